import { zipOf, type ZipPart } from './zip-maker.js';

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface XlsxSpec {
  /** XML between `<sheetData>` and `</sheetData>` of the first sheet. */
  readonly sheet: string;
  readonly strings?: readonly string[];
  /** Format codes; cell style n + 1 uses the n-th of them, style 0 is plain. */
  readonly formats?: readonly string[];
  /** Further built-in format ids, styled after `formats`. */
  readonly formatIds?: readonly number[];
  readonly sheets?: string;
  readonly workbookPr?: string;
  readonly extra?: readonly ZipPart[];
  readonly replace?: Readonly<Record<string, Partial<ZipPart>>>;
}

const stylesOf = (spec: XlsxSpec): string => {
  const formats = spec.formats ?? [];
  const ids = [0, ...formats.map((_, i) => 164 + i), ...(spec.formatIds ?? [])];
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('');
  return `<styleSheet><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('')}</cellXfs></styleSheet>`;
};

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELS}/${type}" Target="${target}"/>`;

/** The parts of a workbook, small enough to be read in a test. */
export const partsOf = (spec: XlsxSpec): ZipPart[] => {
  const strings = (spec.strings ?? []).map((text) =>
    text.startsWith('<') ? text : `<si><t xml:space="preserve">${text}</t></si>`,
  );
  const sheets = spec.sheets ?? '<sheet name="Lowongan" sheetId="1" r:id="rId1"/>';
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: `<Relationships>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>` },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="${RELS}">${spec.workbookPr ?? ''}<sheets>${sheets}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships>${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'worksheet', '/xl/worksheets/sheet2.xml')}${relation(8, 'styles', 'styles.xml')}${relation(9, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    { name: 'xl/styles.xml', data: stylesOf(spec) },
    { name: 'xl/sharedStrings.xml', data: `<sst>${strings.join('')}</sst>` },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${spec.sheet}</sheetData></worksheet>` },
    {
      name: 'xl/worksheets/sheet2.xml',
      data: '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>second</t></is></c></row></sheetData></worksheet>',
    },
    ...(spec.extra ?? []),
  ];
  return parts.map((part) => ({ ...part, ...spec.replace?.[part.name] }));
};

export const xlsxOf = (spec: XlsxSpec): Buffer => zipOf(partsOf(spec));

/** A row of inline texts. */
export const textRow = (line: number, cells: readonly string[]): string =>
  `<row r="${line}">${cells.map((cell, i) => `<c r="${String.fromCharCode(65 + i)}${line}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`).join('')}</row>`;
