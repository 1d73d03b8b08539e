import {
  changedLine,
  depthOf,
  EMPTY_DRAFT,
  freshCode,
  inOrder,
  inputOf,
  movedLine,
  testFor,
  withLine,
  withoutLine,
} from './rule-draft.js';

const codes = (lines: readonly { readonly code: string }[]): string[] => lines.map(({ code }) => code);

describe('a draft on the page', () => {
  const first = withLine(EMPTY_DRAFT, 'all', 'clause');
  const second = withLine(first.draft, 'all', 'any');
  const third = withLine(second.draft, second.code, 'clause');
  const route = { clause: third.code, to: ['p'], texts: { id: '', vi: '', en: '' } };
  const draft = { ...third.draft, routes: [route] };

  it('grows by lines with codes of their own', () => {
    expect(codes(draft.lines)).toEqual(['all', 'clause-1', 'group-1', 'clause-2']);
    expect(freshCode(draft, 'clause')).toBe('clause-3');
    expect(depthOf(draft.lines, 'clause-2')).toBe(2);
    expect(draft.lines[1]).toMatchObject({ kind: 'clause', parent: 'all', verified: false, proofs: [] });
  });

  it('loses a group with all that is in it, and the routes from there', () => {
    const left = withoutLine(draft, 'group-1');
    expect(codes(left.lines)).toEqual(['all', 'clause-1']);
    expect(left.routes).toEqual([]);
  });

  it('moves a line among those of its group, with what is below it', () => {
    expect(codes(movedLine(draft, 'group-1', -1).lines)).toEqual(['all', 'group-1', 'clause-2', 'clause-1']);
    expect(movedLine(draft, 'clause-1', -1)).toBe(draft);
  });

  it('is told with groups before what is in them, and an open end as nothing', () => {
    const late = { ...draft, lines: [...draft.lines].reverse() };
    expect(codes(inOrder(late.lines))).toEqual(['all', 'group-1', 'clause-2', 'clause-1']);
    expect(inputOf({ ...draft, validFrom: '2030-01-01' })).toMatchObject({ validFrom: '2030-01-01', validTo: null });
  });

  it('changes one line and no other', () => {
    const changed = changedLine(draft, 'clause-1', { article: '3' });
    expect(changed.lines[1]?.article).toBe('3');
    expect(changed.lines[3]).toBe(draft.lines[3]);
  });

  it('asks about a fact as its kind can be asked', () => {
    expect(testFor('is', 'f')).toEqual({ op: 'is', fact: 'f', value: true });
    expect(testFor('share', 'f')).toEqual({ op: 'share', part: 'f', whole: '' });
    expect(testFor('since', 'f')).toEqual({ op: 'since', fact: 'f', unit: 'months' });
  });
});
