import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseConfig, type Config } from '#platform/config/config';
import type { TestDatabase } from './database.js';

/** Threads are outside of jest, which otherwise reads the TypeScript. */
const FROM_SOURCES = `--conditions=source --import=${pathToFileURL(join(import.meta.dirname, 'typescript.mjs')).href}`;

type Logins = Pick<TestDatabase, 'ownerUrl' | 'careUrl' | 'marketUrl' | 'relayUrl'>;

const nowhere = 'postgresql://nobody@127.0.0.1:1/nothing';
/** For what needs a configuration and no database. */
export const NO_DATABASE: Logins = { ownerUrl: nowhere, careUrl: nowhere, marketUrl: nowhere, relayUrl: nowhere };

/** The configuration of a test: its own database and folder, the embedded engines, nothing from the environment. */
export const testConfig = (database: Logins, overrides: Readonly<Record<string, string>> = {}): Config =>
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
    TITIAN_THREAD_OPTIONS: FROM_SOURCES,
    ...overrides,
  });
