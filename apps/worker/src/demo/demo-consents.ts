import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { addDays } from '#kernel/period';
import {
  ConsentsQueries,
  GiveConsent,
  RecordDisclosure,
  ReleaseToPartner,
  Statements,
  TakeBackReleases,
  type ConsentDraft,
} from '#domains/consents';
import { accepted } from './demo-loader.js';

/** Of those who are invited to a session, so many agreed that its guest may look at their card before. */
const AGREED = 40;

interface Persons {
  readonly counsellor: Actor | undefined;
  readonly clientId: string | null;
  readonly employerId: string | null;
  readonly trainerId: string | null;
  readonly today: string;
}

/** What Dian agreed to, and who has looked: the pages of a client have something to show. */
@Injectable()
export class DemoConsents {
  @Inject(ConsentsQueries) readonly queries!: ConsentsQueries;
  @Inject(Statements) readonly statements!: Statements;
  @Inject(GiveConsent) readonly giving!: GiveConsent;
  @Inject(ReleaseToPartner) readonly releasing!: ReleaseToPartner;
  @Inject(RecordDisclosure) readonly disclosing!: RecordDisclosure;
  @Inject(TakeBackReleases) readonly takingBack!: TakeBackReleases;

  async load({ counsellor, clientId, employerId, trainerId, today }: Persons): Promise<void> {
    if (!counsellor || !clientId || !employerId || !trainerId) return;
    if ((await this.queries.of(counsellor, clientId)).length > 0) return;
    const draft = { purpose: 'referral', partnerKind: null, opportunityId: null, until: addDays(today, 180) } as const;
    await this.#give(counsellor, clientId, { ...draft, partnerId: trainerId });
    await this.#give(counsellor, clientId, { ...draft, partnerId: employerId });
    await this.#looked(counsellor, clientId, employerId);
  }

  /** People of a session who agreed that a partner may look at their card before the day. */
  async beforeSession(counsellor: Actor, clientIds: readonly string[], to: { partnerId: string; today: string }) {
    const draft = { purpose: 'session', partnerKind: null, opportunityId: null, partnerId: to.partnerId } as const;
    const agreed = new Set((await this.queries.allInForce(counsellor, 'session')).map(({ clientId }) => clientId));
    for (const clientId of clientIds.slice(0, AGREED)) {
      if (agreed.has(clientId)) continue;
      await this.#give(counsellor, clientId, { ...draft, until: addDays(to.today, 60) }, 'vi');
    }
  }

  async #give(counsellor: Actor, clientId: string, draft: ConsentDraft, language: 'id' | 'vi' = 'id'): Promise<void> {
    const { hash } = accepted(await this.statements.of(counsellor, draft, language), 'a statement');
    const input = { ...draft, clientId, language, statementHash: hash } as const;
    accepted(await this.giving.execute(counsellor, input), 'a consent');
  }

  /** The employer looked once, by a link; what there was to see is gone again. */
  async #looked(counsellor: Actor, clientId: string, partnerId: string): Promise<void> {
    const need = { purpose: 'referral', partnerId, partnerKind: 'employer', opportunityId: null } as const;
    const release = { ...need, clientId, content: {} };
    const { releaseId } = accepted(await this.releasing.execute(counsellor, release), 'a release');
    const reader: Actor = { id: null, persona: 'employer', officeIds: [], partnerIds: [partnerId], clientId: null };
    accepted(await this.disclosing.execute(reader, { ids: [releaseId] }), 'a disclosure');
    accepted(await this.takingBack.execute(counsellor, { clientId, partnerId }), 'taking it back');
  }
}
