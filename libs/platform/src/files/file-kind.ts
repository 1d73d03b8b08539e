import type { FileHandle } from 'node:fs/promises';
import { fatal, type TableProblem } from './table.js';

export type FileKind =
  { readonly kind: 'zip' } | { readonly kind: 'text' } | { readonly kind: 'other'; readonly problem: TableProblem };

const MAGIC: readonly (readonly [string, string])[] = [
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['1f8b', 'compressed'],
  ['377abcaf271c', 'compressed'],
  ['52617221', 'compressed'],
  ['7b5c727466', 'rtf'],
];
const OLD_BIFF = ['0900', '0902', '0904', '0908'];

const other = (problem: TableProblem): FileKind => ({ kind: 'other', problem });

const bytesAt = async (handle: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
};

/** The container of old Office files: a workbook of before 2007, or a new one behind a password. */
const insideContainer = async (handle: FileHandle, head: Buffer): Promise<TableProblem> => {
  if (head.length < 76) return fatal('not_a_table', { kind: 'binary' });
  const sector = 2 ** Math.min(head.readUInt16LE(30), 16);
  const directory = (await bytesAt(handle, (head.readUInt32LE(48) + 1) * sector, 64 * 1024)).toString('utf16le');
  if (directory.includes('EncryptedPackage')) return fatal('encrypted');
  return directory.includes('Workbook') || directory.includes('Book')
    ? fatal('old_xls')
    : fatal('not_a_table', { kind: 'binary' });
};

const markup = (head: Buffer): TableProblem | null => {
  // Zero bytes out: markup in UTF-16 reads the same. The BOMs are letters in Latin-1.
  const text = head
    .toString('latin1')
    .replaceAll('\u0000', '')
    .replace(/^[\s\u00ef\u00bb\u00bf\u00ff\u00fe]*/u, '');
  if (/^<(?:!doctype html|html|table|head|meta)/iu.test(text)) return fatal('not_a_table', { kind: 'html' });
  return /^<\?xml/iu.test(text) ? fatal('not_a_table', { kind: 'xml' }) : null;
};

/** What a file is by its first bytes; its name is not asked. */
export const fileKindOf = async (handle: FileHandle): Promise<FileKind> => {
  const head = await bytesAt(handle, 0, 4096);
  const hex = head.subarray(0, 8).toString('hex');
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return { kind: 'zip' };
  if (hex.startsWith('d0cf11e0a1b11ae1')) return other(await insideContainer(handle, head));
  if (OLD_BIFF.some((magic) => hex.startsWith(magic)) && head.includes(0)) return other(fatal('old_xls'));
  const known = MAGIC.find(([magic]) => hex.startsWith(magic));
  if (known !== undefined) return other(fatal('not_a_table', { kind: known[1] }));
  const tagged = markup(head);
  return tagged === null ? { kind: 'text' } : other(tagged);
};
