import { writeCsv } from '#platform/files/write-csv';
import { writeXlsx, type WritableSheet } from '#platform/files/write-xlsx';
import type { Language } from '#platform/messaging/texts';
import { IMPORT_FIELDS } from './core/field.js';
import { FIELD_FACTS } from './core/field-facts.js';
import { words } from './core/words.js';

const TITLES = {
  list: words('Peluang', 'Cơ hội', 'Opportunities'),
  guide: words('Petunjuk', 'Hướng dẫn', 'Guide'),
  column: words('Kolom', 'Cột', 'Column'),
  needed: words('Wajib', 'Bắt buộc', 'Needed'),
  hint: words('Isi', 'Nội dung', 'What to write'),
  example: words('Contoh', 'Ví dụ', 'Example'),
  yes: words('ya', 'có', 'yes'),
};

const FIELDS = IMPORT_FIELDS.filter((field) => FIELD_FACTS[field].inTemplate === true);

const headersIn = (language: Language): string[] => FIELDS.map((field) => FIELD_FACTS[field].label[language]);

const guideIn = (language: Language): WritableSheet => ({
  name: TITLES.guide[language],
  headers: [TITLES.column, TITLES.needed, TITLES.hint, TITLES.example].map((title) => title[language]),
  widths: [26, 10, 70, 26],
  rows: FIELDS.map((field) => {
    const { label, required, hint, example } = FIELD_FACTS[field];
    return [label[language], required === true ? TITLES.yes[language] : '', hint[language], example[language]];
  }),
});

/** An empty list with the headers that we understand, and a second sheet that says what may be written. */
export const xlsxTemplate = (language: Language): Promise<Buffer> =>
  writeXlsx([{ name: TITLES.list[language], headers: headersIn(language), rows: [] }, guideIn(language)]);

/** The headers alone. */
export async function csvTemplate(language: Language): Promise<string> {
  let text = '';
  for await (const piece of writeCsv(headersIn(language), [])) text += piece;
  return text;
}
