import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { fixedClock } from '#kernel/clock';
import type { FactDefinition, FactSheet, FactValue, StatedFact } from './core/facts.js';
import { Rulebook } from './core/rulebook.js';
import { ZONES } from './fact-input.js';
import { readCatalogue, readProgrammes, ruleFolder } from './rule-files.js';
import { goldenPage, type GoldenRow } from '../../../test/support/rules/golden-pages.js';
import { naiveAnswer } from '../../../test/support/rules/naive.js';

// The tables are written from the law texts by hand, never from what the engine says. `facts`: key=value [proof date …],
// parted by semicolons; a set of codes is parted by commas, `-` is the empty set. `by`: the clauses the answer rests on
// that are not met; `day`: a date, or the day it is in the office's zone at an instant.
const catalogue = readCatalogue();
const book = new Rulebook(catalogue, readProgrammes());
const definitions = new Map(catalogue.facts.map((fact) => [fact.key, fact]));
const rowsOf = (country: 'id' | 'vn'): GoldenRow[] =>
  parse(readFileSync(path.join(ruleFolder(), 'golden', `${country}.csv`), 'utf8'), { columns: true });

function valueOf({ kind, key, options = [] }: FactDefinition, text: string): FactValue {
  const known = options.map(({ code }) => code);
  if (kind === 'boolean' || kind === 'paper') return text === 'true';
  if (kind === 'number' || kind === 'amount') return Number(text);
  const codes = text === '-' ? [] : text.split(',');
  if (options.length > 0 && !codes.every((code) => known.includes(code))) throw new Error(`${key} has no ${text}`);
  return kind === 'codes' ? codes : text;
}

function factOf(text: string): [string, StatedFact] {
  const [, key = '', value = '', held = ''] = /^([\w.]+)=([^ ]+)(?: \[(.+)\])?$/u.exec(text) ?? [];
  const definition = definitions.get(key);
  if (!definition) throw new Error(`cannot read ${text}`);
  const words = held === '' ? [] : held.split(' ');
  const proofs = words.flatMap((proof, at) => (at % 2 === 0 ? [{ proof, issuedOn: words[at + 1]! }] : []));
  if (!proofs.every(({ proof }) => catalogue.proofs.some(({ code }) => code === proof))) throw new Error(text);
  return [key, { value: valueOf(definition, value), proofs }];
}

function whenOf({ programme, day }: GoldenRow): { day: string; zone: string } {
  const [, instant, zone = programme.startsWith('vn') ? ZONES.VN : ZONES.ID] =
    /^today at (\S+)(?: in (\S+))?$/u.exec(day) ?? [];
  return { zone, day: instant ? fixedClock(instant).today(zone) : day };
}

function said(row: GoldenRow): { answer: string; by: string[] } {
  const sheet: FactSheet = Object.fromEntries(row.facts.split('; ').map(factOf));
  const answer = book.ask(row.programme, sheet, whenOf(row));
  if (answer.version === null) return { answer: answer.outcome, by: [`no version, opens ${answer.opensOn ?? ''}`] };
  const rule = book.versionAt(row.programme, answer.day)!.rule;
  const resolve = (code: string) => book.versionAt(code, answer.day)?.rule ?? null;
  expect(naiveAnswer(rule, sheet, answer.day, resolve).outcome).toBe(answer.outcome);
  const stand = answer.reasons.filter(({ decides, state }) => decides && state !== 'met');
  return { answer: answer.outcome, by: stand.map(({ clause }) => clause).sort() };
}

const tables = [...rowsOf('vn'), ...rowsOf('id')];

describe.each(['vn', 'id'] as const)('the golden table of %s', (country) => {
  it.each(
    rowsOf(country).map((row): [string, string, string, string, GoldenRow] => [
      row.no,
      row.programme,
      row.day,
      row['the person'],
      row,
    ]),
  )('%s %s, %s: %s', (_no, _programme, _day, _person, row) => {
    const by = row.by.startsWith('no version') ? [row.by] : row.by.split(' ').filter(Boolean).sort();
    expect(said(row)).toEqual({ answer: row.answer, by });
  });
});

describe('the golden tables', () => {
  it('have at least 120 cases, with a source and an article each, and every programme in them', () => {
    expect(tables.length).toBeGreaterThanOrEqual(120);
    for (const { source, article } of tables) expect([source, article]).not.toContain('');
    const asked = new Set(tables.map(({ programme }) => programme));
    expect(book.programmes.map(({ code }) => code).filter((code) => !asked.has(code))).toEqual([]);
  });

  it('hold every clause of every programme, as what stands in the way of somebody', () => {
    const named = new Set(tables.flatMap(({ programme, by }) => by.split(' ').map((code) => `${programme} ${code}`)));
    const missing = book.programmes.flatMap(({ code }) =>
      (book.compiledAt(code, '2026-11-28')?.leaves ?? [])
        .map(({ clause }) => `${code} ${clause.code}`)
        .filter((each) => !named.has(each)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the pages for those who know the law', () => {
  it.each([
    ['vn', 'Viet Nam: who may take what'],
    ['id', 'Indonesia: who may take what'],
  ] as const)('say in words what the table of %s says', (country, title) => {
    const file = path.join(import.meta.dirname, `../../../docs/golden/${country}.md`);
    const page = goldenPage(book, title, rowsOf(country));
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, page);
    expect(readFileSync(file, 'utf8')).toBe(page);
  });
});
