import { ownPlaces } from './own-places.js';

const SEMARANG = { id: 'semarang' };
const DEMAK = { id: 'demak' };

describe('the places that a partner is offered for a posting', () => {
  it('are where it posted before, each once, the latest first', () => {
    const posted = [
      { area: DEMAK, place: null },
      { area: SEMARANG, place: 'Jl. Melati 4' },
      { area: DEMAK, place: null },
      { area: SEMARANG, place: 'Jl. Kenari 2' },
      { area: DEMAK, place: 'Pasar' },
    ];
    expect(ownPlaces(posted, null)).toEqual([
      { area: DEMAK, place: '' },
      { area: SEMARANG, place: 'Jl. Melati 4' },
      { area: SEMARANG, place: 'Jl. Kenari 2' },
    ]);
  });

  it('are its own area before its first posting, and nothing when that is not known', () => {
    expect(ownPlaces([], SEMARANG)).toEqual([{ area: SEMARANG, place: '' }]);
    expect(ownPlaces([], null)).toEqual([]);
  });

  it('are its own area too as long as it never posted there', () => {
    expect(ownPlaces([{ area: DEMAK, place: null }], SEMARANG)).toHaveLength(2);
    expect(ownPlaces([{ area: SEMARANG, place: 'Jl. Melati 4' }], SEMARANG)).toEqual([
      { area: SEMARANG, place: 'Jl. Melati 4' },
    ]);
  });
});
