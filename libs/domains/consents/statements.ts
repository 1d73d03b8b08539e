import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuseInput, type Result } from '#kernel/result';
import { OpportunitiesQueries } from '#domains/opportunities';
import { PartnersQueries, type PartnerFacts } from '#domains/partners';
import type { Language } from '#platform/messaging/texts';
import type { ConsentDraft } from './core/consent.js';
import { EDITION, statementOf, type StatementParts } from './core/statement.js';

/** What is shown to somebody before they agree. `hash` is SHA-256 in hex: whoever agrees says it again. */
export interface Statement {
  readonly edition: string;
  readonly language: Language;
  readonly text: string;
  readonly hash: string;
}

/** Puts a draft into the words of a language, with the names of who and what it is about. */
@Injectable()
export class Statements {
  constructor(
    private readonly partners: PartnersQueries,
    private readonly opportunities: OpportunitiesQueries,
  ) {}

  /** Refuses `bad_input` when the partner is not a verified one, or the opening is not there or another partner's. */
  async of(actor: Actor, draft: ConsentDraft, language: Language): Promise<Result<Statement>> {
    const named = await this.#named(actor, draft);
    if (!named.ok) return named;
    const { purpose, until } = draft;
    const text = statementOf({ purpose, until, ...named.value }, language);
    return ok({ edition: EDITION, language, text, hash: createHash('sha256').update(text, 'utf8').digest('hex') });
  }

  async #named(actor: Actor, { partnerId, partnerKind, opportunityId }: ConsentDraft): Promise<Result<Named>> {
    if (partnerId === null) {
      if (partnerKind === null) return unknown('partnerId');
      const opening = await this.#opening(actor, opportunityId, (partner) => partner.kind === partnerKind);
      return opening.ok ? ok({ partnerName: null, partnerKind, title: opening.value }) : opening;
    }
    const partner = await this.#partner(actor, partnerId);
    if (partner === null) return unknown('partnerId');
    const opening = await this.#opening(actor, opportunityId, ({ id }) => id === partnerId);
    return opening.ok ? ok({ partnerName: partner.name, partnerKind: partner.kind, title: opening.value }) : opening;
  }

  /** The title of an opening of a partner who fits; null for no opening at all. */
  async #opening(
    actor: Actor,
    id: string | null,
    fits: (partner: PartnerFacts) => boolean,
  ): Promise<Result<string | null>> {
    if (id === null) return ok(null);
    const found = isId(id) ? (await this.opportunities.cardsByIds(actor, [id]))[0] : undefined;
    const partner = found ? await this.#partner(actor, found.partnerId) : null;
    return found && partner && fits(partner) ? ok(found.title) : unknown('opportunityId');
  }

  async #partner(actor: Actor, id: string): Promise<PartnerFacts | null> {
    const found = isId(id) ? await this.partners.byId(actor, id) : null;
    return found?.status === 'verified' ? found : null;
  }
}

type Named = Pick<StatementParts, 'partnerName' | 'partnerKind' | 'title'>;

const unknown = (path: string): Result<never> => refuseInput([{ path, code: 'unknown_reference' }]);
