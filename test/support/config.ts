import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig, type Config } from '#platform/config/config';
import type { TestDatabase } from './database.js';

/** The configuration of a test: its own database and folder, the embedded engines, nothing from the environment. */
export const testConfig = (database: TestDatabase, overrides: Readonly<Record<string, string>> = {}): Config =>
  parseConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    PORT: '0',
    WORKER_PORT: '0',
    DATABASE_URL: database.ownerUrl,
    DATABASE_CARE_URL: database.careUrl,
    DATABASE_MARKET_URL: database.marketUrl,
    DATABASE_RELAY_URL: database.relayUrl,
    DATABASE_POOL: '5',
    TITIAN_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    TITIAN_DATA_DIR: mkdtempSync(join(tmpdir(), 'titian-data-')),
    ...overrides,
  });
