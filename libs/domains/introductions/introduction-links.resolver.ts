import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { newId } from '#kernel/id';
import { clientLoader, ClientsQueries, ClientType } from '#domains/clients';
import { partnerLoader, PartnersQueries, PartnerType } from '#domains/partners';
import { ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import { textOf, type Language } from '#platform/messaging/texts';
import { ANNOUNCE, audienceOf, movedOf } from './core/announce.js';
import { clockOf } from './core/draft.js';
import { printOf } from './core/stored-plan.js';
import type { Finding } from './core/findings.js';
import { IntroductionPlanType, PlanAnnouncementType, PlanNoticeType } from './introduction-plan.graphql.js';
import {
  IntroductionParticipantType,
  IntroductionPayload,
  IntroductionSessionType,
  IntroductionTableType,
} from './introductions.graphql.js';
import { rowsOfSessions } from './introductions.loader.js';
import { IntroductionsQueries } from './introductions.queries.js';

@Resolver(() => IntroductionTableType)
export class IntroductionTableFields {
  constructor(private readonly partners: PartnersQueries) {}

  @ResolveField(() => PartnerType, { nullable: true })
  async partner(@Parent() { partnerId }: { partnerId: string }, @Request() context: RequestContext) {
    return partnerLoader(context, this.partners).load(partnerId);
  }
}

@Resolver(() => IntroductionParticipantType)
export class IntroductionParticipantFields {
  constructor(private readonly clients: ClientsQueries) {}

  @ResolveField(() => ClientType, { nullable: true })
  async client(@Parent() { clientId }: { clientId: string }, @Request() context: RequestContext) {
    return clientLoader(context, this.clients).load(clientId);
  }
}

@Resolver(() => IntroductionPlanType)
export class IntroductionPlanFields {
  constructor(private readonly queries: IntroductionsQueries) {}

  @ResolveField(() => [PlanAnnouncementType], {
    description: 'Whom each choice tells when the plan goes on paper; none for one that is there already.',
  })
  async announcements(@Parent() { record }: IntroductionPlanType, @Request() context: RequestContext) {
    const { sessionId, content, publishedAt } = record;
    if (publishedAt !== null) return [];
    const { actor } = context;
    const { queries } = this;
    const tables = await rowsOfSessions(context, 'tables', (ids) => queries.tables(actor, ids)).load(sessionId);
    const people = rowsOfSessions(context, 'participants', (ids) => queries.participants(actor, ids));
    const papers = rowsOfSessions(context, 'interviews', (ids) => queries.interviews(actor, ids));
    const [participants, before] = [await people.load(sessionId), await papers.load(sessionId)];
    const moved = movedOf(printOf(content, { sessionId, tables, participants, before, newId }, 0));
    return ANNOUNCE.map((announce) => {
      const { clientIds, partnerIds } = audienceOf(announce, { participants, tables }, moved);
      return { announce, people: clientIds.length, partners: partnerIds.length };
    });
  }

  @ResolveField(() => [PlanNoticeType])
  notices(@Parent() { findings }: { findings: readonly Finding[] }, @ReaderLanguage() language: Language) {
    return findings.map(({ code, params, tableId, clientId }) => ({
      code,
      message: textOf(code, language, withClocks(params)),
      tableId,
      clientId,
    }));
  }
}

const CLOCKS: ReadonlySet<string> = new Set(['from', 'until', 'minute']);

const withClocks = (params: Finding['params']): Finding['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      CLOCKS.has(name) && typeof value === 'number' ? clockOf(value) : value,
    ]),
  );

@Resolver(() => IntroductionPayload)
export class IntroductionPayloadFields {
  constructor(private readonly queries: IntroductionsQueries) {}

  @ResolveField(() => IntroductionSessionType)
  async session(@Parent() { sessionId }: IntroductionPayload, @Request() { actor }: RequestContext) {
    const session = await this.queries.byId(actor, sessionId);
    if (!session) throw notFound();
    return session;
  }
}
