import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { RecordDisclosure, type DisclosureAsk, type Release } from '#domains/consents';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { decodeCursor, encodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import { ApplicationMover } from './application-mover.js';
import type { ShownApplication } from './application-row.js';
import { ApplicationsRepository } from './applications.repository.js';
import type { WorkCard } from './core/work-card.js';

/** How to reach somebody; a phone that others read too is left out. */
export interface Contact {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A card as its partner reads it. */
export interface ShownCard extends Pick<
  ShownApplication,
  'opportunityId' | 'state' | 'version' | 'interviewAt' | 'interviewPlace' | 'interviewReply'
> {
  /** Id of the release; the person's own id never goes outside. */
  readonly id: string;
  /** How this partner, and no other, knows the person. */
  readonly reference: string;
  readonly card: WorkCard;
  readonly contact: Contact | null;
  /** The partner is ready to be reached; the client has not said so yet while `contact` is null. */
  readonly partnerAgreed: boolean;
}

/** A page of the cards for one opening, or for all. */
export interface CardsAsk {
  readonly opportunityId?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Cards of introduction sessions are read there, and not written down as read here. */
const CARDS = ['referral'] as const;
const READ = [...CARDS, 'contact'] as const;

/** A partner reads the cards that were sent to it. Each reading is written down, and what was sent counts as seen. */
@Injectable()
export class OpenCards {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly disclosing: RecordDisclosure,
    private readonly applications: ApplicationsRepository,
    private readonly mover: ApplicationMover,
  ) {}

  /**
   * The latest first. A card whose consent ended or that was taken back is gone. Only what a page shows is read, so a full page
   * says that there may be a next one, which may be empty.
   */
  async execute(actor: Actor, { opportunityId, first, after }: CardsAsk): Promise<Result<Connection<ShownCard>>> {
    const size = pageSize(first);
    const [behind] = after ? decodeCursor(after, 1) : [null];
    return this.uow.write(actor, async () => {
      const ask = { opportunityId, first: size, after: behind === null ? null : String(behind), purposes: CARDS };
      const releases = await this.#read(actor, ask);
      const cards = await this.#cards(releases, (ids) => this.#read(actor, { ids }));
      if (!cards.ok) return cards;
      const last = releases.at(-1);
      return ok({
        edges: cards.value.map((node) => ({ cursor: encodeCursor([node.id]), node })),
        pageInfo: { hasNextPage: releases.length === size, endCursor: last ? encodeCursor([last.id]) : null },
      });
    });
  }

  /** One card, or null when it may not be read now. */
  async one(actor: Actor, cardId: string): Promise<Result<ShownCard | null>> {
    return this.uow.write(actor, async () => {
      const read = await this.#read(actor, { ids: [cardId] });
      const cards = await this.#cards(read, (ids) => this.#read(actor, { ids }));
      return cards.ok ? ok(cards.value[0] ?? null) : cards;
    });
  }

  async #read(actor: Actor, ask: DisclosureAsk): Promise<readonly Release[]> {
    const read = await this.disclosing.execute(actor, { purposes: READ, ...ask });
    return read.ok ? read.value : [];
  }

  async #cards(
    releases: readonly Release[],
    further: (ids: readonly string[]) => Promise<readonly Release[]>,
  ): Promise<Result<readonly ShownCard[]>> {
    const cards = releases.filter(({ purpose }) => purpose === 'referral');
    const held = await this.applications.holdShown(cards.map(({ id }) => id));
    const contactIds = held.flatMap(({ contactReleaseId }) => contactReleaseId ?? []);
    const all = [...releases, ...(await further(contactIds))];
    const shown: ShownCard[] = [];
    for (const release of cards) {
      const application = held.find(({ releaseId }) => releaseId === release.id);
      if (application) shown.push(shownCard(release, await this.#seen(application), all));
    }
    return ok(shown);
  }

  async #seen(application: ShownApplication): Promise<ShownApplication> {
    if (application.state !== 'sent') return application;
    const seen = await this.mover.act(application, 'see', { by: 'partner' });
    return seen.ok ? { ...application, state: seen.value, version: application.version + 1 } : application;
  }
}

function shownCard(release: Release, application: ShownApplication, all: readonly Release[]): ShownCard {
  const { opportunityId, state, version, contactReleaseId } = application;
  const { interviewAt, interviewPlace, interviewReply } = application;
  const contact = all.find(({ id, purpose }) => id === contactReleaseId && purpose === 'contact');
  return {
    id: release.id,
    reference: release.reference,
    card: release.content as unknown as WorkCard,
    ...{ opportunityId, state, version, interviewAt, interviewPlace, interviewReply },
    contact: (contact?.content as Contact | undefined) ?? null,
    partnerAgreed: application.partnerAgreedAt !== null,
  };
}
