import { createPostgresBackend, PostgresConnection, type PostgresConnectionOptions, runMigrations } from 'bullmq';
import type { BullEngine } from './bullmq-queue.js';

/** Its own schema, made by our migrations: BullMQ's tables are nobody else's business. */
const SCHEMA = 'queue';

type Migrator = Parameters<typeof runMigrations>[0];

/** Makes or updates BullMQ's tables as the relay's login, one process at a time; quick when there is nothing to do. */
async function prepare(connectionString: string): Promise<void> {
  const connection = new PostgresConnection({ connectionString, schema: SCHEMA, connectionTimeoutMillis: 5000 });
  connection.on('error', () => undefined);
  try {
    const client = await connection.pool.connect();
    try {
      await runMigrations(await withoutMakingSchema(client), SCHEMA);
    } finally {
      client.release();
    }
  } finally {
    await connection.close();
  }
}

/** CREATE SCHEMA IF NOT EXISTS wants the right to make schemas even where there is nothing to make; no login has it. */
async function withoutMakingSchema(client: Migrator): Promise<Migrator> {
  const { rows } = await client.query<{ found: string | null }>('SELECT to_regnamespace($1)::text AS found', [SCHEMA]);
  if (rows[0]?.found !== SCHEMA) return client;
  return {
    query: <R>(text: string, values?: readonly unknown[]) =>
      client.query<R>(text.startsWith('CREATE SCHEMA') ? 'SELECT 1' : text, values),
  };
}

/** BullMQ on PostgreSQL, the engine when there is no Redis. `url`: a login that may create in the schema `queue`. */
export function postgresEngine(url: string): BullEngine<PostgresConnectionOptions> {
  const connection = (max: number): PostgresConnectionOptions => ({
    connectionString: url,
    schema: SCHEMA,
    max,
    connectionTimeoutMillis: 5000,
    // The deliveries are what must survive a power cut; what the queue then forgets comes back when its lease ends.
    options: '-c synchronous_commit=off',
  });
  let prepared: Promise<void> | undefined;
  return {
    engine: 'postgres',
    backend: createPostgresBackend,
    producer: () => connection(3),
    consumer: (concurrency) => connection(Math.min(concurrency + 1, 10)),
    reachable: async () => {
      prepared ??= prepare(url);
      await prepared.catch((error: unknown) => {
        prepared = undefined;
        throw error;
      });
    },
    // It keeps its jobs over a restart; the last instants before a crash come back with their leases.
    generation: () => Promise.resolve('postgres'),
    unfitness: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}
