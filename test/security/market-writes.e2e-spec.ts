import pg from 'pg';
import type { Persona } from '#kernel/actor';
import { newId } from '#kernel/id';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { settingsOf } from './outsiders.js';
import { OWN, type Row } from './synthetic-rows.js';

/**
 * What offices and the product decide, claimed by the market side on its own rows: each use case refuses it, and here the
 * database does, with the login and the settings of a unit of work and no use case in between.
 */
const DENIED = '42501';
const AT_PARTNERS = ['employer', 'trainer', 'loan_officer'] as const satisfies readonly Persona[];
const ON_MARKET = [...AT_PARTNERS, 'visitor', 'authority'] as const satisfies readonly Persona[];

const STAMP = '2026-11-22T02:00:00Z';
const OFFICE = newId();
const AREA = newId();
const DAY = { draft: newId(), onPaper: newId(), draftTable: newId(), paperTable: newId(), foreignTable: newId() };
const ID = { out: newId(), closed: newId(), file: newId(), foreignFile: newId(), sentFile: newId(), batch: newId() };

interface Write {
  readonly sql: string;
  readonly row: Row;
}

const adding = (table: string, row: Row): Write => {
  const columns = Object.keys(row).join(', ');
  return {
    sql: `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`,
    row,
  };
};
const changing = (table: string, where: string, row: Row): Write => {
  const set = Object.keys(row).map((column) => `${column} = given.${column}`);
  return {
    sql: `UPDATE ${table} SET ${set.join(', ')} FROM jsonb_populate_record(NULL::${table}, $1) given WHERE ${where}`,
    row,
  };
};

const opportunity = (change: Row = {}): Row => ({
  ...{ id: newId(), partner_id: OWN.partner, kind: 'vacancy', title: 'Tukang Las', description: '', lang: 'id' },
  ...{
    country: 'ID',
    time_zone: 'Asia/Jakarta',
    area_id: AREA,
    area_path: [AREA],
    isco_coded: false,
    skill_ids: [],
    weekdays: [],
    shifts: [],
  },
  ...{ requirements: [], safety: [], no_experience: true, places: 2, status: 'draft', created_at: STAMP },
  ...change,
});
const partner = (change: Row = {}): Row => ({
  ...{ id: newId(), kind: 'employer', name: 'Bengkel Melati', name_key: 'bengkel melati', country: 'ID' },
  ...{ status: 'pending', registered_by: OWN.account, created_at: STAMP, ...change },
});
const invitation = (change: Row = {}): Row => ({
  ...{ id: newId(), token_hash: `\\x${'ab'.repeat(32)}`, persona: 'employer', partner_id: OWN.partner },
  ...{ created_by: OWN.account, expires_at: new Date(Date.now() + 86_400_000).toISOString(), ...change },
});
const file = (change: Row = {}): Row => ({
  ...{
    id: newId(),
    uploaded_by: OWN.account,
    name: 'x.csv',
    bytes: 1,
    sha256: `\\x${'00'.repeat(32)}`,
    uploaded_at: STAMP,
  },
  ...change,
});
const batch = (change: Row = {}): Row => ({
  ...{
    partner_id: OWN.partner,
    id: newId(),
    office_id: OFFICE,
    file_id: ID.file,
    file_name: 'x.csv',
    status: 'uploaded',
  },
  ...{ source: {}, headers: [], samples: [], mapping: [], country: 'ID', created_at: STAMP, created_by: OWN.account },
  ...change,
});
const session = (id: string, state: string): Row => ({
  ...{ office_id: OFFICE, session_id: id, venue: 'Balai Kota', purpose: 'all', day: '2027-01-01' },
  ...{ time_zone: 'Asia/Jakarta', opens: 480, closes: 600, interview: 15, change: 5, breaks: [], talks: [] },
  ...{ client_floor: 1, state, next_card: 1, version: 1, created_at: STAMP },
});
const table = (session_id: string, table_id: string): Row => ({
  ...{ office_id: OFFICE, session_id, table_id, number: 1, partner_id: OWN.partner, reply: 'invited', floor: 0 },
  ...{ interviewers: [], version: 1 },
});
const atTable = (id: string, row: Row): Write =>
  changing('introductions.session_table', `session_table.table_id = '${id}'`, row);
const event = (persona: Persona, change: Row = {}): Row => ({
  ...{ id: newId(), tenant_id: OWN.partner, name: 'x.happened', subject_id: newId(), partner_id: OWN.partner },
  ...{ actor_id: OWN.account, persona, payload: {}, ...change },
});

const isOwnPartner = `partner.id = '${OWN.partner}'`;
const OUT = `opportunity.id = '${ID.out}'`;
const BATCH = `batch.id = '${ID.batch}'`;

/** What people of a partner do every day: without it, refusing everything would pass. */
const HONEST: readonly (readonly [string, (persona: Persona) => Write])[] = [
  ['post a draft', () => adding('opportunities.opportunity', opportunity())],
  ['change what a posting says', () => changing('opportunities.opportunity', OUT, { title: 'Juru Las', places: 3 })],
  ['close it', () => changing('opportunities.opportunity', OUT, { status: 'closed', closed_at: STAMP })],
  ['register another partner', () => adding('partners.partner', partner())],
  ['say more about themselves', () => changing('partners.partner', isOwnPartner, { about: 'Las dan bubut.' })],
  ['invite a colleague', () => adding('identity.invitation', invitation())],
  ['send a file', () => adding('imports.file', file())],
  ['begin an import', () => adding('imports.batch', batch())],
  ['ask for it', () => changing('imports.batch', BATCH, { status: 'importing', begun: false, asked_at: STAMP })],
  ['say whether they come', () => atTable(DAY.draftTable, { reply: 'declined', answered_at: STAMP })],
  ['say who sits at their table', () => atTable(DAY.draftTable, { reply: 'coming', interviewers: [{ id: '1' }] })],
  ['say what they did', (persona) => adding('platform.event', event(persona))],
];

const FORGED: readonly (readonly [string, (persona: Persona) => Write])[] = [
  [
    'a posting of a verified partner',
    () => adding('opportunities.opportunity', opportunity({ partner_verified: true })),
  ],
  ['a posting of an office', () => adding('opportunities.opportunity', opportunity({ office_id: OFFICE }))],
  ['a posting with places taken', () => adding('opportunities.opportunity', opportunity({ places_taken: 1 }))],
  [
    'a posting that was filled',
    () =>
      adding('opportunities.opportunity', opportunity({ status: 'filled', published_at: STAMP, confirmed_at: STAMP })),
  ],
  ['a posting of an import', () => adding('opportunities.opportunity', opportunity({ import_batch_id: newId() }))],
  [
    'a posting that was asked about',
    () => adding('opportunities.opportunity', opportunity({ confirmation_asked_at: STAMP })),
  ],
  ['the standing of a posting', () => changing('opportunities.opportunity', OUT, { partner_verified: true })],
  ['the office of a posting', () => changing('opportunities.opportunity', OUT, { office_id: newId() })],
  ['the age of a posting', () => changing('opportunities.opportunity', OUT, { published_at: '2026-11-28T00:00:00Z' })],
  ['that it was asked about', () => changing('opportunities.opportunity', OUT, { confirmation_asked_at: null })],
  [
    'that a closed one is out',
    () =>
      changing('opportunities.opportunity', `opportunity.id = '${ID.closed}'`, {
        status: 'published',
        closed_at: null,
      }),
  ],
  [
    'no posting any more',
    () => ({ sql: `DELETE FROM opportunities.opportunity WHERE $1::jsonb IS NOT NULL AND ${OUT}`, row: {} }),
  ],
  ['a verified partner', () => adding('partners.partner', partner({ status: 'verified', verified_on: '2026-11-22' }))],
  ['a partner with a day of verification', () => adding('partners.partner', partner({ verified_on: '2026-11-22' }))],
  ['a partner of an office', () => adding('partners.partner', partner({ office_id: OFFICE }))],
  ['a partner of a later version', () => adding('partners.partner', partner({ version: 7 }))],
  ['the status of a partner', () => changing('partners.partner', isOwnPartner, { status: 'verified' })],
  ['the office of a partner', () => changing('partners.partner', isOwnPartner, { office_id: newId() })],
  ['the day of its verification', () => changing('partners.partner', isOwnPartner, { verified_on: '2020-01-01' })],
  ['another name after verification', () => changing('partners.partner', isOwnPartner, { name: 'Bank Besar' })],
  ['another number after verification', () => changing('partners.partner', isOwnPartner, { registration_number: '1' })],
  ['another kind after verification', () => changing('partners.partner', isOwnPartner, { kind: 'lender' })],
  [
    'a decision',
    () =>
      adding('partners.decision', {
        ...{ id: newId(), partner_id: OWN.partner, decision: 'verify', reason: 'Sendiri.', decided_on: '2026-11-22' },
        ...{ decided_at: STAMP, decided_by: OWN.account },
      }),
  ],
  [
    'an invitation without end',
    () => adding('identity.invitation', invitation({ expires_at: '2099-01-01T00:00:00Z' })),
  ],
  [
    'an invitation to an office',
    () => adding('identity.invitation', invitation({ persona: 'counsellor', office_id: OFFICE, partner_id: null })),
  ],
  ['an invitation that was accepted', () => adding('identity.invitation', invitation({ accepted_by: OWN.account }))],
  ['a file that is gone', () => adding('imports.file', file({ removed_at: STAMP }))],
  ['an import that is done', () => adding('imports.batch', batch({ status: 'imported' }))],
  ['an import with numbers', () => adding('imports.batch', batch({ rows_read: 9, accepted: 9 }))],
  ['an import of another office', () => adding('imports.batch', batch({ office_id: newId() }))],
  ["an import of somebody else's file", () => adding('imports.batch', batch({ file_id: ID.foreignFile }))],
  ['an import of somebody else', () => adding('imports.batch', batch({ created_by: newId() }))],
  ['how an import ended', () => changing('imports.batch', BATCH, { status: 'imported' })],
  ['who works on an import', () => changing('imports.batch', BATCH, { worked_by: newId() })],
  ['what an import wrote', () => changing('imports.batch', BATCH, { written: 0 })],
  ['who sits there once it is on paper', () => atTable(DAY.paperTable, { reply: 'declined' })],
  ['that they never answered', () => atTable(DAY.draftTable, { reply: 'invited' })],
  ['the number of their table', () => atTable(DAY.draftTable, { reply: 'coming', number: 2 })],
  ['interviews that nobody promised', () => atTable(DAY.draftTable, { reply: 'coming', floor: 9 })],
  ['when their table closes', () => atTable(DAY.draftTable, { reply: 'coming', closed_from: 500 })],
  ['the version of their table', () => atTable(DAY.draftTable, { reply: 'coming', version: 1 })],
  ['that a day is on paper', () => changing('introductions.session', 'session.version = 1', { state: 'published' })],
  [
    'an earlier day for what they did',
    (persona) => adding('platform.event', event(persona, { occurred_at: '2020-01-01T00:00:00Z' })),
  ],
  ['that somebody else did it', (persona) => adding('platform.event', event(persona, { actor_id: newId() }))],
];

describe('the market side', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  const clients = new Map<Persona, pg.Client>();

  const connect = async (url: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };

  const plant = ({ sql, row }: Write) => superuser.query(sql, [JSON.stringify(row)]);

  beforeAll(async () => {
    database = await cloneDatabase();
    superuser = await connect(database.superuserUrl);
    const out = { partner_verified: true, office_id: OFFICE, published_at: STAMP, confirmed_at: STAMP };
    const office = {
      id: OFFICE,
      name: 'Sentra',
      kind: 'ipwl',
      country: 'ID',
      time_zone: 'Asia/Jakarta',
      status: 'active',
    };
    for (const write of [
      adding('identity.office', { ...office, version: 1, created_at: STAMP }),
      adding(
        'partners.partner',
        partner({ id: OWN.partner, status: 'verified', verified_on: '2026-11-01', office_id: OFFICE }),
      ),
      adding('opportunities.opportunity', opportunity({ id: ID.out, status: 'published', ...out })),
      adding(
        'opportunities.opportunity',
        opportunity({ id: ID.closed, status: 'closed', closed_at: STAMP, closed_reason: 'expired', ...out }),
      ),
      adding('imports.file', file({ id: ID.file })),
      adding('imports.file', file({ id: ID.sentFile })),
      adding('imports.file', file({ id: ID.foreignFile, uploaded_by: newId() })),
      adding('imports.batch', batch({ id: ID.batch, file_id: ID.sentFile, status: 'mapped' })),
      adding('introductions.session', session(DAY.draft, 'draft')),
      adding('introductions.session', session(DAY.onPaper, 'published')),
      adding('introductions.session_table', table(DAY.draft, DAY.draftTable)),
      adding('introductions.session_table', table(DAY.onPaper, DAY.paperTable)),
      adding('introductions.session_table', {
        ...table(DAY.draft, DAY.foreignTable),
        ...{ number: 2, partner_id: newId() },
      }),
    ])
      await plant(write);
    for (const persona of ON_MARKET) {
      const client = await connect(database.marketUrl);
      await client.query(settingsOf(persona));
      clients.set(persona, client);
    }
  });
  afterAll(async () => {
    for (const client of clients.values()) await client.end();
    await superuser.end();
    await database.drop();
  });

  /** Rows that a write touched, as they were then; it is undone. 0 when the database denied it. */
  const tried = async (persona: Persona, { sql, row }: Write): Promise<number> => {
    const client = clients.get(persona) as pg.Client;
    await client.query('BEGIN');
    try {
      return (await client.query(sql, [JSON.stringify(row)])).rowCount ?? 0;
    } catch (error) {
      if ((error as { code?: string }).code === DENIED) return 0;
      throw error;
    } finally {
      await client.query('ROLLBACK');
    }
  };

  it.each(AT_PARTNERS)('as %s does the work of every day', async (persona) => {
    const failed: string[] = [];
    for (const [what, write] of HONEST) if ((await tried(persona, write(persona))) !== 1) failed.push(what);
    expect(failed).toEqual([]);
  });

  it.each(ON_MARKET)('as %s does not claim what others decide', async (persona) => {
    const claimed: string[] = [];
    for (const [what, write] of FORGED) if ((await tried(persona, write(persona))) !== 0) claimed.push(what);
    expect(claimed).toEqual([]);
  });

  // Without a WHERE nothing is read, so no policy of reading stands in front of the policy of writing.
  it.each(AT_PARTNERS)('as %s answers for its own tables and nobody else at the same day', async (persona) => {
    const answer: Write = {
      sql: `UPDATE introductions.session_table SET reply = (jsonb_populate_record(NULL::introductions.session_table, $1)).reply`,
      row: { reply: 'declined' },
    };
    const state = 'UPDATE introductions.session SET state = $2 WHERE session_id = $1';
    await superuser.query(state, [DAY.onPaper, 'draft']);
    try {
      expect(await tried(persona, answer)).toBe(2);
    } finally {
      await superuser.query(state, [DAY.onPaper, 'published']);
    }
  });

  it.each(AT_PARTNERS)('as %s changes nothing about itself while suspended', async (persona) => {
    const change = changing('partners.partner', isOwnPartner, { about: 'Kami baik.' });
    await superuser.query(`UPDATE partners.partner SET status = 'suspended' WHERE id = $1`, [OWN.partner]);
    try {
      expect(await tried(persona, change)).toBe(0);
    } finally {
      await superuser.query(`UPDATE partners.partner SET status = 'verified' WHERE id = $1`, [OWN.partner]);
    }
  });

  describe('posts with the standing of its partner', () => {
    const posted = async (persona: Persona, status: string, change: Row = {}) => {
      await superuser.query('UPDATE partners.partner SET status = $2, office_id = $3 WHERE id = $1', [
        OWN.partner,
        status,
        status === 'pending' ? null : OFFICE,
      ]);
      const client = clients.get(persona) as pg.Client;
      const { sql, row } = adding('opportunities.opportunity', opportunity(change));
      await client.query('BEGIN');
      try {
        const { rows } = await client.query(`${sql} RETURNING partner_verified, office_id`, [JSON.stringify(row)]);
        return rows[0] as unknown;
      } finally {
        await client.query('ROLLBACK');
        await superuser.query(`UPDATE partners.partner SET status = 'verified', office_id = $2 WHERE id = $1`, [
          OWN.partner,
          OFFICE,
        ]);
      }
    };

    it.each(AT_PARTNERS)('as %s', async (persona) => {
      expect(await posted(persona, 'verified')).toEqual({ partner_verified: true, office_id: OFFICE });
      expect(await posted(persona, 'suspended')).toEqual({ partner_verified: false, office_id: OFFICE });
      expect(await posted(persona, 'pending')).toEqual({ partner_verified: false, office_id: null });
      const out = { status: 'published', published_at: STAMP, confirmed_at: STAMP };
      expect(await posted(persona, 'verified', out)).toEqual({ partner_verified: true, office_id: OFFICE });
      await expect(posted(persona, 'pending', out)).rejects.toThrow('"opportunity_begins"');
      await expect(posted(persona, 'suspended', out)).rejects.toThrow('"opportunity_begins"');
    });

    it('and an office that posts for it cannot claim it either', async () => {
      const care = await connect(database.careUrl);
      try {
        await care.query(settingsOf('administrator'));
        await superuser.query(`UPDATE partners.partner SET status = 'suspended' WHERE id = $1`, [OWN.partner]);
        const { sql, row } = adding('opportunities.opportunity', opportunity({ partner_verified: true }));
        const { rows } = await care.query(`${sql} RETURNING partner_verified`, [JSON.stringify(row)]);
        expect(rows).toEqual([{ partner_verified: false }]);
      } finally {
        await superuser.query(`UPDATE partners.partner SET status = 'verified' WHERE id = $1`, [OWN.partner]);
        await care.end();
      }
    });
  });
});
