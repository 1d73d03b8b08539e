import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGS, type Lang } from './core/lang.js';
import { TERM_KINDS, type CoderData, type OccupationTerm } from './core/occupation-terms.js';

const DATA = 'libs/domains/reference/data';

/** The folder of the shipped files: under the sources, from wherever the built code lies. */
function dataFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, DATA))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`${DATA} is not there`);
    folder = above;
  }
  return path.join(folder, DATA);
}

export type Row = Readonly<Record<string, string>>;

/** Reads one shipped CSV file: comma, quotes doubled, first line names the columns. */
export function readTable(name: string): Row[] {
  const lines = readFileSync(path.join(dataFolder(), name), 'utf8').split('\n');
  const columns = cells(lines[0] ?? '');
  return lines.slice(1).flatMap((line) => {
    if (line === '') return [];
    const row: Record<string, string> = {};
    cells(line).forEach((cell, place) => (row[columns[place] ?? ''] = cell));
    return [row];
  });
}

/** Our files hold no line break inside a cell. */
function cells(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(found, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

/** A fingerprint of all shipped tables and of `version`, which changes when their reading does. */
export function fingerprintOfData(version: string): string {
  const hash = createHash('sha256').update(version);
  const folder = dataFolder();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()) {
    hash.update(name).update(readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex');
}

const isOneOf = <T extends string>(values: readonly T[], text: string | undefined): text is T =>
  (values as readonly (string | undefined)[]).includes(text);

/** Everyday terms: ours and the gazetteer's. */
export function readOccupationTerms(): OccupationTerm[] {
  return readTable('occupation-terms.csv').map(({ concept = '', isco08 = '', lang, term = '', kind }) => {
    if (!isOneOf(LANGS, lang) || !isOneOf(TERM_KINDS, kind)) throw new Error(`odd term ${concept} ${term}`);
    return { concept, iscos: isco08 === '' ? [] : isco08.split(' '), lang, text: term, kind };
  });
}

const title = (concept: string, iscos: readonly string[], lang: Lang, text: string): OccupationTerm => ({
  concept,
  iscos,
  lang,
  text,
  kind: 'title',
});

/** Vietnam's titles of larger groups stand for the unit groups under them that have everyday names. */
function vietnameseTitles(everyday: readonly OccupationTerm[]): OccupationTerm[] {
  const unitGroups = new Set(everyday.filter(({ kind }) => kind === 'preferred').flatMap(({ iscos }) => iscos));
  return readTable('vsco2020.csv').flatMap(({ code = '', isco08 = '', title_vi: text = '' }) => {
    const iscos = isco08.length === 2 ? [...unitGroups].filter((isco) => isco.startsWith(isco08)) : [];
    return iscos.length > 0 ? [title(`vsco-${code}`, iscos, 'vi', text)] : [];
  });
}

/** Everything the coder knows: everyday terms, labels of ESCO, titles of ISCO and VSCO, stop phrases, other words. */
export function readCoderData(): CoderData {
  const everyday = readOccupationTerms();
  const stopPhrases = readTable('stopwords.csv').flatMap(({ lang, words = '' }) =>
    isOneOf(LANGS, lang) ? [{ lang, words }] : [],
  );
  // ESCO's "SD" is a store detective; everywhere here it is a school.
  const stops = new Set(stopPhrases.map(({ words }) => words));
  const esco = readTable('esco-occupations.csv').flatMap(
    ({ id = '', isco08 = '', label = '', alt_labels: others = '' }) => {
      const iscos = [isco08];
      const labels = new Set([label, ...others.split('|')].filter((text) => text && !stops.has(text.toLowerCase())));
      return Array.from(labels, (text) => title(`esco-${id}`, iscos, 'en', text));
    },
  );
  const isco = readTable('isco08.csv')
    .filter(({ code }) => code?.length === 4)
    .map(({ code = '', title: text = '' }) => title(`isco-${code}`, [code], 'en', text));
  const knownWords = ['place-words.csv', 'everyday-words.csv'].flatMap((name) =>
    readTable(name).map(({ word = '' }) => word),
  );
  return { terms: [...everyday, ...vietnameseTitles(everyday), ...esco, ...isco], stopPhrases, knownWords };
}
