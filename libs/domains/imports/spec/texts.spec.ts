import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasText, LANGUAGES, textOf } from '#platform/messaging/texts';
import '../client-lists.texts.js';
import '../import-files.texts.js';
import '../imports.texts.js';

const HERE = join(import.meta.dirname, '..');
/** Names of events, and the one refusal that never leaves the house. */
const SILENT = new Set(['import.asked', 'import.ended', 'import.rehearsal']);

const sources = [HERE, join(HERE, 'core')]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.ts') && !path.includes('.spec.') && !path.includes('.texts.'));

const codes = new Set(
  sources.flatMap((path) => readFileSync(path, 'utf8').match(/(?<=')import\.[a-z_]+(?:\.[a-z_]+)?(?=')/gu) ?? []),
);
const rowCodes = readFileSync(join(HERE, '../../platform/src/files/table.ts'), 'utf8')
  .match(/export type RowProblemCode =([^;]+);/u)?.[1]
  ?.match(/(?<=')\w+(?=')/gu)
  ?.map((code) => `import.row.${code}`);

describe('words for everything that an import says', () => {
  it.each([...codes].filter((code) => !SILENT.has(code)))('%s', (code) => {
    expect(hasText(code)).toBe(true);
    for (const language of LANGUAGES) expect(textOf(code, language)).not.toBe('');
  });

  it('rows that the file breaks', () => {
    expect(rowCodes?.length).toBeGreaterThan(8);
    expect(rowCodes?.filter((code) => !hasText(code))).toEqual([]);
  });
});
