import { rmSync } from 'node:fs';
import path from 'node:path';

export default async function globalTeardown() {
  await globalThis.stopTestPostgres?.();
  if (process.env.TITIAN_TEST_DATABASE)
    rmSync(path.dirname(process.env.TITIAN_TEST_DATABASE), { recursive: true, force: true });
}
