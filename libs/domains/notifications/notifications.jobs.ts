import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { applicationMoved, applicationReminderDue, ApplicationsQueries } from '#domains/applications';
import { clientErased, clientMerged, ClientsQueries } from '#domains/clients';
import { consentGiven, consentWithdrawn } from '#domains/consents';
import { clientInvited, IntroductionsQueries, planPublished, tableInvited } from '#domains/introductions';
import { confirmationAsked } from '#domains/opportunities';
import { AfterCommit, OnEvent, type HandledEvent } from '#platform/events/on-event';
import { noticesOf, type Notice } from './core/notice.js';
import { JoinPreferences } from './join-preferences.js';
import { productOf } from './product.js';
import { TellPeople } from './tell-people.js';

type Payload = Readonly<Record<string, unknown>>;

/** Who may be told of an event, and what each of them looks at then. */
interface About {
  readonly officeId: string | null;
  readonly clientId: string;
  readonly partnerId: string | null;
  readonly forPeople: string;
  readonly forPartner: string;
}

/** Who is named in an event, or its subject. */
function personOf({ subjectId, payload }: HandledEvent): string {
  const { clientId } = payload as Payload;
  return typeof clientId === 'string' ? clientId : subjectId;
}

/** Tells people what happened. Which event tells whom stands in `core/notice.ts`. */
@Injectable()
export class NotificationsJobs {
  constructor(
    private readonly telling: TellPeople,
    private readonly introductions: IntroductionsQueries,
    private readonly applications: ApplicationsQueries,
    private readonly clients: ClientsQueries,
    private readonly joining: JoinPreferences,
  ) {}

  /** May run again: nobody is told the same thing twice. */
  @AfterCommit(clientInvited, 'notifications.tell')
  @AfterCommit(tableInvited, 'notifications.tell')
  @AfterCommit(planPublished, 'notifications.tell')
  @AfterCommit(consentGiven, 'notifications.tell')
  @AfterCommit(consentWithdrawn, 'notifications.tell')
  @AfterCommit(confirmationAsked, 'notifications.tell')
  @AfterCommit(applicationMoved, 'notifications.tell')
  @AfterCommit(applicationReminderDue, 'notifications.tell')
  async tell(event: HandledEvent): Promise<void> {
    const notices = noticesOf(event.name, event.payload as Payload);
    const about = notices.length > 0 ? await this.#aboutOf(event) : null;
    if (!about) return;
    for (const notice of notices) {
      await (notice.to === 'partner' ? this.#partner(event, about, notice) : this.#people(event, about, notice));
    }
  }

  @OnEvent(clientErased, 'notifications.forget')
  async forget({ subjectId }: HandledEvent): Promise<void> {
    await this.telling.forget(subjectId);
  }

  @AfterCommit(clientMerged, 'notifications.join')
  async join({ subjectId, officeId, payload }: HandledEvent<{ into: string }>): Promise<void> {
    if (officeId === null) return;
    await this.joining.execute(officeId, subjectId, await this.#person(productOf(officeId), payload.into));
  }

  /** Of an application the partner knows neither whose it is nor its id: it is told of the opening. */
  async #aboutOf(event: HandledEvent): Promise<About | null> {
    const { subjectId, officeId, partnerId } = event;
    if (!event.name.startsWith('application.')) {
      return { officeId, partnerId, clientId: personOf(event), forPeople: subjectId, forPartner: subjectId };
    }
    const application = await this.applications.known(SYSTEM, subjectId);
    return application && { ...application, forPeople: subjectId, forPartner: application.opportunityId };
  }

  async #partner({ id: eventId }: HandledEvent, { partnerId, forPartner }: About, { kind }: Notice): Promise<void> {
    if (partnerId === null) return;
    await this.telling.partner(partnerId, { eventId, kind, aboutId: forPartner });
  }

  async #people({ id: eventId }: HandledEvent, about: About, { kind, to, template }: Notice): Promise<void> {
    const { officeId, clientId, forPeople: aboutId } = about;
    if (officeId === null) return;
    const actor = productOf(officeId);
    const clientIds =
      to === 'participants' ? await this.#comingTo(actor, aboutId) : [await this.#person(actor, clientId)];
    await this.telling.clients(actor, clientIds, { eventId, kind, aboutId, template });
  }

  /** Whoever was joined with another file signs in as that one. */
  async #person(actor: Actor, clientId: string): Promise<string> {
    return (await this.clients.byId(actor, clientId))?.mergedInto ?? clientId;
  }

  async #comingTo(actor: Actor, sessionId: string): Promise<string[]> {
    const people = await this.introductions.participants(actor, [sessionId]);
    return people.filter(({ reply }) => reply !== 'declined').map(({ clientId }) => clientId);
  }
}
