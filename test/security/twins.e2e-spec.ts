import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { comparable } from './twins/log.js';
import { WORLDS, type World } from './twins/twins.js';

const ROOT = resolve(import.meta.dirname, '../..');
const PART = ['--conditions=source', '--import', join(ROOT, 'test/support/typescript.mjs')];

interface Report {
  readonly missing: readonly string[];
  readonly uncovered: readonly string[];
  readonly unanswered: readonly string[];
  readonly silent: readonly string[];
  readonly tooLarge: readonly string[];
  readonly faults: readonly string[];
  readonly took: Readonly<Record<string, number>>;
}

/** Root fields that partners and visitors may ask and that tell them nothing here, each with the reason. */
const SILENT: Readonly<Record<string, string>> = {
  'Query.offices': 'offices know of each other; nobody else is told of one',
};

/** Fields of what somebody of the market met that say nothing in this story, each with the reason. */
const QUIET: readonly (readonly [fields: RegExp, because: string])[] = [
  [/^Import/, 'of lists of openings, in which nobody stands; the story reads none to its end'],
  [/^(Account\.lastSignInAt|Invitation\.acceptedAt)$/, 'nobody signs in: the sessions are made for them'],
  [/^(Membership\.office|Viewer\.offices|OfficeConnection\.edges)$/, 'partners have no office'],
  [
    /^Notice\.(application|consent)$/,
    'of a person themselves; a partner is told of its opening alone, and never whose it is',
  ],
  [/^OpportunitySearchEdge\.distanceKm$/, 'how far an opening is from where somebody looks; nobody is near it'],
  [/^(Area\.validTo|FactDefinition\.unit)$/, 'public facts, the same for everybody'],
];

/**
 * How PostgreSQL is told to plan in each world: what hangs on an order that nothing asked for shows in every run, not on a busy
 * day alone.
 */
const PLANS: Readonly<Record<World, string>> = { plain: '-c enable_hashjoin=off', marked: '-c enable_nestloop=off' };

/** The same story told in a process of its own, with what is known of the twins in this world. */
async function tell(world: World, folder: string): Promise<string> {
  const program = [...PART, join(import.meta.dirname, 'twins/part.ts'), world, folder];
  const env = { ...process.env, PGOPTIONS: PLANS[world] };
  const child = spawn(process.execPath, program, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [log, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`the ${world} world ended with ${String(code)}: ${said.slice(-3000)}`);
  return log;
}

/** The first place of each way in which two lists of lines differ, with a little of what stands around. */
function differences(one: readonly string[], other: readonly string[]): string[] {
  const found = new Map<string, string>();
  if (one.length !== other.length) found.set('length', `${one.length} and ${other.length} lines`);
  for (const [index, line] of one.entries()) {
    const twin = other[index] ?? '';
    const way = /^\{"way":"([^"]+)"/.exec(line)?.[1] ?? 'log';
    if (line === twin || found.has(way)) continue;
    const at = Array.from(line).findIndex((letter, place) => letter !== twin[place]);
    const around = (from: string): string => from.slice(Math.max(0, at - 160), at + 160);
    found.set(way, `${line.slice(0, 160)} …\n  one:   ${around(line)}\n  other: ${around(twin)}`);
  }
  const onlyIn = (some: readonly string[], others: ReadonlySet<string>): string[] =>
    some.filter((line) => !others.has(line)).slice(0, 3);
  // Where a line is missing, all that follow differ: these are what is really there once.
  const alone = found.size > 0 ? [...onlyIn(one, new Set(other)), ...onlyIn(other, new Set(one))] : [];
  return [...found.values(), ...alone.map((line) => `alone: ${line.slice(0, 800)}`)];
}

describe('twins, equal but for what is nobody else’s business', () => {
  const folder = mkdtempSync(join(tmpdir(), 'titian-twins-'));
  const logs = new Map<World, string[]>();
  const lines = (world: World, side: 'inside' | 'outside'): string[] =>
    readFileSync(join(folder, `${world}.${side}.jsonl`), 'utf8').split('\n');
  const reportOf = (world: World): Report =>
    JSON.parse(readFileSync(join(folder, `${world}.report.json`), 'utf8')) as Report;

  beforeAll(async () => {
    await Promise.all(WORLDS.map(async (world) => logs.set(world, comparable(await tell(world, folder)))));
  }, 900_000);

  it('are asked about by every root field: whatever needs an argument that cannot be made is named here', () => {
    for (const world of WORLDS) expect(reportOf(world).missing).toEqual([]);
  });

  it('are looked for in every field of every type', () => {
    expect(reportOf('marked').uncovered).toEqual([]);
  });

  it('stand where every question of somebody outside has an answer, or the comparison proves nothing', () => {
    expect(reportOf('marked').unanswered).toEqual(Object.keys(SILENT));
    expect(reportOf('marked').tooLarge).toEqual([]);
  });

  it('stand where every field that is met outside says something', () => {
    const { silent } = reportOf('marked');
    expect(silent.filter((field) => !QUIET.some(([fields]) => fields.test(field)))).toEqual([]);
  });

  it('break nothing', () => {
    for (const world of WORLDS) expect(reportOf(world).faults).toEqual([]);
  });

  it('differ to their own office, or the comparison proves nothing', () => {
    const [plain, marked] = WORLDS.map((world) => lines(world, 'inside').join('\n'));
    expect(plain).not.toEqual(marked);
    expect(marked).toMatch(/metadon|ARV sejak/);
    expect(plain).not.toMatch(/metadon|ARV sejak/);
  });

  it('are the same to everybody else, letter by letter', () => {
    const seen = lines('plain', 'outside');
    expect(seen.length).toBeGreaterThan(3000);
    // Among it what was sent outside the app.
    for (const kind of [/"mailbox\/[^"]+\.eml"/, /"channel\\":\\"zalo/, /"channel\\":\\"push/]) {
      expect(seen.filter((line) => kind.test(line)).length).toBeGreaterThan(3);
    }
    expect(differences(seen, lines('marked', 'outside'))).toEqual([]);
  });

  it('are the same in the log', () => {
    expect(logs.get('plain')?.length).toBeGreaterThan(3000);
    expect(differences(logs.get('plain') ?? [], logs.get('marked') ?? [])).toEqual([]);
  });
});
