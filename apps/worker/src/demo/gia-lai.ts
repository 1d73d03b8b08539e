import type { Chance } from '#kernel/chance';
import { GIA_LAI_PARTNERS, type SessionPartner } from './gia-lai-partners.js';

/** Minutes of the place's own clock. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** A wish of the person at a place of the list to be seen at the table at a place of the list. */
interface PlacedPair {
  readonly person: number;
  readonly table: number;
}

export interface DemoIntroduction {
  readonly session: {
    readonly venue: string;
    readonly purpose: 'all';
    readonly day: string;
    readonly timeZone: string;
    readonly opens: number;
    readonly closes: number;
    readonly interview: number;
    readonly change: number;
    readonly breaks: readonly Span[];
    readonly talks: readonly (Span & {
      readonly kind: 'loans' | 'courses' | 'work_abroad' | 'advice';
      readonly room: string;
    })[];
    readonly clientFloor: number;
    readonly capacity: number | null;
  };
  readonly tables: readonly (Omit<SessionPartner, 'trades' | 'pull'> & {
    readonly number: number;
    readonly spot: { readonly x: number; readonly y: number };
  })[];
  readonly people: readonly {
    readonly from: number | null;
    readonly until: number | null;
    /** Places in the session's list of talks. */
    readonly talks: readonly number[];
    readonly floor: number;
    readonly most: number | null;
    readonly patience: number | null;
  }[];
  readonly wishes: readonly (PlacedPair & { readonly side: 'client' | 'partner' | 'match'; readonly value: number })[];
  readonly pairs: readonly (PlacedPair & { readonly kind: 'promised' | 'forbidden'; readonly at: number | null })[];
}

const clock = (hours: number, minutes = 0): number => hours * 60 + minutes;
const DAY = 86_400_000;

/** The first Thursday that is at least a week after `today` (a local date). */
function dayAfter(today: string): string {
  const start = Date.parse(`${today}T00:00:00Z`) + 7 * DAY;
  const ahead = (11 - new Date(start).getUTCDay()) % 7;
  return new Date(start + ahead * DAY).toISOString().slice(0, 10);
}

const TALKS: DemoIntroduction['session']['talks'] = [
  { kind: 'advice', room: 'Hội trường', from: clock(8), until: clock(8, 40) },
  { kind: 'loans', room: 'Phòng 2', from: clock(9, 20), until: clock(10) },
  { kind: 'courses', room: 'Phòng 3', from: clock(10, 20), until: clock(11) },
  { kind: 'work_abroad', room: 'Phòng 2', from: clock(13, 40), until: clock(14, 20) },
  { kind: 'loans', room: 'Phòng 2', from: clock(15), until: clock(15, 40) },
];

const OTHERS = TALKS.slice(1).map((_, n) => n + 1);

type Person = DemoIntroduction['people'][number];

function personOf(chance: Chance): Person {
  const from = chance.happens(0.08) ? clock(chance.between(9, 11)) : null;
  const until = from === null && chance.happens(0.1) ? clock(chance.between(11, 15)) : null;
  const extra = chance
    .some(
      OTHERS,
      chance.weighted([0, 1, 2], (count) => 4 - count),
    )
    .sort((a, b) => a - b);
  return {
    from,
    until,
    talks: [...(from === null ? [0] : []), ...extra],
    floor: 1,
    most: chance.happens(0.06) ? chance.between(1, 3) : null,
    patience: chance.happens(0.04) ? 60 : null,
  };
}

const TRADES = [...new Set(GIA_LAI_PARTNERS.flatMap(({ trades }) => trades))];

/** What somebody would like: mostly tables of the trades they know, some that everybody asks for. */
function tablesFor(chance: Chance): number[] {
  const known = chance.some(TRADES, chance.between(1, 2));
  const places = [...GIA_LAI_PARTNERS.keys()];
  const partner = (place: number): SessionPartner => GIA_LAI_PARTNERS[place] as SessionPartner;
  const fits = (place: number): boolean => partner(place).trades.some((trade) => known.includes(trade));
  const wanted = new Set<number>();
  const count = chance.between(2, 6);
  while (wanted.size < count)
    wanted.add(chance.weighted(places, (place) => partner(place).pull * (fits(place) ? 9 : 1)));
  return [...wanted];
}

function wishesOf(chance: Chance, people: number): DemoIntroduction['wishes'] {
  const wishes: DemoIntroduction['wishes'][number][] = [];
  for (let person = 0; person < people; person++) {
    for (const table of tablesFor(chance)) {
      const side = chance.weighted(['client', 'match', 'partner'] as const, (each) => (each === 'client' ? 6 : 2));
      wishes.push({ person, table, side, value: chance.between(side === 'match' ? 200 : 500, 1_000) });
    }
  }
  return wishes;
}

/** Some wishes that were promised already, and two pairs that the counsellor keeps apart. */
function pairsOf(chance: Chance, wishes: DemoIntroduction['wishes']): DemoIntroduction['pairs'] {
  const lenders = new Set([...GIA_LAI_PARTNERS.keys()].filter((n) => GIA_LAI_PARTNERS[n]?.kind === 'lender'));
  const asked = wishes.filter(({ table, side }) => lenders.has(table) && side === 'client');
  const promised = chance
    .some(asked, 6)
    .map(({ person, table }) => ({ person, table, kind: 'promised' as const, at: null }));
  const rest = wishes.filter((wish) => !lenders.has(wish.table));
  const apart = chance
    .some(rest, 2)
    .map(({ person, table }) => ({ person, table, kind: 'forbidden' as const, at: null }));
  return [...promised, ...apart];
}

/**
 * A day like that of June 2024 in Gia Lai (source text 001: about 200 people, employers, a college and training centres,
 * the employment service, work abroad, loans), with partners that are invented. The same chance gives the same day.
 */
export function giaLaiSession(chance: Chance, today: string, people = 200): DemoIntroduction {
  const attending = Array.from({ length: people }, () => personOf(chance));
  const wishes = wishesOf(chance, people);
  return {
    session: {
      venue: 'Nhà văn hóa Diên Hồng Mới, Pleiku',
      purpose: 'all',
      day: dayAfter(today),
      timeZone: 'Asia/Ho_Chi_Minh',
      opens: clock(8, 40),
      closes: clock(16, 30),
      interview: 15,
      change: 5,
      breaks: [{ from: clock(11, 30), until: clock(13, 30) }],
      talks: TALKS,
      clientFloor: 1,
      capacity: 220,
    },
    tables: GIA_LAI_PARTNERS.map(({ kind, name, interviewers, floor }, n) => ({
      number: n + 1,
      kind,
      name,
      interviewers,
      floor,
      spot: { x: (n % 8) * 4, y: Math.floor(n / 8) * 5 },
    })),
    people: attending,
    wishes,
    pairs: pairsOf(chance, wishes),
  };
}
