import 'reflect-metadata';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Abstract, DynamicModule, Type } from '@nestjs/common';
import pg from 'pg';
import { SYSTEM, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { testConfig } from '../../../../../test/support/config.js';
import { cloneDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { ConfigModule } from '../../config/config.module.js';
import { DbModule } from '../../db/db.module.js';
import { UnitOfWork } from '../../db/unit-of-work.js';
import { HealthModule } from '../../health/health.module.js';
import { Logger } from '../../logging/logger.js';
import { LoggingModule } from '../../logging/logging.module.js';
import { JobQueue } from '../../queue/queue.js';
import { DeliveryModule } from '../delivery.module.js';
import type { DeliveryTiming } from '../delivery-options.js';
import { EventLog } from '../event-log.js';
import { EventsModule } from '../events.module.js';
import { parcelArrived, ParcelJobs } from './parcels.js';

/** Impatient, so that what a test waits for comes soon. */
export const FAST: Partial<DeliveryTiming> = { leaseMs: 400, pollMs: 100, lockMs: 500, firstPauseMs: 5, failures: 4 };

export interface DeliveryRow {
  readonly handler: string;
  readonly state: string;
  readonly attempt: number;
  readonly failures: number;
}

export interface Complaint {
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The platform with the toy domain, on a database of its own. Relay and worker are started by the test. */
export class DeliveryApp {
  private constructor(
    readonly module: TestingModule,
    readonly database: TestDatabase,
    readonly alerts: Complaint[],
    readonly behind: pg.Pool,
    private readonly owns: boolean,
  ) {}

  static async start(
    timing: Partial<DeliveryTiming> = {},
    queue?: JobQueue,
    beside?: DeliveryApp,
  ): Promise<DeliveryApp> {
    const database = beside?.database ?? (await prepared());
    const building = Test.createTestingModule({
      imports: modules(database, { ...FAST, ...timing }),
      providers: [ParcelJobs],
    });
    if (queue) building.overrideProvider(JobQueue).useValue(queue);
    const module = await building.compile();
    const alerts: Complaint[] = [];
    const logger = module.get(Logger);
    logger.alert = (message, fields): void => void alerts.push({ message, fields: fields ?? {} });
    await module.init();
    const behind = new pg.Pool({ connectionString: database.superuserUrl, max: 2 });
    behind.on('error', () => undefined);
    return new DeliveryApp(module, database, alerts, behind, !beside);
  }

  get<T>(type: Abstract<T>): T {
    return this.module.get(type, { strict: false });
  }

  get jobs(): ParcelJobs {
    return this.get(ParcelJobs);
  }

  /** Appends as an actor in a unit of its own. */
  async arrive(number = 1, actor: Actor = SYSTEM): Promise<string> {
    const event = { subjectId: newId(), payload: { number, code: `box-${number}` } };
    const result = await this.get(UnitOfWork).write(actor, async () =>
      ok(await this.get(EventLog).append(parcelArrived, event)),
    );
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  }

  /** Rows as nobody in the product sees them: past row security. */
  async rows<R>(sql: string, values: unknown[] = []): Promise<R[]> {
    return (await this.behind.query(sql, values)).rows as R[];
  }

  deliveries(eventId: string): Promise<DeliveryRow[]> {
    return this.rows(
      'SELECT handler, state, attempt, failures FROM platform.delivery WHERE event_id = $1 ORDER BY handler',
      [eventId],
    );
  }

  async effects(eventId: string): Promise<string[]> {
    const rows = await this.rows<{ method: string }>(
      'SELECT method FROM toy.effect WHERE event_id = $1 ORDER BY method',
      [eventId],
    );
    return rows.map(({ method }) => method);
  }

  /** Waits until the state of things is as wanted, for at most 20 s. */
  async until(wanted: () => Promise<boolean>): Promise<void> {
    const end = performance.now() + 20_000;
    while (!(await wanted())) {
      if (performance.now() > end) throw new Error('what was waited for did not come');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  allAre(eventId: string, state: string): Promise<void> {
    return this.until(async () => (await this.deliveries(eventId)).every((row) => row.state === state));
  }

  async stop(): Promise<void> {
    await this.behind.end();
    await this.module.close();
    if (this.owns) await this.database.drop();
  }
}

const modules = (database: TestDatabase, timing: Partial<DeliveryTiming>): (DynamicModule | Type)[] => [
  ConfigModule.with(testConfig(database)),
  LoggingModule,
  HealthModule,
  DbModule,
  EventsModule,
  DeliveryModule.with(timing),
];

async function prepared(): Promise<TestDatabase> {
  const database = await cloneDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  // No uniqueness here: what happened twice must be seen.
  await owner.query('CREATE SCHEMA toy; CREATE TABLE toy.effect (event_id uuid NOT NULL, method text NOT NULL)');
  await owner.query('GRANT USAGE ON SCHEMA toy TO app_care; GRANT SELECT, INSERT ON toy.effect TO app_care');
  await owner.end();
  return database;
}
