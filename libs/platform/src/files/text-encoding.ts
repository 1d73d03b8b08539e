import type { TextEncoding } from './table.js';

/** What a pass over all bytes of a file says about its encoding. */
export interface ByteSurvey {
  readonly bytes: number;
  readonly bom: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | null;
  readonly nulAtEven: number;
  readonly nulAtOdd: number;
  readonly controls: number;
  readonly utf8Sequences: number;
  readonly utf8Broken: number;
  readonly toneAfterVowel: number;
  readonly toneElsewhere: number;
  readonly vietnameseLetters: number;
}

const set = (...codes: (number | string)[]): Uint8Array => {
  const table = new Uint8Array(256);
  for (const code of codes) {
    if (typeof code === 'number') table[code] = 1;
    else for (const char of code) table[char.charCodeAt(0)] = 1;
  }
  return table;
};

// Windows-1258: the five tone marks are separate bytes after their vowel; in Windows-1252 these bytes are Ì Ò Þ ì ò.
const TONES = set(0xcc, 0xd2, 0xde, 0xec, 0xf2);
const VOWELS = set('aeiouyAEIOUY', 0xc2, 0xe2, 0xca, 0xea, 0xd4, 0xf4, 0xc3, 0xe3, 0xd5, 0xf5, 0xdd, 0xfd);
// đ Đ ơ Ơ ư Ư
const LETTERS = set(0xf0, 0xd0, 0xf5, 0xd5, 0xfd, 0xdd);
const CONTROLS = set(
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
  0x0e,
  0x0f,
  0x10,
  0x11,
  0x12,
  0x13,
  0x14,
  0x15,
  0x16,
  0x17,
  0x18,
  0x19,
  0x1c,
  0x1d,
  0x1e,
  0x1f,
);

// How many bytes follow a leading byte of UTF-8, and what the second may be where not all of 80–BF are allowed.
const FOLLOWING = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
});
const LOWEST_SECOND = new Map([
  [0xe0, 0xa0],
  [0xf0, 0x90],
]);
const HIGHEST_SECOND = new Map([
  [0xed, 0x9f],
  [0xf4, 0x8f],
]);

const BOMS: readonly (readonly [readonly number[], NonNullable<ByteSurvey['bom']>])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32'],
  [[0, 0, 0xfe, 0xff], 'utf-32'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const bomOf = (head: Uint8Array): ByteSurvey['bom'] =>
  BOMS.find(([bytes]) => bytes.every((byte, i) => head[i] === byte))?.[1] ?? null;

/** Counts while bytes pass; UTF-8 is checked as the WHATWG decoder does it. */
export class ByteSurveyor {
  private readonly s = {
    bytes: 0,
    bom: null as ByteSurvey['bom'],
    nulAtEven: 0,
    nulAtOdd: 0,
    controls: 0,
    utf8Sequences: 0,
    utf8Broken: 0,
    toneAfterVowel: 0,
    toneElsewhere: 0,
    vietnameseLetters: 0,
  };
  private need = 0;
  private low = 0x80;
  private high = 0xbf;
  private previous = 0;

  add(chunk: Uint8Array): void {
    if (this.s.bytes === 0) this.s.bom = bomOf(chunk);
    const start = this.s.bytes;
    for (let i = 0; i < chunk.length; i += 1) {
      const byte = chunk[i] as number;
      // Most bytes of most files are plain letters: they are passed over.
      if (byte >= 0x20 && byte < 0x80 && this.need === 0) this.previous = byte;
      else if (byte < 0x80) this.ascii(byte, start + i);
      else this.beyondAscii(byte);
    }
    this.s.bytes = start + chunk.length;
  }

  end(): ByteSurvey {
    if (this.need > 0) this.s.utf8Broken += 1;
    this.need = 0;
    return this.s;
  }

  private ascii(byte: number, position: number): void {
    this.previous = byte;
    if (this.need > 0) {
      this.s.utf8Broken += 1;
      this.need = 0;
    }
    if (byte >= 0x20) return;
    if (byte === 0) {
      if (position % 2 === 0) this.s.nulAtEven += 1;
      else this.s.nulAtOdd += 1;
    } else if (CONTROLS[byte] === 1) this.s.controls += 1;
  }

  private beyondAscii(byte: number): void {
    if (TONES[byte] === 1) {
      if (VOWELS[this.previous] === 1) this.s.toneAfterVowel += 1;
      else this.s.toneElsewhere += 1;
    } else if (LETTERS[byte] === 1) this.s.vietnameseLetters += 1;
    this.previous = byte;
    if (this.need > 0 && byte >= this.low && byte <= this.high) this.continuation();
    else {
      if (this.need > 0) this.s.utf8Broken += 1;
      this.lead(byte);
    }
  }

  private continuation(): void {
    this.low = 0x80;
    this.high = 0xbf;
    this.need -= 1;
    if (this.need === 0) this.s.utf8Sequences += 1;
  }

  private lead(byte: number): void {
    this.low = LOWEST_SECOND.get(byte) ?? 0x80;
    this.high = HIGHEST_SECOND.get(byte) ?? 0xbf;
    this.need = FOLLOWING[byte] as number;
    if (this.need === 0) this.s.utf8Broken += 1;
  }
}

export interface EncodingVerdict {
  readonly encoding: TextEncoding | 'utf-32' | 'binary';
  /** By BOM or by being valid throughout; otherwise the likeliest. */
  readonly certain: boolean;
  /** Sequences that are not valid in it. */
  readonly damaged: number;
}

/** A verdict that names an encoding of text. */
export type TextVerdict = EncodingVerdict & { readonly encoding: TextEncoding };

const wide = (s: ByteSurvey): EncodingVerdict | null => {
  // Latin text in UTF-16 has a zero in most units, always on the same side; Vietnamese still has its blanks and signs.
  const many = s.bytes / 2 / 8;
  if (s.nulAtOdd > many && s.nulAtEven < s.nulAtOdd / 20) return { encoding: 'utf-16le', certain: true, damaged: 0 };
  if (s.nulAtEven > many && s.nulAtOdd < s.nulAtEven / 20) return { encoding: 'utf-16be', certain: true, damaged: 0 };
  return null;
};

/** Vietnamese when tone marks stand where only tone marks can stand. */
const legacy = (s: ByteSurvey): TextEncoding => {
  const vietnamese =
    s.toneAfterVowel + s.vietnameseLetters > 0 && s.toneElsewhere <= (s.toneAfterVowel + s.toneElsewhere) / 20;
  return vietnamese ? 'windows-1258' : 'windows-1252';
};

/**
 * BOM, else UTF-16 by its zeros, else UTF-8 when valid (or when broken sequences are few among many good ones), else
 * Windows-1258 when tone marks follow vowels, else Windows-1252 as the stated fallback.
 */
export const encodingOf = (s: ByteSurvey): EncodingVerdict => {
  if (s.bom === 'utf-32') return { encoding: 'utf-32', certain: true, damaged: 0 };
  if (s.bom !== null) return { encoding: s.bom, certain: true, damaged: s.bom === 'utf-8' ? s.utf8Broken : 0 };
  const utf16 = wide(s);
  if (utf16 !== null) return utf16;
  const nuls = s.nulAtEven + s.nulAtOdd;
  if (s.controls + nuls > s.bytes / 50 && s.controls > 4) return { encoding: 'binary', certain: true, damaged: 0 };
  if (s.utf8Broken === 0) return { encoding: 'utf-8', certain: true, damaged: 0 };
  if (s.utf8Sequences >= 4 * s.utf8Broken) return { encoding: 'utf-8', certain: true, damaged: s.utf8Broken };
  return { encoding: legacy(s), certain: false, damaged: 0 };
};

export class TextDecoding {
  private readonly decoder: InstanceType<typeof TextDecoder>;
  constructor(encoding: TextEncoding) {
    this.decoder = new TextDecoder(encoding);
  }
  push(chunk: Uint8Array): string {
    return this.decoder.decode(chunk, { stream: true });
  }
  end(): string {
    return this.decoder.decode();
  }
}
