import pg from 'pg';
import { ChangeClient, ClientsQueries } from '#domains/clients';
import { HandlerRegistry } from '#platform/events/handler-registry';
import { Gateways, type OutsideMessage } from '#platform/messaging/gateway';
import { ApplicationsStage, type Referral } from '../../../../test/support/applications-stage.js';
import { START } from '../../../../test/support/app.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { WorkedOff } from '../../../../test/security/twins/worked-off.js';
import type { StoredPreferences } from '../preferences.repository.js';
import { SetPreferences } from '../set-preferences.js';

const WANTED: StoredPreferences = {
  ...{ channels: ['email'], sharedPhone: false, quiet: { from: 1260, until: 420 }, language: 'id' },
};

describe('what is told late', () => {
  let on: ApplicationsStage;
  let superuser: pg.Client;
  let handed: OutsideMessage[];

  const work = (): Promise<void> => new WorkedOff(on.app.uow, on.app.get(HandlerRegistry), superuser).off();
  const messages = async (clientId: string) =>
    behind(
      on.app,
      `SELECT m.office_id, m.message_id, n.kind, m.state, m.code FROM notifications.message m
       JOIN notifications.client_notice n USING (office_id, notice_id) WHERE n.client_id = $1 ORDER BY message_id`,
      [clientId],
    );
  /** How each of them ended. */
  const sent = async (clientId: string) =>
    (await messages(clientId)).map(({ kind, state, code }) => [kind, state, code]);
  const prefer = async (clientId: string, change: Partial<StoredPreferences> = {}) =>
    valueOf(await on.app.get(SetPreferences).execute(on.base.self(clientId), clientId, { ...WANTED, ...change }));
  const person = async (email: string): Promise<string> => {
    const id = await on.base.client();
    const { version } = (await on.app.get(ClientsQueries).byId(on.counsellor, id))!;
    const input = { person: { name: 'Bayu Saputra', email } };
    valueOf(await on.app.get(ChangeClient).execute(on.counsellor, { id, version }, input));
    await prefer(id);
    return id;
  };
  const referred = async (): Promise<Referral> => on.referred({ clientId: await person('bayu@surat.example') });

  beforeAll(async () => {
    on = await ApplicationsStage.set();
    superuser = new pg.Client({ connectionString: on.app.database.superuserUrl });
    await superuser.connect();
    const gateways = on.app.get(Gateways);
    const send = gateways.send.bind(gateways);
    gateways.send = async (message) => {
      handed.push(message);
      await send(message);
    };
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await on.app.stop();
  });
  beforeEach(() => {
    on.app.clock.set(START);
    handed = [];
  });

  it('goes nowhere outside when the consent it rests on was taken back between the event and its telling', async () => {
    const referral = await referred();
    await on.withdrawConsent(referral);
    await work();
    expect(await sent(referral.clientId)).toEqual([['application_sent', 'dropped', 'withdrawn']]);
    expect(handed).toEqual([]);
  });
});
