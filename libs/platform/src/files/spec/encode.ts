import type { TextEncoding } from '../table.js';

const singleByte = (encoding: 'windows-1258' | 'windows-1252'): Map<string, number> => {
  const decoder = new TextDecoder(encoding);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const));
};

const TABLES = { 'windows-1258': singleByte('windows-1258'), 'windows-1252': singleByte('windows-1252') };

/** A character of Vietnamese as Windows-1258 writes it: the letter with its own shape, then the tone. */
const inPieces = (char: string): string[] => {
  const table = TABLES['windows-1258'];
  if (table.has(char)) return [char];
  const [base = '', ...marks] = char.normalize('NFD');
  const tones = marks.filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
  const shape = marks.filter((mark) => !tones.includes(mark));
  return [(base + shape.join('')).normalize('NFC'), ...tones];
};

const encode1258 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text.normalize('NFC'))
      .flatMap(inPieces)
      .map((char) => TABLES['windows-1258'].get(char) ?? 0x3f),
  );

export const encoded = (text: string, encoding: TextEncoding, bom: boolean): Buffer => {
  const marked = bom ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(marked);
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le');
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16();
    case 'windows-1258':
      return encode1258(text);
    case 'windows-1252':
      return Buffer.from(Array.from(text).map((char) => TABLES['windows-1252'].get(char) ?? 0x3f));
  }
};
