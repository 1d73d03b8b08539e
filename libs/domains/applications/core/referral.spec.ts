import { bookingsOf, capacityOf, contactIsOpen, type Other } from './referral.js';

const at = (hour: number) => new Date(Date.UTC(2026, 11, 1, hour));
const other = (change: Partial<Other> = {}): Other => ({
  clientId: 'c1',
  opportunityId: 'o1',
  state: 'sent',
  interviewAt: null,
  ...change,
});

describe('referring', () => {
  it('counts who waits for the places', () => {
    const others = [other(), other({ state: 'refused' }), other({ opportunityId: 'o2' })];
    expect(capacityOf(others, 'o1', 1, 4)).toEqual({ placesLeft: 1, candidates: 5, crowded: false });
    expect(capacityOf(others, 'o1', 1, 5)).toEqual({ placesLeft: 1, candidates: 6, crowded: true });
  });

  it.each<[string, Other[], string[]]>([
    ['nothing', [other({ clientId: 'c2' }), other({ state: 'refused' })], []],
    ['there already', [other()], ['already_there']],
    ['an offer elsewhere', [other({ opportunityId: 'o2', state: 'offered' })], ['has_an_offer']],
    [
      'two interviews at a time',
      [other({ opportunityId: 'o2', interviewAt: at(9) }), other({ opportunityId: 'o3', interviewAt: at(8) })],
      ['two_interviews'],
    ],
    [
      'two interviews on a day',
      [other({ opportunityId: 'o2', interviewAt: at(8) }), other({ opportunityId: 'o3', interviewAt: at(10) })],
      [],
    ],
  ])('says: %s', (_, others, bookings) => {
    expect(bookingsOf(others, 'c1', 'o1')).toEqual(bookings);
  });

  it.each([
    ['interview', true, true, true],
    ['interview', true, false, false],
    ['interview', false, true, false],
    ['sent', true, true, false],
    ['refused', true, true, false],
  ] as const)('opens contact details in %s, client %s, partner %s: %s', (state, clientAgreed, partnerAgreed, open) => {
    expect(contactIsOpen(state, { clientAgreed, partnerAgreed })).toBe(open);
  });
});
