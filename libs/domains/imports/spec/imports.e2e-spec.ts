import { VISITOR } from '#kernel/actor';
import { newId } from '#kernel/id';
import { openTable } from '#platform/files/open-table';
import { writeXlsx } from '#platform/files/write-xlsx';
import { Readable } from 'node:stream';
import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import { batchIn, MAP, Stage, type SeenBatch } from './stage.js';

const HEADER = 'Kode;Posisi;Kabupaten/kota;Jumlah orang;Gaji;Pendidikan;Jam kerja';
const ROWS = [
  'A1;Tukang las;Kab. Sleman;2;3-4 jt;SMK;08.00-16.00',
  'A2;Kasir toko;Kota Surakarta;1;Rp 2.900.000;SMA/SMK;Senin-Sabtu 09.00-17.00',
  'A3;Kurir;Kab. Bantul;5;120rb/hari;SD;',
];
const LIST = [HEADER, ...ROWS, ''].join('\n');

describe('imports', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 180_000);
  afterAll(() => stage.app.stop());

  const counts = ({ rows, accepted, rejected, created, updated, unchanged }: SeenBatch) => [
    rows,
    accepted,
    rejected,
    created,
    updated,
    unchanged,
  ];

  it('a list becomes opportunities: proposed, checked, imported, undone', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const started = await stage.start(own, partner, LIST);
    expect(started).toMatchObject({
      status: 'uploaded',
      fileName: 'daftar lowongan.csv',
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      notices: [],
      rows: null,
      availableActions: ['map'],
      partner: { id: partner },
    });
    expect(started['columns']).toMatchObject([
      { index: 0, header: 'Kode', samples: ['A1', 'A2', 'A3'] },
      { header: 'Posisi' },
      {},
      {},
      {},
      {},
      {},
    ]);
    expect(started.mapping).toContainEqual({ field: 'pay', column: 4, constant: null });
    expect(started.mapping).toContainEqual({ field: 'kind', column: null, constant: 'vacancy' });

    const mapped = await stage.map(own, started);
    expect(mapped).toMatchObject({ status: 'mapped', availableActions: ['map', 'check', 'run'] });
    const checked = await stage.step(own, 'check', mapped);
    expect(checked.status).toBe('checked');
    expect(counts(checked)).toEqual([3, 3, 0, 3, 0, 0]);
    expect(await stage.stored(partner)).toEqual([]);

    const imported = await stage.step(own, 'run', checked);
    expect(imported).toMatchObject({ status: 'imported', availableActions: ['undo'] });
    expect(counts(imported)).toEqual([3, 3, 0, 3, 0, 0]);
    const stored = await stage.stored(partner);
    expect(
      stored.map(({ external_key, status, places, import_batch_id }) => [
        external_key,
        status,
        places,
        import_batch_id,
      ]),
    ).toEqual([
      ['A1', 'published', 2, started.id],
      ['A2', 'published', 1, started.id],
      ['A3', 'published', 5, started.id],
    ]);
    expect(stored[1]).toMatchObject({ pay_min: '2900000', pay_period: 'month', weekdays: [1, 2, 3, 4, 5, 6] });

    const undone = await stage.step(own, 'undo', imported);
    expect(undone).toMatchObject({
      status: 'undone',
      removed: 3,
      restored: 0,
      kept: 0,
      availableActions: ['map', 'check', 'run'],
    });
    expect(await stage.stored(partner)).toEqual([]);
    const again = await stage.step(own, 'run', undone);
    expect(counts(again)).toEqual([3, 3, 0, 3, 0, 0]);
  });

  it('says what happened', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const batch = await stage.step(own, 'run', await stage.map(own, await stage.start(own, partner, LIST)));
    const events = await behind(
      stage.app,
      'SELECT name, payload, actor_id, partner_id FROM platform.event WHERE subject_id = $1 ORDER BY occurred_at, id',
      [batch.id],
    );
    expect(events).toEqual([
      { name: 'import.asked', payload: { work: 'run' }, actor_id: own.id, partner_id: partner },
      {
        name: 'import.ended',
        payload: { status: 'imported', accepted: 3, rejected: 0 },
        actor_id: null,
        partner_id: partner,
      },
    ]);
  });

  it('the same file twice changes nothing; an edited one changes what was edited, and undoing restores it', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    await stage.step(own, 'run', await stage.map(own, await stage.start(own, partner, LIST)));
    const before = await stage.fingerprint(partner);
    const second = await stage.step(own, 'run', await stage.map(own, await stage.start(own, partner, LIST)));
    expect(counts(second)).toEqual([3, 3, 0, 0, 0, 3]);
    expect(second['availableActions']).toEqual([]);
    expect(await stage.fingerprint(partner)).toBe(before);

    const edited = LIST.replace('Kab. Bantul;5', 'Kab. Bantul;7').replace('A2;', 'A9;');
    const third = await stage.step(own, 'run', await stage.map(own, await stage.start(own, partner, edited)));
    expect(counts(third)).toEqual([3, 3, 0, 1, 1, 1]);
    expect((await stage.stored(partner)).map(({ external_key, places }) => [external_key, places])).toEqual([
      ['A1', 2],
      ['A2', 1],
      ['A3', 7],
      ['A9', 1],
    ]);
    const undone = await stage.step(own, 'undo', third);
    expect(undone).toMatchObject({ removed: 1, restored: 1, kept: 0 });
    expect((await stage.stored(partner)).map(({ external_key, places }) => [external_key, places])).toEqual([
      ['A1', 2],
      ['A2', 1],
      ['A3', 5],
    ]);
  });

  it('undoing leaves alone what somebody changed since, and names it', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const batch = await stage.step(own, 'run', await stage.map(own, await stage.start(own, partner, LIST)));
    const [first] = await stage.stored(partner);
    await stage.run(
      own,
      'mutation ($id: ID!, $version: Int!) { pauseOpportunity(id: $id, version: $version) { __typename } }',
      { id: first!['id'], version: first!['version'] },
    );
    const undone = await stage.step(own, 'undo', batch);
    expect(undone).toMatchObject({ status: 'undone', removed: 2, kept: 1 });
    const { data } = await stage.app.ask(
      own,
      `query ($id: ID!) { importBatch(id: $id) { importedRows(undo: kept) { edges { node { line outcome opportunityId undo } } } } }`,
      { variables: { id: batch.id } },
    );
    expect(data?.['importBatch']?.['importedRows']?.['edges']).toEqual([
      { node: { line: 2, outcome: 'created', opportunityId: first!['id'], undo: 'kept' } },
    ]);
    expect(await stage.stored(partner)).toHaveLength(1);
  });

  it('a list without codes is known by its content', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const bare = 'Posisi,Kota\nTukang las,Kab. Sleman\nKasir,Kota Surakarta\nTukang las,Kab. Sleman\n';
    const batch = await stage.step(own, 'run', await stage.map(own, await stage.start(own, partner, bare)));
    expect(counts(batch)).toEqual([3, 2, 1, 2, 0, 0]);
    expect(await stage.reasons(own, batch.id)).toEqual(['4 - import.duplicate_row']);
    const xlsx = await writeXlsx([
      {
        name: 'Daftar',
        headers: ['Kota', 'Posisi'],
        rows: [
          ['Kab. Sleman', 'Tukang las'],
          ['Kota Surakarta', 'Kasir'],
        ],
      },
    ]);
    const second = await stage.step(own, 'run', await stage.map(own, await stage.start(own, partner, xlsx)));
    expect(second['format']).toBe('xlsx');
    expect(counts(second)).toEqual([2, 2, 0, 0, 0, 2]);
  });

  it('rejects row by row with line, column and reason; accepted and rejected make the total', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const list = [
      HEADER,
      ...ROWS,
      'B1;;Kab. Sleman;2;;;',
      'B2;Tukang las;Kab. Entah;2;;;',
      'B3;Tukang las;Semarang;2;;;',
      'B4;Tukang las;Kab. Sleman;banyak;USD 5;rajin;nanti',
      'A1;Tukang batu;Kab. Sleman;2;;;',
      ';Tukang cat;Kab. Sleman;2;;;',
      'B5;Tukang las;Kab. Sleman;2;5-3 jt;',
      'B6;Wajib SKCK;Kab. Sleman;2;;;',
      'B7;"Tukang las;Kab. Sleman;2;;;',
      'B8;ab;Kab. Sleman;99999;;;',
    ].join('\r\n');
    const batch = await stage.step(own, 'check', await stage.map(own, await stage.start(own, partner, list)));
    expect(counts(batch)).toEqual([13, 3, 10, 3, 0, 0]);
    expect(await stage.reasons(own, batch.id)).toEqual([
      '5 Posisi required',
      '6 Kabupaten/kota import.unknown_area',
      '7 Kabupaten/kota import.area_ambiguous',
      '8 Gaji import.other_currency',
      '8 Jam kerja import.not_hours',
      '8 Pendidikan import.unknown_choice',
      '8 Jumlah orang import.not_a_number',
      '9 Kode import.duplicate_row',
      '10 Kode required',
      '11 - import.row.too_few_cells',
      '12 Posisi protected.criminal_past',
      '13 - import.row.unterminated_quote',
      '14 Posisi required',
      '14 Jumlah orang too_large',
    ]);
    const page = async (after: string | null, first = 2) => {
      const query = `query ($id: ID!, $first: Int!, $after: String) { importBatch(id: $id) { rejections(first: $first, after: $after) { edges { cursor node { line message value } } pageInfo { hasNextPage endCursor } } } }`;
      const { data } = await stage.app.ask(own, query, { variables: { id: batch.id, first, after }, language: 'id' });
      return data?.['importBatch']?.['rejections'] as unknown as {
        edges: { node: { line: number; message: string; value: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const first = await page(null);
    expect(first.edges[1]?.node).toEqual({ line: 6, message: 'Wilayah ini tidak ditemukan.', value: 'Kab. Entah' });
    expect((await page(first.pageInfo.endCursor, 1)).edges[0]?.node.message).toContain('Kota Semarang');
    expect(
      await stage.app.ask(own, `{ importBatch(id: "${batch.id}") { rejections(after: "x") { edges { cursor } } } }`),
    ).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });

    const csv = await stage.app.http(own, {
      method: 'GET',
      url: `/files/imports/${batch.id}/rejections.csv`,
      headers: { 'x-titian-lang': 'vi' },
    });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = csv.body.split('\r\n');
    expect(lines[0]).toBe('\ufeffDòng,Cột,Lý do,Nội dung');
    expect(lines).toHaveLength(16);
    const imported = await stage.step(own, 'run', batch);
    expect(counts(imported)).toEqual([13, 3, 10, 3, 0, 0]);
  });

  it('drafts when asked to, or while the partner waits for its verification', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const batch = await stage.step(own, 'run', await stage.map(own, await stage.start(own, partner, LIST)), false);
    expect(batch['publish']).toBe(false);
    expect((await stage.stored(partner)).map(({ status }) => status)).toEqual(['draft', 'draft', 'draft']);
    const pending = await stage.partner(false);
    await stage.step(
      stage.counsellor,
      'run',
      await stage.map(stage.counsellor, await stage.start(stage.counsellor, pending, LIST)),
    );
    expect((await stage.stored(pending)).map(({ status }) => status)).toEqual(['draft', 'draft', 'draft']);
  });

  it('remembers the mapping for the partner, and for the office with other partners', async () => {
    const [one, two] = [await stage.partner(), await stage.partner()];
    const odd = 'Apa,Mana,Berapa\nTukang las,Kab. Sleman,2\n';
    const started = await stage.start(stage.counsellor, one, odd);
    expect(started.mapping.map(({ field }) => field)).toEqual(['kind', 'places', 'lang']);
    await stage.map(stage.counsellor, started, { title: 0, area: 1, places: 2, kind: 'magang' });
    const expected = [
      { field: 'lang', column: null, constant: 'id' },
      { field: 'title', column: 1, constant: null },
      { field: 'area', column: 0, constant: null },
      { field: 'places', column: 2, constant: null },
      { field: 'kind', column: null, constant: 'magang' },
    ];
    const moved = 'Mana,Apa,Berapa\nKab. Sleman,Kasir,2\n';
    expect((await stage.start(stage.own(one), one, moved)).mapping).toEqual(expected);
    expect((await stage.start(stage.counsellor, two, moved)).mapping).toEqual(expected);
    expect((await stage.start(stage.own(two), two, moved)).mapping).toHaveLength(3);
  });

  it('in Vietnamese, from Windows-1258', async () => {
    const partner = await stage.partner(true, 'VN');
    const own = stage.own(partner);
    const { encoded } = await import('../../../platform/src/files/spec/encode.js');
    const list =
      'Chức danh;Địa điểm;Mức lương;Số lượng\nThợ hàn;Đà Nẵng;8-10 triệu;2\nThợ may;Thừa Thiên Huế;thỏa thuận;1\nPhụ kho;Quận 1, TP.HCM;300.000đ/ngày;3\n';
    const started = await stage.start(own, partner, encoded(list, 'windows-1258', false));
    expect(started).toMatchObject({ encoding: 'windows-1258', notices: [{ code: 'import.file.encoding_guessed' }] });
    const batch = await stage.step(own, 'run', await stage.map(own, started));
    expect(await stage.reasons(own, batch.id)).toEqual([]);
    const stored = await stage.stored(partner);
    expect(stored.map(({ title, lang, pay_min, place }) => [title, lang, pay_min, place]).sort()).toEqual([
      ['Phụ kho', 'vi', '300000', 'Quận 1, TP.HCM'],
      ['Thợ hàn', 'vi', '8000000', null],
      ['Thợ may', 'vi', null, 'Thừa Thiên Huế'],
    ]);
  });

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
      const headers = (started['columns'] as unknown as { header: string }[]).map(({ header }) => header);
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
      const { ImportsJobs } = await import('../imports.jobs.js');
      await stage.app.get(ImportsJobs).doWork({ subjectId: waiting.id });
      expect(await stage.batch(own, waiting.id)).toMatchObject({
        status: 'failed',
        failure: { code: 'partner.suspended' },
        availableActions: ['map'],
      });
      expect(await stage.stored(partner)).toEqual([]);
    });
  });

  it('fields in the words of the reader', async () => {
    const { data } = await stage.app.ask(stage.counsellor, '{ importFields { field label hint required many } }', {
      language: 'vi',
    });
    expect(data?.['importFields']).toContainEqual({
      field: 'title',
      label: 'Tên công việc',
      hint: 'Tên công việc, 3–160 ký tự',
      required: true,
      many: false,
    });
  });
});
