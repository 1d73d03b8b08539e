import 'reflect-metadata';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { SYSTEM } from '#kernel/actor';
import type { Result } from '#kernel/result';
import {
  AskImport,
  BusyBatch,
  ImportsQueries,
  isImportField,
  MapImport,
  StartImport,
  StoreUpload,
  WorkOnBatch,
  type AskInput,
  type BatchFacts,
  type ColumnMapping,
  type ImportField,
} from '#domains/imports';
import { configFromProcess } from '#platform/config/config';
import { textOf } from '#platform/messaging/texts';
import { SetupModule } from './setup.module.js';

const USAGE = `npm run import -- --partner <id> --file <path> [--mapping <file.json>] [--drafts] [--dry-run]
  --mapping  {"title": "Posisi", "description": ["Uraian", "Syarat"], "kind": {"constant": "magang"}, "hours": null}
             a header, several headers, one text for all rows, or nothing; what is left out is proposed from the headers
  --drafts   import as drafts instead of publishing
  --dry-run  check every row and import nothing`;

const SHOWN = 20;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Something to be told in one line, without a stack. */
class Told extends Error {}

const valueOf = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  const { code, params, problems = [] } = result.refusal;
  const places = problems.map((problem) => `\n  ${problem.path}: ${textOf(problem.code, 'en', problem.params)}`);
  throw new Told(`${textOf(code, 'en', params)}${places.join('')}`);
};

const mappingFile = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.object({ constant: z.string() }), z.null()]),
);

type Source = z.infer<typeof mappingFile>[string];

function columnsOf(field: ImportField, source: Source, headers: readonly string[]): ColumnMapping[] {
  if (source === null) return [];
  if (typeof source === 'object' && !Array.isArray(source)) return [{ field, column: null, constant: source.constant }];
  return [source].flat().map((header) => {
    const column = headers.indexOf(header);
    if (column === -1) throw new Told(`The file has no column “${header}”. It has: ${headers.join(', ')}`);
    return { field, column, constant: null };
  });
}

/** The proposal, with what the mapping file says instead. */
async function mappingFor(batch: BatchFacts, path: string | undefined): Promise<ColumnMapping[]> {
  if (path === undefined) return [...batch.mapping];
  const said = mappingFile.parse(JSON.parse(await readFile(path, 'utf8')));
  const given = Object.entries(said).flatMap(([field, source]) => {
    if (!isImportField(field)) throw new Told(`There is no field “${field}”.`);
    return columnsOf(field, source, batch.headers);
  });
  return [...batch.mapping.filter(({ field }) => !(field in said)), ...given];
}

/** Works here, or waits while the worker of the installation does it. */
async function work(app: INestApplicationContext, id: string): Promise<void> {
  for (;;) {
    try {
      await app.get(WorkOnBatch).execute(id);
      return;
    } catch (fault) {
      if (!(fault instanceof BusyBatch)) throw fault;
      await pause(500);
    }
  }
}

/** One file of a partner at a time: what an earlier call left behind, or somebody else asked for, ends first. */
async function ask(app: INestApplicationContext, partnerId: string, asked: AskInput): Promise<void> {
  for (;;) {
    const result = await app.get(AskImport).execute(SYSTEM, asked);
    if (result.ok || result.refusal.code !== 'import.partner_busy') return void valueOf(result);
    const other = await app.get(ImportsQueries).atWork(SYSTEM, partnerId);
    if (other !== null) await work(app, other);
  }
}

async function tell(app: INestApplicationContext, batch: BatchFacts): Promise<void> {
  const { rowsRead, accepted, rejected, created, updated, unchanged } = batch;
  say(`${rowsRead} rows: ${accepted} accepted, ${rejected} rejected`);
  say(`${created} created, ${updated} updated, ${unchanged} unchanged`);
  const rejections = await app.get(ImportsQueries).rejections(SYSTEM, batch, { first: SHOWN });
  for (const { node } of rejections.edges) {
    const where = node.header === null ? '' : ` ${node.header}`;
    say(`  line ${node.line}${where}: ${textOf(node.code, 'en', node.params ?? {})} ${node.value ?? ''}`.trimEnd());
  }
  if (rejections.pageInfo.hasNextPage) say('  …');
}

interface Options {
  readonly partner: string;
  readonly file: string;
  readonly mapping?: string;
  readonly drafts: boolean;
  readonly dryRun: boolean;
}

async function run(app: INestApplicationContext, options: Options): Promise<void> {
  const batchNow = async (id: string): Promise<BatchFacts> => {
    const batch = await app.get(ImportsQueries).byId(SYSTEM, id);
    if (batch === null) throw new Told('The batch is gone.');
    return batch;
  };
  const { size } = await stat(options.file).catch(() => {
    throw new Told(`There is no file ${options.file}.`);
  });
  const body = createReadStream(options.file);
  const kept = valueOf(
    await app.get(StoreUpload).execute(SYSTEM, { name: basename(options.file), announced: size, body }),
  );
  const id = valueOf(await app.get(StartImport).execute(SYSTEM, kept.fileId, options.partner));
  const started = await batchNow(id);
  for (const { code, params } of started.source.notices) say(textOf(code, 'en', params));
  const mapping = await mappingFor(started, options.mapping);
  valueOf(await app.get(MapImport).execute(SYSTEM, started, mapping));
  const { version } = await batchNow(id);
  const asked = { id, version, work: options.dryRun ? ('check' as const) : ('run' as const), publish: !options.drafts };
  await ask(app, options.partner, asked);
  await work(app, id);
  const ended = await batchNow(id);
  await tell(app, ended);
  if (ended.failure !== null) throw new Told(textOf(ended.failure.code, 'en', ended.failure.params));
  say(options.dryRun ? 'nothing was imported: this was a dry run' : `batch ${id}`);
}

const { values } = parseArgs({
  options: {
    partner: { type: 'string' },
    file: { type: 'string' },
    mapping: { type: 'string' },
    drafts: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
});
if (values.partner === undefined || values.file === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const { partner, file, mapping, drafts, 'dry-run': dryRun } = values;
const app = await NestFactory.createApplicationContext(SetupModule.with(configFromProcess()), {
  logger: ['error', 'warn'],
});
try {
  await run(app, { partner, file, mapping, drafts, dryRun });
} catch (fault) {
  if (!(fault instanceof Told)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
} finally {
  await app.close();
}
