import { behind, valueOf } from '../../../../test/support/people.js';
import { ApplicationsStage, type Referral } from '../../../../test/support/applications-stage.js';
import { AnswerApplication } from '../answer-application.js';
import type { PartnerAnswer } from '../answering.js';
import { StepApplication } from '../step-application.js';

const NO = { kind: 'no', at: null, reason: 'too_far', contact: false } as const;
const YES = { kind: 'yes', at: null, reason: null, contact: false } as const;

/** The worker may hear of something long after it happened, and after other things. */
describe('what the worker does late', () => {
  let on: ApplicationsStage;
  beforeAll(async () => {
    on = await ApplicationsStage.set();
  }, 120_000);
  afterAll(() => on.app.stop());

  const step = async (id: string, action: 'withdraw' | 'accept' | 'start', actor = on.counsellor) => {
    const version = Number((await on.row(id))['version']);
    return valueOf(await on.app.get(StepApplication).execute(actor, { id, version, action }));
  };
  const answer = async (partnerId: string, cardId: string, given: Omit<PartnerAnswer, 'cardId'>) =>
    valueOf(await on.app.get(AnswerApplication).execute(on.base.own(partnerId), { ...given, cardId }));
  const taken = async ({ id, clientId, partnerId, opportunityId }: Referral, contact = false) => {
    await answer(partnerId, (await on.card(partnerId, opportunityId)).id, { ...YES, contact });
    await step(id, 'accept', on.base.self(clientId));
    await step(id, 'start');
  };
  const join = (clientId: string, into: string) =>
    behind(on.app, 'UPDATE clients.client SET merged_into = $2 WHERE client_id = $1', [clientId, into]);

  it.each(['withdraw', 'refuse'] as const)('who stands there again after a %s stays', async (ended) => {
    const { id: first, clientId, partnerId, opportunityId } = await on.referred();
    const { id: cardId } = await on.card(partnerId);
    if (ended === 'refuse') await answer(partnerId, cardId, NO);
    else await step(first, 'withdraw', on.base.self(clientId));
    const { applicationId: second } = await on.tryRefer(clientId, opportunityId);
    await on.follow(first);
    const { id: newCardId } = await on.card(partnerId);
    expect(newCardId).not.toBe(cardId);
    await answer(partnerId, newCardId, YES);
    expect(await on.state(second!)).toBe('offered');
    // What ends takes its card with it, as ever.
    await step(second!, 'withdraw', on.base.self(clientId));
    await on.follow(second!);
    expect(await on.cards(partnerId)).toEqual([]);
  });

  it('who began somewhere keeps what was sent after it', async () => {
    const begun = await on.referred();
    const before = await on.referred({ clientId: begun.clientId });
    await taken(begun);
    on.app.clock.set(new Date(on.app.clock.now().getTime() + 60_000).toISOString());
    const after = await on.referred({ clientId: begun.clientId });
    await on.follow(begun.id);
    expect(await on.state(before.id)).toBe('closed');
    expect(await on.state(after.id)).toBe('sent');
    expect(await on.cards(after.partnerId)).toHaveLength(1);
  });

  it('who agrees to be reached once they began is reached, though it was said in a file that was joined', async () => {
    const begun = await on.referred();
    const { clientId, partnerId } = begun;
    await taken(begun, true);
    const old = await on.base.client();
    const self = on.base.self(old);
    await on.base.give(self, old, on.base.draft(partnerId, { purpose: 'contact' }));
    await join(old, clientId);
    await on.heardOfConsent(old, 'contact');
    expect((await on.card(partnerId)).contact).toMatchObject({ name: expect.any(String) });
  });

  it('of two files that were joined, each stands with a card of its own until it ends itself', async () => {
    const one = await on.referred();
    const two = await on.referred({ partnerId: one.partnerId, opportunityId: one.opportunityId });
    await join(one.clientId, two.clientId);
    await step(two.id, 'withdraw', on.base.self(two.clientId));
    await on.follow(two.id);
    const [card, ...others] = await on.cards(one.partnerId);
    expect(others).toEqual([]);
    await answer(one.partnerId, card!.id, YES);
    expect(await on.state(one.id)).toBe('offered');
    // They stand there as the other file already.
    expect(await on.tryRefer(two.clientId, one.opportunityId)).toMatchObject({
      refusal: { code: 'application.already_there' },
    });
    expect(await on.cards(one.partnerId)).toHaveLength(1);
  });

  it('a card that an application of a joined file shows by now stays when the other is over', async () => {
    const one = await on.referred();
    const two = await on.referred({ partnerId: one.partnerId, opportunityId: one.opportunityId });
    await on.withdrawConsent(one);
    await join(one.clientId, two.clientId);
    await answer(two.partnerId, String((await on.row(two.id))['release_id']), NO);
    // The worker has not heard of it: what is laid out for the one has the id of the other.
    expect(await on.tryRefer(two.clientId, two.opportunityId)).toMatchObject({ applicationId: one.id });
    await on.follow(two.id);
    expect(await on.cards(one.partnerId)).toHaveLength(1);
  });
});
