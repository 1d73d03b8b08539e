import { newId } from '#kernel/id';
import { actorAs } from '../../../../test/support/actors.js';
import { beside } from '../../../../test/support/beside.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { ConsentsJobs } from '../consents.jobs.js';
import { RecordDisclosure } from '../record-disclosure.js';
import { TakeBackReleases } from '../take-back-releases.js';
import { WithdrawConsent } from '../withdraw-consent.js';
import { soon, Stage } from './stage.js';

const TASKS = `query { deletionTasks { edges { node { id reference overdue askedAt dueAt confirmedAt partner { id } } } } }`;
const TASKS_OF = `query ($id: ID!) { deletionTasksOf(clientId: $id) { id reference confirmedAt partner { id } } }`;
const OWN = `query { ownDeletionTasks { id confirmedAt } }`;
const CONFIRM = `mutation ($id: ID!) { confirmDeletion(id: $id) { __typename ... on Refused { code } } }`;

interface Task {
  readonly id: string;
  readonly reference: string;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly confirmedAt: string | null;
  readonly overdue: boolean;
}

describe('deleting what was noted of a person', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 120_000);
  afterAll(() => stage.app.stop());

  const referred = async () => {
    const [clientId, partnerId] = [await stage.client(), await stage.partner()];
    const consentId = await stage.give(stage.self(clientId), clientId, stage.draft(partnerId));
    return { clientId, partnerId, consentId, ...(await stage.release(clientId, partnerId)) };
  };
  const read = async (partnerId: string) =>
    valueOf(await stage.app.get(RecordDisclosure).execute(stage.own(partnerId), {}));
  const tasksOf = async (partnerId: string): Promise<Task[]> => {
    const found = (await stage.run(stage.own(partnerId), TASKS)) as unknown as { edges: { node: Task }[] };
    return found.edges.map(({ node }) => node);
  };
  const confirm = (partnerId: string, id: string) => stage.run(stage.own(partnerId), CONFIRM, { id });

  it('is asked of whoever read, with the withdrawal, for 72 hours, under the reference they know', async () => {
    const { clientId, partnerId, consentId, reference } = await referred();
    await read(partnerId);
    expect(await tasksOf(partnerId)).toEqual([]);
    valueOf(await stage.app.get(WithdrawConsent).execute(stage.self(clientId), consentId));
    const [task, ...others] = await tasksOf(partnerId);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ reference, overdue: false, confirmedAt: null, partner: { id: partnerId } });
    expect(Date.parse(task?.dueAt ?? '') - Date.parse(task?.askedAt ?? '')).toBeCloseTo(72 * 3_600_000, -2);
    expect(JSON.stringify(task)).not.toContain(clientId);
  });

  it('is not asked of whoever never read', async () => {
    const { clientId, partnerId, consentId } = await referred();
    valueOf(await stage.app.get(WithdrawConsent).execute(stage.counsellor, consentId));
    valueOf(await stage.app.get(TakeBackReleases).execute(stage.counsellor, { clientId }));
    expect(await tasksOf(partnerId)).toEqual([]);
  });

  it('is asked once, too, when a release ends in another way', async () => {
    const { clientId, partnerId, consentId } = await referred();
    await read(partnerId);
    valueOf(await stage.app.get(TakeBackReleases).execute(stage.counsellor, { clientId }));
    expect(await tasksOf(partnerId)).toHaveLength(1);
    valueOf(await stage.app.get(WithdrawConsent).execute(stage.counsellor, consentId));
    expect(await tasksOf(partnerId)).toHaveLength(1);
  });

  it('is asked, too, of whoever is reading while it is taken away', async () => {
    const { clientId, partnerId } = await referred();
    const own = stage.own(partnerId);
    const reading = () => stage.app.get(RecordDisclosure).execute(own, {});
    const take = () => stage.app.get(TakeBackReleases).execute(stage.counsellor, { clientId });
    valueOf(await beside(stage.app, [own, reading], take));
    expect(await tasksOf(partnerId)).toHaveLength(1);
  });

  it('is not asked of whoever comes to read while it is taken away: they read nothing', async () => {
    const { clientId, partnerId } = await referred();
    const { counsellor } = stage;
    const take = () => stage.app.get(TakeBackReleases).execute(counsellor, { clientId });
    expect(await beside(stage.app, [counsellor, take], () => read(partnerId))).toEqual([]);
    expect(await tasksOf(partnerId)).toEqual([]);
    expect(await stage.disclosures(partnerId)).toEqual([]);
  });

  it('is confirmed once, by the partner alone, and the person and the office can read it', async () => {
    const { clientId, partnerId, consentId } = await referred();
    await read(partnerId);
    valueOf(await stage.app.get(WithdrawConsent).execute(stage.self(clientId), consentId));
    const [{ id } = { id: '' }] = await tasksOf(partnerId);
    const stranger = await stage.partner();
    for (const foreign of [newId(), id])
      expect(await stage.rejection(stage.own(stranger), CONFIRM, { id: foreign })).toBe('NOT_FOUND');
    expect(await tasksOf(stranger)).toEqual([]);
    expect(await confirm(partnerId, id)).toEqual({ __typename: 'Done' });
    const [first] = await tasksOf(partnerId);
    expect(first?.confirmedAt).not.toBeNull();
    expect(await confirm(partnerId, id)).toEqual({ __typename: 'Done' });
    expect((await tasksOf(partnerId))[0]?.confirmedAt).toBe(first?.confirmedAt);
    const known = [{ id, confirmedAt: first?.confirmedAt }];
    expect(await stage.run(stage.self(clientId), OWN)).toEqual(known);
    expect(await stage.run(stage.counsellor, TASKS_OF, { id: clientId })).toMatchObject(known);
    expect(await stage.run(stage.farCounsellor, TASKS_OF, { id: clientId })).toEqual([]);
    expect(await behind(stage.app, 'SELECT name FROM platform.event WHERE subject_id = $1', [id])).toEqual([
      { name: 'consent.deletion-confirmed' },
    ]);
  });

  it('is asked again of what was read under a later consent, though the worker had not removed what was there', async () => {
    const { clientId, partnerId, consentId, releaseId } = await referred();
    await read(partnerId);
    valueOf(await stage.app.get(WithdrawConsent).execute(stage.self(clientId), consentId));
    const later = await stage.give(stage.self(clientId), clientId, stage.draft(partnerId));
    const again = await stage.release(clientId, partnerId);
    expect(again.releaseId).not.toBe(releaseId);
    expect((await stage.release(clientId, partnerId)).releaseId).toBe(again.releaseId);
    expect((await read(partnerId)).map(({ id }) => id)).toEqual([again.releaseId]);
    const [first] = await tasksOf(partnerId);
    await confirm(partnerId, first!.id);
    // Late, too: what was laid out again is not its own.
    const withdrawn = { officeId: stage.officeId, subjectId: clientId, payload: { consentId } } as never;
    await stage.app.get(ConsentsJobs).forgetUnderConsent(withdrawn);
    expect(await read(partnerId)).toHaveLength(1);
    valueOf(await stage.app.get(WithdrawConsent).execute(stage.self(clientId), later));
    expect((await tasksOf(partnerId)).map(({ confirmedAt }) => confirmedAt === null)).toEqual([true, false]);
  });

  it('is asked again of what was laid out under another consent while the former was being withdrawn', async () => {
    const { clientId, partnerId, consentId, releaseId } = await referred();
    await read(partnerId);
    const draft = stage.draft(partnerId, { until: soon(60) });
    const longer = await stage.give(stage.self(clientId), clientId, draft);
    const self = stage.self(clientId);
    const again = await beside(stage.app, [self, () => stage.app.get(WithdrawConsent).execute(self, consentId)], () =>
      stage.release(clientId, partnerId),
    );
    expect(again.releaseId).not.toBe(releaseId);
    await read(partnerId);
    await confirm(partnerId, (await tasksOf(partnerId))[0]!.id);
    valueOf(await stage.app.get(WithdrawConsent).execute(stage.self(clientId), longer));
    expect((await tasksOf(partnerId)).map(({ confirmedAt }) => confirmedAt === null)).toEqual([true, false]);
  });

  it('keeps the id of a release whose consent is renewed, so that one task asks for all', async () => {
    const { clientId, partnerId, releaseId } = await referred();
    await read(partnerId);
    const draft = stage.draft(partnerId, { until: soon(60) });
    const longer = await stage.give(stage.self(clientId), clientId, draft);
    expect((await stage.release(clientId, partnerId)).releaseId).toBe(releaseId);
    valueOf(await stage.app.get(WithdrawConsent).execute(stage.self(clientId), longer));
    expect(await tasksOf(partnerId)).toHaveLength(1);
  });

  it('shows what is still to be done before what is done, page by page', async () => {
    const partnerId = await stage.partner();
    for (const name of ['Wati', 'Yanti', 'Zul']) {
      const clientId = await stage.client(`${name} ${newId().slice(-6)}`);
      const consentId = await stage.give(stage.self(clientId), clientId, stage.draft(partnerId));
      await stage.release(clientId, partnerId);
      await read(partnerId);
      valueOf(await stage.app.get(WithdrawConsent).execute(stage.self(clientId), consentId));
    }
    const [latest, middle, oldest] = await tasksOf(partnerId);
    await confirm(partnerId, latest?.id ?? '');
    const paged: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const found = (await stage.run(
        stage.own(partnerId),
        'query ($after: String) { deletionTasks(first: 1, after: $after) { edges { cursor node { id } } } }',
        { after },
      )) as unknown as { edges: { cursor: string; node: { id: string } }[] };
      paged.push(...found.edges.map(({ node }) => node.id));
      after = found.edges.at(-1)?.cursor ?? null;
    }
    expect(paged).toEqual([middle?.id, oldest?.id, latest?.id]);
  });

  it('is nobody’s else: a visitor and staff may not even ask', async () => {
    expect(await stage.rejection(stage.counsellor, TASKS)).toBe('FORBIDDEN');
    expect(await stage.rejection(actorAs('visitor'), TASKS)).toBe('UNAUTHENTICATED');
  });
});
