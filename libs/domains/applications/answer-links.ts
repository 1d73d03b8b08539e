import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor, type Persona } from '#kernel/actor';
import { refuse, ok, type Result } from '#kernel/result';
import { PartnersQueries } from '#domains/partners';
import { addressSubject, Throttle } from '#platform/auth/throttle';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Application } from './application-row.js';
import { ApplicationsRepository } from './applications.repository.js';
import type { FoundLink } from './links.repository.js';
import { LinksRepository } from './links.repository.js';

/** 256 random bits, for a link that is handed out and stored nowhere. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');
export const hashOfLink = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Tries at links from one address: 40 at once, then one every 6 seconds. */
const TRIES = { capacity: 40, secondsPerToken: 6 };
const PERSONA: Readonly<Record<string, Persona>> = { trainer: 'trainer', lender: 'loan_officer' };

export interface OpenedLink {
  readonly hash: Buffer;
  readonly link: FoundLink;
  readonly application: Application;
  /** Somebody of the partner without an account. */
  readonly actor: Actor;
}

/** Finds out which application and which partner a link is of. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly links: LinksRepository,
    private readonly applications: ApplicationsRepository,
    private readonly partners: PartnersQueries,
  ) {}

  /** Outside any unit of work. Refuses `application.too_many_tries`, `application.link_unknown`. */
  async open(token: string, address: string): Promise<Result<OpenedLink>> {
    const bucket = { purpose: 'answer-link', subject: addressSubject(address), ...TRIES };
    if (!(await this.throttle.take(bucket))) return refuse('application.too_many_tries');
    const hash = hashOfLink(token);
    return this.uow.read(SYSTEM, async () => {
      const application = await this.#applicationOf(hash);
      // Looked at after the application: whoever answered meanwhile used it in the same unit.
      const link = await this.links.find(hash);
      const partner = application && (await this.partners.byId(SYSTEM, application.partnerId));
      if (!link || !application || !partner) return refuse('application.link_unknown');
      const persona = PERSONA[partner.kind] ?? 'employer';
      return ok({ hash, link, application, actor: { ...SYSTEM, persona, partnerIds: [partner.id] } });
    });
  }

  async #applicationOf(hash: Buffer): Promise<Application | null> {
    const link = await this.links.find(hash);
    return link && this.applications.find(link.applicationId);
  }
}
