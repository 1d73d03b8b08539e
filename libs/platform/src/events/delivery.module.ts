import { type DynamicModule, Module } from '@nestjs/common';
import { QueueModule } from '../queue/queue.module.js';
import { DeliveryOptions, type DeliveryTiming } from './delivery-options.js';
import { DeliveryOutcomes } from './delivery-outcomes.js';
import { DeliveryReports } from './delivery-reports.js';
import { EventHandling } from './event-handling.js';
import { EventWorker } from './event-worker.js';
import { InboxRepository } from './inbox.repository.js';
import { Relay } from './relay.js';
import { RelayRepository } from './relay.repository.js';
import { Schedules } from './schedules.js';

/** Relay, handlers and schedules, for the worker. Nothing runs until it is started. */
@Module({})
export class DeliveryModule {
  static with(timing: Partial<DeliveryTiming> = {}): DynamicModule {
    return {
      module: DeliveryModule,
      imports: [QueueModule],
      providers: [
        { provide: DeliveryOptions, useValue: new DeliveryOptions(timing) },
        DeliveryOutcomes,
        DeliveryReports,
        EventHandling,
        EventWorker,
        InboxRepository,
        Relay,
        RelayRepository,
        Schedules,
      ],
      exports: [EventHandling, EventWorker, Relay, RelayRepository, Schedules, QueueModule],
    };
  }
}
