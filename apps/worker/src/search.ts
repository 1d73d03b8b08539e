import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { RebuildIndex, ReconcileIndex } from '#domains/discovery';
import { configFromProcess } from '#platform/config/config';
import { SetupModule } from './setup.module.js';

// `npm run search -- reindex | reconcile`
const report = (line: string): void => void process.stdout.write(`${line}\n`);
const [what] = process.argv.slice(2);
if (what !== 'reindex' && what !== 'reconcile') {
  process.stderr.write('Say what to do: npm run search -- reindex, or npm run search -- reconcile\n');
  process.exit(2);
}
const app = await NestFactory.createApplicationContext(SetupModule.with(configFromProcess()), { logger: ['error'] });
if (what === 'reindex') {
  report(`reindex: ${await app.get(RebuildIndex).execute()} opportunities`);
} else {
  const { compared, mended, removed } = await app.get(ReconcileIndex).execute();
  report(`reconcile: ${compared} compared, ${mended} mended, ${removed} removed`);
}
await app.close();
