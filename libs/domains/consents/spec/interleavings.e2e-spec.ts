import { setImmediate as soon } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '#kernel/id';
import { chance } from '../../../../test/security/synthetic-rows.js';
import { Stage } from './stage.js';

/**
 * Reads and withdrawals of one consent, step by step on two real connections, in an order drawn from a seed. A step that
 * waits for a lock is left waiting while the other side goes on, so the order is the database's own and not a matter of time.
 */
const READ = ['begin', 'disclose', 'look', 'end'] as const;
const WITHDRAW = ['begin', 'withdraw', 'end'] as const;

interface Run {
  /** Which side takes the next step: false reads, true withdraws. */
  readonly order: readonly boolean[];
  readonly commits: { readonly read: boolean; readonly withdrawal: boolean };
  /** The reader asks for this release, or for a page of all. */
  readonly byId: boolean;
  readonly consentId: string;
  readonly releaseId: string;
  readonly partnerId: string;
}

/** When a step was asked for and when it was done, as places in one line. */
interface Step {
  asked: number;
  done: number;
  rows: number;
}

type Times = Map<string, Step>;

/** One side: its connection, its steps in order, and whether one of them waits. */
class Side {
  #last: Promise<unknown> = Promise.resolve();
  #open = 0;

  constructor(
    readonly client: pg.Client,
    private readonly tick: () => number,
  ) {}

  get idle(): boolean {
    return this.#open === 0;
  }

  ask(times: Times, name: string, sql: string, parameters: unknown[]): void {
    const step: Step = { asked: this.tick(), done: Number.POSITIVE_INFINITY, rows: 0 };
    times.set(name, step);
    this.#open += 1;
    this.#last = this.#last.then(async () => {
      const { rowCount } = await this.client.query(sql, parameters);
      Object.assign(step, { done: this.tick(), rows: rowCount ?? 0 });
      this.#open -= 1;
    });
  }

  async finished(): Promise<void> {
    await this.#last;
  }
}

describe('a read and a withdrawal of the same consent', () => {
  let stage: Stage;
  let watcher: pg.Client;
  let reader: pg.Client;
  let withdrawer: pg.Client;
  let clientId: string;
  let template: { consentId: string; releaseId: string };

  const connect = async (url: string, settings: Record<string, string>): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const all = { actor_id: newId(), persona: '', office_ids: '', partner_ids: '', client_id: '', ...settings };
    for (const [name, value] of Object.entries(all))
      await client.query('SELECT set_config($1, $2, false)', [`app.${name}`, value]);
    return client;
  };

  beforeAll(async () => {
    stage = await Stage.set();
    const { database } = stage.app;
    clientId = await stage.client();
    const partnerId = await stage.partner();
    const consentId = await stage.give(stage.self(clientId), clientId, stage.draft(partnerId));
    template = { consentId, releaseId: (await stage.release(clientId, partnerId)).releaseId };
    watcher = await connect(database.superuserUrl, {});
    reader = await connect(database.marketUrl, { persona: 'employer' });
    withdrawer = await connect(database.careUrl, {
      persona: 'client',
      office_ids: stage.officeId,
      client_id: clientId,
    });
  }, 120_000);
  afterAll(async () => {
    for (const client of [watcher, reader, withdrawer]) await client.end();
    await stage.app.stop();
  });

  /** Consents and releases like the one that came about properly, each of a partner of its own. */
  const runs = async (count: number, seed: number): Promise<Run[]> => {
    const random = chance(seed);
    const made = Array.from({ length: count }, (): Run => {
      const sides = [...READ.map(() => false), ...WITHDRAW.map(() => true)];
      const order = sides.map((side) => ({ side, key: random() })).sort((a, b) => a.key - b.key);
      return {
        order: order.map(({ side }) => side),
        commits: { read: random() < 0.8, withdrawal: random() < 0.8 },
        byId: random() < 0.5,
        ...{ consentId: newId(), releaseId: newId(), partnerId: newId() },
      };
    });
    const rows = JSON.stringify(made);
    const given = `jsonb_to_recordset($1::jsonb) AS given ("consentId" uuid, "releaseId" uuid, "partnerId" uuid)`;
    const planted = (table: string, change: string, where: string) =>
      watcher.query(
        `INSERT INTO consents.${table} SELECT (jsonb_populate_record(t, jsonb_build_object(${change}))).*
         FROM consents.${table} t, ${given} WHERE ${where} = $2`,
        [rows, table === 'consent' ? template.consentId : template.releaseId],
      );
    await planted('consent', `'consent_id', given."consentId", 'partner_id', given."partnerId"`, 't.consent_id');
    await planted(
      'release',
      `'consent_id', given."consentId", 'partner_id', given."partnerId", 'release_id', given."releaseId"`,
      't.release_id',
    );
    return made;
  };

  const waits = async (client: pg.Client): Promise<boolean> => {
    const pid = (client as unknown as { processID: number }).processID;
    const { rows } = await watcher.query('SELECT FROM pg_locks WHERE pid = $1 AND NOT granted', [pid]);
    return rows.length > 0;
  };

  const statement = (side: 'read' | 'withdrawal', step: string, run: Run): [string, unknown[]] => {
    if (step === 'begin') return ['BEGIN', []];
    if (step === 'end') return [run.commits[side] ? 'COMMIT' : 'ROLLBACK', []];
    if (step === 'disclose')
      return ['SELECT consents.disclose($1, NULL, NULL, 10)', [run.byId ? [run.releaseId] : null]];
    if (step === 'look') return ['SELECT sealed_content FROM consents.release', []];
    return [
      `INSERT INTO consents.withdrawal (office_id, consent_id, client_id, channel, withdrawn_by, persona)
       VALUES ($1, $2, $3, 'by_client', nullif(current_setting('app.actor_id'), '')::uuid, 'client')`,
      [stage.officeId, run.consentId, clientId],
    ];
  };

  /** Takes the steps in their order; each is asked for only when the one before is done or waits for a lock. */
  const take = async (run: Run): Promise<Times> => {
    let now = 0;
    const tick = (): number => (now += 1);
    const times: Times = new Map();
    const sides = { read: new Side(reader, tick), withdrawal: new Side(withdrawer, tick) };
    const left = { read: [...READ] as string[], withdrawal: [...WITHDRAW] as string[] };
    await reader.query(`SELECT set_config('app.partner_ids', $1, false)`, [run.partnerId]);
    for (const withdraws of run.order) {
      const name = withdraws ? 'withdrawal' : 'read';
      const step = left[name].shift() as string;
      sides[name].ask(times, `${name} ${step}`, ...statement(name, step, run));
      while (!sides[name].idle && !(await waits(sides[name].client))) await soon();
    }
    await Promise.all([sides.read.finished(), sides.withdrawal.finished()]);
    return times;
  };

  /** What is wrong with how a run went, in words. */
  const judged = async (run: Run, times: Times): Promise<string[]> => {
    const at = (name: string): Step => times.get(name) as Step;
    const [disclose, look, readEnd] = [at('read disclose'), at('read look'), at('read end')];
    const [withdraw, end] = [at('withdrawal withdraw'), at('withdrawal end')];
    const withdrawn = run.commits.withdrawal;
    const expected = disclose.done < withdraw.done ? 1 : withdrawn ? 0 : 1;
    const {
      rows: [proof],
    } = await watcher.query<{ written: number; late: number }>(
      `SELECT count(*)::int AS written, count(*) FILTER (WHERE d.disclosed_at >= w.withdrawn_at)::int AS late
       FROM consents.disclosure d LEFT JOIN consents.withdrawal w USING (consent_id) WHERE d.consent_id = $1`,
      [run.consentId],
    );
    const check = (holds: boolean, words: string): string[] => (holds ? [] : [words]);
    return [
      ...check(look.rows === disclose.rows, 'saw something else than was written down'),
      ...check(look.rows === expected, `saw ${look.rows}, not ${expected}`),
      ...check(
        proof!.written === (run.commits.read ? look.rows : 0),
        'a read that committed has no row, or one too many',
      ),
      ...check(proof!.late === 0, 'was written down behind the withdrawal'),
      ...check(!(end.done < disclose.asked && withdrawn) || look.rows === 0, 'saw somebody who had withdrawn'),
      // Whoever comes second waits for the first to be over: its step is not done before the other's end was asked for.
      ...check(
        !(disclose.done < withdraw.asked && disclose.rows > 0) || withdraw.done > readEnd.asked,
        'withdrew beside a reader',
      ),
      ...check(!(withdraw.done < disclose.asked) || disclose.done > end.asked, 'read beside a withdrawal'),
    ];
  };

  const wrong = async (count: number, seed: number): Promise<string[]> => {
    const found: string[] = [];
    for (const [number, run] of (await runs(count, seed)).entries()) {
      const words = await judged(run, await take(run));
      const order = run.order.map((side) => (side ? 'w' : 'r')).join('');
      found.push(...words.map((one) => `${number} ${order}: ${one}`));
    }
    return found;
  };

  /** The same with something broken in the database; mended afterwards. */
  const broken = async (sql: string, mend: string): Promise<string[]> => {
    await watcher.query(sql);
    try {
      return await wrong(60, 7);
    } finally {
      await watcher.query(mend);
    }
  };

  it('in 1,000 orders: none wrong', async () => {
    expect(await wrong(1000, 20261129)).toEqual([]);
  }, 300_000);

  it('and a lock that holds nothing is noticed', async () => {
    const lock = (body: string) =>
      `CREATE OR REPLACE FUNCTION consents.lock_of(consent uuid) RETURNS bigint LANGUAGE sql VOLATILE AS $$ SELECT ${body} $$`;
    const found = await broken(lock('(random() * 1e15)::bigint'), lock('hashtextextended(consent::text, 800)'));
    expect(found.join()).toMatch(/beside a/);
  }, 120_000);

  it('and a release that needs no disclosure is noticed', async () => {
    const policy = (name: string, rest: string) =>
      `DROP POLICY IF EXISTS release_open ON consents.release; ${name}${rest}`;
    const open = `CREATE POLICY release_open ON consents.release FOR SELECT TO app_market USING (partner_id::text = current_setting('app.partner_ids'))`;
    const found = await broken(policy(open, ''), policy('', ''));
    expect(found.join()).toMatch(/saw something else than was written down/);
  }, 120_000);

  it('and one that does not look again behind the lock is noticed', async () => {
    const [{ source }] = (
      await watcher.query<{ source: string }>(
        `SELECT pg_get_functiondef('consents.disclose(uuid[],uuid,uuid,integer,text[])'::regprocedure) AS source`,
      )
    ).rows as [{ source: string }];
    const blind = source.replace(/AND NOT EXISTS \(SELECT FROM withdrawal w WHERE w\.office_id[^)]*\)/, '');
    expect(blind).not.toBe(source);
    expect((await broken(blind, source)).join()).toMatch(/saw 1, not 0/);
  }, 120_000);
});
