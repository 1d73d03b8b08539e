import pg from 'pg';
import { newId } from '#kernel/id';
import { valueOf, behind } from '../../../../test/support/people.js';
import { ChangePlaces } from '../change-places.js';
import type { DraftInput, PostRow, RowOutcome } from '../core/draft.js';
import { PostMany } from '../post-many.js';
import { UndoImported } from '../undo-imported.js';
import { Stage } from './stage.js';

describe('many at once', () => {
  let stage: Stage;
  let posting: PostMany;
  let undoing: UndoImported;
  beforeAll(async () => {
    stage = await Stage.set();
    posting = stage.app.get(PostMany);
    undoing = stage.app.get(UndoImported);
  }, 120_000);
  afterAll(() => stage.app.stop());

  const row = (key: string | null, change: Partial<DraftInput> = {}): PostRow => ({
    externalKey: key,
    input: stage.draft(change),
  });
  const post = async (
    partnerId: string,
    rows: readonly PostRow[],
    rest: { publish?: boolean; importBatchId?: string } = {},
  ) =>
    valueOf(await posting.execute(stage.counsellor, { partnerId, rows, publish: true, importBatchId: null, ...rest }));
  const outcomes = (all: readonly RowOutcome[]): string[] => all.map(({ outcome }) => outcome);
  const stored = (partnerId: string) =>
    behind(
      stage.app,
      'SELECT external_key, title, status, version FROM opportunities.opportunity WHERE partner_id = $1 ORDER BY external_key',
      [partnerId],
    );

  it('publishes rows, each with its outcome, and says what happened', async () => {
    const partner = await stage.partner();
    const made = await post(partner, [
      row('a', { fee: 0n, pay: { min: 2_500_000n, max: null, currency: 'IDR', period: 'month' } }),
      row('b', { title: 'x' }),
      row('c', { areaId: newId() }),
      row('a'),
      row(null),
      row(''),
      row('d', { description: 'Wajib SKCK' }),
      row('e', { isco: '9999', skillIds: [newId()] }),
    ]);
    expect(
      made.map((one) =>
        one.outcome === 'rejected' ? one.problems.map(({ path, code }) => `${path} ${code}`).join() : one.outcome,
      ),
    ).toEqual([
      'created',
      'title required',
      'areaId unknown_reference',
      'externalKey opportunity.duplicate_key',
      'created',
      'externalKey required',
      'description protected.criminal_past',
      'isco unknown_reference,skillIds.0 unknown_reference',
    ]);
    const first = made[0] as { id: string };
    expect(await stage.changes(first.id)).toEqual(['published']);
    expect(await stage.sees(stage.own(newId()), first.id)).toBe(true);
  });

  it('makes drafts for a partner that is not verified, or when asked to', async () => {
    const pending = await stage.partner('pending');
    await post(pending, [row('a', { description: 'Wajib SKCK' })]);
    expect(await stored(pending)).toMatchObject([{ status: 'draft' }]);
    const partner = await stage.partner();
    const [made] = await post(partner, [row('a')], { publish: false });
    expect(await stored(partner)).toMatchObject([{ status: 'draft' }]);
    expect(await stage.changes((made as { id: string }).id)).toEqual(['posted']);
  });

  it('changes nothing the second time, and what differs the third', async () => {
    const partner = await stage.partner();
    const rows = ['a', 'b', 'c'].map((key) =>
      row(key, { requirements: [{ kind: 'age', hard: true, minAge: 18, maxAge: null }] }),
    );
    expect(outcomes(await post(partner, rows))).toEqual(['created', 'created', 'created']);
    const before = await stored(partner);
    expect(outcomes(await post(partner, rows))).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await stored(partner)).toEqual(before);
    const third = await post(partner, [rows[0]!, row('b', { title: 'Montir Mobil' }), row('d')]);
    expect(outcomes(third)).toEqual(['unchanged', 'updated', 'created']);
    expect((await stored(partner)).map(({ external_key, title, version }) => [external_key, title, version])).toEqual([
      ['a', 'Tukang Las Pagar', 1],
      ['b', 'Montir Mobil', 2],
      ['c', 'Tukang Las Pagar', 1],
      ['d', 'Tukang Las Pagar', 1],
    ]);
  });

  it('publishes a draft that comes again with something new', async () => {
    const partner = await stage.partner();
    await post(partner, [row('a')], { publish: false });
    expect(outcomes(await post(partner, [row('a')]))).toEqual(['unchanged']);
    expect(outcomes(await post(partner, [row('a', { places: 9 })]))).toEqual(['updated']);
    expect(await stored(partner)).toMatchObject([{ status: 'published', version: 2 }]);
  });

  it('leaves closed ones closed, and does not go under the places that are taken', async () => {
    const partner = await stage.partner();
    const [one, two] = (await post(partner, [row('a'), row('b')])) as unknown as { id: string; version: number }[];
    await stage.step(stage.counsellor, 'close', one!);
    await stage.app.get(ChangePlaces).take(stage.counsellor, two!.id);
    await stage.app.get(ChangePlaces).take(stage.counsellor, two!.id);
    const again = await post(partner, [row('a', { places: 5 }), row('b', { places: 1 })]);
    expect(again).toMatchObject([
      { outcome: 'rejected', problems: [{ code: 'opportunity.cannot_edit' }] },
      { outcome: 'rejected', problems: [{ path: 'places', code: 'places.below_taken' }] },
    ]);
    expect(outcomes(await post(partner, [row('a'), row('b')]))).toEqual(['unchanged', 'unchanged']);
  });

  it('is refused for partners of others, unknown and suspended ones', async () => {
    const partner = await stage.partner();
    const suspended = await stage.partner('suspended');
    const tryWith = async (actor: typeof stage.counsellor, partnerId: string) => {
      const result = await posting.execute(actor, { partnerId, rows: [row('a')], publish: true, importBatchId: null });
      return result.ok ? null : result.refusal.code;
    };
    expect(await tryWith(stage.farCounsellor, partner)).toBe('not_found');
    expect(await tryWith(stage.own(newId()), partner)).toBe('not_found');
    expect(await tryWith(stage.counsellor, newId())).toBe('not_found');
    expect(await tryWith(stage.counsellor, suspended)).toBe('partner.suspended');
    expect(await tryWith(stage.own(partner), partner)).toBeNull();
    await expect(
      posting.execute(stage.counsellor, {
        partnerId: partner,
        rows: Array.from({ length: 501 }, () => row(null)),
        publish: true,
        importBatchId: null,
      }),
    ).rejects.toThrow('at most 500');
  });

  it('costs as many statements for 500 rows as for 2', async () => {
    const partner = await stage.partner();
    const statements = async (rows: number): Promise<number> => {
      const spy = jest.spyOn(pg.Client.prototype, 'query');
      const made = await post(
        partner,
        Array.from({ length: rows }, (_, n) => row(`${rows}-${n}`)),
      );
      const count = spy.mock.calls.length;
      spy.mockRestore();
      expect(new Set(outcomes(made))).toEqual(new Set(['created']));
      return count;
    };
    await statements(1);
    const two = await statements(2);
    expect(two).toBeGreaterThan(3);
    expect(await statements(500)).toBe(two);
    expect(await stored(partner)).toHaveLength(503);
  });

  describe('taken back', () => {
    const batch = async () => {
      const partner = await stage.partner();
      const importBatchId = newId();
      await post(partner, [row('old', { fee: 0n, kind: 'training_slot', title: 'Tukang Las' })]);
      const made = await post(
        partner,
        [row('old', { title: 'Montir Mobil', kind: 'training_slot' }), row('new1'), row('new2')],
        { importBatchId },
      );
      const undo = {
        partnerId: partner,
        importBatchId,
        created: made.flatMap((one) => (one.outcome === 'created' ? [one] : [])),
        updated: made.flatMap((one) => (one.outcome === 'updated' ? [one] : [])),
      };
      return { partner, undo };
    };
    const back = async (undo: Awaited<ReturnType<typeof batch>>['undo']) =>
      valueOf(await undoing.execute(stage.counsellor, undo)).map(({ outcome }) => outcome);

    it('removes what it made and restores what it changed; once more does nothing', async () => {
      const { partner, undo } = await batch();
      expect(await back(undo)).toEqual(['removed', 'removed', 'restored']);
      expect(
        await behind(
          stage.app,
          'SELECT external_key, title, fee, isco, version FROM opportunities.opportunity WHERE partner_id = $1',
          [partner],
        ),
      ).toEqual([{ external_key: 'old', title: 'Tukang Las', fee: '0', isco: '7212', version: 3 }]);
      expect(await stage.changes(undo.created[0]!.id)).toEqual(['published', 'withdrawn']);
      expect(await stage.changes(undo.updated[0]!.id)).toEqual(['published', 'edited', 'edited']);
      expect(await back(undo)).toEqual(['gone', 'gone', 'kept']);
    });

    it('keeps what somebody touched since', async () => {
      const { undo } = await batch();
      await stage.app.get(ChangePlaces).take(stage.counsellor, undo.created[0]?.id ?? '');
      for (const touched of [undo.created[1], undo.updated[0]])
        if (touched) await stage.step(stage.counsellor, 'pause', touched);
      expect(await back(undo)).toEqual(['kept', 'kept', 'kept']);
      expect(await back({ ...undo, created: undo.created.map((one) => ({ ...one, version: 2 })) })).toEqual([
        'kept',
        'removed',
        'kept',
      ]);
    });

    it('does not reach what another batch or partner made', async () => {
      const { undo } = await batch();
      const { partner: other, undo: theirs } = await batch();
      expect(await back({ ...undo, importBatchId: newId(), updated: [] })).toEqual(['kept', 'kept']);
      expect(await back({ ...undo, created: theirs.created, updated: theirs.updated })).toEqual([
        'gone',
        'gone',
        'gone',
      ]);
      expect(await back({ ...theirs, partnerId: undo.partnerId })).toEqual(['gone', 'gone', 'gone']);
      const refused = await undoing.execute(stage.farCounsellor, theirs);
      expect(refused).toMatchObject({ refusal: { code: 'not_found' } });
      expect(await stored(other)).toHaveLength(3);
      await expect(
        undoing.execute(stage.counsellor, {
          ...undo,
          created: Array.from({ length: 501 }, () => ({ id: newId(), version: 1 })),
        }),
      ).rejects.toThrow('at most 500');
    });
  });
});
