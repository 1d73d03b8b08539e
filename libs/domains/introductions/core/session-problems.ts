import { isLocalDate, type LocalDate } from '#kernel/period';
import type { InputProblem } from '#kernel/result';
import { keyOf } from './model.js';
import {
  CLIENTS_MOST,
  isAway,
  slotsOf,
  TABLES_MOST,
  VALUE_MOST,
  WISHES_MOST,
  type IntroductionSession,
  type Minute,
  type Pair,
  type Span,
} from './session.js';

const DAY = 1_440;

const whole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const problem = (path: string, code: string, params?: InputProblem['params']): InputProblem =>
  params ? { path, code, params } : { path, code };

/** Collects what is wrong, with its place. */
class Findings {
  readonly list: InputProblem[] = [];

  unless(fine: boolean, path: string, code: string, params?: InputProblem['params']): void {
    if (!fine) this.list.push(problem(path, code, params));
  }

  range(value: number, path: string, [least, most]: readonly [number, number]): void {
    this.unless(whole(value, least, most), path, 'not_in_range', { least, most });
  }

  spans(spans: readonly Span[], path: string): void {
    spans.forEach(({ from, until }, n) => {
      this.range(from, `${path}.${n}.from`, [0, DAY]);
      this.range(until, `${path}.${n}.until`, [0, DAY]);
      this.unless(from < until, `${path}.${n}`, 'ends_before_it_begins');
    });
  }

  ids(items: readonly { readonly id: string }[], path: string): void {
    const seen = new Set<string>();
    items.forEach(({ id }, n) => {
      this.unless(!seen.has(id), `${path}.${n}.id`, 'twice');
      seen.add(id);
    });
  }
}

function checkHours({ hours }: IntroductionSession, findings: Findings): void {
  findings.range(hours.opens, 'hours.opens', [0, DAY]);
  findings.range(hours.closes, 'hours.closes', [0, DAY]);
  findings.range(hours.interview, 'hours.interview', [1, DAY]);
  findings.range(hours.change, 'hours.change', [0, DAY]);
  findings.spans(hours.breaks, 'hours.breaks');
  if (findings.list.length === 0) findings.unless(slotsOf(hours).length > 0, 'hours', 'no_slot');
}

function checkTables({ tables }: IntroductionSession, findings: Findings): void {
  findings.unless(tables.length <= TABLES_MOST, 'tables', 'too_many', { most: TABLES_MOST });
  findings.ids(tables, 'tables');
  tables.forEach(({ away, interviewers, floor, spot }, n) => {
    findings.range(floor, `tables.${n}.floor`, [0, DAY]);
    findings.spans(away, `tables.${n}.away`);
    findings.unless(!spot || (Number.isFinite(spot.x) && Number.isFinite(spot.y)), `tables.${n}.spot`, 'not_a_number');
    findings.ids(interviewers, `tables.${n}.interviewers`);
    interviewers.forEach((who, m) => findings.spans(who.away, `tables.${n}.interviewers.${m}.away`));
  });
}

function checkClients({ clients }: IntroductionSession, findings: Findings): void {
  findings.unless(clients.length <= CLIENTS_MOST, 'clients', 'too_many', { most: CLIENTS_MOST });
  findings.ids(clients, 'clients');
  clients.forEach(({ away, elsewhere, floor, most, patience }, n) => {
    findings.range(floor, `clients.${n}.floor`, [0, DAY]);
    findings.range(most ?? 1, `clients.${n}.most`, [1, DAY]);
    findings.range(patience ?? 0, `clients.${n}.patience`, [0, DAY]);
    findings.spans(away, `clients.${n}.away`);
    findings.spans(elsewhere, `clients.${n}.elsewhere`);
  });
}

function checkPairs(session: IntroductionSession, findings: Findings): void {
  const clients = new Set(session.clients.map(({ id }) => id));
  const tables = new Set(session.tables.map(({ id }) => id));
  const known = (pairs: readonly Pair[], path: string): void =>
    pairs.forEach(({ client, table }, n) => {
      findings.unless(clients.has(client), `${path}.${n}.client`, 'unknown');
      findings.unless(tables.has(table), `${path}.${n}.table`, 'unknown');
    });
  findings.unless(session.wishes.length <= WISHES_MOST, 'wishes', 'too_many', { most: WISHES_MOST });
  known(session.wishes, 'wishes');
  known(session.fixed, 'fixed');
  known(session.forbidden, 'forbidden');
  session.wishes.forEach(({ value }, n) => findings.range(value, `wishes.${n}.value`, [1, VALUE_MOST]));
}

/**
 * What makes a session impossible to plan. `today` is the local date of its place; days before it are past.
 * Codes: not_a_date, past, not_in_range, ends_before_it_begins, no_slot, too_many, twice, unknown, not_a_number.
 */
export function problemsOf(session: IntroductionSession, today: LocalDate): InputProblem[] {
  const findings = new Findings();
  checkHours(session, findings);
  findings.unless(isLocalDate(session.day), 'day', 'not_a_date');
  findings.unless(!isLocalDate(session.day) || session.day >= today, 'day', 'past');
  findings.range(session.budget ?? 0, 'budget', [0, 10_000_000]);
  findings.range(session.seed, 'seed', [0, 0xff_ff_ff_ff]);
  checkTables(session, findings);
  checkClients(session, findings);
  checkPairs(session, findings);
  return findings.list;
}

const alwaysAway = (spans: readonly Span[], slots: readonly Minute[], minutes: Minute): boolean =>
  slots.every((start) => isAway(spans, start, minutes));

function tableNotices({ tables, hours }: IntroductionSession, findings: Findings): void {
  const slots = slotsOf(hours);
  findings.unless(tables.length > 0, 'tables', 'none');
  tables.forEach(({ interviewers, away }, n) => {
    const there = interviewers.some((who) => !alwaysAway([...away, ...who.away], slots, hours.interview));
    if (interviewers.length === 0) findings.list.push(problem(`tables.${n}.interviewers`, 'no_interviewer'));
    else findings.unless(there, `tables.${n}.away`, 'never_there');
  });
}

function clientNotices({ clients, hours }: IntroductionSession, findings: Findings): void {
  const slots = slotsOf(hours);
  findings.unless(clients.length > 0, 'clients', 'none');
  clients.forEach(({ away, elsewhere }, n) => {
    elsewhere.forEach(({ from, until }, m) => {
      const apart = until <= hours.opens || from >= hours.closes;
      findings.unless(apart, `clients.${n}.elsewhere.${m}`, 'booked_twice', { from, until });
    });
    findings.unless(!alwaysAway([...away, ...elsewhere], slots, hours.interview), `clients.${n}.away`, 'never_there');
  });
}

function fixedNotices({ fixed, forbidden, hours }: IntroductionSession, findings: Findings): void {
  const slots = new Set(slotsOf(hours));
  const taboo = new Set(forbidden.map(keyOf));
  const busy = new Map<string, number>();
  const pairs = new Map<string, number>();
  fixed.forEach((pair, n) => {
    const twin = pairs.get(keyOf(pair));
    if (twin === undefined) pairs.set(keyOf(pair), n);
    else findings.list.push(problem(`fixed.${n}`, 'twice', { first: twin }));
    findings.unless(!taboo.has(keyOf(pair)), `fixed.${n}`, 'forbidden');
    if (pair.at === null) return;
    findings.unless(slots.has(pair.at), `fixed.${n}.at`, 'not_a_slot');
    const moment = JSON.stringify([pair.client, pair.at]);
    const first = busy.get(moment);
    if (first === undefined) busy.set(moment, n);
    else findings.list.push(problem(`fixed.${n}.at`, 'client_twice_at_once', { first }));
  });
}

function wishNotices({ wishes, tables, hours }: IntroductionSession, findings: Findings): void {
  const seen = new Map<string, number>();
  wishes.forEach((pair, n) => {
    const first = seen.get(keyOf(pair));
    if (first === undefined) seen.set(keyOf(pair), n);
    else findings.list.push(problem(`wishes.${n}`, 'twice', { first }));
  });
  const slots = slotsOf(hours);
  const seats = tables.reduce(
    (sum, { away, interviewers }) =>
      sum +
      interviewers.reduce(
        (all, who) => all + slots.filter((start) => !isAway([...away, ...who.away], start, hours.interview)).length,
        0,
      ),
    0,
  );
  findings.unless(seen.size <= seats, 'wishes', 'more_than_seats', { wishes: seen.size, seats });
}

/**
 * What an organiser should know about a session that can be planned all the same. Codes: none, no_interviewer,
 * never_there, booked_twice, not_a_slot, forbidden, client_twice_at_once, twice, more_than_seats.
 */
export function noticesOf(session: IntroductionSession): InputProblem[] {
  const findings = new Findings();
  tableNotices(session, findings);
  clientNotices(session, findings);
  fixedNotices(session, findings);
  wishNotices(session, findings);
  return findings.list;
}
