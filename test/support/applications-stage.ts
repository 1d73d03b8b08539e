import type { Actor } from '#kernel/actor';
import { SYSTEM } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { WithdrawConsent } from '#domains/consents';
import type { HandledEvent } from '#platform/events/on-event';
import { behind, valueOf } from './people.js';
import { Stage as ConsentsStage } from '../../libs/domains/consents/spec/stage.js';
import { AgeingJobs } from '../../libs/domains/applications/ageing.jobs.js';
import { ApplicationsJobs } from '../../libs/domains/applications/applications.jobs.js';
import { ContactJobs } from '../../libs/domains/applications/contact.jobs.js';
import { MakeLink } from '../../libs/domains/applications/make-link.js';
import { OpenCards, type ShownCard } from '../../libs/domains/applications/open-cards.js';
import { ReferClients, type Referred } from '../../libs/domains/applications/refer-clients.js';

export interface Referral {
  readonly clientId: string;
  readonly partnerId: string;
  readonly opportunityId: string;
  readonly consentId: string;
  readonly id: string;
}

type Row = Record<string, unknown>;

/** An office, verified partners with openings, people who agreed, and applications of theirs. */
export class ApplicationsStage {
  private constructor(readonly base: ConsentsStage) {}

  /** `config`: what is set otherwise than in a test. */
  static async set(config: Readonly<Record<string, string>> = {}): Promise<ApplicationsStage> {
    return new ApplicationsStage(await ConsentsStage.set(config));
  }

  get app() {
    return this.base.app;
  }

  /** One counsellor of the office; who acts twice is the same person. */
  readonly counsellorOnce = { actor: null as Actor | null };

  get counsellor(): Actor {
    this.counsellorOnce.actor ??= this.base.counsellor;
    return this.counsellorOnce.actor;
  }

  async agreed(partnerId: string, clientId?: string): Promise<{ clientId: string; consentId: string }> {
    const id = clientId ?? (await this.base.client());
    const consentId = await this.base.give(this.base.self(id), id, this.base.draft(partnerId));
    return { clientId: id, consentId };
  }

  async tryRefer(clientId: string, opportunityId: string, actor = this.counsellor): Promise<Referred> {
    const [outcome] = valueOf(await this.app.get(ReferClients).execute(actor, [{ clientId, opportunityId }]));
    return outcome as Referred;
  }

  /** Somebody who agreed, referred to an opening of a partner. */
  async referred(given: { clientId?: string; partnerId?: string; opportunityId?: string } = {}): Promise<Referral> {
    const partnerId = given.partnerId ?? (await this.base.partner());
    const opportunityId = given.opportunityId ?? (await this.base.opening(partnerId));
    const { clientId, consentId } = await this.agreed(partnerId, given.clientId);
    const { applicationId, refusal } = await this.tryRefer(clientId, opportunityId);
    if (applicationId === null) throw new Error(JSON.stringify(refusal));
    return { clientId, partnerId, opportunityId, consentId, id: applicationId };
  }

  async cards(partnerId: string, opportunityId?: string): Promise<readonly ShownCard[]> {
    const ask = { opportunityId, first: 100 };
    const { edges } = valueOf(await this.app.get(OpenCards).execute(this.base.own(partnerId), ask));
    return edges.map(({ node }) => node);
  }

  async card(partnerId: string, opportunityId?: string): Promise<ShownCard> {
    const [card] = await this.cards(partnerId, opportunityId);
    if (!card) throw new Error('no card');
    return card;
  }

  async token(applicationId: string): Promise<string> {
    const { link } = valueOf(await this.app.get(MakeLink).execute(this.counsellor, applicationId));
    return link.split('#')[1] ?? '';
  }

  async withdrawConsent({ clientId, consentId }: Pick<Referral, 'clientId' | 'consentId'>): Promise<void> {
    valueOf(await this.app.get(WithdrawConsent).execute(this.base.self(clientId), consentId));
  }

  async row(id: string): Promise<Row> {
    const [row] = await behind(this.app, 'SELECT * FROM applications.application WHERE application_id = $1', [id]);
    return row ?? {};
  }

  async state(id: string): Promise<unknown> {
    return (await this.row(id))['state'];
  }

  async steps(id: string): Promise<unknown[]> {
    const rows = await behind(
      this.app,
      'SELECT state, moved_as, moved_by FROM applications.step WHERE application_id = $1 ORDER BY version',
      [id],
    );
    return rows.map((row) => [row['state'], row['moved_as'], row['moved_by']]);
  }

  async events(id: string): Promise<Row[]> {
    return behind(
      this.app,
      'SELECT id, name, payload, office_id, partner_id, actor_id, persona FROM platform.event WHERE subject_id = $1 ORDER BY id',
      [id],
    );
  }

  /** Does what the worker does after the last event of an application. */
  async follow(id: string): Promise<void> {
    const last = (await this.events(id)).at(-1) as Row;
    const event = { subjectId: id, payload: last['payload'], name: last['name'] } as HandledEvent<never>;
    await this.app.uow.write(SYSTEM, async () => ok(await this.app.get(ApplicationsJobs).countAnswer(event)));
    await this.app.get(ApplicationsJobs).follow(event);
    await this.app.get(ContactJobs).afterMove(event);
  }

  /** Does what the worker does after a consent was given under a file of somebody. */
  async heardOfConsent(clientId: string, purpose: string): Promise<void> {
    const event = { subjectId: clientId, officeId: this.base.officeId, payload: { purpose } };
    await this.app.get(ContactJobs).afterConsent(event as HandledEvent<{ purpose: string }>);
  }

  /** Makes an application look as old as that, and lets time do its work. */
  async age(id: string, days: number): Promise<void> {
    await behind(
      this.app,
      `UPDATE applications.application SET sent_at = sent_at - make_interval(days => $2), moved_at = moved_at - make_interval(days => $2)
       WHERE application_id = $1`,
      [id, days],
    );
    await this.app.get(AgeingJobs).age();
  }

  async answers(partnerId: string): Promise<unknown> {
    const [row] = await behind(this.app, 'SELECT asked, answered FROM matching.partner_answer WHERE partner_id = $1', [
      partnerId,
    ]);
    return row ?? null;
  }

  readonly nobody = newId();
}
