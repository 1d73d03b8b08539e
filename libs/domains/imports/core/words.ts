/** A text in the three languages. */
export interface Words {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

export const words = (id: string, vi: string, en: string): Words => ({ id, vi, en });

/** Without marks, case and signs, so that what looks alike compares alike: "Lương (triệu)" -> "luong trieu". */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Lower case with marks, one space between words, one kind of dash: what the parsers look at. */
export const spoken = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−~]/gu, '-')
    .replace(/[‘’`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();

const tidy = (parts: readonly string[]): string[] =>
  parts.map((part) => part.replace(/^[\s\-–*•.]+|[\s.]+$/gu, '').replace(/\s+/gu, ' ')).filter((part) => part !== '');

const withoutJson = (text: string): string =>
  /^\s*\[.*\]\s*$/su.test(text) ? text.replace(/["[\]]/gu, ' ').replace(/,/gu, ';') : text;

/** Items whose own words may hold commas and "and": separated by lines, semicolons, bars, or a JSON array. */
export const items = (text: string): string[] => tidy(withoutJson(text).split(/[\n;|•]+/u));

/** Choices as people list them: also by commas, slashes and "or". */
export const choices = (text: string): string[] =>
  tidy(withoutJson(text).split(/[\n;|,/&•]+|\s(?:dan|và|and|atau|hoặc|or)\s/iu));
