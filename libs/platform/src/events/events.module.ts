import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Doorbell } from './doorbell.js';
import { EventLog } from './event-log.js';
import { HandlerRegistry } from './handler-registry.js';

/** Appending, and the check that every handler has its provider; both apps have it. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Doorbell, EventLog, HandlerRegistry],
  exports: [EventLog, HandlerRegistry],
})
export class EventsModule {}
