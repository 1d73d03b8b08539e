import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { clientLoader, ClientsQueries, ClientType } from '#domains/clients';
import { partnerLoader, PartnersQueries, PartnerType } from '#domains/partners';
import { ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import { textOf, type Language } from '#platform/messaging/texts';
import { clockOf } from './core/draft.js';
import type { Finding } from './core/findings.js';
import { IntroductionPlanType, PlanNoticeType } from './introduction-plan.graphql.js';
import {
  IntroductionParticipantType,
  IntroductionPayload,
  IntroductionSessionType,
  IntroductionTableType,
} from './introductions.graphql.js';
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
