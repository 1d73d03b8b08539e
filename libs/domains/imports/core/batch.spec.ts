import { availableActions, endOf, IMPORT_ACTIONS, IMPORT_STATUSES, isWorking, takeStep } from './batch.js';
import { decideImport, mayImportFor } from './policy.js';
import type { Actor } from '#kernel/actor';

const leads: Record<string, string> = {
  'map uploaded': 'mapped',
  'map mapped': 'mapped',
  'map checked': 'mapped',
  'map undone': 'mapped',
  'check mapped': 'checking',
  'check checked': 'checking',
  'check undone': 'checking',
  'run mapped': 'importing',
  'run checked': 'importing',
  'run undone': 'importing',
};

describe('steps of a batch', () => {
  it.each(IMPORT_ACTIONS.flatMap((action) => IMPORT_STATUSES.map((status) => [action, status] as const)))(
    '%s while %s',
    (action, status) => {
      const result = takeStep(action, { status, written: 0 });
      const expected =
        leads[`${action} ${status}`] ??
        (action === 'map' && status === 'failed' ? 'mapped' : isWorking(status) ? 'import.busy' : 'import.not_now');
      expect(result.ok ? result.value : result.refusal.code).toBe(expected);
      expect(availableActions({ status, written: 0 }).includes(action)).toBe(result.ok);
    },
  );

  it('what was written can be undone, and has to be before the batch says something else', () => {
    expect(availableActions({ status: 'imported', written: 3 })).toEqual(['undo']);
    expect(availableActions({ status: 'failed', written: 3 })).toEqual(['undo']);
    expect(availableActions({ status: 'imported', written: 0 })).toEqual([]);
  });

  it('ends where the work leads', () => {
    expect((['checking', 'importing', 'undoing'] as const).map(endOf)).toEqual(['checked', 'imported', 'undone']);
  });
});

describe('who may import for a partner', () => {
  const actor = (persona: Actor['persona'], rest: Partial<Actor> = {}): Actor => ({
    id: 'a',
    persona,
    officeIds: [],
    partnerIds: [],
    clientId: null,
    ...rest,
  });
  const partner = { id: 'p', status: 'verified' as const, officeId: 'o' };
  it.each<[string, Actor, boolean]>([
    ['its own people', actor('employer', { partnerIds: ['p'] }), true],
    ['other partners', actor('employer', { partnerIds: ['q'] }), false],
    ['the office in charge', actor('counsellor', { officeIds: ['o'] }), true],
    ['its social workers', actor('social_worker', { officeIds: ['o'] }), true],
    ['another office', actor('counsellor', { officeIds: ['x'] }), false],
    ['an administrator', actor('administrator'), true],
    ['the product', actor('system'), true],
    ['a client', actor('client', { officeIds: ['o'] }), false],
  ])('%s', (_, who, expected) => {
    expect(mayImportFor(who, partner)).toBe(expected);
    const decided = decideImport(who, partner);
    expect(decided.ok ? true : decided.refusal.code).toBe(expected || 'not_found');
  });
  it('not for a suspended one, and an unknown one is not found', () => {
    const own = actor('employer', { partnerIds: ['p'] });
    const code = (result: ReturnType<typeof decideImport>): string => (result.ok ? 'ok' : result.refusal.code);
    expect(code(decideImport(own, { ...partner, status: 'suspended' }))).toBe('partner.suspended');
    expect(code(decideImport(own, null))).toBe('not_found');
    expect(mayImportFor(actor('counsellor', { officeIds: ['o'] }), { id: 'p', officeId: null })).toBe(false);
  });
});
