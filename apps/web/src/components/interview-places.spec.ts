import { placesToMeet } from './interview-places.js';

const card = (interviewPlace: string | null, hostName: string | null = null) => ({
  interviewPlace,
  opportunity: { hostName, partner: { name: 'Bengkel Melati' }, area: { fullName: 'Rungkut, Surabaya' } },
});

describe('where to come for an interview', () => {
  it('is the place of the opening, at whose host it is', () => {
    expect(placesToMeet(card(null))).toEqual(['Bengkel Melati, Rungkut, Surabaya']);
    expect(placesToMeet(card(null, 'Toko Dua'))).toEqual(['Toko Dua, Rungkut, Surabaya']);
    expect(placesToMeet({ interviewPlace: null, opportunity: null })).toEqual([]);
  });

  it('was said before: of this one, then of others, each once, at most four', () => {
    const others = ['A', 'B', null, 'A', 'C', 'D', 'E'].map((place) => card(place));
    expect(placesToMeet(card('B'), others)).toEqual(['B', 'A', 'C', 'D']);
  });
});
