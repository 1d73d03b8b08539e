import { interviewProblems, placeOf, replyOf } from './interview.js';
import { ACTIONS } from './state.js';

const NOW = new Date('2026-11-29T02:00:00Z');
const LATER = new Date('2026-11-30T02:00:00Z');

describe('an interview', () => {
  it.each<[string | null | undefined, string | null]>([
    ['  Jl. Melati 4,\n tanya Bu Rini ', 'Jl. Melati 4, tanya Bu Rini'],
    ['\u0041\u030a', '\u00c5'],
    ['  ', null],
    [null, null],
    [undefined, null],
  ])('is at %j, as %j', (typed, place) => {
    expect(placeOf(typed)).toBe(place);
  });

  it.each<[string, Date | null, string | null, string[]]>([
    ['a time to come', LATER, 'Jl. Melati 4', []],
    ['a time without a place', LATER, null, []],
    ['a place of 200 letters', LATER, '\u{1D11E}'.repeat(200), []],
    ['a place of 201', LATER, 'x'.repeat(201), ['place too_long']],
    ['no time', null, null, ['at required']],
    ['a time that is now', NOW, null, ['at application.time_past']],
  ])('with %s', (_, at, place, problems) => {
    expect(interviewProblems(at, place, NOW).map(({ path, code }) => `${path} ${code}`)).toEqual(problems);
  });

  it('is answered by two of the actions', () => {
    expect(ACTIONS.map(replyOf).filter(Boolean)).toEqual(['coming', 'declined']);
  });
});
