import { SYSTEM, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { addDays } from '#kernel/period';
import { RegisterClient } from '#domains/clients';
import { PostOpportunity, ChangeStatus } from '#domains/opportunities';
import { DecidePartner, RegisterPartner, type PartnerKind } from '#domains/partners';
import { ReferenceQueries } from '#domains/reference';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf, behind, makeOffice, valueOf } from '../../../../test/support/people.js';
import type { ConsentDraft, Purpose } from '../core/consent.js';
import { GiveConsent } from '../give-consent.js';
import { ReleaseToPartner, type Released } from '../release-to-partner.js';
import { Statements } from '../statements.js';

export type Answer = Record<string, never>;

/** A day that the database's clock, which no test sets, finds to come. */
export const soon = (days = 30): string => addDays(new Date().toISOString().slice(0, 10), days);

/** An office with a counsellor, verified partners, and people who agree. */
export class Stage {
  private constructor(
    readonly app: TestApp,
    readonly officeId: string,
    readonly areaId: string,
  ) {}

  static async set(config: Readonly<Record<string, string>> = {}): Promise<Stage> {
    const app = await TestApp.start({ database: 'filled', config });
    const area = await app.get(ReferenceQueries).areaByCode('ID', 'regency', '33.22');
    return new Stage(app, (await makeOffice(app)).id, area?.id ?? '');
  }

  readonly farCounsellor = actorAs('counsellor', { officeIds: [newId()] });

  get counsellor(): Actor {
    return actorAs('counsellor', { officeIds: [this.officeId] });
  }

  self(clientId: string): Actor {
    return actorAs('client', { officeIds: [this.officeId], clientId });
  }

  own(partnerId: string): Actor {
    return actorAs('employer', { partnerIds: [partnerId] });
  }

  async client(name = `Budi ${newId().slice(-6)}`): Promise<string> {
    const input = { person: { name }, confirmedDistinct: true };
    return valueOf(await this.app.get(RegisterClient).execute(this.counsellor, input));
  }

  async partner(kind: PartnerKind = 'employer', verify = true): Promise<string> {
    const actor = this.counsellor;
    const profile = { kind, name: `Bengkel ${newId().slice(-6)}`, country: 'ID' as const };
    const id = valueOf(await this.app.get(RegisterPartner).execute(actor, profile));
    const decision = { id, version: 1, reason: 'Sudah diperiksa.' };
    if (verify) valueOf(await this.app.get(DecidePartner).execute(actor, 'verify', decision));
    return id;
  }

  async opening(partnerId: string, title = 'Tukang Las'): Promise<string> {
    const draft = { kind: 'vacancy' as const, title, lang: 'id' as const, areaId: this.areaId, places: 2 };
    const actor = this.counsellor;
    const id = valueOf(
      await this.app.get(PostOpportunity).execute(actor, { partnerId, draft, idempotencyKey: newId() }),
    );
    valueOf(await this.app.get(ChangeStatus).execute(actor, 'publish', { id, version: 1 }));
    return id;
  }

  draft(partnerId: string | null, change: Partial<ConsentDraft> = {}): ConsentDraft {
    return { purpose: 'referral', partnerId, partnerKind: null, opportunityId: null, until: soon(), ...change };
  }

  async hashOf(actor: Actor, draft: ConsentDraft, language: 'id' | 'vi' | 'en' = 'id'): Promise<string> {
    return valueOf(await this.app.get(Statements).of(actor, draft, language)).hash;
  }

  /** Gives a consent as a person or somebody of the office. */
  async give(actor: Actor, clientId: string, draft: ConsentDraft): Promise<string> {
    const statementHash = await this.hashOf(actor, draft);
    const input = { ...draft, clientId, statementHash, language: 'id' as const };
    return valueOf(await this.app.get(GiveConsent).execute(actor, input));
  }

  async release(clientId: string, partnerId: string, change: ReleaseChange = {}): Promise<Released> {
    const input = { clientId, partnerId, partnerKind: 'employer' as const, opportunityId: null, ...change };
    const content = { can: ['welding'] };
    return valueOf(
      await this.app.get(ReleaseToPartner).execute(this.counsellor, { purpose: 'referral', content, ...input }),
    );
  }

  async run(actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return answerOf(await this.app.ask(actor, query, { variables }));
  }

  /** The public code of the rejection of an operation, or null when it went through. */
  async rejection(actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
    return (await this.app.ask(actor, query, { variables })).errors[0]?.extensions?.code ?? null;
  }

  async events(clientId: string): Promise<unknown[]> {
    return behind(
      this.app,
      "SELECT name, payload, office_id, persona FROM platform.event WHERE subject_id = $1 AND name LIKE 'consent.%' ORDER BY id",
      [clientId],
    );
  }

  async disclosures(partnerId: string): Promise<Record<string, unknown>[]> {
    return behind(this.app, 'SELECT * FROM consents.disclosure WHERE partner_id = $1 ORDER BY disclosed_at', [
      partnerId,
    ]);
  }

  readonly system = SYSTEM;
}

interface ReleaseChange {
  readonly opportunityId?: string | null;
  readonly partnerKind?: PartnerKind;
  readonly purpose?: Purpose;
  readonly content?: Readonly<Record<string, unknown>>;
}
