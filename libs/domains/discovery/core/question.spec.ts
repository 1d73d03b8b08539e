import fc from 'fast-check';
import { endsOf, isPulledApart, mendedIn, placeRuns, unitsOf, type AskedOccupation } from './question.js';

const occupation = (change: Partial<AskedOccupation> = {}): AskedOccupation => ({
  isco: '7212',
  concept: 'welder',
  confidence: 1,
  words: ['las'],
  from: 0,
  to: 3,
  phrases: [{ text: 'tukang las' }, { text: 'thợ hàn' }],
  ...change,
});

describe('the units of a question', () => {
  it('are one for an occupation, with its names in all languages', () => {
    const [unit, ...others] = unitsOf({ occupations: [occupation()], leftOver: [], correctedText: null });
    expect(others).toEqual([]);
    expect(unit).toEqual({
      typed: 'las',
      weight: 1,
      retrieves: true,
      meanings: [{ isco: '7212', concept: 'welder', confidence: 1 }],
      phrases: [
        { text: 'tukang las', weight: 0.9 },
        { text: 'thợ hàn', weight: 0.9 },
      ],
      guessed: false,
    });
  });

  it('put rivals for the same words into one, occupations of other words beside it', () => {
    const rival = occupation({ isco: '7213', concept: 'sheet-metal', confidence: 0.6 });
    const other = occupation({ isco: '5120', concept: 'cook', words: ['masak'], from: 4, to: 9 });
    const units = unitsOf({ occupations: [occupation(), rival, other], leftOver: [], correctedText: null });
    expect(units.map(({ typed, meanings }) => [typed, meanings.map(({ concept }) => concept)])).toEqual([
      ['las', ['welder', 'sheet-metal']],
      ['masak', ['cook']],
    ]);
  });

  it('let words beside a sure occupation only put in order', () => {
    const sure = unitsOf({ occupations: [occupation()], leftOver: ['kanopi'], correctedText: null });
    expect(sure[1]).toMatchObject({ typed: 'kanopi', weight: 0.4, retrieves: false, meanings: [], phrases: [] });
    const unsure = unitsOf({
      occupations: [occupation({ confidence: 0.7 })],
      leftOver: ['kanopi'],
      correctedText: null,
    });
    expect(unsure[1]).toMatchObject({ weight: 1, retrieves: true });
  });

  it('have one for each topic, which weighs and brings in as its kind does', () => {
    const topic = { names: ['diklat'], written: ['kursus', 'magang'], weight: 3, retrieves: true, fixed: true };
    const units = unitsOf({ occupations: [occupation()], leftOver: ['kanopi'], correctedText: null }, [
      { topic, typed: 'Diklat' },
    ]);
    expect(units.map(({ typed, retrieves }) => [typed, retrieves])).toEqual([
      ['las', true],
      ['kanopi', false],
      ['Diklat', true],
    ]);
    expect(units[2]).toMatchObject({ weight: 3, fixed: true, meanings: [] });
    expect(units[2]?.phrases.map(({ text }) => text)).toEqual(['kursus', 'magang']);
  });

  it('hold at most twelve names', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ text: `nama ${index}` }));
    const [unit] = unitsOf({ occupations: [occupation({ phrases: many })], leftOver: [], correctedText: null });
    expect(unit?.phrases).toHaveLength(12);
  });

  it('are guesses when every word had to be mended', () => {
    const asked = (words: string[], correctedText: string | null) =>
      unitsOf({ occupations: [occupation({ words })], leftOver: [], correctedText })[0]?.guessed;
    expect(asked(['perbaikan'], 'perbankan gedung')).toBe(true);
    expect(asked(['kasirr', 'toko'], 'kasir toko')).toBe(false);
    expect(asked(['Kasir'], 'kasir semarang')).toBe(false);
    expect(asked(['kasir'], null)).toBe(false);
  });
});

describe('words that were mended', () => {
  it('are those that the corrected text does not have', () => {
    const isMended = mendedIn('Kasir, di Semarang');
    expect(['kasirr', 'kasir', 'SEMARANG', 'smarang'].map(isMended)).toEqual([true, false, false, true]);
    expect(mendedIn(null)('kasirr')).toBe(false);
  });
});

describe('the end of a question', () => {
  it('is its last words, with what stands before them', () => {
    expect(endsOf('tho may, bac ninh')).toEqual([
      { words: ['tho', 'may', 'bac', 'ninh'], rest: '' },
      { words: ['may', 'bac', 'ninh'], rest: 'tho' },
      { words: ['bac', 'ninh'], rest: 'tho may,' },
    ]);
    expect(endsOf('las')).toEqual([]);
    expect(endsOf('')).toEqual([]);
  });

  it.each<[string, Partial<AskedOccupation>, string[], boolean]>([
    ['work took one of them', { words: ['tho', 'bac'] }, ['ninh'], true],
    ['work that is not sure took both', { words: ['bac', 'ninh'], confidence: 0.6 }, [], true],
    ['work took both', { words: ['tambang', 'bac', 'ninh'] }, [], false],
    ['nobody took any', { words: ['tho'] }, ['bac', 'ninh'], false],
  ])('is pulled apart or not: %s', (_, change, leftOver, expected) => {
    const told = { occupations: [occupation(change)], leftOver, correctedText: null };
    expect(isPulledApart(['bac', 'ninh'], told)).toBe(expected);
  });
});

describe('runs of words that may name a place', () => {
  it('come longest first', () => {
    expect(placeRuns(['a', 'b', 'c'])).toEqual([['a', 'b', 'c'], ['a', 'b'], ['b', 'c'], ['a'], ['b'], ['c']]);
    expect(placeRuns([])).toEqual([]);
  });

  it('are at most twelve, of at most four words, each standing in the question', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 30 }), (words) => {
        const runs = placeRuns(words);
        expect(runs.length).toBeLessThanOrEqual(12);
        for (const run of runs) {
          expect(run.length).toBeLessThanOrEqual(4);
          expect(words.some((_, at) => run.every((word, offset) => words[at + offset] === word))).toBe(true);
        }
      }),
    );
  });
});
