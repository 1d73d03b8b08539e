import 'reflect-metadata';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { fixedClock, systemClock } from '#kernel/clock';
import { EraseClient } from '#domains/clients';
import { FOLLOW_OPPORTUNITY, RebuildIndex } from '#domains/discovery';
import { loadReference } from '#domains/reference';
import { loadRules } from '#domains/rules';
import { configFromProcess, type Config } from '#platform/config/config';
import { migrate } from '#platform/db/migrator';
import { ReplayRepository } from '#platform/events/replay.repository';
import { Tombstones } from '#platform/vault/tombstones';
import { loadDemo } from './demo/load-demo.js';
import { SetupModule } from './setup.module.js';

// `node dist/apps/worker/src/setup-command.js [--reference-only]`: migrates, loads reference data and, with
// TITIAN_DEMO=1, the demo. Prints a line a step; may be killed and repeated at any point.
const report = (line: string): void => void process.stdout.write(`${line}\n`);

function ownerUrl({ settings }: Config): string {
  if (settings.DATABASE_URL) return settings.DATABASE_URL;
  process.stderr.write('DATABASE_URL is needed: the login that owns the database.\n');
  process.exit(1);
}

/** Whoever was erased after a backup was made is erased again, before the restored database serves anybody. */
async function replayTombstones(config: Config): Promise<void> {
  const kept = await new Tombstones(config).kept();
  if (kept.size === 0) return;
  const app = await NestFactory.createApplicationContext(SetupModule.with(config), { logger: ['error', 'warn'] });
  try {
    for (const [officeId, people] of kept) {
      const erased = await app.get(EraseClient).again(officeId, people);
      if (erased.ok && erased.value > 0) report(`tombstones: ${erased.value} people erased again`);
    }
  } finally {
    await app.close();
  }
}

async function setUpDemo(config: Config): Promise<void> {
  const clock = fixedClock(systemClock.now().toISOString());
  const app = await NestFactory.createApplicationContext(SetupModule.with(config, clock), {
    logger: ['error', 'warn'],
  });
  const deliveries = new ReplayRepository(config.settings.DATABASE_RELAY_URL);
  try {
    const signIns = await loadDemo(app, clock, report);
    // The worker would bring them in one by one; a visitor should find all of them at once.
    const found = await deliveries.inOne(FOLLOW_OPPORTUNITY, () => app.get(RebuildIndex).execute());
    report(`search: ${found} openings`);
    mkdirSync(config.settings.TITIAN_DATA_DIR, { recursive: true });
    const file = join(config.settings.TITIAN_DATA_DIR, 'demo-sign-ins.json');
    writeFileSync(`${file}.new`, JSON.stringify(signIns, null, 2));
    renameSync(`${file}.new`, file);
  } finally {
    await deliveries.close();
    await app.close();
  }
}

const config = configFromProcess();
const owner = ownerUrl(config);
await migrate(owner, resolve(import.meta.dirname, '../../../..'), report);
const { loaded, rows } = await loadReference(owner, systemClock, report);
if (loaded) report(`reference: ${rows.toLocaleString('en')} rows`);
const rules = await loadRules(owner);
if (rules.added > 0) report(`rules: ${rules.programmes} programmes, ${rules.added} versions added`);
for (const code of rules.differing) report(`rules: ${code} is not what its file says; what is there stays`);
await replayTombstones(config);
if (config.settings.TITIAN_DEMO && !process.argv.includes('--reference-only')) await setUpDemo(config);
report('set up');
