import { createReadStream } from 'node:fs';
import { fieldsOf } from './csv-fields.js';
import { RecordCutter, type RawRecord } from './csv-records.js';
import { findDelimiter } from './delimiter.js';
import { TextDecoding } from './text-encoding.js';
import { fatal, told, type Delimiter, type TableLimits, type TableProblem, type TextEncoding } from './table.js';

const CHUNK = 256 * 1024;
const SAMPLE_RECORDS = 60;

/** Text of a file in pieces, its BOM taken off. */
export const textOf = async function* (path: string, encoding: TextEncoding): AsyncGenerator<string, void, undefined> {
  const decoding = new TextDecoding(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) yield decoding.push(chunk as Buffer);
  yield decoding.end();
};

const firstText = async (path: string, encoding: TextEncoding): Promise<string> => {
  let head = '';
  for await (const text of textOf(path, encoding)) {
    head += text;
    if (head.length >= CHUNK) break;
  }
  return head;
};

const SEP_LINE = /^"?sep=(.)"?\r?$/iu;

interface Beginning {
  readonly header: RawRecord | null;
  readonly sample: readonly string[];
  readonly declared: Delimiter | null;
}

const isDelimiter = (sign: string | undefined): sign is Delimiter =>
  sign === ',' || sign === ';' || sign === '\t' || sign === '|';

const recordsOf = (text: string, newline: '\n' | '\r', maxChars: number): RawRecord[] => {
  const cutter = new RecordCutter(newline, maxChars);
  cutter.feed(text);
  cutter.end();
  const records: RawRecord[] = [];
  for (let record = cutter.take(); record !== null && records.length < SAMPLE_RECORDS; record = cutter.take()) {
    if (record.text.trim() !== '') records.push(record);
  }
  return records;
};

const declaredIn = (record: RawRecord | undefined): Delimiter | null => {
  const sign = SEP_LINE.exec(record?.text ?? '')?.[1];
  return isDelimiter(sign) ? sign : null;
};

/** First records that have content; a line `sep=;` is Excel's own note about the delimiter. */
const beginningOf = (text: string, newline: '\n' | '\r', maxChars: number): Beginning => {
  const records = recordsOf(text, newline, maxChars);
  const declared = declaredIn(records[0]);
  if (declared !== null) records.shift();
  const sample = records.map((record) => record.text);
  const header = records[0] ?? null;
  const cut = text.length >= CHUNK && records.length < SAMPLE_RECORDS - 1;
  if (!cut || header === null) return { header, sample, declared };
  // What was read ends in the middle of its last record; when that is the header, it is longer than a header may be.
  if (records.length === 1) return { header: { ...header, defect: 'long' }, sample, declared };
  return { header, sample: sample.slice(0, -1), declared };
};

interface Choice {
  readonly delimiter: Delimiter | null;
  readonly problem: TableProblem | null;
}

const named = (delimiter: string): string => (delimiter === '\t' ? 'tab' : delimiter);

const refusal = (problem: TableProblem): Choice => ({ delimiter: null, problem });

/** A delimiter that was asked for, or that the file itself declares. */
const givenDelimiter = (given: Delimiter, header: string, likely: Delimiter | null): Choice => {
  if (header.includes(given)) return { delimiter: given, problem: null };
  if (likely === null) return { delimiter: given, problem: told('single_column') };
  return refusal(fatal('wrong_delimiter', { given: named(given), likely: named(likely) }));
};

const chooseDelimiter = (beginning: Beginning, asked: Delimiter | undefined): Choice => {
  const { delimiter, unusual, rowsUse } = findDelimiter(beginning.sample);
  const given = asked ?? beginning.declared;
  if (given !== null) return givenDelimiter(given, beginning.sample[0] ?? '', delimiter);
  if (unusual !== null) return refusal(fatal('unknown_delimiter', { likely: unusual }));
  if (delimiter === null) return refusal(told('single_column'));
  if (rowsUse === null) return { delimiter, problem: null };
  return refusal(fatal('mixed_delimiters', { header: named(delimiter), rows: named(rowsUse) }));
};

export interface Opening {
  readonly newline: '\n' | '\r';
  readonly delimiter: Delimiter | null;
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly problems: readonly TableProblem[];
}

const refused = (newline: Opening['newline'], problem: TableProblem): Opening => ({
  newline,
  delimiter: null,
  headerLine: 0,
  header: [],
  problems: [problem],
});

const newlineOf = (text: string): Opening['newline'] => (!text.includes('\n') && text.includes('\r') ? '\r' : '\n');

const headerOf = (record: RawRecord, delimiter: Delimiter | null): string[] | null =>
  record.defect === null ? fieldsOf(record, delimiter ?? ',') : null;

/** How a file is to be read, from its first records: line ends, delimiter, header. Problems say why not. */
export const openingOf = async (
  path: string,
  encoding: TextEncoding,
  limits: TableLimits,
  asked?: Delimiter,
): Promise<Opening> => {
  const text = await firstText(path, encoding);
  const newline = newlineOf(text);
  const beginning = beginningOf(text, newline, limits.maxRecordChars);
  if (beginning.header === null) return refused(newline, fatal('empty_file'));
  const { delimiter, problem } = chooseDelimiter(beginning, asked);
  if (problem?.fatal === true) return refused(newline, problem);
  const { line } = beginning.header;
  const header = headerOf(beginning.header, delimiter);
  if (header === null) return refused(newline, fatal('broken_header', { line }));
  if (header.length > limits.maxColumns) {
    return refused(newline, fatal('too_many_columns', { limit: limits.maxColumns }));
  }
  return { newline, delimiter, headerLine: line, header, problems: problem === null ? [] : [problem] };
};
