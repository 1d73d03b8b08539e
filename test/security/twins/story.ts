import { Readable } from 'node:stream';
import { VISITOR, type Actor, type Persona } from '#kernel/actor';
import { newId } from '#kernel/id';
import { addDays } from '#kernel/period';
import { ChangeClient, ClientsQueries, GiveSignIn, RegisterClient } from '#domains/clients';
import {
  ConsentsQueries,
  GiveConsent,
  RecordDisclosure,
  ReleaseToPartner,
  Statements,
  WithdrawConsent,
  type ConsentDraft,
  type Purpose,
} from '#domains/consents';
import { KeepShortlist } from '#domains/matching';
import { SetPreferences } from '#domains/notifications';
import { ChangeStatus, PostOpportunity, type DraftInput } from '#domains/opportunities';
import { DecidePartner, RegisterPartner, type PartnerKind } from '#domains/partners';
import { ReferenceQueries } from '#domains/reference';
import { LIST } from '../../../libs/domains/imports/spec/stage.js';
import { JoinDevice } from '../../../libs/domains/notifications/join-device.js';
import { TakeClientList } from '../../../libs/domains/imports/take-client-list.js';
import { actorAs } from '../../support/actors.js';
import type { TestApp } from '../../support/app.js';
import { clientSession } from '../../support/client-session.js';
import { answerOf, makeOffice, makePerson, valueOf } from '../../support/people.js';
import { Applying } from './applying.js';
import { Meeting } from './meeting.js';
import { beginStep } from './same-chance.js';
import type { WorkedOff } from './worked-off.js';
import { factsOf, standingOf, TWINS, type World } from './twins.js';

const KEEP = `mutation ($id: ID!, $code: String!, $facts: [FactInput!]!) {
  keepAnswer(clientId: $id, code: $code, day: "2026-11-20", facts: $facts) { __typename } }`;
const CODE = `mutation ($id: ID!, $hash: String!) { sendConsentCode(clientId: $id, language: id, statementHash: $hash) {
  __typename ... on ConsentCodePayload { codeId } } }`;
const INVITE = 'mutation ($id: ID!) { invitePartnerPerson(partnerId: $id, persona: employer) { __typename } }';
const IMPORT = `mutation ($file: ID!, $partner: ID!) { startImport(fileId: $file, partnerId: $partner) {
  __typename ... on ImportPayload { importBatch { id } } } }`;

/** How the twins are told outside the app, one after the other. */
const WAYS = [['email', 'whatsapp'], ['zalo'], ['push']] as const;
const BROWSER = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/somebody',
  p256dh: `B${'A'.repeat(86)}`,
  auth: 'A'.repeat(22),
};

/** One of each kind of what an opening asks for. */
const ASKED = [
  { kind: 'experience', hard: false, isco: '7212', months: 6 },
  { kind: 'schooling', hard: false, schooling: 'primary' },
  { kind: 'language', hard: false, language: 'id', level: 'basic' },
  { kind: 'licence', hard: false, licence: 'motorcycle' },
  { kind: 'paper', hard: false, paper: 'id_card' },
  { kind: 'age', hard: false, minAge: 18, maxAge: 60 },
] as const;

/** A day that the database's clock, which no test sets, finds to come. */
const soon = (): string => addDays(new Date().toISOString().slice(0, 10), 30);

interface Partner {
  /** Somebody of it. */
  readonly who: string;
  readonly id: string;
  readonly kind: PartnerKind;
  readonly opening: string;
  /** Taken by applying, not by rules of its own. */
  readonly isApplicable: boolean;
}

/** Those outside, while the story goes on. */
export interface Onlookers {
  /** Asks a root field for everything under it, as one of them; what came is written down. */
  ask(actor: readonly [who: string, Actor], name: string, variables: Record<string, unknown>): Promise<unknown>;
  /** Everybody asks for whatever they may. */
  look(): Promise<void>;
}

/** What came to pass in a world: the same steps in each, about people of whom other things are known. */
export class Story {
  readonly twinIds: string[] = [];
  readonly partners: Partner[] = [];
  readonly people = new Map<string, Actor>();
  areaId = '';
  skillIds: readonly string[] = [];

  constructor(
    readonly app: TestApp,
    private readonly world: World,
    private readonly worker: WorkedOff,
    private readonly onlookers: Onlookers,
  ) {}

  async tell(): Promise<void> {
    const [applying, meeting] = [new Applying(this), new Meeting(this)];
    await this.#go(() => this.#offices());
    await this.#go(() => this.#partners());
    await this.#go(() => this.#twins());
    await this.#go(() => this.#consents());
    await this.#go(() => applying.referred());
    await this.#go(() => this.onlookers.look());
    await this.#go(() => applying.answered());
    await this.#go(() => this.onlookers.look());
    await this.#go(() => applying.hired());
    await this.#go(() => applying.waited());
    await this.#go(() => meeting.invited());
    await this.#go(() => meeting.planned());
    await this.#go(() => this.onlookers.look());
    await this.#go(() => this.#judged());
    await this.#go(() => this.#takenBack());
    await this.#go(() => this.#deleted());
    await this.#go(() => this.#files());
  }

  /** A step, and what the worker makes of it. */
  async #go(step: () => Promise<void>): Promise<void> {
    beginStep();
    await step();
    await this.worker.off();
  }

  get applicable(): readonly Partner[] {
    return this.partners.filter(({ isApplicable }) => isApplicable);
  }

  /** Somebody outside does or asks something; throws where it is refused, or where it is not though it should be. */
  async outside(
    who: string,
    name: string,
    variables: Record<string, unknown> = {},
    { refused = false }: { refused?: boolean } = {},
  ): Promise<unknown> {
    const got = await this.onlookers.ask([who, this.as(who)], name, variables);
    const isRefused = (got as { __typename?: string } | null)?.__typename === 'Refused';
    if (got == null || isRefused !== refused) throw new Error(`${who} ${name}: ${JSON.stringify(got)}`);
    return got;
  }

  as(who: string): Actor {
    const actor = this.people.get(who);
    if (!actor) throw new Error(`nobody is ${who}`);
    return actor;
  }

  async #person(who: string, persona: Exclude<Persona, 'system' | 'visitor' | 'client'>, ids: Ids = {}): Promise<void> {
    const { officeId, partnerId } = ids;
    const { accountId } = await makePerson(this.app, persona, { ...ids, name: `${who}@contoh.id` });
    const officeIds = officeId === undefined ? [] : [officeId];
    const partnerIds = partnerId === undefined ? [] : [partnerId];
    this.people.set(who, actorAs(persona, { id: accountId, officeIds, partnerIds }));
  }

  async #offices(): Promise<void> {
    const own = (await makeOffice(this.app)).id;
    const far = (await makeOffice(this.app, { name: 'Sentra Layanan Kenanga' })).id;
    await this.#person('counsellor', 'counsellor', { officeId: own });
    await this.#person('far-counsellor', 'counsellor', { officeId: far });
    this.people.set('visitor', VISITOR);
    await this.#person('authority', 'authority');
    await this.#person('administrator', 'administrator');
    const area = await this.app.get(ReferenceQueries).areaByCode('ID', 'regency', '33.22');
    this.areaId = area?.id ?? '';
    this.skillIds = (await this.app.get(ReferenceQueries).skillsOf('7212', 2)).map(({ id }) => id);
  }

  async #partners(): Promise<void> {
    await this.#partner('employer', 'employer', { kind: 'vacancy', title: 'Tukang Las Pagar', isco: '7212' });
    await this.#partner('rival', 'employer', {
      kind: 'ojt_place',
      title: 'Magang Las',
      isco: '7212',
      hostName: 'Bengkel Randu',
    });
    const fee = 250_000n;
    await this.#partner('trainer', 'trainer', { kind: 'training_slot', title: 'Kelas Las Dasar', isco: '7212', fee });
    await this.#partner('lender', 'lender', { kind: 'loan_programme', title: 'Kredit Usaha Mikro' });
    await this.#partner('agency', 'agency', { kind: 'grant_programme', title: 'Bantuan Alat Kerja' });
  }

  async #partner(who: string, kind: PartnerKind, draft: Partial<DraftInput>): Promise<void> {
    const counsellor = this.as('counsellor');
    const facts = { about: 'Bengkel di tepi jalan.', areaId: this.areaId, registrationNumber: '912000' };
    const profile = { kind, name: `Mitra ${who}`, country: 'ID' as const, ...facts };
    const id = valueOf(await this.app.get(RegisterPartner).execute(counsellor, profile));
    const decision = { id, version: 1, reason: 'Sudah diperiksa.' };
    valueOf(await this.app.get(DecidePartner).execute(counsellor, 'verify', decision));
    const isApplicable = !draft.kind?.endsWith('programme');
    this.partners.push({ who, id, kind, isApplicable, opening: await this.#opening(id, draft) });
    const persona = kind === 'trainer' ? 'trainer' : kind === 'lender' ? 'loan_officer' : 'employer';
    if (!this.people.has(who)) await this.#person(who, persona, { partnerId: id });
  }

  async #opening(partnerId: string, change: Partial<DraftInput>): Promise<string> {
    const counsellor = this.as('counsellor');
    const pay = { min: 3_000_000n, max: 4_000_000n, currency: 'IDR' as const, period: 'month' as const };
    const schedule = { weekdays: [1, 2, 3, 4, 5], shifts: [{ start: '08:00', end: '16:00' }], hoursPerWeek: 40 };
    const work = { pay, schedule, requirements: ASKED, safety: ['heights'], skillIds: this.skillIds } as const;
    const dates = { startsOn: '2027-02-01', endsOn: '2027-08-01', applyUntil: '2027-01-20' };
    const place = { areaId: this.areaId, lat: -7.05, lng: 110.4, place: 'Dekat pasar' };
    const common = {
      kind: 'vacancy',
      lang: 'id',
      places: 2,
      title: 'Tukang Las',
      description: 'Pagar dan teralis',
    } as const;
    const draft = { ...common, ...place, ...dates, ...(change.kind?.endsWith('programme') ? {} : work), ...change };
    const input = { partnerId, draft, idempotencyKey: newId() };
    const id = valueOf(await this.app.get(PostOpportunity).execute(counsellor, input));
    valueOf(await this.app.get(ChangeStatus).execute(counsellor, 'publish', { id, version: 1 }));
    return id;
  }

  async #twins(): Promise<void> {
    const counsellor = this.as('counsellor');
    for (let twin = 0; twin < TWINS; twin += 1) {
      const id = valueOf(await this.app.get(RegisterClient).execute(counsellor, this.#registering(twin)));
      this.twinIds.push(id);
      valueOf(await this.app.get(GiveSignIn).execute(counsellor, id));
      const standing = standingOf(this.world, twin);
      const version = (await this.app.get(ClientsQueries).byId(counsellor, id))?.version ?? 0;
      valueOf(await this.app.get(ChangeClient).execute(counsellor, { id, version }, { standing }));
      // Told outside the app too: what leaves is compared like everything else.
      const channels = WAYS[twin % WAYS.length] as (typeof WAYS)[number];
      await this.#device(id);
      const preferences = { channels, sharedPhone: false, quiet: null, language: 'id' } as const;
      valueOf(await this.app.get(SetPreferences).execute(counsellor, id, preferences));
    }
    const self = { officeIds: counsellor.officeIds, clientId: this.twinIds[0] as string };
    this.people.set('self', actorAs('client', self));
    const other = valueOf(
      await this.app.get(RegisterClient).execute(counsellor, { person: { name: 'Orang Lain' }, work: null }),
    );
    this.people.set('other-client', actorAs('client', { officeIds: counsellor.officeIds, clientId: other }));
  }

  /** A browser of theirs that takes notices. */
  async #device(clientId: string): Promise<void> {
    const { accountId, hash } = await clientSession(this.app, clientId);
    const { officeIds } = this.as('counsellor');
    const self = { ...actorAs('client', { officeIds, clientId }), id: accountId };
    valueOf(await this.app.get(JoinDevice).execute(self, hash, BROWSER));
  }

  /** Merits and looks are those of a twin, of the same number in each world; the names differ so that order shows. */
  #registering(twin: number) {
    const name = `${['Wulan', 'Bayu', 'Yuni', 'Adi', 'Ratna', 'Joko'][twin] ?? 'Orang'} Sama`;
    const person = { name, birthDate: '1995-03-04', phone: `08127777000${twin}`, email: `kembar${twin}@contoh.id` };
    const availability = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '07:00', to: '17:00' }));
    const experience = [{ isco: '7212', months: 14 }];
    const payNeed = { amount: 2_500_000n, currency: 'IDR' as const };
    const papers = [{ paper: 'id_card' as const, expiresOn: null }];
    const place = { areaId: this.areaId, travelKm: 25 };
    const skills = this.skillIds.map((skillId) => ({ skillId, level: 'alone' as const, proof: 'seen' as const }));
    const schooled = { schooling: 'lower_secondary', languages: [{ language: 'id', level: 'fluent' }] } as const;
    const free = { availability, freeFrom: '2027-01-04' };
    const work = { occupations: ['7212'], skills, experience, payNeed, papers, ...schooled, ...free, ...place };
    return { person, work, standing: standingOf(this.world, twin), confirmedDistinct: true };
  }

  async #consents(): Promise<void> {
    for (const clientId of this.twinIds) {
      for (const partner of this.partners) {
        await this.#agreed(clientId, partner, 'referral');
        if (partner.isApplicable) await this.#agreed(clientId, partner, 'session');
        if (partner.who === 'employer' || partner.who === 'rival') await this.#agreed(clientId, partner, 'contact');
        if (!partner.isApplicable) await this.#laidOut(clientId, partner);
      }
    }
    const twin = this.twinIds[0] as string;
    const { hash } = valueOf(
      await this.app.get(Statements).of(this.as('counsellor'), this.#draft(this.partners[0]!, 'follow_up'), 'id'),
    );
    answerOf(await this.app.ask(this.as('counsellor'), CODE, { variables: { id: twin, hash } }));
  }

  #draft({ id, opening }: Partner, purpose: Purpose): ConsentDraft {
    const opportunityId = purpose === 'referral' ? opening : null;
    return { purpose, partnerId: id, partnerKind: null, opportunityId, until: soon() };
  }

  async #agreed(clientId: string, partner: Partner, purpose: Purpose): Promise<void> {
    const counsellor = this.as('counsellor');
    const draft = this.#draft(partner, purpose);
    const { hash } = valueOf(await this.app.get(Statements).of(counsellor, draft, 'id'));
    const consent = { ...draft, clientId, statementHash: hash, language: 'id' as const };
    valueOf(await this.app.get(GiveConsent).execute(counsellor, consent));
  }

  /** For a partner with rules of its own: applying lays out the card by itself. */
  async #laidOut(
    clientId: string,
    { id: partnerId, kind: partnerKind, opening: opportunityId }: Partner,
  ): Promise<void> {
    const need = { purpose: 'referral', partnerId, partnerKind, opportunityId } as const;
    valueOf(
      await this.app
        .get(ReleaseToPartner)
        .execute(this.as('counsellor'), { ...need, clientId, content: { occupations: ['7212'] } }),
    );
  }

  /** Asked of programmes with what the file says, and matched. */
  async #judged(): Promise<void> {
    const counsellor = this.as('counsellor');
    for (const [twin, id] of this.twinIds.entries()) {
      const variables = { id, code: 'id.aid.former-inmates', facts: factsOf(this.world, twin) };
      answerOf(await this.app.ask(counsellor, KEEP, { variables }));
      valueOf(await this.app.get(KeepShortlist).execute(counsellor, id));
    }
  }

  /** Read by the partner, and taken back by the person: the partner is asked to delete it. */
  async #takenBack(): Promise<void> {
    valueOf(await this.app.get(RecordDisclosure).execute(this.as('employer'), { first: 100 }));
    const self = this.as('self');
    const given = await this.app.get(ConsentsQueries).of(self, this.twinIds[0] as string);
    const consent = given.find((one) => one.partnerId === this.partners[0]?.id && one.purpose === 'referral');
    valueOf(await this.app.get(WithdrawConsent).execute(self, consent?.id ?? ''));
  }

  /** The partner deleted what it noted of one; of others it still has to. */
  async #deleted(): Promise<void> {
    type Tasks = { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    const { edges } = (await this.outside('employer', 'Query.deletionTasks', { first: 5 })) as Tasks;
    await this.outside('employer', 'Mutation.confirmDeletion', { id: edges[0]?.node.id });
  }

  async #files(): Promise<void> {
    const counsellor = this.as('counsellor');
    const { id: partner } = this.partners[0]!;
    answerOf(await this.app.ask(counsellor, INVITE, { variables: { id: partner } }));
    const headers = { 'content-type': 'text/csv', 'x-file-name': 'lowongan.csv' };
    const sent = await this.app.http(counsellor, { method: 'POST', url: '/files/imports', headers, payload: LIST });
    const file = sent.json<{ fileId: string }>().fileId;
    const people = 'Nama;Telepon\nOrang Daftar;081299990001\n';
    valueOf(await this.app.get(TakeClientList).execute(counsellor, Readable.from([Buffer.from(people)])));
    answerOf(await this.app.ask(counsellor, IMPORT, { variables: { file, partner } }));
  }
}

interface Ids {
  readonly officeId?: string;
  readonly partnerId?: string;
}
