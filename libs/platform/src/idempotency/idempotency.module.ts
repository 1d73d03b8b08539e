import { Global, Module } from '@nestjs/common';
import { IdempotencyJobs } from './idempotency.jobs.js';
import { Idempotency } from './idempotency.js';

@Global()
@Module({ providers: [Idempotency, IdempotencyJobs], exports: [Idempotency] })
export class IdempotencyModule {}
