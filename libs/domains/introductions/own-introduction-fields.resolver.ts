import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { partnerLoader, PartnersQueries, PartnerType } from '#domains/partners';
import { Request, type RequestContext } from '#platform/graphql/context';
import { clockSpan } from './clock-values.js';
import { clockOf } from './core/draft.js';
import { IntroductionTalkType } from './introductions.graphql.js';
import { rowsOfSessions } from './introductions.loader.js';
import {
  OwnInterviewType,
  OwnIntroductionTableType,
  OwnIntroductionType,
  PartnerInterviewType,
  PartnerIntroductionType,
} from './own-introductions.graphql.js';
import { OwnIntroductionsQueries, type OwnIntroduction } from './own-introductions.queries.js';

@Resolver(() => OwnIntroductionType)
export class OwnIntroductionFields {
  constructor(private readonly queries: OwnIntroductionsQueries) {}

  @ResolveField(() => [OwnInterviewType])
  async interviews(@Parent() { sessionId }: OwnIntroductionType, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'own-interviews', (ids) => this.queries.interviews(context.actor, ids));
    return (await rows.load(sessionId)).map((each) => ({ ...each, at: clockOf(each.at) }));
  }

  @ResolveField(() => [IntroductionTalkType], { description: 'Talks and group rounds that the viewer takes part in.' })
  talks(@Parent() { talks }: OwnIntroduction) {
    return talks.map(({ kind, room, ...span }) => ({ kind, room, ...clockSpan(span) }));
  }

  @ResolveField(() => [OwnIntroductionTableType], { description: 'Who comes.' })
  async tables(@Parent() { sessionId }: OwnIntroductionType, @Request() context: RequestContext) {
    return rowsOfSessions(context, 'own-tables', (ids) => this.queries.tables(context.actor, ids)).load(sessionId);
  }
}

@Resolver(() => PartnerIntroductionType)
export class PartnerIntroductionFields {
  constructor(private readonly queries: OwnIntroductionsQueries) {}

  @ResolveField(() => [PartnerInterviewType])
  async interviews(@Parent() { sessionId, tableId }: PartnerIntroductionType, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'partner-pairs', (ids) => this.queries.pairs(context.actor, ids));
    return (await rows.load(sessionId))
      .filter((each) => each.tableId === tableId)
      .map((each) => ({ ...each, at: clockOf(each.at) }));
  }
}

@Resolver(() => OwnInterviewType)
export class OwnInterviewFields {
  constructor(private readonly partners: PartnersQueries) {}

  @ResolveField(() => PartnerType, { nullable: true })
  async partner(@Parent() { partnerId }: OwnInterviewType, @Request() context: RequestContext) {
    return partnerLoader(context, this.partners).load(partnerId);
  }
}

@Resolver(() => OwnIntroductionTableType)
export class OwnIntroductionTableFields {
  constructor(private readonly partners: PartnersQueries) {}

  @ResolveField(() => PartnerType, { nullable: true })
  async partner(@Parent() { partnerId }: OwnIntroductionTableType, @Request() context: RequestContext) {
    return partnerLoader(context, this.partners).load(partnerId);
  }
}
