import { Readable } from 'node:stream';
import { VISITOR } from '#kernel/actor';
import { newId } from '#kernel/id';
import { openTable } from '#platform/files/open-table';
import { actorAs } from '../../../../test/support/actors.js';
import { ImportsJobs } from '../imports.jobs.js';
import { batchIn, LIST, MAP, Stage } from './stage.js';

describe('imports', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 300_000);
  afterAll(() => stage.app.stop());

  describe('files', () => {
    it('one that is no table is refused in the words of the reader, and another may follow', async () => {
      const partner = await stage.partner();
      const own = stage.own(partner);
      for (const [bytes, code] of [
        ['%PDF-1.7', 'import.file.not_a_table'],
        ['\n\n', 'import.file.empty_file'],
        ['a~b\n1~2\n', 'import.file.unknown_delimiter'],
      ] as const) {
        const answer = await stage.tryStart(own, await stage.sent(own, bytes), partner);
        expect(answer).toMatchObject({ __typename: 'Refused', code });
        expect(answer['message']).not.toBe(code);
      }
    });

    it('needs a session, our own header, a known type and some content', async () => {
      const partner = await stage.partner();
      const own = stage.own(partner);
      expect((await stage.send(VISITOR, LIST)).statusCode).toBe(401);
      expect((await stage.send(actorAs('client'), LIST)).statusCode).toBe(403);
      expect((await stage.send(own, LIST, { origin: 'https://elsewhere.example' })).statusCode).toBe(403);
      expect((await stage.send(own, LIST, { 'content-type': 'image/png' })).statusCode).toBe(415);
      const empty = await stage.send(own, '');
      expect([empty.statusCode, empty.json<{ code: string }>().code]).toEqual([400, 'import.file.empty_file']);
      const named = await stage.send(own, LIST, { 'x-file-name': encodeURIComponent('C:\\lists\\a\u202e.csv') });
      expect(named.json()).toMatchObject({ name: 'a.csv', bytes: Buffer.byteLength(LIST) });
    });

    it('one byte too many is refused before it is read', async () => {
      const own = stage.own(await stage.partner());
      const endless = new Readable({ read() {} });
      endless.push('x');
      const response = await stage.app.http(own, {
        method: 'POST',
        url: '/files/imports',
        headers: { 'content-type': 'text/csv', 'content-length': String(200 * 1024 * 1024 + 1), 'x-titian-lang': 'id' },
        payload: endless,
      });
      endless.destroy();
      expect(response.statusCode).toBe(413);
      expect(response.json()).toEqual({
        code: 'import.file.file_too_large',
        message: 'Berkas terlalu besar. Paling besar 200 MB.',
      });
    });

    it.each(['id', 'vi', 'en'])('the template in %s is understood when it comes back', async (lang) => {
      const partner = await stage.partner();
      const own = stage.own(partner);
      const xlsx = await stage.app.http(own, { method: 'GET', url: `/files/import-template.xlsx?lang=${lang}` });
      expect(xlsx.headers['content-disposition']).toBe('attachment; filename="template.xlsx"');
      const csv = await stage.app.http(VISITOR, { method: 'GET', url: `/files/import-template.csv?lang=${lang}` });
      const started = await stage.start(own, partner, xlsx.rawPayload);
      const headers = (started['columns'] as { header: string }[]).map(({ header }) => header);
      expect(started.mapping.filter(({ column }) => column !== null)).toHaveLength(headers.length);
      const table = await openTable(Readable.from([csv.rawPayload]));
      expect(table.headers).toEqual(headers);
      await table.close();
    });
  });

  describe('refusals', () => {
    it('steps that do not fit, stale versions, bad mappings', async () => {
      const partner = await stage.partner();
      const own = stage.own(partner);
      const batch = await stage.start(own, partner, LIST);
      expect(await stage.tryStep(own, 'undo', batch)).toMatchObject({ code: 'import.not_now' });
      expect(await stage.tryStep(own, 'check', batch)).toMatchObject({ code: 'import.not_now' });
      expect(await stage.tryStep(own, 'check', { ...batch, version: 9 })).toMatchObject({ code: 'stale_version' });
      const mapping = [
        { field: 'title', column: 99 },
        { field: 'kind', column: 0, constant: 'x' },
      ];
      expect(await stage.run(own, MAP, { id: batch.id, version: batch.version, mapping })).toMatchObject({
        code: 'bad_input',
        problems: [
          { path: 'mapping.0.column' },
          { path: 'mapping.1.column' },
          { path: 'mapping.area' },
          { path: 'mapping.places' },
          { path: 'mapping.lang' },
        ],
      });
      const mapped = await stage.map(own, batch);
      expect(
        await stage.run(own, MAP, { id: batch.id, version: batch.version, mapping: mapped.mapping }),
      ).toMatchObject({ code: 'stale_version' });
      batchIn(await stage.tryStep(own, 'check', mapped));
      expect(await stage.tryStep(own, 'run', { id: batch.id, version: mapped.version + 1 })).toMatchObject({
        code: 'import.busy',
      });
      const unknown = await stage.app.ask(own, MAP, {
        variables: { id: batch.id, version: 1, mapping: [{ field: 'nonsense', column: 0 }] },
      });
      expect([unknown.status, unknown.errors[0]?.extensions?.code]).toEqual([400, 'BAD_USER_INPUT']);
    });

    it("another's batch, file and partner look like unknown ones", async () => {
      const [one, two] = [await stage.partner(), await stage.partner()];
      const batch = await stage.map(stage.own(one), await stage.start(stage.own(one), one, LIST));
      for (const foreign of [stage.own(two), stage.farCounsellor]) {
        for (const id of [batch.id, newId(), 'x']) {
          const { errors } = await stage.app.ask(
            foreign,
            'mutation ($id: ID!) { checkImport(id: $id, version: 2) { __typename } }',
            { variables: { id } },
          );
          expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
          const seen = await stage.app.ask(foreign, 'query ($id: ID!) { importBatch(id: $id) { id } }', {
            variables: { id },
          });
          expect(seen.data).toEqual({ importBatch: null });
          expect(
            (await stage.app.http(foreign, { method: 'GET', url: `/files/imports/${id}/rejections.csv` })).statusCode,
          ).toBe(404);
        }
        const { data } = await stage.app.ask(
          foreign,
          `{ importBatches(partnerId: "${one}") { edges { node { id } } } }`,
        );
        expect(data?.['importBatches']?.['edges']).toEqual([]);
        const fileId = await stage.sent(foreign, LIST);
        const start =
          'mutation ($fileId: ID!, $partnerId: ID!) { startImport(fileId: $fileId, partnerId: $partnerId) { __typename } }';
        const code = async (variables: Record<string, string>) =>
          (await stage.app.ask(foreign, start, { variables })).errors[0]?.extensions?.code;
        expect(await code({ fileId, partnerId: one })).toBe('NOT_FOUND');
        expect(await code({ fileId, partnerId: newId() })).toBe('NOT_FOUND');
      }
      const others = await stage.sent(stage.own(one), LIST);
      const { errors } = await stage.app.ask(
        stage.own(two),
        `mutation { startImport(fileId: "${others}", partnerId: "${two}") { __typename } }`,
      );
      expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
      for (const positive of [stage.own(one), stage.counsellor, actorAs('administrator')])
        expect((await stage.batch(positive, batch.id)).id).toBe(batch.id);
    });

    it('the same file for the same partner is the same batch', async () => {
      const [one, two] = [await stage.partner(), await stage.partner()];
      const fileId = await stage.sent(stage.counsellor, LIST);
      const first = batchIn(await stage.tryStart(stage.counsellor, fileId, one));
      expect(batchIn(await stage.tryStart(stage.counsellor, fileId, one)).id).toBe(first.id);
      expect(await stage.tryStart(stage.counsellor, fileId, two)).toMatchObject({ code: 'import.file_used' });
    });

    it.each(['client', 'authority', 'visitor'] as const)('nothing for a %s', async (persona) => {
      const actor = persona === 'visitor' ? VISITOR : actorAs(persona);
      const { errors } = await stage.app.ask(actor, '{ importFields { field } }');
      expect(errors[0]?.extensions?.code).toBe(persona === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    });

    it('a suspended partner: nothing starts, what runs stops and is said', async () => {
      const partner = await stage.partner();
      const own = stage.own(partner);
      const mapped = await stage.map(own, await stage.start(own, partner, LIST));
      const waiting = batchIn(await stage.tryStep(own, 'run', mapped));
      await stage.decide(partner, 'suspend');
      expect(await stage.tryStart(own, await stage.sent(own, LIST), partner)).toMatchObject({
        code: 'partner.suspended',
      });
      await stage.app.get(ImportsJobs).doWork({ subjectId: waiting.id });
      expect(await stage.batch(own, waiting.id)).toMatchObject({
        status: 'failed',
        failure: { code: 'partner.suspended' },
        availableActions: ['map'],
      });
      const remapped = await stage.map(own, await stage.batch(own, waiting.id));
      for (const actor of [own, stage.counsellor]) {
        expect(await stage.tryStep(actor, 'check', remapped)).toMatchObject({ code: 'partner.suspended' });
      }
      expect(await stage.stored(partner)).toEqual([]);
    });
  });
});
