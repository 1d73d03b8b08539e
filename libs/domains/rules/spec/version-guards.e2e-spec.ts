import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { behind } from '../../../../test/support/people.js';
import { loadRules } from '../load-rules.js';

/** What the database holds of versions by itself, whatever the code forgets. Days are the database's own. */
describe('the database guards versions of rules', () => {
  let app: TestApp;
  const author = actorAs('administrator');
  const second = actorAs('administrator');
  const LOAN = 'id.kur.micro';

  beforeAll(async () => {
    app = await TestApp.start();
    await loadRules(app.database.ownerUrl);
  });
  afterAll(() => app.stop());

  /** One unit of work with these statements. */
  const act = async (actor: Actor, ...statements: [sql: string, ...parameters: unknown[]][]): Promise<void> => {
    await app.uow.write(actor, async () => {
      for (const [sql, ...parameters] of statements) await app.uow.manager.query(sql, parameters);
      return ok(null);
    });
  };
  const move = (id: string, status: string): [string, ...unknown[]] => [
    'UPDATE rules.version SET status = $2, version = version + 1 WHERE id = $1',
    id,
    status,
  ];
  const day = async (days: number): Promise<string> => {
    const [row] = await behind(app, `SELECT ((now() AT TIME ZONE 'Asia/Jayapura')::date + $1::int)::text AS day`, [
      days,
    ]);
    return String(row?.['day']);
  };
  const draft = async (from: number, to: number | null = null, programme = LOAN): Promise<string> => {
    const id = newId();
    await act(author, [
      `INSERT INTO rules.version (id, programme, code, valid_from, valid_to, status, content)
       VALUES ($1, $2, $3, $4, $5, 'draft', '{}')`,
      id,
      programme,
      `${programme}@${id}`,
      await day(from),
      to === null ? null : await day(to),
    ]);
    return id;
  };
  const approved = async (from: number, to: number | null = null, programme = LOAN): Promise<string> => {
    const id = await draft(from, to, programme);
    await act(author, move(id, 'previewed'));
    await act(second, move(id, 'approved'));
    return id;
  };
  const END = `UPDATE rules.version o SET valid_to = n.valid_from - 1, followed_by_version = n.id, version = o.version + 1
    FROM rules.version n WHERE n.id = $1 AND o.programme = n.programme AND o.status = 'scheduled' AND o.valid_to IS NULL`;
  const REOPEN = `UPDATE rules.version SET valid_to = NULL, followed_by_version = NULL, version = version + 1
    WHERE followed_by_version = $1`;
  const end = (id: string): [string, ...unknown[]] => [END, id];
  const scheduled = async (from: number, to: number | null = null, programme = LOAN): Promise<string> => {
    const id = await approved(from, to, programme);
    await act(author, end(id), move(id, 'scheduled'));
    return id;
  };
  const one = async (id: string) =>
    (await behind(app, 'SELECT *, valid_to::text AS until FROM rules.version WHERE id = $1', [id]))[0]!;
  const stepsOf = async (id: string) =>
    (await behind(app, 'SELECT step, actor_id FROM rules.step WHERE version_id = $1 ORDER BY row_version', [id])).map(
      ({ step, actor_id }) => [step, actor_id === author.id ? 'author' : actor_id === second.id ? 'second' : 'other'],
    );

  describe('four eyes', () => {
    it('writes down who did what, and lets a second person approve', async () => {
      const id = await approved(40);
      await act(author, end(id), move(id, 'scheduled'));
      await act(second, move(id, 'withdrawn'), [REOPEN, id]);
      expect(await stepsOf(id)).toEqual([
        ['drafted', 'author'],
        ['previewed', 'author'],
        ['approved', 'second'],
        ['scheduled', 'author'],
        ['withdrawn', 'second'],
      ]);
    });

    it('does not let the author approve, nor whoever edited it', async () => {
      const id = await draft(40);
      await act(second, [`UPDATE rules.version SET content = '{"a":1}', version = version + 1 WHERE id = $1`, id]);
      await act(author, move(id, 'previewed'));
      await expect(act(author, move(id, 'approved'))).rejects.toThrow('a second person approves');
      await expect(act(second, move(id, 'approved'))).rejects.toThrow('a second person approves');
      await act(actorAs('administrator'), move(id, 'approved'));
    });

    it('cannot be gone round by drafting without saying so', async () => {
      const id = newId();
      await act(author, [
        `INSERT INTO rules.version (id, programme, code, valid_from, status, content) VALUES ($1, $2, $3, $4, 'draft', '{}')`,
        id,
        LOAN,
        `${LOAN}@${id}`,
        await day(40),
      ]);
      await expect(act(author, move(id, 'previewed'), move(id, 'approved'))).rejects.toThrow(
        'a second person approves',
      );
    });

    it('writes steps by itself alone: none is told, changed or taken away', async () => {
      const id = await draft(40);
      const told = `INSERT INTO rules.step (version_id, id, step, actor_id, at, row_version) VALUES ($1, $2, 'approved', $3, now(), 9)`;
      await expect(act(second, [told, id, newId(), second.id])).rejects.toThrow('a step is taken, not told');
      await expect(act(second, [told, id, newId(), author.id])).rejects.toThrow();
      await expect(
        act(second, ['UPDATE rules.step SET actor_id = $2 WHERE version_id = $1', id, second.id]),
      ).rejects.toThrow('permission denied');
      await expect(act(second, ['DELETE FROM rules.step WHERE version_id = $1', id])).rejects.toThrow(
        'permission denied',
      );
      expect(await stepsOf(id)).toEqual([['drafted', 'author']]);
    });

    it('needs somebody: nobody at all approves nothing', async () => {
      const id = await draft(40);
      await act(author, move(id, 'previewed'));
      await expect(act({ ...second, id: null }, move(id, 'approved'))).rejects.toThrow('a second person approves');
    });
  });

  describe('only a draft is edited', () => {
    const EDIT = `UPDATE rules.version SET content = '{"b":2}', version = version + 1 WHERE id = $1`;

    it('and every change is counted', async () => {
      const id = await draft(40);
      await act(author, [EDIT, id]);
      expect((await one(id))['version']).toBe(2);
      await expect(act(author, [`UPDATE rules.version SET content = '{}' WHERE id = $1`, id])).rejects.toThrow(
        'every change is counted',
      );
    });

    it.each([['previewed'], ['approved'], ['scheduled'], ['withdrawn']])('not one that is %s', async (status) => {
      const id = await draft(400, 410);
      const way = ['previewed', 'approved', 'scheduled', 'withdrawn'];
      const steps = status === 'withdrawn' ? ['withdrawn'] : way.slice(0, way.indexOf(status) + 1);
      for (const step of steps) {
        await act(step === 'approved' ? second : author, ...(step === 'scheduled' ? [end(id)] : []), move(id, step));
      }
      await expect(act(author, [EDIT, id])).rejects.toThrow('only a draft is edited');
      await expect(
        act(author, ['UPDATE rules.version SET valid_from = valid_from + 1, version = version + 1 WHERE id = $1', id]),
      ).rejects.toThrow('only a draft is edited');
      if (status === 'scheduled') await act(author, move(id, 'withdrawn'), [REOPEN, id]);
    });

    it('and its name stays', async () => {
      const id = await draft(40);
      for (const change of [`code = 'other'`, `programme = 'id.ojt'`]) {
        await expect(
          act(author, [`UPDATE rules.version SET ${change}, version = version + 1 WHERE id = $1`, id]),
        ).rejects.toThrow('a version keeps its name');
      }
    });

    it.each([
      ['draft', 'approved'],
      ['draft', 'scheduled'],
      ['withdrawn', 'draft'],
    ])('no way from %s to %s', async (from, to) => {
      const id = await draft(40);
      if (from === 'withdrawn') await act(author, move(id, 'withdrawn'));
      await expect(act(second, move(id, to))).rejects.toThrow(`no way from ${from} to ${to}`);
    });
  });

  describe('days that have begun do not change', () => {
    it.each([[-10], [0]])('a version is not scheduled from day %i', async (from) => {
      // Nothing else applies on those days, so nothing but the day itself can refuse it.
      await behind(app, `DELETE FROM rules.version WHERE programme = 'id.kur.small' AND status = 'scheduled'`);
      const id = await approved(from, null, 'id.kur.small');
      await expect(act(author, move(id, 'scheduled'))).rejects.toThrow('days that have begun do not change');
    });

    it('a version that applies is not withdrawn', async () => {
      const [row] = await behind(
        app,
        `SELECT id FROM rules.version WHERE programme = 'id.ojt' AND status = 'scheduled'`,
      );
      await expect(act(author, move(String(row?.['id']), 'withdrawn'))).rejects.toThrow(
        'a version that applies is not withdrawn',
      );
    });

    it('nor ended by somebody alone, to a day of their choosing', async () => {
      const [row] = await behind(
        app,
        `SELECT id FROM rules.version WHERE programme = 'id.ojt' AND status = 'scheduled'`,
      );
      for (const days of [-1, 0, 30]) {
        await expect(
          act(author, [
            'UPDATE rules.version SET valid_to = $2, version = version + 1 WHERE id = $1',
            row?.['id'],
            await day(days),
          ]),
        ).rejects.toThrow();
      }
      expect((await one(String(row?.['id'])))['until']).toBeNull();
    });
  });

  describe('one version a day', () => {
    it('a new one ends the open one on the day before, and its withdrawal opens it again', async () => {
      const [row] = await behind(
        app,
        `SELECT id FROM rules.version WHERE programme = 'id.ojt' AND status = 'scheduled'`,
      );
      const before = String(row?.['id']);
      const id = await scheduled(50, null, 'id.ojt');
      expect(await one(before)).toMatchObject({ until: await day(49), followed_by_version: id });
      expect((await stepsOf(before)).at(-1)).toEqual(['ended', 'author']);
      await act(author, move(id, 'withdrawn'), [REOPEN, id]);
      expect(await one(before)).toMatchObject({ until: null, followed_by_version: null });
      expect((await stepsOf(before)).at(-1)).toEqual(['reopened', 'author']);
    });

    it('two never apply on one day', async () => {
      await scheduled(500, 520);
      const id = await approved(520, 530);
      await expect(act(author, move(id, 'scheduled'))).rejects.toThrow('version_days');
    });

    it('a version does not end for one that does not begin', async () => {
      const id = await approved(50, null, 'id.ojt');
      await expect(act(author, end(id))).rejects.toThrow('a version ends where another begins');
      const far = END.replace('n.valid_from - 1', 'n.valid_from - 2');
      await expect(act(author, [far, id], move(id, 'scheduled'))).rejects.toThrow(
        'a version ends where another begins',
      );
    });

    it('nor stay ended when that one is withdrawn, nor lose what follows it', async () => {
      const first = await scheduled(50, null, 'id.ojt');
      await expect(act(author, move(first, 'withdrawn'))).rejects.toThrow('a version ends where another begins');
      const next = await scheduled(70, null, 'id.ojt');
      await expect(act(author, move(first, 'withdrawn'), [REOPEN, first])).rejects.toThrow(
        'what follows is withdrawn first',
      );
      await act(author, move(next, 'withdrawn'), [REOPEN, next]);
      await act(author, move(first, 'withdrawn'), [REOPEN, first]);
    });
  });

  it.each([['counsellor'], ['social_worker'], ['system']] as const)(
    'a %s changes and drafts nothing',
    async (persona) => {
      const id = await draft(40);
      await act(actorAs(persona), move(id, 'withdrawn'));
      expect((await one(id))['status']).toBe('draft');
      await expect(
        act(actorAs(persona), [
          `INSERT INTO rules.version (id, programme, code, valid_from, status, content) VALUES ($1, $2, $3, now(), 'draft', '{}')`,
          newId(),
          LOAN,
          newId(),
        ]),
      ).rejects.toThrow('row-level security');
    },
  );
});
