import { AnswerWords } from './answer-words.js';
import { packagesOf } from './core/packages.js';
import type { Offer } from './core/placing.js';
import type { Prospect } from './core/prospects.js';
import { Rulebook } from './core/rulebook.js';
import { PackageWords } from './package-words.js';
import type { PackagesType } from './packages.graphql.js';
import { readCatalogue, readProgrammes } from './rule-files.js';

const loan = readProgrammes().find(({ programme }) => programme.code === 'vn.decree-338-2025.worker')!;

/** Loans for one purpose, each larger than the one before and open a day later: none beats another. */
function told(count: number, later: number): PackagesType {
  const day = (at: number): string => `2026-06-${String(1 + at).padStart(2, '0')}`;
  const files = Array.from({ length: count + later }, (_, at) => {
    const stacking = { ...loan.programme.stacking, worth: 2 + at };
    return { ...loan, programme: { ...loan.programme, code: `loan.${at}`, stacking } };
  });
  const book = new Rulebook(readCatalogue(), files);
  const prospects = files.map(({ programme }, at): Prospect => {
    const offer: Offer = { programme, opensOn: day(at), closesOn: null };
    return { programme, stand: at < count ? 'later' : 'to_show', offer, toDo: 0, against: [], asked: day(at) };
  });
  const packed = (offers: readonly Offer[]) => {
    const ask = { offers, taken: [], day: day(0), until: '2026-12-31' };
    return { ask, packages: packagesOf(ask) };
  };
  const offers = prospects.map(({ offer }) => offer!);
  const when = { day: day(0), zone: 'Asia/Jakarta', until: '2026-12-31' };
  const asked = { when, prospects, sure: packed(offers.slice(0, count)), possible: packed(offers) };
  return new PackageWords(book, 'en', new AnswerWords(book, 'en'), asked).all();
}

const first = (packages: PackagesType['sure']): string[] => packages.map(({ steps }) => steps[0]!.programme.code);

describe('the packages that are told', () => {
  it('are the first twelve, those that are complete soonest, with how many there are', () => {
    const { sure, sureCount, possible, possibleCount } = told(13, 1);
    expect([sure.length, sureCount, possible.length, possibleCount]).toEqual([12, 13, 12, 14]);
    expect(first(sure)).toEqual(Array.from({ length: 12 }, (_, at) => `loan.${at}`));
  });

  it('are all when there are no more, and no others when nothing is left to do', () => {
    const { sure, sureCount, possible, possibleCount } = told(2, 0);
    expect([sure.length, sureCount, possible.length, possibleCount]).toEqual([2, 2, 0, 0]);
  });

  it('are none when nothing is open', () => expect(told(0, 0)).toMatchObject({ sure: [], sureCount: 0 }));
});
