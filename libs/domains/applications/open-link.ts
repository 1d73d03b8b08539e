import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { AnswerLinks, type OpenedLink } from './answer-links.js';
import { ApplicationMover } from './application-mover.js';
import { linkBar, stateBar } from './core/answer.js';
import type { State } from './core/state.js';
import { OpenCards, type ShownCard } from './open-cards.js';
import { Openings } from './openings.js';

/** What somebody finds behind a link. */
export interface LinkView {
  readonly opportunityId: string;
  /** Of the opening's country: ID or VN speak for the page. */
  readonly country: 'ID' | 'VN';
  readonly title: string;
  readonly usedAt: Date | null;
  /** What was answered by it. */
  readonly answered: State | null;
  /** Why nothing can be answered: a code with words; null when it can. */
  readonly bar: string | null;
  readonly card: ShownCard | null;
}

/** Opens the card behind a link, which is written down like any other reading. A link that works no more opens none. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly opening: AnswerLinks,
    private readonly cards: OpenCards,
    private readonly openings: Openings,
    private readonly mover: ApplicationMover,
  ) {}

  /** Refuses `application.link_unknown`, `application.too_many_tries`. Outside any unit of work. */
  async execute(token: string, address: string): Promise<Result<LinkView>> {
    const opened = await this.opening.open(token, address);
    if (!opened.ok) return opened;
    const { link, application } = opened.value;
    const facts = await this.openings.facts(SYSTEM, application.opportunityId);
    const found = await this.#card(opened.value);
    if (!found.ok) return found;
    return ok({
      opportunityId: application.opportunityId,
      country: facts?.country ?? 'ID',
      title: facts?.title ?? '',
      usedAt: link.usedAt,
      answered: link.usedAt === null ? null : application.state,
      ...found.value,
    });
  }

  async #card({ link, application, actor }: OpenedLink): Promise<Result<Pick<LinkView, 'bar' | 'card'>>> {
    const bar = linkBar(link, this.mover.now()) ?? stateBar(application.state);
    if (bar) return ok({ bar, card: null });
    const card = await this.cards.one(actor, application.releaseId ?? '');
    return card.ok ? ok({ bar: card.value ? null : 'application.card_gone', card: card.value }) : card;
  }
}
