import { FIELDS_MOST, namedBy, newResults, projectionOf, recordOf, sheetProblems, touchedBy } from './day-sheet.js';
import { merge, write, type FieldValue, type Sheet } from './merge.js';
import { interviewAt } from './spec/stored-day.js';

const KNOWN = { p: new Set(['c1', 'c2']), t: new Set(['t1']), i: new Set(['i1']) };
const on = (device: string, record: string, field: string, value: FieldValue, sheet: Sheet = []): Sheet =>
  write(sheet, { record, field, value, device, at: '2026-12-11T08:00:00Z' });

describe('the names of records', () => {
  it('say what they stand for', () => {
    expect(namedBy(recordOf('p', 'c1'))).toEqual({ kind: 'p', id: 'c1' });
    expect(namedBy('x:c1')).toBeNull();
    expect(namedBy('pc1')).toBeNull();
  });
});

describe('a sheet that a device sends', () => {
  it.each<[string, string, FieldValue]>([
    ['p:c1', 'presence', 'late'],
    ['p:c1', 'from', 540],
    ['p:c2', 'until', null],
    ['t:t1', 'closedFrom', 600],
    ['i:i1', 'outcome', 'met'],
    ['i:i1', 'outcome', null],
    ['i:i1', 'secondOn', '2026-12-18'],
    ['i:i1', 'secondOn', null],
  ])('is taken: %s %s %s', (record, field, value) => {
    expect(sheetProblems(on('ipad-1', record, field, value), KNOWN)).toEqual([]);
  });

  it.each<[string, string, FieldValue]>([
    ['p:c9', 'presence', 'late'],
    ['q:c1', 'presence', 'late'],
    ['p:c1', 'name', 'A'],
    ['p:c1', 'constructor', 'A'],
  ])('is of something unknown: %s %s', (record, field, value) => {
    expect(sheetProblems(on('a', record, field, value), KNOWN)).toEqual([
      { path: 'sheet.0', code: 'introduction.sheet_unknown' },
    ]);
  });

  it.each<[string, string, FieldValue]>([
    ['p:c1', 'presence', 'asleep'],
    ['p:c1', 'presence', 3],
    ['p:c1', 'from', 1_441],
    ['p:c1', 'from', '9'],
    ['i:i1', 'secondOn', 'soon'],
    ['i:i1', 'secondOn', 7],
  ])('holds what no field takes: %s %s %s', (record, field, value) => {
    expect(sheetProblems(on('a', record, field, value), KNOWN)).toEqual([
      { path: 'sheet.0', code: 'introduction.sheet_broken' },
    ]);
  });

  it('is broken without versions, with too many, or with devices that are none', () => {
    const [state] = on('a', 'p:c1', 'presence', 'late');
    const broken = [
      { ...state!, versions: [] },
      { ...state!, versions: Array.from({ length: 21 }, () => state!.versions[0]!) },
      { ...state!, versions: [{ ...state!.versions[0]!, count: 0 }] },
      { ...state!, versions: [{ ...state!.versions[0]!, device: 'a b' }] },
      { ...state!, seen: [{ device: 'ä', count: 1 }] },
      { ...state!, seen: Array.from({ length: 201 }, () => ({ device: 'a', count: 1 })) },
    ];
    for (const one of broken) expect(sheetProblems([one], KNOWN)).toHaveLength(1);
    expect(
      sheetProblems(
        Array.from({ length: FIELDS_MOST + 1 }, () => state!),
        KNOWN,
      ),
    ).toMatchObject([{ path: 'sheet', code: 'introduction.too_many' }]);
  });
});

describe('what a sheet says', () => {
  const before = new Map([['i1', interviewAt('i1', { clientInterest: 'maybe' })]]);

  it('of people, tables and interviews', () => {
    let sheet = on('a', 'p:c1', 'presence', 'late');
    sheet = on('a', 'p:c1', 'from', 540, sheet);
    sheet = on('a', 'p:c2', 'until', 600, sheet);
    sheet = on('a', 't:t1', 'closedFrom', 630, sheet);
    sheet = on('a', 'i:i1', 'outcome', 'met', sheet);
    sheet = on('a', 'i:i1', 'partnerInterest', null, sheet);
    const touched = new Set(sheet.map(({ record }) => record));
    expect(projectionOf(sheet, touched, before)).toEqual({
      people: [
        { clientId: 'c1', presence: 'late', hasFrom: true, from: 540, hasUntil: false, until: null },
        { clientId: 'c2', presence: null, hasFrom: false, from: null, hasUntil: true, until: 600 },
      ],
      tables: [{ tableId: 't1', closedFrom: 630 }],
      results: [
        {
          ...{ interviewId: 'i1', outcome: 'met', clientInterest: 'maybe', partnerInterest: null, nextStep: null },
          secondOn: null,
        },
      ],
    });
  });

  it('is nothing where two devices differ: what stood there stays', () => {
    const sheet = merge(on('a', 'i:i1', 'outcome', 'met'), on('b', 'i:i1', 'outcome', 'client_absent'));
    const closed = merge(on('a', 't:t1', 'closedFrom', 600), on('b', 't:t1', 'closedFrom', 630));
    expect(projectionOf(sheet, new Set(['i:i1']), before).results).toMatchObject([{ outcome: null }]);
    expect(projectionOf(closed, new Set(['t:t1']), before).tables).toEqual([]);
  });

  it('is told to others only when it is new', () => {
    const result = {
      interviewId: 'i1',
      outcome: null,
      clientInterest: 'yes',
      partnerInterest: null,
      nextStep: null,
      secondOn: null,
    };
    expect(newResults([result], before)).toEqual([]);
    expect(
      newResults(
        [
          { ...result, outcome: 'met' },
          { ...result, nextStep: 'offer' },
        ],
        before,
      ),
    ).toHaveLength(2);
  });

  it('is what changed in it', () => {
    const first = on('a', 'p:c1', 'presence', 'late');
    const second = on('b', 'p:c2', 'presence', 'present', first);
    expect(touchedBy(first, second).map(({ record }) => record)).toEqual(['p:c2']);
    expect(touchedBy(second, second)).toEqual([]);
  });
});
