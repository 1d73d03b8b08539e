import { PLAIN, styleOfId, unescaped, type NumberStyle } from './xlsx-cells.js';
import type { XlsxPackage } from './xlsx-package.js';
import { SharedStrings } from './xlsx-strings.js';
import { readXml, type Attributes } from './xlsx-xml.js';
import { TableStopped, fatal, type TableLimits } from './table.js';

interface Relation {
  readonly type: string;
  readonly target: string;
}

export interface Workbook {
  readonly sheetName: string;
  readonly sheetPart: string;
  readonly otherSheets: number;
  readonly date1904: boolean;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

const resolved = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const step of `${folderOf(from)}${target}`.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
};

/** Relations of a part (of the package itself when `part` is ''), external ones left out. */
const relationsOf = async (pack: XlsxPackage, part: string): Promise<Map<string, Relation>> => {
  const file = part.slice(folderOf(part).length);
  const relsPart = `${folderOf(part)}_rels/${file}.rels`;
  const relations = new Map<string, Relation>();
  if (!pack.has(relsPart)) return relations;
  await readXml(pack.text(relsPart), relsPart, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
      relations.set(Id, {
        type: (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1),
        target: resolved(part, Target),
      });
    },
  });
  return relations;
};

const ofType = (relations: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...relations.values()].find((relation) => relation.type === type)?.target ?? null;

interface Sheet {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const relationId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1] ?? '';

/** The first sheet that is shown, and what is needed to read it. @throws TableStopped */
export const readWorkbook = async (pack: XlsxPackage, limits: TableLimits): Promise<Workbook> => {
  const part = ofType(await relationsOf(pack, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const sheets: Sheet[] = [];
  let date1904 = false;
  await readXml(pack.text(part), part, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      if (sheets.length >= limits.maxSheets)
        throw new TableStopped(fatal('too_many_sheets', { limit: limits.maxSheets }));
      sheets.push({
        name: attributes['name'] ?? '',
        relation: relationId(attributes),
        hidden: /hidden/iu.test(attributes['state'] ?? ''),
      });
    },
  });
  const relations = await relationsOf(pack, part);
  const tables = sheets.filter((sheet) => relations.get(sheet.relation)?.type === 'worksheet');
  const chosen = tables.find((sheet) => !sheet.hidden) ?? tables[0];
  const target = chosen === undefined ? undefined : relations.get(chosen.relation)?.target;
  if (chosen === undefined || target === undefined || !pack.has(target)) throw new TableStopped(fatal('no_sheet'));
  return {
    sheetName: chosen.name,
    sheetPart: target,
    otherSheets: tables.filter((sheet) => sheet !== chosen && !sheet.hidden).length,
    date1904,
    stylesPart: ofType(relations, 'styles'),
    stringsPart: ofType(relations, 'sharedStrings'),
  };
};

const MAX_STYLES = 100_000;

/** Number style by the `s` attribute of a cell. */
export const readStyles = async (pack: XlsxPackage, part: string | null): Promise<readonly NumberStyle[]> => {
  if (part === null || !pack.has(part)) return [PLAIN];
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCellFormats = false;
  await readXml(pack.text(part), part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt')
        codes.set(Number(attributes['numFmtId']), (attributes['formatCode'] ?? '').slice(0, 500));
      else if (name === 'xf' && inCellFormats) styles.push(styleOfId(Number(attributes['numFmtId'] ?? 0), codes));
      if (codes.size > MAX_STYLES || styles.length > MAX_STYLES)
        throw new TableStopped(fatal('corrupt_package', { part }));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles.length === 0 ? [PLAIN] : styles;
};

/** Collects the `<t>` texts below an element, leaving out phonetic guides, and stops growing past the cap. */
export class RichText {
  private text = '';
  private inText = false;
  private phonetic = false;
  private readonly maxChars: number;
  constructor(maxChars: number) {
    this.maxChars = maxChars;
  }
  start(): void {
    this.text = '';
  }
  open(name: string): void {
    if (name === 't') this.inText = !this.phonetic;
    else if (name === 'rPh') this.phonetic = true;
  }
  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.phonetic = false;
  }
  add(text: string): void {
    if (this.inText && this.text.length <= this.maxChars * 8) this.text += text;
  }
  /** One unit longer than the cap when the text was longer than it. */
  take(): string {
    return unescaped(this.text).slice(0, this.maxChars + 1);
  }
}

/** @throws TableStopped when there are more strings than the cap. The caller closes what it gets. */
export const readStrings = async (
  pack: XlsxPackage,
  part: string | null,
  limits: TableLimits,
  folder?: string,
): Promise<SharedStrings> => {
  const strings = new SharedStrings(folder);
  if (part === null || !pack.has(part)) return strings;
  const rich = new RichText(limits.maxCellChars);
  try {
    await readXml(pack.text(part), part, {
      open(name) {
        if (name === 'si') rich.start();
        else rich.open(name);
      },
      text: (text) => rich.add(text),
      close(name) {
        if (name !== 'si') return rich.close(name);
        if (strings.length >= limits.maxSharedStrings)
          throw new TableStopped(fatal('too_many_strings', { limit: limits.maxSharedStrings }));
        strings.add(rich.take());
      },
    });
  } catch (fault) {
    strings.close();
    throw fault;
  }
  return strings;
};
