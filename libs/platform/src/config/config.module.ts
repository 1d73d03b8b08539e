import { type DynamicModule, Global, Module } from '@nestjs/common';
import { systemClock, type Clock } from '#kernel/clock';
import { Config } from './config.js';

/** Token of the injected clock: an interface, with a standing clock in tests. */
export const CLOCK = Symbol('clock');

@Global()
@Module({})
export class ConfigModule {
  static with(config: Config, clock: Clock = systemClock): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [Config, CLOCK],
    };
  }
}
