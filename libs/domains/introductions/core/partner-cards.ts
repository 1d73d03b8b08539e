import { isOpen } from './policy.js';
import { takesPart } from './planning.js';
import type { ParticipantRecord, SessionState, TableRecord } from './record.js';

/** A person and a partner that may look at their work card before the day. */
export interface CardPair {
  readonly clientId: string;
  readonly partnerId: string;
}

/** A card that is laid out. */
export interface LaidCard extends CardPair {
  readonly releaseId: string;
}

/** The day as far as cards go. */
export interface CardDay {
  readonly state: SessionState;
  readonly tables: readonly Pick<TableRecord, 'partnerId' | 'reply'>[];
  /** Everybody invited, or those who are looked at. */
  readonly participants: readonly Pick<ParticipantRecord, 'clientId' | 'reply'>[];
}

export interface CardChanges {
  /** To be laid out, in the order of people and tables. */
  readonly lay: readonly CardPair[];
  /** Nobody may look at them any more. */
  readonly drop: readonly LaidCard[];
}

/**
 * What has to change so that each partner who is invited may look at the cards of whoever takes part and agreed, and of nobody
 * else. `isReadable`: the partner can read what is laid out; a newer consent lays it out again.
 */
export function cardChanges(
  { state, tables, participants }: CardDay,
  laid: readonly LaidCard[],
  { agreed, isReadable }: { agreed: (pair: CardPair) => boolean; isReadable: (releaseId: string) => boolean },
): CardChanges {
  const invited = isOpen(state) ? tables.filter(({ reply }) => reply !== 'declined') : [];
  const partnerIds = [...new Set(invited.map(({ partnerId }) => partnerId))];
  const wanted = participants
    .filter(takesPart)
    .flatMap(({ clientId }) => partnerIds.map((partnerId) => ({ clientId, partnerId })))
    .filter(agreed);
  const stands = new Set(wanted.map(keyOf));
  const readable = new Set(laid.filter(({ releaseId }) => isReadable(releaseId)).map(keyOf));
  return {
    lay: wanted.filter((pair) => !readable.has(keyOf(pair))),
    drop: laid.filter((card) => !stands.has(keyOf(card))),
  };
}

const keyOf = ({ clientId, partnerId }: CardPair): string => `${clientId} ${partnerId}`;
