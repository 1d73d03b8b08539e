import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { applicationMoved, applicationReminderDue } from '#domains/applications';
import { clientErased, clientMerged, ClientsQueries } from '#domains/clients';
import { consentGiven, consentWithdrawn } from '#domains/consents';
import {
  clientInvited,
  IntroductionsQueries,
  planPublished,
  sessionChanged,
  tableInvited,
  type Audience,
} from '#domains/introductions';
import { confirmationAsked } from '#domains/opportunities';
import { accountChanged } from '#domains/identity';
import { AfterCommit, OnEvent, type HandledEvent } from '#platform/events/on-event';
import { stillHolds } from './core/holding.js';
import { noticesOf, type Notice } from './core/notice.js';
import { JoinPreferences } from './join-preferences.js';
import { productOf } from './product.js';
import { TellPeople } from './tell-people.js';
import { Things } from './things.js';

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

/** The consent that an event is about; its subject otherwise. */
function thingOf({ subjectId, payload }: HandledEvent): string {
  const { consentId } = payload as Payload;
  return typeof consentId === 'string' ? consentId : subjectId;
}

/** Tells people what happened. Which event tells whom stands in `core/notice.ts`. */
@Injectable()
export class NotificationsJobs {
  constructor(
    private readonly telling: TellPeople,
    private readonly introductions: IntroductionsQueries,
    private readonly things: Things,
    private readonly clients: ClientsQueries,
    private readonly joining: JoinPreferences,
  ) {}

  /** May run again: nobody is told the same thing twice. */
  @AfterCommit(clientInvited, 'notifications.tell')
  @AfterCommit(tableInvited, 'notifications.tell')
  @AfterCommit(planPublished, 'notifications.tell')
  @AfterCommit(sessionChanged, 'notifications.tell')
  @AfterCommit(consentGiven, 'notifications.tell')
  @AfterCommit(consentWithdrawn, 'notifications.tell')
  @AfterCommit(confirmationAsked, 'notifications.tell')
  @AfterCommit(applicationMoved, 'notifications.tell')
  @AfterCommit(applicationReminderDue, 'notifications.tell')
  async tell(event: HandledEvent): Promise<void> {
    const notices = noticesOf(event.name, event.payload as Payload);
    const about = notices.length > 0 ? await this.#aboutOf(event) : null;
    if (!about) return;
    const told = await this.#toldOf(event, about);
    for (const notice of notices) {
      const now = await this.#concerned(told, notice);
      const toPartners = notice.to === 'partner' || notice.to === 'hosts';
      await (toPartners ? this.#partners(event, now, notice) : this.#clients(event, now, notice));
    }
  }

  @OnEvent(clientErased, 'notifications.forget')
  async forget({ subjectId }: HandledEvent): Promise<void> {
    await this.telling.forget(subjectId);
  }

  /** Signed out everywhere, or suspended: no notice goes to where they were signed in. */
  @OnEvent(accountChanged, 'notifications.forget-devices')
  async forgetDevices({ subjectId }: HandledEvent): Promise<void> {
    await this.telling.forgetDevices(subjectId);
  }

  @AfterCommit(clientMerged, 'notifications.join')
  async join({ subjectId, officeId, payload }: HandledEvent<{ into: string }>): Promise<void> {
    if (officeId === null) return;
    for (const into of await this.#people(productOf(officeId), [payload.into]))
      await this.joining.execute(officeId, subjectId, into);
  }

  /** Of an application the partner knows neither whose it is nor its id: it is told of the opening. */
  async #aboutOf(event: HandledEvent): Promise<About | null> {
    const { subjectId, officeId, partnerId } = event;
    if (!event.name.startsWith('application.')) {
      return { officeId, partnerId, clientId: personOf(event), forPeople: thingOf(event), forPartner: subjectId };
    }
    const application = await this.things.application(subjectId);
    return application && { ...application, forPeople: subjectId, forPartner: application.opportunityId };
  }

  /** Those whom the event names; of a session, whoever takes part, and of a timetable, those to whom it is announced. */
  async #toldOf({ name, payload, subjectId }: HandledEvent, about: About): Promise<About & Audience> {
    const { officeId, clientId, partnerId } = about;
    if (officeId !== null && (name === planPublished.name || name === sessionChanged.name)) {
      const plan = name === planPublished.name ? planPublished.payload.parse(payload) : null;
      return { ...about, ...(await this.introductions.audience(productOf(officeId), subjectId, plan)) };
    }
    return { ...about, clientIds: [clientId], partnerIds: partnerId === null ? [] : [partnerId] };
  }

  /** Those for whom it still is so: the event may be an old one, and others may have been handled before it. */
  async #concerned(told: About & Audience, { kind }: Notice): Promise<About & Audience> {
    const thing = await this.things.of(kind, told.forPeople, told.officeId);
    const holds = (id: string): boolean => stillHolds(kind, thing, [id]);
    return { ...told, clientIds: told.clientIds.filter(holds), partnerIds: told.partnerIds.filter(holds) };
  }

  async #partners({ id: eventId }: HandledEvent, { partnerIds, forPartner }: About & Audience, { kind }: Notice) {
    for (const partnerId of partnerIds) {
      await this.telling.partner(partnerId, { eventId, kind, aboutId: forPartner });
    }
  }

  async #clients(
    { id: eventId, occurredAt: happenedAt }: HandledEvent,
    told: About & Audience,
    { kind, template }: Notice,
  ): Promise<void> {
    const { officeId, clientIds, forPeople: aboutId } = told;
    if (officeId === null) return;
    const actor = productOf(officeId);
    const notice = { eventId, kind, aboutId, happenedAt, template };
    await this.telling.clients(actor, await this.#people(actor, clientIds), notice);
  }

  /** Whoever was joined with another file signs in as that one; of somebody who was erased nothing is written any more. */
  async #people(actor: Actor, clientIds: readonly string[]): Promise<readonly string[]> {
    const known = await this.clients.byIds(actor, clientIds);
    const left = clientIds.filter((id) => !known.get(id)?.erasedAt);
    return left.map((id) => known.get(id)?.mergedInto ?? id);
  }
}
