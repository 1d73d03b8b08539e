import { Injectable } from '@nestjs/common';
import { ClientSealer } from './client-sealer.js';
import { ClientsRepository } from './clients.repository.js';
import { LIKENESSES, likenessOf, type Likeness } from './core/likeness.js';
import type { Person } from './core/person.js';

export interface LikelyDuplicate {
  readonly clientId: string;
  readonly name: string;
  /** The surest reason. */
  readonly why: Likeness;
}

const MOST = 10;

/** Who of the same office may be the same person. Never looks across offices. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly clients: ClientsRepository,
    private readonly sealer: ClientSealer,
  ) {}

  /** The likeliest first, at most ten, without `except`. Joins the open unit. Opens every name of the office: none is in clear. */
  async likely(officeId: string, person: Person, except: string | null = null): Promise<readonly LikelyDuplicate[]> {
    const byValue = await this.clients.withValues(officeId, await this.sealer.indexesOf(officeId, person));
    const everybody = await this.sealer.people(officeId, await this.clients.everybody(officeId));
    const found: LikelyDuplicate[] = [];
    for (const [clientId, other] of everybody) {
      const kinds = byValue.flatMap((one) => (one.clientId === clientId ? [one.kind] : []));
      const like = likenessOf(person, other);
      const why = LIKENESSES.find((reason) => reason === like || kinds.some((kind) => kind === reason));
      if (why && clientId !== except) found.push({ clientId, name: other.name, why });
    }
    return found.sort((a, b) => LIKENESSES.indexOf(a.why) - LIKENESSES.indexOf(b.why)).slice(0, MOST);
  }
}
