import { Injectable } from '@nestjs/common';
import type { InterviewRecord } from './core/record.js';
import type { StoredSession } from './core/planning.js';
import type { SessionRecord } from './core/record.js';
import { PeopleRepository } from './people.repository.js';
import { PlansRepository } from './plans.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** A session with everything that a plan of it needs, inside an open unit of work. */
@Injectable()
export class DayLoader {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly people: PeopleRepository,
    private readonly plans: PlansRepository,
  ) {}

  async load(session: SessionRecord): Promise<StoredSession> {
    const participants = await this.people.participants(session);
    return {
      session,
      tables: await this.sessions.tables(session),
      participants,
      wishes: await this.people.wishes(session),
      pairs: await this.people.pairs(session),
      elsewhere: await this.people.elsewhere(
        session,
        participants.map(({ clientId }) => clientId),
      ),
    };
  }

  async interviews(session: SessionRecord): Promise<InterviewRecord[]> {
    return this.plans.interviews(session);
  }
}
