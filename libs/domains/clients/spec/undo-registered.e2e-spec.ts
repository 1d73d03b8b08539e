import { newId } from '#kernel/id';
import { ApplicationsStage } from '../../../../test/support/applications-stage.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { ClientsQueries } from '../clients.queries.js';
import { EraseClient } from '../erase-client.js';
import { GiveSignIn } from '../give-sign-in.js';
import { RegisterMany } from '../register-many.js';
import { traceTables } from '../traces.js';
import { UndoRegistered } from '../undo-registered.js';

const DAY = { venue: 'Balai Desa', purpose: 'all', day: '2027-01-12', opens: '08:00', closes: '10:00' };
const ASK = {
  arrange: `mutation ($input: IntroductionSessionInput!) { createIntroductionSession(input: $input) {
    ... on IntroductionPayload { session { id } } } }`,
  invite: `mutation ($session: ID!, $input: IntroductionInviteInput!) {
    inviteIntroductionClients(sessionId: $session, input: $input) { __typename } }`,
  shortlist: 'mutation ($id: ID!) { keepShortlist(clientId: $id) { __typename } }',
  none: 'mutation ($id: ID!) { answerNone(clientId: $id, fact: licences, holds: true) { __typename } }',
  override: `mutation ($id: ID!, $opening: ID!) { overrideMatch(clientId: $id, opportunityId: $opening,
    input: { stance: set_aside, why: not_now }) { __typename } }`,
  code: `mutation ($id: ID!, $hash: String!) { sendConsentCode(clientId: $id, language: id, statementHash: $hash) {
    __typename } }`,
};

type Deed = (on: ApplicationsStage, id: string) => Promise<unknown>;

/** As the counsellor; throws where it is refused. */
async function done(on: ApplicationsStage, mutation: string, variables: Record<string, unknown>): Promise<unknown> {
  const answer = await on.base.run(on.counsellor, mutation, variables);
  if (answer['__typename'] === 'Refused') throw new Error(JSON.stringify(answer));
  return answer;
}

/** What somebody may do with a person since, without a change of the file. */
const DEEDS: readonly (readonly [string, Deed])[] = [
  ['got a card to sign in with', async (on, id) => valueOf(await on.app.get(GiveSignIn).execute(on.counsellor, id))],
  ['agreed to something', async (on, id) => on.agreed(await on.base.partner(), id)],
  [
    'was sent a code to agree by phone',
    async (on, id) => {
      const hash = await on.base.hashOf(on.counsellor, on.base.draft(await on.base.partner()));
      return done(on, ASK.code, { id, hash });
    },
  ],
  ['was referred', (on, clientId) => on.referred({ clientId })],
  [
    'was invited to a day',
    async (on, id) => {
      const input = { ...DAY, interviewMinutes: 15, changeMinutes: 5, breaks: [] };
      const made = (await done(on, ASK.arrange, { input })) as { session: { id: string } };
      return done(on, ASK.invite, { session: made.session.id, input: { clientIds: [id] } });
    },
  ],
  ['has a shortlist that was kept', (on, id) => done(on, ASK.shortlist, { id })],
  ['was asked for licences and has none', (on, id) => done(on, ASK.none, { id })],
  [
    'had an opening set aside for them',
    async (on, id) => done(on, ASK.override, { id, opening: await on.base.opening(await on.base.partner()) }),
  ],
  [
    'has an answer of a programme that was kept',
    (on, id) =>
      behind(
        on.app,
        `INSERT INTO vault.rule_answer (office_id, client_id, answer_id, sealed_answer, kept_by) VALUES ($1, $2, $3, '', $4)`,
        [on.base.officeId, id, newId(), on.counsellor.id],
      ),
  ],
];

/** Tables with people that are no traces, each with the reason. */
const NO_TRACES: Readonly<Record<string, string>> = {
  'clients.client': 'the file itself',
  'clients.work_profile': 'the file itself',
  'vault.client_file': 'the file itself',
  'vault.client_index': 'the file itself',
  'identity.membership': 'accounts are asked of the domain that has them',
  'consents.withdrawal': 'of a consent',
  'consents.release': 'of a consent',
  'consents.disclosure': 'of a consent',
  'consents.deletion_task': 'of a consent',
  'vault.match_words': 'of an override',
  'introductions.wish': 'of a participant',
  'introductions.pair': 'of a participant',
  'introductions.interview': 'of a participant',
  'introductions.partner_card': 'of a participant',
  'notifications.client_notice': 'of something that happened: that is the trace',
  'vault.push_device': 'of somebody who signed in',
};

describe('undoing a list of people', () => {
  let on: ApplicationsStage;
  let phones = 0;
  beforeAll(async () => {
    on = await ApplicationsStage.set();
  }, 120_000);
  afterAll(() => on.app.stop());

  const imported = async (names: readonly string[]): Promise<{ batchId: string; ids: readonly string[] }> => {
    const batchId = newId();
    const rows = names.map((name, n) => ({
      line: n + 2,
      person: { name, phone: `08121100${String((phones += 1)).padStart(4, '0')}` },
      work: { occupations: ['7212'] },
    }));
    const many = { rows, batchId, distinct: new Set(rows.map(({ line }) => line)), counsellorId: on.counsellor.id };
    const joined = valueOf(await on.app.get(RegisterMany).execute(on.counsellor, many));
    return { batchId, ids: joined.map(({ clientId }) => String(clientId)) };
  };
  const undo = async (batchId: string) => valueOf(await on.app.get(UndoRegistered).execute(on.counsellor, batchId));
  const names = async (ids: readonly string[]) => [
    ...(await on.app.get(ClientsQueries).names(on.counsellor, ids)).values(),
  ];

  it.each(DEEDS)('leaves alone whoever %s, and says so', async (_, deed) => {
    const { batchId, ids } = await imported(['Lestari', 'Gunawan']);
    await deed(on, ids[0] as string);
    expect(await undo(batchId)).toEqual({ removed: 1, kept: 1 });
    expect(await names(ids)).toEqual(['Lestari']);
  });

  it('looks at every table of people, or there is a reason why not', async () => {
    const rows = await behind(
      on.app,
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns WHERE column_name = 'client_id' ORDER BY 1`,
    );
    const looked = [...traceTables(), ...Object.keys(NO_TRACES)];
    expect(rows.map(({ name }) => name)).toEqual(looked.toSorted());
  });

  it('leaves their sign-in as it is', async () => {
    const { batchId, ids } = await imported(['Lestari']);
    const { accountId } = valueOf(await on.app.get(GiveSignIn).execute(on.counsellor, ids[0] as string));
    expect(await undo(batchId)).toEqual({ removed: 0, kept: 1 });
    const account = 'SELECT status FROM identity.account WHERE id = $1';
    expect(await behind(on.app, account, [accountId])).toEqual([{ status: 'active' }]);
  });

  it('erases the others as everybody else is erased, also those whose file was only read', async () => {
    const { batchId, ids } = await imported(['Gunawan', 'Lestari']);
    const [undone, erased] = ids as [string, string];
    const { version } = (await on.app.get(ClientsQueries).byId(on.counsellor, erased))!;
    valueOf(await on.app.get(EraseClient).execute(on.counsellor, { id: erased, version }));
    await done(on, 'query ($id: ID!) { client(id: $id) { file { person { name } } } }', { id: undone });
    expect(await undo(batchId)).toEqual({ removed: 1, kept: 1 });
    const left = async (id: string) => [
      ...(await behind(
        on.app,
        `SELECT c.state, c.counsellor_id, c.version, c.erased_at IS NOT NULL AS erased, w.content, w.version AS profile
         FROM clients.client c JOIN clients.work_profile w USING (client_id) WHERE c.client_id = $1`,
        [id],
      )),
      ...(await behind(on.app, 'SELECT 1 FROM vault.client_file WHERE client_id = $1', [id])),
      ...(await behind(on.app, 'SELECT 1 FROM vault.client_index WHERE client_id = $1', [id])),
      ...(await behind(on.app, 'SELECT 1 FROM vault.person_key WHERE person_id = $1', [id])),
    ];
    expect(await left(undone)).toEqual(await left(erased));
  });
});
