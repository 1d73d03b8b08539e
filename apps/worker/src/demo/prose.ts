import type { Chance } from '#kernel/chance';
import type { DraftInput } from '#domains/opportunities';
import type { Country } from './names.js';
import type { Trade } from './trade.js';
import { wordsOf } from './words.js';

/** What a text is written about. */
export interface Subject {
  readonly chance: Chance;
  readonly trade: Trade;
  readonly country: Country;
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const withoutStop = (line: string): string => line.replace(/\.$/, '');

/** How somebody sets a posting out: with heads and lists, with heads only, or in plain paragraphs. */
type Layout = (heads: readonly string[], lines: readonly string[]) => string;

function layoutOf(chance: Chance): Layout {
  const kind = chance.weighted(['list', 'plain', 'heads'] as const, (name) => ({ list: 5, plain: 3, heads: 2 })[name]);
  return (heads, lines) => {
    if (lines.length === 0) return '';
    if (kind === 'list') return `${chance.one(heads)}\n${bullets(lines)}`;
    return kind === 'heads' ? `${chance.one(heads)} ${lines.join(' ')}` : lines.join(' ');
  };
}

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** Matters of which one sentence is enough. */
const MATTERS = [
  /makan|cơm|bữa/iu,
  /mess|pondok|penginapan|chỗ ở|chỗ nghỉ/iu,
  /seragam|đồng phục/iu,
  /alat|đồ bảo hộ|ủng/iu,
];

/** What is given there: something of the trade itself, then other things. By the day there is no yearly leave. */
function offersOf({ chance, trade, country }: Subject, isJob: boolean): string[] {
  const words = wordsOf(country);
  const own = chance.some(trade.offers ?? [], 1);
  const gifts = isJob && trade.paid !== 'day' ? [...words.benefits, ...words.perks] : words.perks;
  const said = MATTERS.filter((matter) => own.some((line) => matter.test(line)));
  const others = gifts.filter((line) => !said.some((matter) => matter.test(line)));
  return [...own, ...chance.some(others, chance.between(isJob ? 1 : 0, 3))];
}

/** A posting written with care. `more`: sentences about how it works there, for OJT places. */
export function carefulText(subject: Subject, more: readonly string[] = []): string {
  const { chance, trade, country } = subject;
  const words = wordsOf(country);
  const isJob = more.length === 0;
  const layout = layoutOf(chance);
  const openings = isJob && chance.happens(0.5) ? words.jobOpenings : words.openings;
  const parts = [
    chance.happens(0.6) ? chance.one(openings) : '',
    layout(words.tasksHead, chance.some(trade.tasks, chance.between(2, 5))),
    layout(words.asksHead, chance.some(trade.asks, chance.between(1, 3))),
    more.join(' '),
    layout(words.offersHead, offersOf(subject, isJob)),
  ];
  const closing = chance.happens(0.65) ? chance.some(words.closings, chance.happens(0.2) ? 2 : 1).join(' ') : '';
  return paragraphs([...parts, closing]);
}

/** What a training centre writes about a course. */
export function courseText({ chance, trade, country }: Subject): string {
  const words = wordsOf(country);
  const about = chance.some(words.course, chance.between(2, 4));
  return paragraphs([
    about.slice(0, 2).join(' '),
    layoutOf(chance)(words.courseHead, chance.some(trade.tasks, chance.between(2, 4))),
    about.slice(2).join(' '),
    chance.happens(0.6) ? chance.one(words.closings) : '',
  ]);
}

/** Two neighbouring letters of a longer word change places, as under a thumb. */
function mistyped(chance: Chance, text: string): string {
  const words = text.split(' ');
  const long = [...words.keys()].filter((at) => /^[a-z]{6,}$/.test(words[at] ?? ''));
  if (long.length === 0) return text;
  const at = chance.one(long);
  const word = words[at] as string;
  const place = chance.between(1, word.length - 3);
  words[at] = `${word.slice(0, place)}${word[place + 1]}${word[place]}${word.slice(place + 2)}`;
  return words.join(' ');
}

/** Vietnamese without its marks, as on a phone without the keyboard. */
const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/** What is said in a hurry: hours and pay are only talked of where they are not stated. */
function hurriedLines({ chance, trade, country }: Subject, { schedule, pay }: Stated): string[] {
  const words = wordsOf(country);
  const noHours = schedule === undefined || schedule.shifts.length === 0;
  return [
    ...chance.some(trade.tasks, chance.between(0, 2)).map(withoutStop),
    ...chance.some(words.careless, chance.between(1, 3)),
    ...(noHours && chance.happens(0.5) ? [chance.one(words.carelessHours)] : []),
    ...(!pay && chance.happens(0.6) ? [chance.one(words.carelessPay)] : []),
  ];
}

type Stated = Pick<DraftInput, 'schedule' | 'pay'>;

/** How a thumb leaves it: mistyped, without marks, in capitals; seldom, and seldom all at once. */
function asTyped(chance: Chance, country: Country, text: string): string {
  const typed = chance.happens(0.3) ? mistyped(chance, text) : text;
  const plain = country === 'VN' && chance.happens(0.12) ? unmarked(typed) : typed;
  const loud = chance.happens(0.08) ? plain.toUpperCase() : plain;
  return chance.happens(0.06) ? `${loud} ${chance.one(['🙏', '👍', '😊'])}` : loud;
}

/** A posting written in a hurry. */
export function carelessText(subject: Subject, stated: Stated): string {
  const { chance, country } = subject;
  const brief = wordsOf(country).abbreviations.reduce(
    (text, [long, short]) => (chance.happens(0.7) ? text.replace(long, short) : text),
    hurriedLines(subject, stated).join(chance.one(['\n', ', ', '. ', ' / '])),
  );
  return asTyped(chance, country, brief);
}
