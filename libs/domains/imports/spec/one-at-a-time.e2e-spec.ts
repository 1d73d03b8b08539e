import { PostMany } from '#domains/opportunities';
import { behind } from '../../../../test/support/people.js';
import { ImportsJobs } from '../imports.jobs.js';
import { HEADER, LIST, Stage, type Answer, type SeenBatch } from './stage.js';

const BUSY = {
  en: 'Another file of this partner is being imported or undone. Wait for it to end, then try again.',
  id: 'Berkas lain dari mitra ini sedang diimpor atau dibatalkan. Tunggu sampai selesai, lalu coba lagi.',
  vi: 'Một tệp khác của đối tác này đang được nhập hoặc hoàn tác. Hãy chờ đến khi xong rồi thử lại.',
};

/** A list of so many rows, each of which pays as much. */
const listOf = (rows: number, pay: string): string =>
  [HEADER, ...Array.from({ length: rows }, (_, i) => `K${i};Tukang las ${i};Kab. Sleman;1;${pay};SMK;`)].join('\n');

describe('imports of one partner, one at a time', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 300_000);
  afterAll(() => stage.app.stop());
  afterEach(() => jest.restoreAllMocks());

  const mapped = async (partner: string, list: string): Promise<SeenBatch> => {
    const own = stage.own(partner);
    return stage.map(own, await stage.start(own, partner, list));
  };
  const work = (id: string): Promise<void> => stage.app.get(ImportsJobs).doWork({ subjectId: id });
  const said = ({ __typename, code }: Answer): string => String(code ?? __typename);

  it('a corrected list waits for the first one, whose later parts would put the old words back', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const [first, corrected] = [await mapped(partner, listOf(250, '3 jt')), await mapped(partner, listOf(250, '4 jt'))];
    await stage.tryStep(own, 'run', first);
    const posting = stage.app.get(PostMany);
    const execute = posting.execute.bind(posting);
    let calls = 0;
    jest.spyOn(posting, 'execute').mockImplementation(async (...given) => {
      calls += 1;
      if (calls === 2) throw new Error('the machine stopped');
      return execute(...given);
    });
    await expect(work(first.id)).rejects.toThrow('the machine stopped');

    expect(said(await stage.tryStep(own, 'run', corrected))).toBe('import.partner_busy');
    await work(first.id);
    await stage.step(own, 'run', corrected);
    const stored = await stage.stored(partner);
    expect(stored).toHaveLength(250);
    expect(new Set(stored.map(({ pay_min }) => pay_min))).toEqual(new Set(['4000000']));
  });

  it('says in the words of the reader what to do', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const [first, second] = [await mapped(partner, LIST), await mapped(partner, LIST)];
    await stage.tryStep(own, 'run', first);
    const query = `mutation ($id: ID!, $version: Int!) { runImport(id: $id, version: $version) { ... on Refused { message } } }`;
    for (const [language, message] of Object.entries(BUSY))
      expect(await stage.run(own, query, { id: second.id, version: second.version }, language)).toEqual({ message });
    expect(await stage.batch(own, second.id)).toMatchObject({ status: 'mapped', version: second.version });
  });

  it('of two that ask at once exactly one passes', async () => {
    const partner = await stage.partner();
    const batches = await Promise.all([1, 2, 3].map(() => mapped(partner, LIST)));
    const answers = await Promise.all(
      [stage.own(partner), stage.counsellor, stage.own(partner)].map((actor, at) =>
        stage.tryStep(actor, 'run', batches[at]!),
      ),
    );
    expect(answers.map(said).sort()).toEqual(['ImportPayload', 'import.partner_busy', 'import.partner_busy']);
  });

  it('neither is undone while another one runs, nor run while another one is undone; a dry run is nobody in the way', async () => {
    const partner = await stage.partner();
    const own = stage.own(partner);
    const imported = await stage.step(own, 'run', await mapped(partner, LIST));
    const next = await mapped(partner, LIST.replace('3-4 jt', '5 jt'));
    await stage.tryStep(own, 'run', next);
    expect(said(await stage.tryStep(own, 'undo', imported))).toBe('import.partner_busy');
    await work(next.id);
    const undoing = await stage.tryStep(own, 'undo', await stage.batch(own, next.id));
    expect(said(undoing)).toBe('ImportPayload');
    const third = await mapped(partner, LIST);
    expect(said(await stage.tryStep(own, 'run', third))).toBe('import.partner_busy');
    expect(said(await stage.tryStep(own, 'check', third))).toBe('ImportPayload');
    const other = await stage.partner();
    expect(said(await stage.tryStep(stage.own(other), 'run', await mapped(other, LIST)))).toBe('ImportPayload');
    await work(next.id);
    expect(said(await stage.tryStep(own, 'undo', imported))).toBe('ImportPayload');
  });

  it('also one that the office in charge does not see, because another office was in charge when it began', async () => {
    const partner = await stage.partner();
    const [first, second] = [await mapped(partner, LIST), await mapped(partner, LIST)];
    await stage.tryStep(stage.own(partner), 'run', first);
    await behind(stage.app, 'UPDATE imports.batch SET office_id = $2 WHERE id = $1', [
      first.id,
      stage.farCounsellor.officeIds[0],
    ]);
    expect(said(await stage.tryStep(stage.counsellor, 'run', second))).toBe('import.partner_busy');
  });
});
