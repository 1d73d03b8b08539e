import { cardChanges, type CardDay, type LaidCard } from './partner-cards.js';

const DAY: CardDay = {
  state: 'draft',
  tables: [
    { partnerId: 'forge', reply: 'invited' },
    { partnerId: 'forge', reply: 'coming' },
    { partnerId: 'mill', reply: 'coming' },
    { partnerId: 'bank', reply: 'declined' },
  ],
  participants: [
    { clientId: 'ana', reply: 'coming' },
    { clientId: 'bo', reply: 'invited' },
    { clientId: 'cy', reply: 'declined' },
    { clientId: 'di', reply: 'waiting' },
  ],
};
const agree = { agreed: () => true, isReadable: () => true };
const laid = (clientId: string, partnerId: string): LaidCard => ({
  clientId,
  partnerId,
  releaseId: `${clientId}-${partnerId}`,
});
const ALL = [laid('ana', 'forge'), laid('ana', 'mill'), laid('bo', 'forge'), laid('bo', 'mill')];

describe('cards that partners may look at before a day', () => {
  it('are laid out once for each partner who may come, of everybody who may come', () => {
    expect(cardChanges(DAY, [], agree)).toEqual({
      lay: ALL.map(({ clientId, partnerId }) => ({ clientId, partnerId })),
      drop: [],
    });
  });

  it('stay as they are while nothing changes', () => {
    expect(cardChanges({ ...DAY, state: 'published' }, ALL, agree)).toEqual({ lay: [], drop: [] });
  });

  it('show nobody who did not agree, and go with the consent', () => {
    const agreed = ({ clientId }: { clientId: string }): boolean => clientId === 'bo';
    expect(cardChanges(DAY, ALL, { ...agree, agreed })).toEqual({ lay: [], drop: ALL.slice(0, 2) });
    expect(cardChanges(DAY, [], { ...agree, agreed }).lay.map(({ clientId }) => clientId)).toEqual(['bo', 'bo']);
  });

  it('are laid out anew under a newer consent', () => {
    const isReadable = (releaseId: string): boolean => releaseId !== 'ana-mill';
    expect(cardChanges(DAY, ALL, { ...agree, isReadable })).toEqual({
      lay: [{ clientId: 'ana', partnerId: 'mill' }],
      drop: [],
    });
  });

  it('go when a person or a partner does not come after all', () => {
    const gone = [laid('cy', 'forge'), laid('di', 'forge'), laid('ana', 'bank')];
    expect(cardChanges(DAY, [...ALL, ...gone], agree)).toEqual({ lay: [], drop: gone });
  });

  it.each(['closed', 'cancelled'] as const)('all go when the day is %s', (state) => {
    expect(cardChanges({ ...DAY, state }, ALL, agree)).toEqual({ lay: [], drop: ALL });
  });
});
