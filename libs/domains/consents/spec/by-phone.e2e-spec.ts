import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '#kernel/id';
import { RegisterClient } from '#domains/clients';
import { Config } from '#platform/config/config';
import { actorAs } from '../../../../test/support/actors.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { PhoneCodeJobs } from '../phone-code.jobs.js';
import { Stage, type Answer } from './stage.js';

const REFUSED = '... on Refused { code problems { path code } }';
const SEND = `mutation ($clientId: ID!, $language: Lang!, $statementHash: String!) {
  sendConsentCode(clientId: $clientId, language: $language, statementHash: $statementHash) {
    __typename ... on ConsentCodePayload { codeId } ${REFUSED} } }`;
const GIVE = `mutation ($input: GiveConsentInputType!, $code: ConsentCodeInput!) { giveConsentByPhone(input: $input, code: $code) {
  __typename ... on ConsentPayload { consent { id channel state } } ${REFUSED} } }`;

describe('a consent by phone', () => {
  let stage: Stage;
  let partnerId: string;
  beforeAll(async () => {
    stage = await Stage.set();
    partnerId = await stage.partner();
  }, 120_000);
  afterAll(() => stage.app.stop());

  const client = async (person: Record<string, unknown> = { phone: '081200009001' }): Promise<string> =>
    valueOf(
      await stage.app
        .get(RegisterClient)
        .execute(stage.counsellor, { confirmedDistinct: true, person: { name: 'Ayu', ...person } }),
    );
  const hash = () => stage.hashOf(stage.counsellor, stage.draft(partnerId));
  const send = async (clientId: string, actor = stage.counsellor) =>
    stage.run(actor, SEND, { clientId, language: 'id', statementHash: await hash() });
  const give = async (
    clientId: string,
    code: Record<string, unknown>,
    change: Record<string, unknown> = {},
  ): Promise<Answer> => {
    const input = { ...stage.draft(partnerId), clientId, language: 'id', statementHash: await hash(), ...change };
    return stage.run(stage.counsellor, GIVE, { input, code });
  };

  interface Message {
    readonly to: string;
    readonly text: string;
    readonly key: string;
  }

  /** Does what the worker does with the event, and reads what lies in the mailbox for it. */
  const received = async (clientId: string): Promise<Message[]> => {
    const events = await behind(
      stage.app,
      `SELECT id, office_id AS "officeId", payload FROM platform.event WHERE subject_id = $1 AND name = 'consent.code-asked' ORDER BY id`,
      [clientId],
    );
    for (const event of events)
      await stage.app.get(PhoneCodeJobs).sendCode(event as unknown as Parameters<PhoneCodeJobs['sendCode']>[0]);
    const folder = stage.app.get(Config).settings.TITIAN_DATA_DIR;
    const text = await readFile(join(folder, 'outbox/phone.jsonl'), 'utf8').catch(() => '');
    const keys = new Set(events.map(({ id }) => id));
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Message)
      .filter(({ key }) => keys.has(key));
  };
  const digitsIn = (messages: readonly Message[]): string => /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0] ?? '';

  it('is given with the digits that the phone was sent, once, and says so', async () => {
    const clientId = await client();
    const { codeId } = await send(clientId);
    const messages = await received(clientId);
    expect(messages).toMatchObject([{ to: '081200009001' }]);
    expect(messages[0]?.text).toMatch(/^Kode Anda: \d{6}\. Berlaku 10 menit\./);
    expect(messages[0]?.text).not.toMatch(/Ayu|Sentra|Bengkel/);
    const code = { codeId, code: digitsIn(messages) };
    expect(
      JSON.stringify(await behind(stage.app, 'SELECT * FROM consents.phone_code WHERE code_id = $1', [codeId])),
    ).not.toContain(code.code);
    expect(await give(clientId, code)).toMatchObject({ consent: { channel: 'phone_code', state: 'in_force' } });
    expect(await give(clientId, code)).toMatchObject({ code: 'consent.wrong_code' });
    const names = (await stage.events(clientId)).map((event) => (event as { name: string }).name);
    expect(names).toEqual(['consent.code-asked', 'consent.given']);
  });

  it('is refused with other digits, for another text, another person, and after ten minutes', async () => {
    const [clientId, other] = [await client(), await client()];
    const { codeId } = await send(clientId);
    const code = digitsIn(await received(clientId));
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await give(clientId, { codeId, code: wrong })).toMatchObject({ code: 'consent.wrong_code' });
    expect(await give(clientId, { codeId, code: `${code}１` })).toMatchObject({ code: 'consent.wrong_code' });
    expect(await give(other, { codeId, code })).toMatchObject({ code: 'consent.wrong_code' });
    const english = await stage.hashOf(stage.counsellor, stage.draft(partnerId), 'en');
    expect(await give(clientId, { codeId, code }, { language: 'en', statementHash: english })).toMatchObject({
      code: 'consent.wrong_code',
    });
    await behind(
      stage.app,
      `UPDATE consents.phone_code SET asked_at = asked_at - interval '10 minutes 1 second' WHERE code_id = $1`,
      [codeId],
    );
    expect(await give(clientId, { codeId, code })).toMatchObject({ code: 'consent.wrong_code' });
    // Five guesses, and then not even the right digits are looked at.
    expect(await give(clientId, { codeId, code })).toMatchObject({ code: 'consent.too_many_codes' });
    expect(
      await behind(stage.app, 'SELECT FROM consents.consent WHERE client_id = ANY ($1)', [[clientId, other]]),
    ).toEqual([]);
  });

  it('needs a phone of the person’s own, and is not asked for again and again', async () => {
    expect(await send(await client({}))).toMatchObject({ code: 'consent.no_own_phone' });
    expect(await send(await client({ phone: '081200009002', phoneShared: true }))).toMatchObject({
      code: 'consent.no_own_phone',
    });
    const clientId = await client();
    for (let count = 0; count < 5; count += 1)
      expect(await send(clientId)).toMatchObject({ __typename: 'ConsentCodePayload' });
    expect(await send(clientId)).toMatchObject({ code: 'consent.too_many_codes' });
  });

  it('is not sent to somebody who was erased, or whose phone is shared by now', async () => {
    const clientId = await client();
    await send(clientId);
    await behind(stage.app, 'DELETE FROM vault.client_file WHERE client_id = $1', [clientId]);
    expect(await received(clientId)).toEqual([]);
  });

  it('is not sent once it was used or is over, however late the worker comes to it', async () => {
    const [used, over] = [await client(), await client()];
    const { codeId } = await send(used);
    await behind(stage.app, 'UPDATE consents.phone_code SET used_at = asked_at WHERE code_id = $1', [codeId]);
    expect(await received(used)).toEqual([]);
    const late = await send(over);
    const aged = (age: string) =>
      behind(
        stage.app,
        'UPDATE consents.phone_code SET asked_at = clock_timestamp() - $2::interval WHERE code_id = $1',
        [late.codeId, age],
      );
    await aged('10 minutes');
    expect(await received(over)).toEqual([]);
    await aged('9 minutes');
    expect(await received(over)).toHaveLength(1);
  });

  it('is the office’s to ask, and nobody else’s', async () => {
    const clientId = await client();
    const variables = { clientId, language: 'id', statementHash: 'x' };
    for (const one of [clientId, newId(), 'x'])
      expect(await stage.rejection(stage.farCounsellor, SEND, { ...variables, clientId: one })).toBe('NOT_FOUND');
    const input = { ...stage.draft(partnerId), clientId, language: 'id', statementHash: await hash() };
    const code = { codeId: newId(), code: '123456' };
    expect(await stage.rejection(stage.farCounsellor, GIVE, { input, code })).toBe('NOT_FOUND');
    for (const persona of ['client', 'employer', 'trainer', 'loan_officer', 'authority', 'administrator'] as const) {
      expect(await stage.rejection(actorAs(persona), SEND, variables)).toBe('FORBIDDEN');
      expect(await stage.rejection(actorAs(persona), GIVE, { input, code })).toBe('FORBIDDEN');
    }
  });
});
