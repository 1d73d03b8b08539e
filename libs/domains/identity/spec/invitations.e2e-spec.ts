import { SYSTEM } from '#kernel/actor';
import { InviteAccount } from '#domains/identity';
import type { MembershipInput } from '#domains/identity';
import { newId } from '#kernel/id';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import {
  behind,
  Browser,
  makeOffice,
  makePerson,
  PASSWORD,
  signedIn,
  valueOf,
} from '../../../../test/support/people.js';

const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename
  ... on SignedIn { viewer { persona account { id displayName memberships { persona } } } }
  ... on Refused { code message problems { path code } } } }`;
const INVITE = `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { __typename
  ... on InvitationPayload { invitation { id persona expiresAt acceptedAt link } }
  ... on Refused { code problems { path code } } } }`;
const OPEN = 'query ($token: String!) { invitation(token: $token) { persona acceptedAt link } }';

describe('an invitation', () => {
  let app: TestApp;
  let officeId: string;
  const partnerId = newId();

  beforeAll(async () => {
    app = await TestApp.start({ realSessions: true, config: { PUBLIC_URL: 'http://localhost:4100/' } });
    officeId = (await makeOffice(app)).id;
  });
  afterAll(() => app.stop());

  const tokenOf = (link: string): string => link.split('#')[1] ?? '';
  const invited = async (input: MembershipInput = { persona: 'employer', partnerId }): Promise<string> =>
    tokenOf(valueOf(await app.get(InviteAccount).execute(SYSTEM, input)).link);
  let counted = 0;
  const newcomer = (token: string, rest: Record<string, unknown> = {}) => ({
    input: { token, name: `tamu${(counted += 1)}@contoh.id`, displayName: 'Tamu', secret: PASSWORD, ...rest },
  });
  const visitor = () => new Browser(app, `192.0.2.${(counted += 1) % 250}`);

  it('is made by an administrator, and told once: the token is nowhere else', async () => {
    const browser = await signedIn(app, 'administrator');
    const answer = await browser.do(INVITE, { input: { persona: 'counsellor', officeId } });
    const link = String(answer['invitation']?.['link']);
    expect(answer).toMatchObject({ invitation: { persona: 'counsellor', acceptedAt: null } });
    expect(link).toMatch(/^http:\/\/localhost:4100\/join#[A-Za-z0-9_-]{43}$/);
    const rows = await behind(app, 'SELECT i::text AS line FROM identity.invitation i');
    for (const { line } of rows) expect(String(line)).not.toContain(tokenOf(link));
    expect(await visitor().do(OPEN, { token: tokenOf(link) })).toEqual({
      persona: 'counsellor',
      acceptedAt: null,
      link: null,
    });
  });

  it('is refused for an unknown office, a closed one, and what belongs to no office', async () => {
    const browser = await signedIn(app, 'administrator');
    const closed = await makeOffice(app, { status: 'closed' });
    for (const id of [newId(), closed.id, 'x']) {
      expect(await browser.do(INVITE, { input: { persona: 'counsellor', officeId: id } })).toMatchObject({
        problems: [{ path: 'officeId', code: 'unknown_reference' }],
      });
    }
    expect(await browser.do(INVITE, { input: { persona: 'employer' } })).toMatchObject({
      problems: [{ path: 'persona', code: 'identity.partner_people_are_invited' }],
    });
    expect(await browser.do(INVITE, { input: { persona: 'client', officeId } })).toMatchObject({
      code: 'identity.not_yours_to_give',
    });
  });

  it('is made by people of a partner for their own partner, on the market login', async () => {
    const invite = app.get(InviteAccount);
    const { accountId } = await makePerson(app, 'employer', { partnerId });
    const employer = { ...actorAs('employer', { partnerIds: [partnerId] }), id: accountId };
    expect(valueOf(await invite.execute(employer, { persona: 'trainer', partnerId })).link).toContain('/join#');
    for (const id of [newId(), 'x']) {
      expect(await invite.execute(employer, { persona: 'trainer', partnerId: id })).toMatchObject({
        refusal: { problems: [{ path: 'partnerId', code: 'unknown_reference' }] },
      });
    }
    expect(await invite.execute(employer, { persona: 'administrator' })).toMatchObject({
      refusal: { code: 'identity.not_yours_to_give' },
    });
  });

  it('makes an account, signed in, and works once', async () => {
    const token = await invited();
    const browser = visitor();
    expect(await browser.do(ACCEPT, newcomer(token))).toMatchObject({
      viewer: { persona: 'employer', account: { displayName: 'Tamu', memberships: [{ persona: 'employer' }] } },
    });
    expect(await browser.persona()).toBe('employer');
    expect(await visitor().do(OPEN, { token })).toBeNull();
    expect(await visitor().do(ACCEPT, newcomer(token))).toMatchObject({ code: 'identity.invitation_over' });
  });

  it('makes one account when two accept at the same moment', async () => {
    const token = await invited();
    const answers = await Promise.all([1, 2, 3].map(() => visitor().do(ACCEPT, newcomer(token))));
    expect(answers.map((answer) => answer['__typename']).toSorted()).toEqual(['Refused', 'Refused', 'SignedIn']);
  });

  it('adds to the account of who has signed in, who goes on in the new persona', async () => {
    const browser = await signedIn(app, 'counsellor', { officeId });
    const before = browser.cookie;
    const token = await invited({ persona: 'authority' });
    expect(await browser.do(ACCEPT, { input: { token } })).toMatchObject({
      viewer: { persona: 'authority', account: { memberships: [{ persona: 'counsellor' }, { persona: 'authority' }] } },
    });
    expect(browser.cookie).not.toBe(before);
    expect(await browser.persona()).toBe('authority');
    const again = await invited({ persona: 'authority' });
    expect(await browser.do(ACCEPT, { input: { token: again } })).toMatchObject({ code: 'identity.membership_exists' });
  });

  it('gives a client nothing of the kind', async () => {
    const browser = await signedIn(app, 'client', { officeId });
    expect(await browser.do(ACCEPT, { input: { token: await invited() } })).toMatchObject({
      code: 'identity.invitation_failed',
    });
    expect(await browser.persona()).toBe('client');
  });

  it('says the same of an unknown, a used and an outdated token', async () => {
    const [used, outdated] = [await invited(), await invited()];
    await visitor().do(ACCEPT, newcomer(used));
    await behind(
      app,
      "UPDATE identity.invitation SET expires_at = now() - interval '1 second' WHERE accepted_at IS NULL AND persona = 'employer'",
    );
    const answers = await Promise.all(
      [used, outdated, 'A'.repeat(43), '', 'x'.repeat(2000)].map((token) => visitor().ask(ACCEPT, newcomer(token))),
    );
    for (const answer of answers) expect(answer).toEqual({ ...answers[0], setCookie: undefined });
    expect(answers[0]!.data).toMatchObject({ acceptInvitation: { code: 'identity.invitation_over' } });
    const fresh = await invited();
    expect(await visitor().do(ACCEPT, newcomer(fresh))).toMatchObject({ __typename: 'SignedIn' });
  });

  it('names what is wrong with a newcomer, and stays open', async () => {
    const token = await invited();
    const wrong = newcomer(token, { name: 'tamu', displayName: '', secret: 'short' });
    expect(await visitor().do(ACCEPT, wrong)).toMatchObject({
      problems: [
        { path: 'displayName', code: 'required' },
        { path: 'name', code: 'identity.not_an_email' },
      ],
    });
    expect(await visitor().do(ACCEPT, newcomer(token, { secret: 'Tamu-Tamu-2026' }))).toMatchObject({
      problems: [{ path: 'secret', code: 'identity.secret_easy' }],
    });
    expect(await visitor().do(ACCEPT, newcomer(token, { secret: null }))).toMatchObject({
      problems: [{ path: 'secret' }],
    });
    expect(await visitor().do(ACCEPT, newcomer(token))).toMatchObject({ __typename: 'SignedIn' });
  });

  it('does not take over an account that has the e-mail, and stops after five tries', async () => {
    const { name, accountId } = await makePerson(app, 'administrator');
    const token = await invited();
    const codes: unknown[] = [];
    for (let index = 0; index < 6; index += 1) {
      codes.push((await visitor().do(ACCEPT, newcomer(token, { name, secret: PASSWORD })))['code']);
    }
    expect(codes).toEqual([...Array<string>(5).fill('identity.invitation_failed'), 'identity.too_many_tries']);
    const memberships = await behind(app, 'SELECT persona FROM identity.membership WHERE account_id = $1', [accountId]);
    expect(memberships).toEqual([{ persona: 'administrator' }]);
    expect(await new Browser(app).signIn({ name, secret: PASSWORD })).toMatchObject({ __typename: 'SignedIn' });
  });
});
