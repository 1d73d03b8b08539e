import { createHash } from 'node:crypto';
import { SYSTEM, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { OpportunitiesJobs } from '#domains/opportunities';
import { DecidePartner, PartnersQueries, RegisterPartner } from '#domains/partners';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf, behind, makeOffice, valueOf } from '../../../../test/support/people.js';
import { ImportsJobs } from '../imports.jobs.js';

export const HEADER = 'Kode;Posisi;Kabupaten/kota;Jumlah orang;Gaji;Pendidikan;Jam kerja';
export const ROWS = [
  'A1;Tukang las;Kab. Sleman;2;3-4 jt;SMK;08.00-16.00',
  'A2;Kasir toko;Kota Surakarta;1;Rp 2.900.000;SMA/SMK;Senin-Sabtu 09.00-17.00',
  'A3;Kurir;Kab. Bantul;5;120rb/hari;SD;',
];
/** A list as an employer has it. */
export const LIST = [HEADER, ...ROWS, ''].join('\n');

export type Answer = Record<string, never>;

/** A batch as GraphQL tells it. */
export interface SeenBatch {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly rows: number | null;
  readonly accepted: number | null;
  readonly rejected: number | null;
  readonly mapping: readonly {
    readonly field: string;
    readonly column: number | null;
    readonly constant: string | null;
  }[];
  readonly [key: string]: unknown;
}

export const BATCH = `id version status fileName publish format encoding delimiter sheet rows accepted rejected created updated unchanged
  removed restored kept availableActions createdAt notices { code message } failure { code message }
  mapping { field column constant } columns { index header samples } partner { id }`;
const FIELDS = `__typename ... on ImportPayload { importBatch { ${BATCH} } } ... on Refused { code message problems { path code message } }`;
const START = `mutation ($fileId: ID!, $partnerId: ID!) { startImport(fileId: $fileId, partnerId: $partnerId) { ${FIELDS} } }`;
export const MAP = `mutation ($id: ID!, $version: Int!, $mapping: [ColumnMappingInput!]!) { mapImport(id: $id, version: $version, mapping: $mapping) { ${FIELDS} } }`;
const stepOf = (step: string): string =>
  step === 'undo'
    ? `mutation ($id: ID!, $version: Int!) { undoImport(id: $id, version: $version) { ${FIELDS} } }`
    : `mutation ($id: ID!, $version: Int!, $publish: Boolean) { ${step}Import(id: $id, version: $version, publish: $publish) { ${FIELDS} } }`;

/** The api with reference data, an office, a partner, and the worker's part done by hand. */
export class Stage {
  private constructor(
    readonly app: TestApp,
    readonly counsellor: Actor,
    readonly farCounsellor: Actor,
  ) {}

  static async set(): Promise<Stage> {
    const app = await TestApp.start({ database: 'filled' });
    const [near, far] = [await makeOffice(app), await makeOffice(app, { name: 'Sentra Layanan Kenanga' })];
    return new Stage(
      app,
      actorAs('counsellor', { officeIds: [near.id] }),
      actorAs('counsellor', { officeIds: [far.id] }),
    );
  }

  own(partnerId: string): Actor {
    return actorAs('employer', { partnerIds: [partnerId] });
  }

  async partner(verified = true, country: 'ID' | 'VN' = 'ID'): Promise<string> {
    const profile = { kind: 'employer' as const, name: `Bengkel ${newId().slice(-6)}`, country };
    const id = valueOf(await this.app.get(RegisterPartner).execute(this.counsellor, profile));
    if (verified) await this.decide(id, 'verify');
    return id;
  }

  async decide(id: string, decision: 'verify' | 'suspend'): Promise<void> {
    const partner = await this.app.get(PartnersQueries).byId(SYSTEM, id);
    const input = { id, version: partner?.version ?? 0, reason: 'Sudah diperiksa.' };
    valueOf(await this.app.get(DecidePartner).execute(this.counsellor, decision, input));
    await this.app.uow.write(SYSTEM, async () =>
      ok(await this.app.get(OpportunitiesJobs).followStanding({ subjectId: id })),
    );
  }

  /** Sends a file as a page does. */
  async send(actor: Actor, bytes: Buffer | string, headers: Record<string, string> = {}) {
    return this.app.http(actor, {
      method: 'POST',
      url: '/files/imports',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent('daftar lowongan.csv'),
        ...headers,
      },
      payload: Buffer.from(bytes),
    });
  }

  async sent(actor: Actor, bytes: Buffer | string): Promise<string> {
    const response = await this.send(actor, bytes);
    if (response.statusCode !== 201) throw new Error(response.body);
    return response.json<{ fileId: string }>().fileId;
  }

  async run(actor: Actor, query: string, variables: Record<string, unknown> = {}, language = 'en'): Promise<Answer> {
    return answerOf(await this.app.ask(actor, query, { variables, language }));
  }

  async start(actor: Actor, partnerId: string, bytes: Buffer | string): Promise<SeenBatch> {
    return batchIn(await this.run(actor, START, { fileId: await this.sent(actor, bytes), partnerId }));
  }

  async tryStart(actor: Actor, fileId: string, partnerId: string): Promise<Answer> {
    return this.run(actor, START, { fileId, partnerId });
  }

  /** Saves a mapping: the proposed one, with some fields said otherwise. */
  async map(actor: Actor, batch: SeenBatch, change: Record<string, number | string | null> = {}): Promise<SeenBatch> {
    const mapping = [
      ...batch.mapping.filter(({ field }) => !(field in change)),
      ...Object.entries(change).flatMap(([field, from]) =>
        from === null
          ? []
          : [
              {
                field,
                column: typeof from === 'number' ? from : null,
                constant: typeof from === 'string' ? from : null,
              },
            ],
      ),
    ];
    return batchIn(await this.run(actor, MAP, { id: batch.id, version: batch.version, mapping }));
  }

  /** Asks for work and lets the worker do it. */
  async step(actor: Actor, step: 'check' | 'run' | 'undo', batch: SeenBatch, publish?: boolean): Promise<SeenBatch> {
    batchIn(await this.tryStep(actor, step, batch, publish));
    await this.app.get(ImportsJobs).doWork({ subjectId: batch.id });
    return this.batch(actor, batch.id);
  }

  async tryStep(
    actor: Actor,
    step: 'check' | 'run' | 'undo',
    { id, version }: Pick<SeenBatch, 'id' | 'version'>,
    publish?: boolean,
  ): Promise<Answer> {
    return this.run(actor, stepOf(step), { id, version, ...(step === 'undo' ? {} : { publish: publish ?? null }) });
  }

  async batch(actor: Actor, id: string): Promise<SeenBatch> {
    const { data } = await this.app.ask(actor, `query ($id: ID!) { importBatch(id: $id) { ${BATCH} } }`, {
      variables: { id },
    });
    if (!data?.['importBatch']) throw new Error('no such batch');
    return data['importBatch'];
  }

  /** Rejections as `line column code`. */
  async reasons(actor: Actor, id: string): Promise<string[]> {
    const query = `query ($id: ID!) { importBatch(id: $id) { rejections(first: 100) { edges { node { line column code message value } } } } }`;
    const { data } = await this.app.ask(actor, query, { variables: { id } });
    const edges = data?.['importBatch']?.['rejections']?.['edges'] as unknown as {
      node: { line: number; column: string | null; code: string };
    }[];
    return edges.map(({ node: { line, column, code } }) => `${line} ${column ?? '-'} ${code}`);
  }

  /** The postings of a partner as they are stored. */
  async stored(partnerId: string) {
    return behind(
      this.app,
      'SELECT * FROM opportunities.opportunity WHERE partner_id = $1 ORDER BY external_key, title',
      [partnerId],
    );
  }

  /** One number for everything about the postings of a partner, so that "nothing changed" means nothing. */
  async fingerprint(partnerId: string): Promise<string> {
    return createHash('sha256')
      .update(JSON.stringify(await this.stored(partnerId)))
      .digest('hex');
  }
}

export function batchIn(answer: Answer): SeenBatch {
  if (answer['__typename'] !== 'ImportPayload') throw new Error(JSON.stringify(answer));
  return answer['importBatch'] as unknown as SeenBatch;
}
