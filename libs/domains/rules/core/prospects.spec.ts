import { readCatalogue, readProgrammes } from '../rule-files.js';
import type { FactSheet, FactValue, StatedFact } from './facts.js';
import { Rulebook } from './rulebook.js';
import { pastOf, togetherOf, type Prospect, type Together } from './prospects.js';

const BOOK = new Rulebook(readCatalogue(), readProgrammes());
const fact = (value: FactValue, ...proofs: [string, string][]): StatedFact => ({
  value,
  proofs: proofs.map(([proof, issuedOn]) => ({ proof, issuedOn })),
});
const asked = (country: 'ID' | 'VN', sheet: FactSheet, day = '2026-11-29', until = '2028-11-28'): Together =>
  togetherOf(BOOK, country, sheet, { day, zone: 'Asia/Jakarta', until });
const prospect = ({ prospects }: Together, code: string): Prospect =>
  prospects.find(({ programme }) => programme.code === code)!;
const told = ({ packages }: Together['sure']): string[] =>
  packages.map(({ steps }) => steps.map(({ programme, from }) => `${programme} ${from}`).join(', '));

const BORN = { 'person.birthDate': fact('1995-03-04', ['identity-card', '2024-01-01']) };
const LOAN = {
  ...BORN,
  'person.rehabilitation': fact('voluntary', ['rehabilitation-record', '2024-05-01']),
  'person.managementDecisionOn': fact('2024-06-01', ['management-decision', '2024-06-01']),
  'person.policeList': fact(true, ['police-list', '2026-04-10']),
  'person.communeConfirmation': fact(true, ['commune-confirmation', '2026-04-10']),
  'request.purpose': fact('business'),
  'request.amount': fact(100_000_000),
  'request.termMonths': fact(60),
};

describe('how programmes stand to a person', () => {
  it('asks the programmes of a country, but not those for establishments', () => {
    const { prospects, sure } = asked('VN', {});
    const codes = prospects.map(({ programme }) => programme.code);
    expect(codes).toContain('vn.decision-22-2023.household');
    expect(codes.filter((code) => code.startsWith('id') || code.endsWith('establishment'))).toEqual([]);
    expect(new Set(prospects.map(({ stand }) => stand))).toEqual(new Set(['to_show']));
    expect(told(sure)).toEqual(['']);
  });

  it('is open with a yes, until nothing anybody does helps any more', () => {
    const together = asked('VN', LOAN, '2026-05-02');
    expect(prospect(together, 'vn.decision-08-2026.person')).toMatchObject({
      ...{ stand: 'open', toDo: 0, asked: '2026-05-02' },
      offer: { opensOn: '2026-05-02', closesOn: '2034-06-01' },
    });
    expect(told(together.sure)).toEqual(['vn.decision-08-2026.person 2026-05-02, vn.job 2026-05-02']);
  });

  it('opens later with the version that comes, or with a birthday', () => {
    const early = asked('VN', LOAN, '2026-04-30');
    expect(prospect(early, 'vn.decision-08-2026.person')).toMatchObject({ stand: 'later', asked: '2026-05-01' });
    expect(told(early.sure)).toContain('vn.job 2026-04-30, vn.decision-08-2026.person 2026-05-01');
    const young = asked('ID', { 'person.birthDate': fact('2009-03-04', ['identity-card', '2026-01-01']) });
    expect(prospect(young, 'id.job')).toMatchObject({
      stand: 'later',
      offer: { opensOn: '2027-03-04', closesOn: null },
    });
    expect(told(young.sure)).toEqual(['id.job 2027-03-04']);
  });

  it('is not asked when its first day comes after the last one', () => {
    const none = asked('VN', LOAN, '2026-04-28', '2026-04-30');
    expect(prospect(none, 'vn.decision-08-2026.person')).toMatchObject({ stand: 'shut', asked: null, against: [] });
    const long = asked('VN', LOAN, '2010-01-01', '2010-12-31');
    expect(long.prospects.filter(({ stand }) => stand !== 'shut')).toEqual([]);
  });

  it('is to be shown while something is left to do, and goes into what is possible only', () => {
    const { 'request.amount': _, ...without } = LOAN;
    const together = asked('VN', without, '2026-05-02');
    expect(prospect(together, 'vn.decision-08-2026.person')).toMatchObject({ stand: 'to_show', toDo: 1 });
    expect(told(together.sure)).toEqual(['vn.job 2026-05-02']);
    expect(told(together.possible).join()).toContain('vn.decision-08-2026.person');
  });

  it('is shut with what nobody can change, named', () => {
    const together = asked('ID', { 'person.offences': fact(['narcotics']) });
    expect(prospect(together, 'id.aid.former-inmates')).toMatchObject({
      ...{ stand: 'shut', offer: null, against: ['case-narcotics'] },
    });
    expect(told(together.possible).join()).not.toContain('id.aid.former-inmates');
  });
});

describe('what was given before', () => {
  const on = '2026-11-28';
  it('is read from the facts', () => {
    expect(pastOf({}, '2026-11-29')).toEqual([]);
    expect(pastOf({ 'person.aidedBy': fact(['rs-tskpo']) }, '2026-11-29')).toEqual([
      { programme: null, kind: 'grant', giver: 'rs-tskpo', purpose: null, on, until: on },
    ]);
    const owed = { 'person.samePurposeLoan': fact(true) };
    const loan = { programme: null, kind: 'loan', giver: '', on, until: null };
    expect(pastOf({ ...owed, 'request.purpose': fact('training') }, '2026-11-29')).toEqual([
      { ...loan, purpose: 'training' },
    ]);
    expect(pastOf(owed, '2026-11-29').map(({ purpose }) => purpose)).toEqual(['business', 'training']);
    expect(pastOf({ 'person.samePurposeLoan': fact(false) }, '2026-11-29')).toEqual([]);
  });

  it('keeps a second loan for the same purpose out', () => {
    const second = asked('VN', { ...LOAN, 'person.samePurposeLoan': fact(true) }, '2026-05-02');
    expect(prospect(second, 'vn.decision-08-2026.person').stand).toBe('open');
    expect(told(second.sure)).toEqual(['vn.job 2026-05-02']);
  });
});
