import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { ApplicationsQueries } from '#domains/applications';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { duesOfSession, followUpOf, FOLLOW_UPS } from './core/due.js';
import type { DueOfSession, FollowUp, TalkResult, WatchedSession } from './core/due.js';
import { localMoment } from './core/planning.js';

/** A session that waits for something. */
export interface SessionInDue {
  readonly sessionId: string;
  readonly venue: string;
  readonly day: string;
  readonly dues: readonly DueOfSession[];
}

/** A talk from which something is to follow. */
export interface TalkInDue {
  readonly interviewId: string;
  readonly sessionId: string;
  readonly clientId: string;
  readonly partnerId: string;
  readonly day: string;
  readonly secondOn: string | null;
  readonly kind: FollowUp;
}

type Row<T> = T & { readonly timeZone: string };

/** Looked at in one go; an office that lets more lie than that has other worries. */
const SESSIONS = 40;
const TALKS = 400;

/** What the sessions of an office wait for, as far as somebody of the office has to do it. */
@Injectable()
export class IntroductionsDueQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applications: ApplicationsQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The nearest day first. */
  async sessions(actor: Actor): Promise<SessionInDue[]> {
    const rows = await this.#rows<Row<WatchedSession & Omit<SessionInDue, 'dues'>>>(
      actor,
      `SELECT s.session_id AS "sessionId", s.venue, s.day::text AS day, s.time_zone AS "timeZone", s.state,
         (SELECT count(*)::int FROM introductions.participant p WHERE p.office_id = s.office_id
           AND p.session_id = s.session_id AND p.reply = 'invited') AS "peopleSilent",
         (SELECT count(*)::int FROM introductions.session_table t WHERE t.office_id = s.office_id
           AND t.session_id = s.session_id AND t.reply = 'invited') AS "tablesSilent",
         (SELECT count(*)::int FROM introductions.session_table t WHERE t.office_id = s.office_id
           AND t.session_id = s.session_id AND t.answered_at > coalesce((SELECT max(l.made_at) FROM introductions.plan l
             WHERE l.office_id = s.office_id AND l.session_id = s.session_id), '-infinity')) AS "tablesAnswered",
         (SELECT count(*)::int FROM introductions.interview i WHERE i.office_id = s.office_id
           AND i.session_id = s.session_id AND NOT i.off AND i.outcome IS NULL) AS "resultsMissing"
       FROM introductions.session s WHERE s.state IN ('draft', 'published')
       ORDER BY s.day, s.session_id LIMIT ${SESSIONS}`,
    );
    return rows
      .map((row) => ({ ...row, dues: duesOfSession(row, this.clock.today(row.timeZone)) }))
      .filter(({ dues }) => dues.length > 0);
  }

  /** The most pressing first. */
  async talks(actor: Actor): Promise<TalkInDue[]> {
    const rows = await this.#rows<Row<TalkResult & Omit<TalkInDue, 'kind'>>>(
      actor,
      `SELECT i.interview_id AS "interviewId", i.session_id AS "sessionId", i.client_id AS "clientId",
         i.partner_id AS "partnerId", s.day::text AS day, s.time_zone AS "timeZone", i.next_step AS "nextStep",
         i.second_on::text AS "secondOn", i.client_interest AS "clientInterest", i.partner_interest AS "partnerInterest"
       FROM introductions.interview i
       JOIN introductions.session s ON s.office_id = i.office_id AND s.session_id = i.session_id
       WHERE i.outcome = 'met' AND i.followed_up_at IS NULL AND i.next_step IS DISTINCT FROM 'none'
         AND (i.next_step IS NOT NULL OR (i.client_interest = 'yes' AND i.partner_interest = 'yes'))
       ORDER BY s.day DESC, i.at_minute, i.card LIMIT ${TALKS}`,
    );
    const applied = await this.#applied(actor, rows);
    const due = rows.flatMap((row) => {
      const kind = followUpOf(row, this.clock.today(row.timeZone), applied(row));
      return kind === null ? [] : [{ ...row, kind }];
    });
    return due.sort((a, b) => FOLLOW_UPS.indexOf(a.kind) - FOLLOW_UPS.indexOf(b.kind));
  }

  /** Whether somebody has applied at the partner since the day. */
  async #applied(actor: Actor, talks: readonly { readonly clientId: string }[]) {
    const made = await this.applications.madeOf(
      actor,
      talks.map(({ clientId }) => clientId),
    );
    return ({ clientId, partnerId, day, timeZone }: Row<Omit<TalkInDue, 'kind'>>): boolean =>
      made.some(
        (one) =>
          one.clientId === clientId &&
          one.partnerId === partnerId &&
          localMoment(one.madeAt.getTime(), timeZone).day >= day,
      );
  }

  async #rows<T>(actor: Actor, sql: string): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql));
  }
}
