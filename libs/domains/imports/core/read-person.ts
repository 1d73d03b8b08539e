import { says, unclear, type Reading } from './reading.js';
import { choices, plain, spoken } from './words.js';

export interface AgeRange {
  readonly minAge: number | null;
  readonly maxAge: number | null;
}

const ANY_AGE = /^(?:-|bebas|tidak (?:dibatasi|ada batas(?:an)?)|không (?:giới hạn|yêu cầu)|any|no limit|semua usia)$/u;
const AT_MOST = /(?:maks|max|hingga|di bawah|kurang dari|under|below|up to|dưới|tối đa|không quá|<|≤)/u;
const AT_LEAST =
  /(?:min|mulai|di atas|lebih dari|ke atas|over|above|from|at least|trên|từ|tối thiểu|đủ|trở lên|\+|>|≥)/u;

/** `18-35`, `18 s/d 35 tahun`, `maks. 40`, `từ 18 tuổi`, `18+`. null: no limit is stated. */
export function readAge(cell: string): Reading<AgeRange | null> {
  const text = spoken(cell);
  if (text === '' || ANY_AGE.test(text)) return says(null);
  const numbers = Array.from(text.matchAll(/\d+/gu), ([digits]) => Number(digits));
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2 || numbers.some((age) => age > 99)) return unclear('import.not_an_age');
  if (second !== undefined)
    return first > second ? unclear('import.range_upside_down') : says({ minAge: first, maxAge: second });
  if (AT_MOST.test(text)) return says({ minAge: null, maxAge: first });
  return AT_LEAST.test(text) ? says({ minAge: first, maxAge: null }) : unclear('import.not_an_age');
}

const NO_EXPERIENCE =
  /^(?:-|tanpa pengalaman|tidak (?:perlu|harus|wajib)(?: ber| ada )?\s?pengalaman|non pengalaman|fresh ?graduates?|belum berpengalaman|tidak ada|tidak|không(?: yêu cầu| cần)?(?: kinh nghiệm)?|chưa có kinh nghiệm|no(?:ne)?(?: experience)?(?: needed| required)?|not required|entry level|0(?: tahun| năm| years?)?)(?: .*)?$/u;

/** Months of experience that are asked for; 0: none needed. `1 tahun`, `6 bulan`, `1-2 năm`, `minimal 2 years`. */
export function readExperience(cell: string): Reading<number> {
  const text = spoken(cell);
  if (NO_EXPERIENCE.test(text)) return says(0);
  const match =
    /(\d+(?:[.,]\d)?)\s?(?:-\s?\d+(?:[.,]\d)?\s?)?\+?\s?(tahun|thn|th|bulan|bln|năm|tháng|years?|yrs?|months?|mos?)(?!\p{L})/u.exec(
      text,
    );
  if (match === null) return unclear('import.not_experience');
  const months = /^(?:tahun|thn|th|năm|y)/u.test(match[2] ?? '') ? 12 : 1;
  return says(Math.round(Number((match[1] ?? '').replace(',', '.')) * months));
}

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['en', 'inggris english anh en'],
      ['id', 'indonesia indonesian id'],
      ['vi', 'vietnam vietnamese viet vi'],
      ['zh', 'mandarin chinese tionghoa cina trung hoa zh'],
      ['ja', 'jepang japanese nhat ja'],
      ['ko', 'korea korean han ko'],
      ['ar', 'arab arabic ar'],
      ['de', 'jerman german duc de'],
      ['fr', 'prancis perancis french phap fr'],
      ['jv', 'jawa javanese jv'],
      ['su', 'sunda sundanese su'],
      ['km', 'khmer kho me km'],
    ] as const
  ).flatMap(([code, names]) => names.split(' ').map((name): [string, string] => [name, code])),
);

const FILLER =
  /(?:bahasa|tieng|language|bhs|basic|dasar|aktif|pasif|lancar|fluent|co ban|luu loat|giao tiep|conversational|[abc][12])/gu;

/** ISO 639-1 codes of the languages named: `Inggris, Mandarin`, `tiếng Anh`. Every one must be known. */
export function readLanguages(cell: string): Reading<string[]> {
  const parts = choices(cell).map((part) => plain(part).replace(FILLER, ' ').replace(/\s+/gu, ' ').trim());
  const codes = parts.filter((part) => part !== '').map((part) => LANGUAGES.get(part.split(' ')[0] ?? ''));
  if (codes.length === 0 || codes.includes(undefined)) return unclear('import.unknown_language');
  return says([...new Set(codes as string[])]);
}
