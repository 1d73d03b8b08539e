import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { CLOCK } from '#platform/config/config.module';
import { ConsentsQueries } from '#domains/consents';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import { APPLICATION_COLUMNS, type Application } from './application-row.js';
import type { RefusalReason } from './core/answer.js';
import { dueOf } from './core/due.js';
import type { InterviewReply } from './core/interview.js';
import { FINAL, type State } from './core/state.js';

export interface ApplicationFilter {
  readonly clientId?: string | null;
  readonly opportunityId?: string | null;
  /** Those in which the office has to do something. */
  readonly due?: boolean | null;
  /** Those in which something can still happen. */
  readonly open?: boolean | null;
}

export interface Step {
  readonly applicationId: string;
  readonly version: number;
  readonly state: State;
  readonly interviewAt: Date | null;
  readonly interviewReply: InterviewReply | null;
  readonly reason: RefusalReason | null;
  readonly at: Date;
  readonly movedBy: string | null;
  /** Null: the product by itself. */
  readonly movedAs: string | null;
}

type Keyed = Application & { readonly key: string };
/** After which row a page begins: when it moved, and its id. */
type Place = readonly (string | number | null)[];
const START: Place = [null, null];
const BATCH = 500;
const MOST_OWN = 100;

/** Applications as row security shows them to office and client. Each call joins the open unit, or is one short read. */
@Injectable()
export class ApplicationsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly consents: ConsentsQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Null when it is not there for the actor; for handlers, as the product, whatever its office. */
  async known(actor: Actor, id: string): Promise<Application | null> {
    if (!isId(id)) return null;
    const sql = `SELECT ${APPLICATION_COLUMNS} FROM applications.application a WHERE a.application_id = $1`;
    return (await this.#rows<Application>(actor, sql, [id]))[0] ?? null;
  }

  /** Of some ids those that are there for the actor. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<readonly Application[]> {
    const sql = `SELECT ${APPLICATION_COLUMNS} FROM applications.application a WHERE a.application_id = ANY ($1)`;
    return this.#rows<Application>(actor, sql, [ids.filter(isId)]);
  }

  /** Of the actor's office, what moved last first. */
  async page(
    actor: Actor,
    filter: ApplicationFilter,
    { first, after }: { readonly first: number; readonly after?: string | null },
  ): Promise<Connection<Application>> {
    const size = pageSize(first);
    const from = after ? decodeCursor(after, 2) : START;
    const rows = await this.uow.read(actor, () =>
      filter.due ? this.#due(actor, filter, from, size + 1) : this.#batch(actor, filter, from, size + 1),
    );
    return connectionOf(rows, size, (row) => [row.key, row.id]);
  }

  /** What is due is what `dueOf` says, which no column knows: read in batches until there are enough. */
  async #due(actor: Actor, filter: ApplicationFilter, from: Place, most: number): Promise<Keyed[]> {
    const found: Keyed[] = [];
    for (let place: Place | null = from; place !== null && found.length < most;) {
      const rows: Keyed[] = await this.#batch(actor, { ...filter, open: true }, place, BATCH);
      const shown = await this.consents.readableNow(
        actor,
        rows.flatMap(({ releaseId }) => releaseId ?? []),
      );
      const isShown = ({ releaseId }: Keyed): boolean => releaseId !== null && shown.has(releaseId);
      found.push(...rows.filter((row) => dueOf({ ...row, shown: isShown(row) }, this.now()) !== null));
      const last: Keyed | undefined = rows[BATCH - 1];
      place = last ? [last.key, last.id] : null;
    }
    return found.slice(0, most);
  }

  async #batch(
    actor: Actor,
    { clientId, opportunityId, open }: ApplicationFilter,
    [at, id]: Place,
    limit: number,
  ): Promise<Keyed[]> {
    const ids = [clientId, opportunityId].map((one) => (one && !isId(one) ? NOBODY : (one ?? null)));
    return this.#rows<Keyed>(
      actor,
      `SELECT ${APPLICATION_COLUMNS}, a.moved_at::text AS key FROM applications.application a
       WHERE ($1::text IS NULL OR (a.moved_at, a.application_id) < ($1::timestamptz, $2::uuid))
         AND ($3::uuid IS NULL OR a.client_id = $3) AND ($4::uuid IS NULL OR a.opportunity_id = $4)
         AND (NOT $5::boolean OR a.state <> ALL ($6))
       ORDER BY a.moved_at DESC, a.application_id DESC LIMIT $7`,
      [at, id, ...ids, open ?? false, FINAL, limit],
    );
  }

  /** When some people of the actor's office asked, and at which partner; drafts are no asking. */
  async madeOf(
    actor: Actor,
    clientIds: readonly string[],
  ): Promise<readonly Pick<Application, 'clientId' | 'partnerId' | 'madeAt'>[]> {
    if (clientIds.length === 0) return [];
    return this.#rows(
      actor,
      `SELECT a.client_id AS "clientId", a.partner_id AS "partnerId", a.made_at AS "madeAt"
       FROM applications.application a WHERE a.client_id = ANY ($1) AND a.state <> 'draft'`,
      [clientIds],
    );
  }

  /** Of the acting client: open ones first, then what ended last; at most 100. */
  async own(actor: Actor): Promise<Application[]> {
    if (actor.clientId === null) return [];
    return this.#rows<Application>(
      actor,
      `SELECT ${APPLICATION_COLUMNS} FROM applications.application a
       ORDER BY a.state = ANY ($1), a.moved_at DESC, a.application_id LIMIT ${MOST_OWN}`,
      [FINAL],
    );
  }

  /** The acting client's application for an opening that still stands; null for none. */
  async ownFor(actor: Actor, opportunityId: string): Promise<Application | null> {
    return (await this.own(actor)).find((one) => one.opportunityId === opportunityId && standsStill(one.state)) ?? null;
  }

  /** What happened to some applications, the first first; only for the office. */
  async steps(actor: Actor, ids: readonly string[]): Promise<Step[]> {
    return this.#rows<Step>(
      actor,
      `SELECT s.application_id AS "applicationId", s.version, s.state, s.interview_at AS "interviewAt",
         s.interview_reply AS "interviewReply", s.reason, s.at,
         s.moved_by AS "movedBy", nullif(s.moved_as, 'system') AS "movedAs"
       FROM applications.step s WHERE s.application_id = ANY ($1) ORDER BY s.application_id, s.version`,
      [ids],
    );
  }

  async #rows<T>(actor: Actor, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql, parameters));
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const standsStill = (state: State): boolean => state === 'started' || !FINAL.includes(state);
