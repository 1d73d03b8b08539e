import { addDays, type LocalDate } from '#kernel/period';
import { isPossibleOn } from './changes.js';
import type { When } from './evaluate.js';
import type { FactSheet } from './facts.js';
import { type Package, packagesOf } from './packages.js';
import type { Offer, PackageAsk, Taken } from './placing.js';
import type { Programme } from './rule.js';
import type { Rulebook } from './rulebook.js';
import { stepsToYes } from './steps.js';
import { type Ask, daysWorthTrying } from './ways.js';

/**
 * How a programme stands to somebody. `open`: a yes. `later`: a yes that only waits for a day. `to_show`: a way to a yes
 * is there, with `toDo` things to do. `shut`: none is; `against` names the clauses nobody can change.
 */
export interface Prospect {
  readonly programme: Programme;
  readonly stand: 'open' | 'later' | 'to_show' | 'shut';
  readonly offer: Offer | null;
  readonly toDo: number;
  readonly against: readonly string[];
  /** The day of the version that was asked; null: none applies up to the last day. */
  readonly asked: LocalDate | null;
}

/** The packages of what is sure, and of all that is not shut, each with what they were made of. */
export interface Together {
  readonly prospects: readonly Prospect[];
  readonly sure: { readonly ask: PackageAsk; readonly packages: readonly Package[] };
  readonly possible: { readonly ask: PackageAsk; readonly packages: readonly Package[] };
}

/** The day asked, and the last day on which something of a package may begin. */
export type Span = When & { readonly until: LocalDate };

/** The last day of a door that is open on `from`: on the next day something turns, nothing anybody does helps. */
function doorCloses(ask: Ask, from: LocalDate): LocalDate | null {
  const shut = daysWorthTrying(ask).find((day) => day > from && !isPossibleOn(ask, day));
  return shut === undefined ? ask.compiled.version.validTo : addDays(shut, -1);
}

function prospectOf(book: Rulebook, programme: Programme, sheet: FactSheet, when: Span): Prospect {
  const { code } = programme;
  const shut = { programme, stand: 'shut', offer: null, toDo: 0, against: [], asked: null } as const;
  const day = book.versionAt(code, when.day) ? when.day : book.opensAfter(code, when.day);
  const compiled = day === null || day > when.until ? null : book.compiledAt(code, day);
  if (day === null || compiled === null) return shut;
  const ask = { compiled, sheet, day, catalogue: book.catalogue };
  const { ways, closed } = stepsToYes(ask);
  const [way] = ways;
  if (!way) return { ...shut, against: closed, asked: day };
  const opensOn = way.until ?? day;
  const toDo = way.steps.length;
  const stand = toDo > 0 ? 'to_show' : opensOn > when.day ? 'later' : 'open';
  return {
    programme,
    stand,
    offer: { programme, opensOn, closesOn: doorCloses(ask, opensOn) },
    toDo,
    against: [],
    asked: day,
  };
}

/** What the facts say was given before. The day is not known: yesterday is the least that is sure. */
export function pastOf(sheet: FactSheet, day: LocalDate): Taken[] {
  const on = addDays(day, -1);
  const said = (fact: string): unknown => sheet[fact]?.value;
  const bodies = said('person.aidedBy');
  const aided = (Array.isArray(bodies) ? bodies : []).map((giver: string): Taken => ({
    ...{ programme: null, kind: 'grant', giver, purpose: null, on, until: on },
  }));
  const purpose = said('request.purpose');
  const purposes = typeof purpose === 'string' ? [purpose] : ['business', 'training'];
  const owed = said('person.samePurposeLoan') === true ? purposes : [];
  return [
    ...aided,
    ...owed.map((each): Taken => ({ programme: null, kind: 'loan', giver: '', purpose: each, on, until: null })),
  ];
}

/** How each programme of a country stands to a person, and what of it goes together. */
export function togetherOf(book: Rulebook, country: Programme['country'], sheet: FactSheet, when: Span): Together {
  const { day, until } = when;
  const prospects = book.programmes
    .filter((each) => each.country === country && each.asker !== 'establishment')
    .map((each) => prospectOf(book, each, sheet, when));
  const taken = pastOf(sheet, day);
  const packed = (open: readonly Prospect['stand'][]): Together['sure'] => {
    const offers = prospects.flatMap(({ stand, offer }) => (offer && open.includes(stand) ? [offer] : []));
    const ask = { offers, taken, day, until };
    return { ask, packages: packagesOf(ask) };
  };
  return { prospects, sure: packed(['open', 'later']), possible: packed(['open', 'later', 'to_show']) };
}
