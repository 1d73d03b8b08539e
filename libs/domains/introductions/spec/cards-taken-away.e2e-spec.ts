import { SYSTEM } from '#kernel/actor';
import { addDays } from '#kernel/period';
import { ClientsQueries, EraseClient, MergeClients, RegisterClient } from '#domains/clients';
import { GiveConsent, Statements, TakeBackReleases, WithdrawConsent } from '#domains/consents';
import { actorAs } from '../../../../test/support/actors.js';
import { beside } from '../../../../test/support/beside.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { OpenPartnerCards } from '../open-partner-cards.js';
import { PartnerCardsJobs } from '../partner-cards.jobs.js';
import { ShowCards } from '../show-cards.js';
import { ASK, DayStage } from './day-stage.js';

interface Day {
  readonly id: string;
  readonly tableId: string;
}

describe('cards that are taken away before the day', () => {
  let stage: DayStage;
  let jobs: PartnerCardsJobs;
  let partnerId: string;
  beforeAll(async () => {
    stage = await DayStage.set();
    jobs = stage.app.get(PartnerCardsJobs);
    partnerId = stage.partnerIds[0]!;
  }, 120_000);
  afterAll(() => stage.app.stop());

  const product = () => ({ ...SYSTEM, officeIds: [stage.officeId] });
  const employer = () => actorAs('employer', { partnerIds: [partnerId] });
  const event = (subjectId: string, payload: object = {}) =>
    ({ officeId: stage.officeId, subjectId, payload }) as never;
  const person = async (name: string): Promise<string> => {
    const input = { person: { name }, confirmedDistinct: true };
    return valueOf(await stage.app.get(RegisterClient).execute(stage.counsellor, input));
  };
  const versionOf = async (id: string): Promise<number> =>
    (await stage.app.get(ClientsQueries).byId(stage.counsellor, id))!.version;
  const agree = async (clientId: string): Promise<string> => {
    const until = addDays(new Date().toISOString().slice(0, 10), 30);
    const draft = { purpose: 'session', until, partnerId, partnerKind: null, opportunityId: null } as const;
    const { hash } = valueOf(await stage.app.get(Statements).of(stage.counsellor, draft, 'id'));
    const input = { ...draft, clientId, language: 'id', statementHash: hash } as const;
    return valueOf(await stage.app.get(GiveConsent).execute(stage.counsellor, input));
  };
  const withdraw = async (consentId: string) =>
    valueOf(await stage.app.get(WithdrawConsent).execute(stage.counsellor, consentId));
  /** A day with some people, whose cards are laid out as far as they agreed. */
  const day = async (...clientIds: string[]): Promise<Day> => {
    const { id, tables } = await stage.arranged();
    await stage.session(ASK.invite, { id, input: { clientIds, evenIfBooked: true } });
    for (const clientId of clientIds) await show({ id: id as string }, clientId);
    return { id: id as string, tableId: (tables as { id: string }[])[0]!.id };
  };
  const show = ({ id }: Pick<Day, 'id'>, clientId: string) => jobs.showPerson(event(id, { clientId }));
  const decline = ({ id }: Day, clientId: string) => stage.session(ASK.reply, { id, clientId, coming: false });
  const cards = async ({ tableId }: Day): Promise<string[]> => {
    const page = valueOf(await stage.app.get(OpenPartnerCards).execute(employer(), tableId, { first: 20 }));
    return page.edges.map(({ node }) => node.id);
  };
  /** The partner would like to meet everybody whose card it reads. */
  const wish = async ({ id, tableId }: Day): Promise<void> => {
    const MARK = `mutation ($tableId: ID!, $cardId: ID!) {
      markIntroductionCard(tableId: $tableId, cardId: $cardId, wished: true) { __typename } }`;
    for (const cardId of await cards({ id, tableId })) await stage.run(MARK, { tableId, cardId }, employer());
    await jobs.joinMarks(event(id, { tableId }));
  };
  const rows = (table: string, clientId: string) =>
    behind(stage.app, `SELECT FROM ${table} WHERE client_id = $1`, [clientId]);
  const counts = async (clientId: string): Promise<Record<string, number>> => ({
    releases: (await rows('consents.release', clientId)).length,
    cards: (await rows('introductions.partner_card', clientId)).length,
    wishes: (await rows('introductions.wish', clientId)).length,
  });
  /** With what the worker does of its releases. */
  const erase = async (clientId: string): Promise<void> => {
    const version = await versionOf(clientId);
    valueOf(await stage.app.get(EraseClient).execute(stage.counsellor, { id: clientId, version }));
    valueOf(await stage.app.get(TakeBackReleases).execute(product(), { clientId }));
  };
  const planted = async () => {
    const [gone, other] = [await person('Galih Pratama'), await person('Laras Wening')];
    await agree(gone);
    await agree(other);
    const on = await day(gone, other);
    await wish(on);
    const wishes = [{ clientId: gone, tableId: on.tableId, value: 60 }];
    await stage.session(ASK.wishes, { id: on.id, side: 'client', wishes });
    expect(await counts(gone)).toEqual({ releases: 1, cards: 1, wishes: 2 });
    return { gone, other, on };
  };

  it('of somebody who was erased are laid out for nobody again, when all people are looked at', async () => {
    const { gone, other, on } = await planted();
    await erase(gone);
    await jobs.showPeople(event(on.id));
    expect(await counts(gone)).toEqual({ releases: 0, cards: 0, wishes: 0 });
    expect(await counts(other)).toEqual({ releases: 1, cards: 1, wishes: 1 });
    expect(await cards(on)).toHaveLength(1);
  });

  it('of somebody who was erased go with what was wished, once the worker heard of it', async () => {
    const { gone } = await planted();
    await erase(gone);
    await jobs.forgetPerson(event(gone));
    expect(await counts(gone)).toEqual({ releases: 0, cards: 0, wishes: 0 });
  });

  it('go with a consent that was given under an id that was joined with the person’s', async () => {
    const [former, clientId] = [await person('Damar Aji'), await person('Damar Aji Nugroho')];
    const consentId = await agree(former);
    const merge = { id: former, version: await versionOf(former), into: clientId };
    valueOf(await stage.app.get(MergeClients).execute(stage.counsellor, merge));
    const on = await day(clientId);
    await wish(on);
    expect(await counts(clientId)).toMatchObject({ cards: 1, wishes: 1 });
    await withdraw(consentId);
    await jobs.showByConsent(event(former, { purpose: 'session' }));
    expect(await counts(clientId)).toMatchObject({ cards: 0, wishes: 0 });
    expect(await counts(former)).toMatchObject({ releases: 0 });
  });

  it('stay for a day that is showing the same one at that moment', async () => {
    const clientId = await person('Kirana Dewi');
    await agree(clientId);
    const first = await day(clientId);
    expect(await cards(first)).toHaveLength(1);
    const second = await day();
    await stage.session(ASK.invite, { id: second.id, input: { clientIds: [clientId], evenIfBooked: true } });
    await decline(first, clientId);
    const showing = () =>
      stage.app.uow.write(product(), async () => {
        await stage.app.get(ShowCards).execute(product(), second.id, clientId);
        return { ok: true, value: null } as const;
      });
    await beside(stage.app, [product(), showing], () => show(first, clientId));
    expect(await cards(first)).toEqual([]);
    expect(await cards(second)).toHaveLength(1);
  });

  it('stay for a day that shows another one by now', async () => {
    const clientId = await person('Satria Wibawa');
    const consentId = await agree(clientId);
    const [first, second] = [await day(clientId), await day(clientId)];
    expect(await cards(first)).toEqual(await cards(second));
    await withdraw(consentId);
    await agree(clientId);
    await show(first, clientId);
    const shown = await cards(first);
    expect(shown).toHaveLength(1);
    await decline(second, clientId);
    await show(second, clientId);
    expect(await cards(first)).toEqual(shown);
  });
});
