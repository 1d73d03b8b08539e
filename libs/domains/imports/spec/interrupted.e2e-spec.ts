import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { PostMany, UndoImported } from '#domains/opportunities';
import { behind } from '../../../../test/support/people.js';
import { until } from '../../../../test/support/until.js';
import { ImportsJobs } from '../imports.jobs.js';
import { partsOf, textRow } from '../../../platform/src/files/spec/xlsx-maker.js';
import { zipOf } from '../../../platform/src/files/spec/zip-maker.js';
import { BusyBatch } from '../work-on-batch.js';
import { WorkRepository } from '../work.repository.js';
import { HEADER, Stage, type SeenBatch } from './stage.js';

const AREAS = ['Kab. Sleman', 'Kota Surakarta', 'Kab. Bantul', 'Kab. Klaten', 'Kota Yogyakarta'];
const listOf = (rows: number): string =>
  [
    HEADER,
    ...Array.from(
      { length: rows },
      (_, i) => `K${i};Tukang las ${i};${AREAS[i % 5] ?? ''};${(i % 9) + 1};${3 + (i % 3)} jt;SMK;`,
    ),
  ].join('\n');

describe('an interrupted import', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 300_000);
  afterAll(() => stage.app.stop());
  afterEach(() => {
    jest.restoreAllMocks();
    stage.app.clock.set('2026-11-22T02:00:00Z');
  });

  const asked = async (partner: string, rows: number): Promise<SeenBatch> => {
    const own = stage.own(partner);
    const mapped = await stage.map(own, await stage.start(own, partner, listOf(rows)));
    await stage.tryStep(own, 'run', mapped);
    return mapped;
  };
  const keys = async (partner: string): Promise<string[]> =>
    (await stage.stored(partner)).map(({ external_key }) => String(external_key));

  it('goes on where it broke, and ends as if nothing had happened', async () => {
    const partner = await stage.partner();
    const batch = await asked(partner, 650);
    const posting = stage.app.get(PostMany);
    const execute = posting.execute.bind(posting);
    let calls = 0;
    jest.spyOn(posting, 'execute').mockImplementation(async (...given) => {
      calls += 1;
      const posted = await execute(...given);
      if (calls === 3) throw new Error('the machine stopped');
      return posted;
    });
    await expect(stage.app.get(ImportsJobs).doWork({ subjectId: batch.id })).rejects.toThrow('the machine stopped');
    expect(await stage.batch(stage.own(partner), batch.id)).toMatchObject({
      status: 'importing',
      rows: 400,
      created: 400,
    });
    expect(await keys(partner)).toHaveLength(400);
    await stage.app.get(ImportsJobs).doWork({ subjectId: batch.id });
    expect(await stage.batch(stage.own(partner), batch.id)).toMatchObject({
      status: 'imported',
      rows: 650,
      created: 650,
      unchanged: 0,
      rejected: 0,
    });
    expect(new Set(await keys(partner)).size).toBe(650);
    expect(calls).toBe(5);
    await stage.app.get(ImportsJobs).doWork({ subjectId: batch.id });
    expect(calls).toBe(5);
  });

  it('two workers at once: one does it, the other comes back later', async () => {
    const partner = await stage.partner();
    const batch = await asked(partner, 450);
    const jobs = stage.app.get(ImportsJobs);
    const ends = await Promise.allSettled([jobs.doWork({ subjectId: batch.id }), jobs.doWork({ subjectId: batch.id })]);
    const reasons = ends.map((end) => (end.status === 'rejected' ? (end.reason as Error).constructor : 'done'));
    expect(reasons).toContain('done');
    expect(reasons.filter((reason) => reason === BusyBatch).length).toBeLessThanOrEqual(1);
    expect(await stage.batch(stage.own(partner), batch.id)).toMatchObject({
      status: 'imported',
      rows: 450,
      created: 450,
    });
    expect(new Set(await keys(partner)).size).toBe(450);
  });

  it('a worker whose batch was taken over stops without a trace', async () => {
    const partner = await stage.partner();
    const batch = await asked(partner, 450);
    const posting = stage.app.get(PostMany);
    const execute = posting.execute.bind(posting);
    let calls = 0;
    jest.spyOn(posting, 'execute').mockImplementation(async (...given) => {
      calls += 1;
      const posted = await execute(...given);
      return posted;
    });
    const work = stage.app.get(WorkRepository);
    const hold = work.hold.bind(work);
    let held = 0;
    jest.spyOn(work, 'hold').mockImplementation(async (id, worker) => {
      held += 1;
      if (held === 2)
        await behind(stage.app, 'UPDATE imports.batch SET worked_by = gen_random_uuid() WHERE id = $1', [id]);
      return hold(id, worker);
    });
    await expect(stage.app.get(ImportsJobs).doWork({ subjectId: batch.id })).rejects.toBeInstanceOf(BusyBatch);
    expect(calls).toBe(1);
    expect(await keys(partner)).toHaveLength(200);
    await behind(stage.app, "UPDATE imports.batch SET worked_until = now() - interval '1 second' WHERE id = $1", [
      batch.id,
    ]);
    await stage.app.get(ImportsJobs).doWork({ subjectId: batch.id });
    expect(await stage.batch(stage.own(partner), batch.id)).toMatchObject({
      status: 'imported',
      rows: 450,
      created: 450,
    });
  });

  it('undoing goes on where it broke', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const batch = await asked(partner, 450);
    await stage.app.get(ImportsJobs).doWork({ subjectId: batch.id });
    const undoing = stage.app.get(UndoImported);
    const execute = undoing.execute.bind(undoing);
    let calls = 0;
    jest.spyOn(undoing, 'execute').mockImplementation(async (...given) => {
      calls += 1;
      if (calls === 2) throw new Error('the machine stopped');
      return execute(...given);
    });
    const { version } = await stage.batch(own, batch.id);
    await stage.tryStep(own, 'undo', { id: batch.id, version });
    await expect(stage.app.get(ImportsJobs).doWork({ subjectId: batch.id })).rejects.toThrow('the machine stopped');
    expect(await keys(partner)).toHaveLength(250);
    await stage.app.get(ImportsJobs).doWork({ subjectId: batch.id });
    expect(await stage.batch(own, batch.id)).toMatchObject({ status: 'undone', removed: 450, kept: 0 });
    expect(await keys(partner)).toEqual([]);
  });

  it('a file that breaks at its end writes nothing', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const rows = Array.from({ length: 500 }, (_, i) => textRow(i + 2, [`Las ${i}`, 'Kab. Sleman'])).join('');
    const parts = partsOf({ sheet: textRow(1, ['Posisi', 'Kota']) + rows });
    const broken = parts.map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, stored: true, lie: { crc: 1 } } : part,
    );
    const batch = await stage.step(own, 'run', await stage.map(own, await stage.start(own, partner, zipOf(broken))));
    expect(batch).toMatchObject({ status: 'failed', failure: { code: 'import.file.corrupt_package' }, rows: null });
    expect(await keys(partner)).toEqual([]);
  });

  /** Where the delivery is that brings a batch to the worker. */
  const delivered = (batch: SeenBatch, state: string) =>
    behind(
      stage.app,
      `UPDATE platform.delivery SET state = $2
       WHERE handler = 'imports.work' AND event_id IN (SELECT id FROM platform.event WHERE subject_id = $1)`,
      [batch.id, state],
    );

  it.each(['pending', 'queued'])(
    'what a worker that was away for hours has yet to be told is not given up before it was (%s)',
    async (state) => {
      const partner = await stage.partner();
      const batch = await asked(partner, 10);
      await delivered(batch, state);
      const jobs = stage.app.get(ImportsJobs);
      stage.app.clock.set('2026-11-22T05:00:00Z');
      await jobs.tidy();
      await jobs.doWork({ subjectId: batch.id });
      expect(await stage.batch(stage.own(partner), batch.id)).toMatchObject({ status: 'imported', created: 10 });
    },
  );

  it('what nobody works on any more is given up, and files that nobody needs are removed', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const batch = await asked(partner, 10);
    await stage.sent(own, 'a,b\n1,2\n');
    const jobs = stage.app.get(ImportsJobs);
    await delivered(batch, 'dead');
    await jobs.tidy();
    expect((await stage.batch(own, batch.id)).status).toBe('importing');
    stage.app.clock.set('2026-11-25T02:00:00Z');
    await jobs.tidy();
    expect(await stage.batch(own, batch.id)).toMatchObject({ status: 'failed', failure: { code: 'import.gave_up' } });
    const kept = await behind(
      stage.app,
      'SELECT count(*)::int AS n FROM imports.file WHERE removed_at IS NULL AND uploaded_by = $1',
      [own.id],
    );
    expect(kept).toEqual([{ n: 0 }]);
  });

  describe('by a command that is killed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'titian-import-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const command = (partner: string, file: string, ...more: string[]): ChildProcess => {
      const { database } = stage.app;
      const loader = [
        '--conditions=source',
        '--import',
        './test/support/typescript.mjs',
        'apps/worker/src/import-command.ts',
      ];
      return spawn(process.execPath, [...loader, '--partner', partner, '--file', file, ...more], {
        cwd: join(import.meta.dirname, '../../../..'),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'test',
          LOG_LEVEL: 'silent',
          DATABASE_CARE_URL: database.careUrl,
          DATABASE_MARKET_URL: database.marketUrl,
          DATABASE_RELAY_URL: database.relayUrl,
          TITIAN_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
          TITIAN_DATA_DIR: folder,
        },
      });
    };
    const output = async (child: ChildProcess): Promise<string> => {
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await once(child, 'close');
      return said;
    };

    /** Where the database holds a command up: at the first row with one of these keys, until told to go on. */
    const stopAt = async (
      partner: string,
      key: string,
    ): Promise<{ reached(): Promise<boolean>; open(): Promise<void> }> => {
      const holder = new pg.Client({ connectionString: stage.app.database.superuserUrl });
      await holder.connect();
      await holder.query('SELECT pg_advisory_lock(77)');
      await holder.query(`CREATE OR REPLACE FUNCTION imports.held_up() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_advisory_xact_lock(77); RETURN NEW; END';
        CREATE OR REPLACE TRIGGER held_up BEFORE INSERT ON opportunities.opportunity FOR EACH ROW
          WHEN (NEW.external_key = '${key}' AND NEW.partner_id = '${partner}') EXECUTE FUNCTION imports.held_up()`);
      return {
        reached: async () => {
          const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 77 AND NOT granted`;
          return (await holder.query(waiting)).rowCount === 1;
        },
        open: async () => {
          // First the lock: whoever waits for it holds the table, which is needed without its trigger.
          await holder.query('SELECT pg_advisory_unlock(77)');
          await holder.query('DROP TRIGGER held_up ON opportunities.opportunity');
          await holder.end();
        },
      };
    };

    it('ends, on the next call, as one that was never killed', async () => {
      const [killed, whole] = [await stage.partner(), await stage.partner()];
      const file = join(folder, 'daftar.csv');
      writeFileSync(file, listOf(1000));
      for (const { row, before } of [
        { row: 250, before: 200 },
        { row: 850, before: 800 },
      ]) {
        const gate = await stopAt(killed, `K${row}`);
        const child = command(killed, file);
        const gone = once(child, 'close');
        await until(async () => child.exitCode !== null || (await gate.reached()), Boolean, 120_000);
        child.kill('SIGKILL');
        await gone;
        await gate.open();
        // Its lease has run out: the next call goes on with what this one began.
        await behind(stage.app, "UPDATE imports.batch SET worked_until = now() - interval '1 second'");
        expect(child.signalCode).toBe('SIGKILL');
        expect(await keys(killed)).toHaveLength(before);
      }
      const said = await output(command(killed, file));
      expect(said).toContain('1000 rows: 1000 accepted, 0 rejected\n0 created, 0 updated, 1000 unchanged');
      expect(await output(command(whole, file))).toContain('1000 created, 0 updated, 0 unchanged');
      const content = async (partner: string) =>
        behind(
          stage.app,
          'SELECT external_key, title, area_id, places, pay_min, status, version FROM opportunities.opportunity WHERE partner_id = $1 ORDER BY external_key',
          [partner],
        );
      expect(await content(killed)).toEqual(await content(whole));
    }, 300_000);

    it('a dry run, a mapping file, and what it says when it cannot', async () => {
      const partner = await stage.partner();
      const file = join(folder, 'lain.csv');
      writeFileSync(file, 'Apa,Mana\nKasir,Kab. Sleman\nKasir,Semarang\n');
      const run = (...more: string[]): Promise<string> => output(command(partner, file, ...more));
      expect(await run()).toContain('Say where this comes from.');
      const mapping = join(folder, 'mapping.json');
      writeFileSync(mapping, JSON.stringify({ title: 'Apa', area: 'Mana', kind: { constant: 'magang' } }));
      const dry = await run('--mapping', mapping, '--dry-run');
      expect(dry).toContain('2 rows: 1 accepted, 1 rejected');
      expect(dry).toContain('line 3 Mana: Several areas have this name: Kota Semarang, Kabupaten Semarang.');
      expect(await keys(partner)).toEqual([]);
      writeFileSync(mapping, JSON.stringify({ title: 'Nama' }));
      expect(await run('--mapping', mapping)).toContain('The file has no column “Nama”. It has: Apa, Mana');
    }, 180_000);
  });
});
