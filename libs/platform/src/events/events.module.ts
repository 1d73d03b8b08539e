import { Global, Module } from '@nestjs/common';
import { EventLog } from './event-log.js';

/** Appending; both apps have it. Relay and handlers run only in the worker. */
@Global()
@Module({ providers: [EventLog], exports: [EventLog] })
export class EventsModule {}
