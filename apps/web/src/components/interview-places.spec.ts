import { placesToMeet } from './interview-places.js';

const card = (
  interviewPlace: string | null,
  { hostName = null as string | null, place = null as string | null } = {},
) => ({
  interviewPlace,
  opportunity: { hostName, place, partner: { name: 'Bengkel Melati' }, area: { fullName: 'Rungkut, Surabaya' } },
});

describe('where to come for an interview', () => {
  it('is the place of the opening, when nobody was asked to come before', () => {
    expect(placesToMeet(card(null))).toEqual(['Bengkel Melati, Rungkut, Surabaya']);
    expect(placesToMeet(card(null, { hostName: 'Gudang Utara' }))).toEqual(['Gudang Utara, Rungkut, Surabaya']);
    expect(placesToMeet(card(null, { place: 'Jl. Kenari 4' }))).toEqual([
      'Bengkel Melati, Jl. Kenari 4, Rungkut, Surabaya',
    ]);
  });

  it('is where others were asked to come, the latest first, each once and no more than fit', () => {
    const others = ['Gerbang A', 'Kantor', 'Gerbang A', null, 'Pos 2', 'Pos 3'].map((place) => card(place));
    expect(placesToMeet(card('Kantor'), others)).toEqual(['Kantor', 'Gerbang A', 'Pos 2', 'Pos 3']);
  });

  it('is never the gate of another workplace of the same partner', () => {
    const others = [card('Pos binatu', { hostName: 'Laundry Rinjana' }), card('Pos barat', { place: 'Jl. Jauh 9' })];
    expect(placesToMeet(card(null), [...others, card('Gerbang A')])).toEqual([
      'Gerbang A',
      'Bengkel Melati, Rungkut, Surabaya',
    ]);
    const gone = { interviewPlace: 'Entah', opportunity: null };
    expect(placesToMeet(gone, [gone, card('Gerbang A')])).toEqual(['Entah']);
  });
});
