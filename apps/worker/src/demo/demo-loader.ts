import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { CaseloadQueries, RegisterClient, type RegisterClientInput } from '#domains/clients';
import { CreateAccount, CreateOffice, IdentityQueries, type CreateAccountInput } from '#domains/identity';
import { PostMany, type DraftInput } from '#domains/opportunities';
import { DecidePartner, PartnersQueries, RegisterPartner, type ProfileInput } from '#domains/partners';
import { DEMO_OFFICES } from './offices.js';

/** The use cases a demo is made through. */
@Injectable()
export class DemoUseCases {
  @Inject(CreateOffice) readonly createOffice!: CreateOffice;
  @Inject(CreateAccount) readonly createAccount!: CreateAccount;
  @Inject(IdentityQueries) readonly identity!: IdentityQueries;
  @Inject(RegisterClient) readonly registerClient!: RegisterClient;
  @Inject(CaseloadQueries) readonly caseload!: CaseloadQueries;
  @Inject(RegisterPartner) readonly registerPartner!: RegisterPartner;
  @Inject(DecidePartner) readonly decidePartner!: DecidePartner;
  @Inject(PartnersQueries) readonly partners!: PartnersQueries;
  @Inject(PostMany) readonly postMany!: PostMany;
}

export interface DemoPartnerInput extends ProfileInput {
  readonly verified: boolean;
  readonly postings: readonly DraftInput[];
}

const BATCH = 200;

/** What the office wrote down, in the language of the place. */
const VERIFIED_BECAUSE = {
  ID: 'Tempatnya sudah didatangi, NIB sesuai.',
  VN: 'Đã đến tận nơi, đăng ký kinh doanh khớp.',
} as const;

/** Throws when a use case refuses: the demo's own input must be good. */
export function accepted<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`demo: ${what} was refused: ${JSON.stringify(result.refusal)}`);
}

/** Puts the demo through the use cases. Whatever is there already is left as it is, so a killed run can be repeated. */
@Injectable()
export class DemoLoader {
  constructor(private readonly use: DemoUseCases) {}

  /** Ids of the demo's offices, in their order. */
  async offices(areaOf: (code: string) => string | null): Promise<string[]> {
    const { edges } = await this.use.identity.officePage(SYSTEM, { first: 100 });
    const known = new Map(edges.map(({ node }) => [node.name, node.id]));
    const ids: string[] = [];
    for (const { place, counsellor: _, ...office } of DEMO_OFFICES) {
      const id = known.get(office.name);
      ids.push(
        id ??
          accepted(await this.use.createOffice.execute(SYSTEM, { ...office, areaId: areaOf(place) }), office.name).id,
      );
    }
    return ids;
  }

  async hasAccount(name: string): Promise<boolean> {
    const { edges } = await this.use.identity.accountPage(SYSTEM, { first: 1 }, name);
    return edges.length > 0;
  }

  /** An account with the given secret; null when its name is taken, as after a killed run. */
  async account(input: CreateAccountInput): Promise<{ accountId: string; cardCode: string | null } | null> {
    const made = await this.use.createAccount.execute(SYSTEM, input);
    if (!made.ok && made.refusal.problems?.some(({ code }) => code === 'identity.name_taken')) return null;
    return accepted(made, input.name ?? input.persona);
  }

  /** A partner as the counsellor's office registers it, with its postings; its id. */
  async partner(counsellor: Actor, { verified, postings, ...profile }: DemoPartnerInput): Promise<string> {
    const id = (await this.#known(counsellor, profile)) ?? (await this.#register(counsellor, profile));
    if (verified) await this.#verify(counsellor, id);
    const rows = postings.map((input, index) => ({ externalKey: `demo-${index + 1}`, input }));
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = { partnerId: id, importBatchId: null, publish: verified, rows: rows.slice(from, from + BATCH) };
      const outcomes = accepted(await this.use.postMany.execute(counsellor, batch), profile.name);
      const wrong = outcomes.find((outcome) => outcome.outcome === 'rejected');
      if (wrong) throw new Error(`demo: ${profile.name}: ${JSON.stringify(wrong)}`);
    }
    return id;
  }

  /** Ids of the clients whom the counsellor's office has already, by name; fewer than it will have after a killed run. */
  async clients(counsellor: Actor): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await this.use.caseload.page(counsellor, {}, { first: 100, after });
      ids.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) return ids;
      after = pageInfo.endCursor;
    }
  }

  /** Whether the counsellor may invite this partner. */
  async isKnown(counsellor: Actor, partnerId: string): Promise<boolean> {
    return (await this.use.partners.byId(counsellor, partnerId)) !== null;
  }

  /** A client of the counsellor's caseload; its id. */
  async client(counsellor: Actor, input: RegisterClientInput): Promise<string> {
    const registered = await this.use.registerClient.execute(counsellor, { counsellorId: counsellor.id, ...input });
    return accepted(registered, 'a client');
  }

  /** The client of the counsellor's office with this name; its id. */
  async clientNamed(counsellor: Actor, name: string): Promise<string | null> {
    const { edges } = await this.use.caseload.page(counsellor, { text: name }, { first: 1 });
    return edges[0]?.node.id ?? null;
  }

  async #known(counsellor: Actor, { name, country }: ProfileInput): Promise<string | undefined> {
    const { edges } = await this.use.partners.page(counsellor, { text: name, country }, { first: 100 });
    return edges.find(({ node }) => node.name === name)?.node.id;
  }

  async #register(counsellor: Actor, profile: ProfileInput): Promise<string> {
    return accepted(await this.use.registerPartner.execute(counsellor, profile), profile.name);
  }

  async #verify(counsellor: Actor, id: string): Promise<void> {
    const partner = await this.use.partners.byId(counsellor, id);
    if (partner?.status !== 'pending') return;
    const decision = { id, version: partner.version, reason: VERIFIED_BECAUSE[partner.country] };
    accepted(await this.use.decidePartner.execute(counsellor, 'verify', decision), 'verification');
  }
}
