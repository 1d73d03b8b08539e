import fc from 'fast-check';
import {
  ACTIONS,
  actionsOf,
  FINAL,
  isOpen,
  moveOf,
  SIDES,
  STATES,
  TABLE,
  type Action,
  type Side,
  type State,
} from './state.js';

describe('the table of applications', () => {
  it.each<[State, Action, Side, object]>([
    ['draft', 'send', 'client', { kind: 'moves', to: 'sent' }],
    ['draft', 'send', 'partner', { kind: 'not_yours' }],
    ['sent', 'send', 'client', { kind: 'stands' }],
    ['sent', 'see', 'partner', { kind: 'moves', to: 'seen' }],
    ['seen', 'see', 'partner', { kind: 'stands' }],
    ['interview', 'see', 'partner', { kind: 'too_late', state: 'interview' }],
    ['sent', 'invite', 'partner', { kind: 'moves', to: 'interview' }],
    ['interview', 'invite', 'partner', { kind: 'moves', to: 'interview' }],
    ['interview', 'come', 'client', { kind: 'moves', to: 'interview' }],
    ['interview', 'decline', 'office', { kind: 'moves', to: 'interview' }],
    ['interview', 'come', 'partner', { kind: 'not_yours' }],
    ['seen', 'come', 'client', { kind: 'too_early', state: 'seen' }],
    ['offered', 'decline', 'client', { kind: 'too_late', state: 'offered' }],
    ['trial', 'offer', 'partner', { kind: 'moves', to: 'offered' }],
    ['draft', 'offer', 'partner', { kind: 'too_early', state: 'draft' }],
    ['sent', 'accept', 'client', { kind: 'too_early', state: 'sent' }],
    ['offered', 'accept', 'client', { kind: 'moves', to: 'accepted' }],
    ['offered', 'accept', 'partner', { kind: 'not_yours' }],
    ['accepted', 'start', 'office', { kind: 'moves', to: 'started' }],
    ['accepted', 'refuse', 'partner', { kind: 'too_late', state: 'accepted' }],
    ['accepted', 'withdraw', 'client', { kind: 'moves', to: 'withdrawn' }],
    ['started', 'withdraw', 'client', { kind: 'too_late', state: 'started' }],
    ['accepted', 'lapse', 'product', { kind: 'too_late', state: 'accepted' }],
    ['seen', 'close', 'product', { kind: 'moves', to: 'closed' }],
    ['seen', 'close', 'office', { kind: 'not_yours' }],
  ])('%s, %s by the %s', (state, action, side, move) => {
    expect(moveOf(state, action, side)).toEqual(move);
  });

  it('leads out of no final state, and from every open one somewhere', () => {
    for (const state of STATES) {
      const ways = SIDES.flatMap((side) => actionsOf(state, side));
      expect(ways.length > 0).toBe(isOpen(state));
    }
  });

  it('ends, whatever is done, in a state of the table, and a final state is kept', () => {
    const doings = fc.array(fc.tuple(fc.constantFrom(...ACTIONS), fc.constantFrom(...SIDES)), { maxLength: 30 });
    fc.assert(
      fc.property(doings, (all) => {
        let state: State = 'draft';
        for (const [action, side] of all) {
          const move = moveOf(state, action, side);
          if (FINAL.includes(state)) expect(move.kind).not.toBe('moves');
          if (move.kind === 'moves') {
            expect(TABLE[action].by).toContain(side);
            state = move.to;
          }
        }
        expect(STATES).toContain(state);
      }),
    );
  });

  it('tells each side what it may do', () => {
    expect(actionsOf('sent', 'partner')).toEqual(['see', 'invite', 'try', 'offer', 'refuse']);
    expect(actionsOf('interview', 'client')).toEqual(['come', 'decline', 'withdraw']);
    expect(actionsOf('offered', 'client')).toEqual(['accept', 'withdraw']);
    expect(actionsOf('sent', 'product')).toEqual(['lapse', 'close']);
  });
});
