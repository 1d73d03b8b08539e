import { readOccupationTerms, readTable } from './reference-files.js';

type Cells = readonly (string | number | boolean | null)[];

/** ISCO-08 groups of all levels: isco, parent, level, summary. Larger groups first. */
export function occupationRows(): Cells[] {
  return readTable('isco08.csv')
    .map(({ code = '', summary = '' }): Cells => [
      code,
      code.length > 1 ? code.slice(0, -1) : null,
      code.length,
      summary,
    ])
    .sort((a, b) => Number(a[2]) - Number(b[2]));
}

/**
 * Titles per language: isco, lang, title, source. English from ISCO; Vietnamese of the larger groups from the national
 * list where the code means the same, of the other larger groups in our words; of unit groups, the usual name of their
 * first concept in Indonesian and Vietnamese.
 */
export function occupationLabels(): Cells[] {
  const english = readTable('isco08.csv').map(({ code = '', title = '' }): Cells => [code, 'en', title, 'isco']);
  const vietnamese = readTable('vsco2020.csv').flatMap(({ isco08 = '', title_vi: title = '' }): Cells[] =>
    isco08 === '' ? [] : [[isco08, 'vi', title, 'vsco']],
  );
  const groups = readTable('occupation-groups.csv').map(({ isco08 = '', lang = '', title = '' }): Cells => [
    isco08,
    lang,
    title,
    'everyday',
  ]);
  const everyday = new Map<string, Cells>();
  for (const { iscos, lang, text, kind } of readOccupationTerms()) {
    const isco = iscos[0] ?? '';
    const key = `${isco} ${lang}`;
    if (kind === 'preferred' && lang !== 'en' && !everyday.has(key))
      everyday.set(key, [isco, lang, sentenceCase(text), 'everyday']);
  }
  return [...english, ...vietnamese, ...groups, ...everyday.values()];
}

const sentenceCase = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** ESCO skills, their English labels, and in how many occupations of a unit group each is essential or optional. */
export function skillRows(): { skills: Cells[]; labels: Cells[]; ofOccupations: Cells[] } {
  const rows = readTable('esco-skills.csv');
  const uuids = new Map(rows.map((row) => [row['id'] ?? '', row['uuid'] ?? '']));
  return {
    skills: rows.map(({ uuid = '', type }): Cells => [uuid, type === 'K' ? 'knowledge' : 'skill']),
    labels: rows.flatMap(({ uuid = '', label = '', alt_labels: others = '' }): Cells[] => {
      const other = new Set(others.split('|').filter((text) => text !== '' && text !== label));
      return [[uuid, 'en', label, true], ...[...other].map((text): Cells => [uuid, 'en', text, false])];
    }),
    ofOccupations: readTable('isco-skills.csv').map(({ isco08 = '', skill = '', essential, optional }): Cells => [
      isco08,
      uuids.get(skill) ?? '',
      Number(essential),
      Number(optional),
    ]),
  };
}
