import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/events/event-log';
import { newResults, type KnownRecords, type Projection } from './core/day-sheet.js';
import type { FieldState, Sheet } from './core/merge.js';
import type { InterviewRecord, NextStep, Outcome, SessionRecord } from './core/record.js';
import { resultRecorded, sheetConflicted } from './introductions.events.js';
import { PeopleRepository } from './people.repository.js';
import { PlansRepository } from './plans.repository.js';
import { SessionsRepository } from './sessions.repository.js';

export interface DayChange {
  readonly changed: readonly FieldState[];
  readonly projection: Projection;
  readonly before: ReadonlyMap<string, InterviewRecord>;
  readonly at: Date;
}

/** Keeps the day's sheet and what it says, in an open unit of work that holds the session. */
@Injectable()
export class DayWriter {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly people: PeopleRepository,
    private readonly plans: PlansRepository,
    private readonly events: EventLog,
  ) {}

  interviews(session: SessionRecord): Promise<InterviewRecord[]> {
    return this.plans.interviews(session);
  }

  sheet(session: SessionRecord): Promise<Sheet> {
    return this.plans.sheet(session);
  }

  async known(session: SessionRecord, interviews: readonly InterviewRecord[]): Promise<KnownRecords> {
    const [tables, people] = [await this.sessions.tables(session), await this.people.participants(session)];
    return {
      p: new Set(people.map(({ clientId }) => clientId)),
      t: new Set(tables.map(({ id }) => id)),
      i: new Set(interviews.map(({ id }) => id)),
    };
  }

  async save(session: SessionRecord, { changed, projection, before, at }: DayChange): Promise<void> {
    await this.plans.saveSheet(session, changed);
    await this.plans.applyPresence(session, projection.people);
    await this.plans.applyTables(session, projection.tables);
    await this.plans.applyResults(session, projection.results, at);
    const events = newResults(projection.results, before).map(({ interview, result }) => ({
      subjectId: session.id,
      officeId: session.officeId,
      payload: {
        interviewId: interview.id,
        clientId: interview.clientId,
        tableId: interview.tableId,
        partnerId: interview.partnerId,
        outcome: result.outcome as Outcome | null,
        nextStep: result.nextStep as NextStep | null,
      },
    }));
    await this.events.appendMany(resultRecorded, events);
  }

  async tellConflicts({ id, officeId }: SessionRecord, fields: number): Promise<void> {
    if (fields > 0) await this.events.append(sheetConflicted, { subjectId: id, officeId, payload: { fields } });
  }
}
