import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/events/event-log';
import type { ParticipantRecord, SessionRecord } from './core/record.js';
import type { Span } from './core/session.js';
import { clientInvited } from './introductions.events.js';
import { PeopleRepository, type NewParticipant } from './people.repository.js';

/** Keeps invitations and says that they were made, in an open unit of work. */
@Injectable()
export class Invitations {
  constructor(
    private readonly people: PeopleRepository,
    private readonly events: EventLog,
  ) {}

  participants(session: SessionRecord): Promise<ParticipantRecord[]> {
    return this.people.participants(session);
  }

  invitedElsewhere(
    session: SessionRecord,
    clientIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Span[]>> {
    return this.people.invitedElsewhere(session, clientIds);
  }

  async save(session: SessionRecord, people: readonly NewParticipant[], at: Date): Promise<void> {
    if (people.length === 0) return;
    await this.people.insert(session, people, at);
    const { id, officeId } = session;
    await this.events.appendMany(
      clientInvited,
      people.map(({ clientId, card, reply, walkIn }) => ({
        subjectId: id,
        officeId,
        payload: { clientId, card, reply, walkIn },
      })),
    );
  }
}
