import pg from 'pg';
import { newId } from '#kernel/id';
import { addDays } from '#kernel/period';
import { actorAs } from '../../../../test/support/actors.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { ConsentsQueries } from '../consents.queries.js';
import { GiveConsent } from '../give-consent.js';
import { RecordDisclosure } from '../record-disclosure.js';
import { ReleaseToPartner } from '../release-to-partner.js';
import { TakeBackReleases } from '../take-back-releases.js';
import { WithdrawConsent } from '../withdraw-consent.js';
import { soon, Stage } from './stage.js';

const SEEN = 'SELECT release_id, reference, sealed_content FROM consents.release';
const DENIED = '42501';

describe('what an outsider reads of a person', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 120_000);
  afterAll(() => stage.app.stop());

  const read = async (partnerId: string, ask = {}) =>
    valueOf(await stage.app.get(RecordDisclosure).execute(stage.own(partnerId), ask));
  const withdraw = (clientId: string, id: string) => stage.app.get(WithdrawConsent).execute(stage.self(clientId), id);

  /** The market side with the settings of a unit of work of a partner, and no product in between. */
  const asPartner = async <T>(partnerId: string, work: (client: pg.Client) => Promise<T>, persona = 'employer') => {
    const client = new pg.Client({ connectionString: stage.app.database.marketUrl });
    await client.connect();
    try {
      const settings = { actor_id: newId(), persona, office_ids: '', partner_ids: partnerId, client_id: '' };
      for (const [name, value] of Object.entries(settings))
        await client.query('SELECT set_config($1, $2, false)', [`app.${name}`, value]);
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const codeOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      (error: unknown) => (error as { code?: string }).code,
    );

  const referred = async (change: { until?: string } = {}) => {
    const [clientId, partnerId] = [await stage.client(), await stage.partner()];
    const consentId = await stage.give(stage.self(clientId), clientId, stage.draft(partnerId, change));
    return { clientId, partnerId, consentId, ...(await stage.release(clientId, partnerId)) };
  };

  it('is the released content and nothing else, and leaves a row that says who, what, why and when', async () => {
    const { clientId, partnerId, consentId, releaseId, reference } = await referred();
    const opened = await read(partnerId);
    expect(opened).toEqual([
      {
        ...{ id: releaseId, partnerId, opportunityId: null, purpose: 'referral', reference, scopes: ['card'] },
        content: { can: ['welding'] },
      },
    ]);
    expect(JSON.stringify(opened)).not.toContain(clientId);
    const [row] = await stage.disclosures(partnerId);
    expect(row).toMatchObject({
      ...{ client_id: clientId, consent_id: consentId, persona: 'employer', purpose: 'referral', scopes: ['card'] },
      ...{ office_id: stage.officeId, release_id: releaseId },
    });
    const { edges } = await stage.app.get(ConsentsQueries).disclosures(stage.self(clientId), clientId, { first: 5 });
    expect(edges.map(({ node }) => node)).toMatchObject([
      { partnerId, persona: 'employer', byLink: false, scopes: ['card'] },
    ]);
    const byLink = { ...stage.own(partnerId), id: null };
    valueOf(await stage.app.get(RecordDisclosure).execute(byLink, { ids: [releaseId] }));
    const later = await stage.app.get(ConsentsQueries).disclosures(stage.self(clientId), clientId, { first: 1 });
    expect(later.edges.map(({ node }) => node.byLink)).toEqual([true]);
    expect(later.pageInfo.hasNextPage).toBe(true);
  });

  it('is nothing without a disclosure in the same transaction, whatever is asked of the database', async () => {
    const { partnerId, releaseId } = await referred();
    await asPartner(partnerId, async (client) => {
      expect((await client.query(SEEN)).rows).toEqual([]);
      await client.query('BEGIN');
      expect((await client.query('SELECT consents.disclose(NULL, NULL, NULL, 10) AS id')).rows).toEqual([
        { id: releaseId },
      ]);
      expect((await client.query(SEEN)).rows).toMatchObject([{ release_id: releaseId }]);
      await client.query('COMMIT');
      // The row stands, and opens nothing any more.
      expect((await client.query(SEEN)).rows).toEqual([]);
      await client.query('BEGIN');
      expect((await client.query(SEEN)).rows).toEqual([]);
      await client.query('ROLLBACK');
      await client.query('BEGIN');
      await client.query('SELECT consents.disclose(NULL, NULL, NULL, 10)');
      await client.query('ROLLBACK');
      expect((await client.query(SEEN)).rows).toEqual([]);
      for (const column of ['client_id', 'office_id', 'consent_id', 'released_at'])
        expect(await codeOf(client.query(`SELECT ${column} FROM consents.release`))).toBe(DENIED);
      for (const table of ['consent', 'withdrawal']) {
        expect(await codeOf(client.query(`SELECT FROM consents.${table}`))).toBe(DENIED);
      }
      for (const table of ['disclosure', 'release', 'consent', 'withdrawal'])
        expect(await codeOf(client.query(`INSERT INTO consents.${table} DEFAULT VALUES`))).toBe(DENIED);
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await expect(client.query('SELECT consents.disclose(NULL, NULL, NULL, 10)')).rejects.toThrow('read committed');
      await client.query('ROLLBACK');
    });
    expect(await stage.disclosures(partnerId)).toHaveLength(1);
  });

  it('is refused to a read-only unit: it could not be written down', async () => {
    const { partnerId } = await referred();
    await expect(
      asPartner(partnerId, async (client) => {
        await client.query('BEGIN READ ONLY');
        await client.query('SELECT consents.disclose(NULL, NULL, NULL, 10)');
      }),
    ).rejects.toThrow('read-only');
  });

  it('is nothing to another partner, to a visitor, to an authority and to the office that is not theirs', async () => {
    const { clientId, releaseId, consentId } = await referred();
    const other = await stage.partner();
    expect(await read(other, { ids: [releaseId] })).toEqual([]);
    for (const persona of ['visitor', 'authority'] as const) {
      const actor = actorAs(persona, { partnerIds: [other] });
      expect(valueOf(await stage.app.get(RecordDisclosure).execute(actor, { ids: [releaseId] }))).toEqual([]);
    }
    await expect(stage.app.get(RecordDisclosure).execute(stage.counsellor, {})).rejects.toThrow('permission denied');
    expect(await stage.app.get(ConsentsQueries).of(stage.farCounsellor, clientId)).toEqual([]);
    expect(await stage.app.get(WithdrawConsent).execute(stage.farCounsellor, consentId)).toMatchObject({
      refusal: { code: 'not_found' },
    });
  });

  it('has a name that two partners cannot compare, and an id that tells no time', async () => {
    const clientId = await stage.client();
    const partners = [await stage.partner(), await stage.partner()];
    await stage.give(stage.counsellor, clientId, stage.draft(null, { partnerKind: 'employer' }));
    const [one, two] = [await stage.release(clientId, partners[0]!), await stage.release(clientId, partners[1]!)];
    expect(one.reference).not.toBe(two.reference);
    expect(one.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    for (const { releaseId } of [one, two]) expect(releaseId[14]).toBe('4');
    const opening = await stage.opening(partners[0]!);
    const again = await stage.release(clientId, partners[0]!, { opportunityId: opening });
    expect(again).toMatchObject({ reference: one.reference });
    expect(again.releaseId).not.toBe(one.releaseId);
    expect(await stage.release(clientId, partners[0]!)).toEqual(one);
    expect((await read(partners[0]!)).map(({ id }) => id)).toEqual([again.releaseId, one.releaseId]);
    expect((await read(partners[0]!, { opportunityId: opening })).map(({ id }) => id)).toEqual([again.releaseId]);
    expect((await read(partners[0]!, { first: 1 })).map(({ id }) => id)).toEqual([again.releaseId]);
    expect((await read(partners[0]!, { first: 1, after: again.releaseId })).map(({ id }) => id)).toEqual([
      one.releaseId,
    ]);
    expect(await read(partners[0]!, { after: 'x' })).toEqual([]);
    expect(await read(partners[0]!, { ids: ['x'] })).toEqual([]);
    const back = { clientId, partnerId: partners[0]!, opportunityId: opening };
    expect(valueOf(await stage.app.get(TakeBackReleases).execute(stage.counsellor, back))).toBe(1);
    expect((await read(partners[0]!)).map(({ id }) => id)).toEqual([one.releaseId]);
  });

  it('is gone with the next read after a withdrawal, and stays proven', async () => {
    const { clientId, partnerId, consentId } = await referred();
    expect(await read(partnerId)).toHaveLength(1);
    expect(valueOf(await withdraw(clientId, consentId))).toBe(consentId);
    expect(await read(partnerId)).toEqual([]);
    expect(await stage.disclosures(partnerId)).toHaveLength(1);
    expect(await withdraw(clientId, consentId)).toMatchObject({ refusal: { code: 'consent.withdrawn_already' } });
    const need = { purpose: 'referral', partnerId, partnerKind: 'employer', opportunityId: null } as const;
    expect(await stage.app.get(ConsentsQueries).inForce(stage.counsellor, clientId, need)).toBeNull();
    expect(
      await stage.app.get(ReleaseToPartner).execute(stage.counsellor, { ...need, clientId, content: {} }),
    ).toMatchObject({ refusal: { code: 'consent.not_in_force' } });
    const payload = { consentId, purpose: 'referral', partnerId, opportunityId: null };
    expect(await stage.events(clientId)).toEqual([
      { name: 'consent.given', payload, office_id: stage.officeId, persona: 'client' },
      { name: 'consent.withdrawn', payload, office_id: stage.officeId, persona: 'client' },
    ]);
  });

  it('is gone when the person is erased, before any worker hears of it', async () => {
    const { clientId, partnerId } = await referred();
    await behind(stage.app, 'UPDATE clients.client SET erased_at = now() WHERE client_id = $1', [clientId]);
    expect(await read(partnerId)).toEqual([]);
  });

  it('is never more than the consent allows, even from a release that claims it', async () => {
    const { partnerId, releaseId } = await referred();
    const opening = await stage.opening(partnerId);
    const [consent] = await behind(stage.app, 'SELECT consent_id FROM consents.release WHERE release_id = $1', [
      releaseId,
    ]);
    for (const claim of ["scopes = '{card,name}'", "purpose = 'contact'"]) {
      await behind(stage.app, `UPDATE consents.release SET ${claim} WHERE release_id = $1`, [releaseId]);
      expect(await read(partnerId)).toEqual([]);
      await behind(
        stage.app,
        `UPDATE consents.release SET scopes = '{card}', purpose = 'referral' WHERE release_id = $1`,
        [releaseId],
      );
    }
    await behind(stage.app, 'UPDATE consents.consent SET opportunity_id = $2 WHERE consent_id = $1', [
      consent!['consent_id'],
      opening,
    ]);
    expect(await read(partnerId)).toEqual([]);
    await behind(
      stage.app,
      'UPDATE consents.consent SET partner_id = $2, opportunity_id = NULL WHERE consent_id = $1',
      [consent!['consent_id'], newId()],
    );
    expect(await read(partnerId)).toEqual([]);
    await behind(stage.app, 'UPDATE consents.consent SET partner_id = $2 WHERE consent_id = $1', [
      consent!['consent_id'],
      partnerId,
    ]);
    expect(await read(partnerId)).toHaveLength(1);
  });

  it('ends to the second by the database’s clock, with no worker anywhere', async () => {
    const { partnerId, consentId } = await referred();
    const [end] = await behind(
      stage.app,
      `UPDATE consents.consent SET valid_until = clock_timestamp() + interval '3 seconds' WHERE consent_id = $1
       RETURNING valid_until::text AS at`,
      [consentId],
    );
    const counts = { before: 0, after: 0 };
    await asPartner(partnerId, async (client) => {
      while (counts.after < 50) {
        await client.query('BEGIN');
        const clock = async () =>
          (await client.query<{ over: boolean }>('SELECT clock_timestamp() >= $1::timestamptz AS over', [end!['at']]))
            .rows[0]!.over;
        const overBefore = await clock();
        const { rowCount } = await client.query('SELECT consents.disclose(NULL, NULL, NULL, 10)');
        const seen = (await client.query(SEEN)).rows.length;
        const overAfter = await clock();
        if (overBefore) expect([rowCount, seen]).toEqual([0, 0]);
        if (!overAfter) expect([rowCount, seen]).toEqual([1, 1]);
        // What was written down before the end is not read behind it, not even in the transaction that wrote it.
        if (overAfter) expect((await client.query(SEEN)).rows).toEqual([]);
        await client.query('COMMIT');
        counts[overBefore ? 'after' : 'before'] += 1;
      }
    });
    expect(counts.before).toBeGreaterThan(0);
    expect(
      await behind(
        stage.app,
        'SELECT FROM consents.disclosure WHERE consent_id = $1 AND disclosed_at >= readable_until',
        [consentId],
      ),
    ).toEqual([]);
  });

  describe('the ledger', () => {
    it('says what was shown, by whom and how it was taken, and is neither changed nor backdated', async () => {
      const [clientId, partnerId] = [await stage.client(), await stage.partner()];
      const actor = stage.counsellor;
      const draft = stage.draft(partnerId);
      const input = { ...draft, clientId, language: 'id' as const, statementHash: await stage.hashOf(actor, draft) };
      const id = valueOf(await stage.app.get(GiveConsent).execute(actor, { ...input, takenByDecider: true }));
      const [consent] = await stage.app.get(ConsentsQueries).of(actor, clientId);
      expect(consent).toMatchObject({
        ...{
          id,
          state: 'in_force',
          channel: 'in_person',
          takenByDecider: true,
          givenBy: actor.id,
          persona: 'counsellor',
        },
        ...{ language: 'id', edition: '2026-11-29', shownHash: input.statementHash, scopes: ['card'] },
      });
      expect(consent!.shown).toContain('boleh melihat kartu kerja Anda');
      expect(consent!.validFrom).toEqual(consent!.givenAt);
      // Ends with the last day in Jakarta.
      expect(consent!.validUntil.toISOString()).toBe(`${draft.until}T17:00:00.000Z`);
      const care = new pg.Client({ connectionString: stage.app.database.careUrl });
      await care.connect();
      await care.query(
        `SELECT set_config('app.persona', 'counsellor', false), set_config('app.office_ids', $1, false),
        set_config('app.actor_id', $2, false), set_config('app.client_id', '', false), set_config('app.partner_ids', '', false)`,
        [stage.officeId, actor.id],
      );
      for (const sql of [
        'UPDATE consents.consent SET scopes = scopes',
        'DELETE FROM consents.consent',
        'UPDATE consents.withdrawal SET channel = channel',
        'DELETE FROM consents.withdrawal',
        'DELETE FROM consents.disclosure',
        'UPDATE consents.disclosure SET persona = persona',
        'INSERT INTO consents.disclosure DEFAULT VALUES',
      ])
        expect(await codeOf(care.query(sql))).toBe(DENIED);
      const copy = (change: string) =>
        care.query(
          `INSERT INTO consents.consent SELECT (jsonb_populate_record(c, jsonb_build_object('consent_id', gen_random_uuid()) || $1::jsonb)).*
          FROM consents.consent c WHERE consent_id = $2 RETURNING valid_from > clock_timestamp() - interval '1 minute' AS fresh`,
          [change, id],
        );
      expect((await copy('{"valid_from": "2020-01-01T00:00:00Z", "given_at": "2020-01-01T00:00:00Z"}')).rows).toEqual([
        { fresh: true },
      ]);
      expect(await codeOf(copy(`{"valid_until": "${addDays(soon(0), 370)}T00:00:00Z"}`))).toBe('23514');
      expect(await codeOf(copy('{"shown": "Some other words that nobody was shown."}'))).toBe('23514');
      expect(await codeOf(copy(`{"given_by": "${newId()}"}`))).toBe(DENIED);
      expect(await codeOf(copy('{"channel": "by_client"}'))).toBe(DENIED);
      await care.end();
    });
  });
});
