import pg from 'pg';
import { cloneDatabase } from '../../../../test/support/database.js';
import { BullQueue } from './bullmq-queue.js';
import { postgresEngine } from './postgres-engine.js';
import { queueContract } from './queue.contract.js';

async function asked(url: string, ...statements: string[]): Promise<void> {
  const server = new URL(url);
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe('the queue on PostgreSQL', () => {
  queueContract(async () => {
    const database = await cloneDatabase();
    return {
      open: (name, answerMs) => new BullQueue(name, postgresEngine(database.relayUrl), { answerMs }),
      outage: async () => {
        await asked(
          database.superuserUrl,
          `ALTER DATABASE ${database.name} ALLOW_CONNECTIONS false`,
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database.name}'`,
        );
        return () => asked(database.superuserUrl, `ALTER DATABASE ${database.name} ALLOW_CONNECTIONS true`);
      },
      close: () => database.drop(),
    };
  });
});
