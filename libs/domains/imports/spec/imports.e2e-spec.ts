import { writeXlsx } from '#platform/files/write-xlsx';
import { behind } from '../../../../test/support/people.js';
import { encoded } from '../../../platform/src/files/spec/encode.js';
import { HEADER, LIST, ROWS, Stage, type SeenBatch } from './stage.js';

describe('imports', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 300_000);
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

  it('a code that comes again much later in the file is noticed', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const rows = Array.from({ length: 450 }, (_, i) => `K${i};Tukang las ${i};Kab. Sleman;1;;;`);
    const list = [HEADER, ...rows, 'K3;Tukang batu;Kab. Sleman;1;;;'].join('\n');
    const mapped = await stage.map(own, await stage.start(own, partner, list));
    for (const step of ['check', 'run'] as const) {
      const batch = await stage.step(own, step, step === 'check' ? mapped : await stage.batch(own, mapped.id));
      expect(counts(batch)).toEqual([451, 450, 1, 450, 0, 0]);
      expect(await stage.reasons(own, batch.id)).toEqual(['452 Kode import.duplicate_row']);
    }
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
      'B8;a;Kab. Sleman;99999;;;',
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

  it('of a file without a row counts none, in every pass', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const mapped = await stage.map(own, await stage.start(own, partner, `${HEADER}\n`));
    expect(counts(mapped)).toEqual([null, null, null, 0, 0, 0]);
    const checked = await stage.step(own, 'check', mapped);
    expect([checked.status, ...counts(checked)]).toEqual(['checked', 0, 0, 0, 0, 0, 0]);
    const imported = await stage.step(own, 'run', checked);
    expect([imported.status, ...counts(imported)]).toEqual(['imported', 0, 0, 0, 0, 0, 0]);
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
      ['Thợ may', 'vi', null, null],
    ]);
  });

  it('fields in the words of the reader', async () => {
    const { data } = await stage.app.ask(stage.counsellor, '{ importFields { field label hint required many } }', {
      language: 'vi',
    });
    expect(data?.['importFields']).toContainEqual({
      field: 'title',
      label: 'Tên công việc',
      hint: 'Tên công việc, 2–160 ký tự',
      required: true,
      many: false,
    });
  });
});
