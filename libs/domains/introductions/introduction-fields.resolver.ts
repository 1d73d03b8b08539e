import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { areaLoader, AreaType, ReferenceQueries } from '#domains/reference';
import { Int } from '@nestjs/graphql';
import { Request, type RequestContext } from '#platform/graphql/context';
import { LocalTimeScalar } from '#platform/graphql/scalars';
import { clockOrNull, clockSpan, sheetAnswer } from './clock-values.js';
import { audienceOf } from './core/announce.js';
import { clockOf } from './core/draft.js';
import { afterAction, SESSION_ACTIONS } from './core/policy.js';
import type { SessionRecord } from './core/record.js';
import { slotsOf } from './core/session.js';
import { planAnswer } from './plan-answer.js';
import { IntroductionPlanType, SheetFieldType } from './introduction-plan.graphql.js';
import {
  IntroductionActionEnum,
  IntroductionAudienceType,
  IntroductionCountsType,
  IntroductionInterviewType,
  IntroductionPairType,
  IntroductionParticipantType,
  IntroductionSessionType,
  IntroductionTableType,
  IntroductionTalkType,
  IntroductionWishType,
  TimeSpanType,
} from './introductions.graphql.js';
import { rowsOfSessions } from './introductions.loader.js';
import { IntroductionsQueries } from './introductions.queries.js';

@Resolver(() => IntroductionSessionType)
export class IntroductionSessionFields {
  constructor(
    private readonly queries: IntroductionsQueries,
    private readonly reference: ReferenceQueries,
  ) {}

  @ResolveField(() => LocalTimeScalar)
  opens(@Parent() { opens }: SessionRecord): string {
    return clockOf(opens);
  }

  @ResolveField(() => LocalTimeScalar)
  closes(@Parent() { closes }: SessionRecord): string {
    return clockOf(closes);
  }

  @ResolveField(() => Int)
  interviewMinutes(@Parent() { interview }: SessionRecord): number {
    return interview;
  }

  @ResolveField(() => Int)
  changeMinutes(@Parent() { change }: SessionRecord): number {
    return change;
  }

  @ResolveField(() => [TimeSpanType])
  breaks(@Parent() { breaks }: SessionRecord) {
    return breaks.map(clockSpan);
  }

  @ResolveField(() => [IntroductionTalkType])
  talks(@Parent() { talks }: SessionRecord) {
    return talks.map(({ kind, room, ...span }) => ({ kind, room, ...clockSpan(span) }));
  }

  @ResolveField(() => [LocalTimeScalar], { description: 'The times at which interviews begin.' })
  slots(@Parent() session: SessionRecord): string[] {
    return slotsOf(session).map(clockOf);
  }

  @ResolveField(() => AreaType, { nullable: true })
  async area(@Parent() { areaId }: SessionRecord, @Request() context: RequestContext) {
    return areaId === null ? null : areaLoader(context, this.reference).load(areaId);
  }

  @ResolveField(() => [IntroductionActionEnum])
  availableActions(@Parent() { state }: SessionRecord) {
    return SESSION_ACTIONS.filter((action) => afterAction(action, state) !== null);
  }

  @ResolveField(() => IntroductionCountsType)
  async counts(@Parent() { id }: SessionRecord, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'counts', (ids) => this.queries.counts(context.actor, ids));
    return (await rows.load(id))[0];
  }

  @ResolveField(() => [IntroductionTableType])
  async tables(@Parent() { id }: SessionRecord, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'tables', (ids) => this.queries.tables(context.actor, ids));
    return (await rows.load(id)).map((table) => ({
      ...table,
      interviewers: table.interviewers.map((who) => ({
        id: who.id,
        from: clockOrNull(who.from),
        until: clockOrNull(who.until),
      })),
      closedFrom: clockOrNull(table.closedFrom),
    }));
  }

  @ResolveField(() => [IntroductionParticipantType])
  async participants(@Parent() { id }: SessionRecord, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'participants', (ids) => this.queries.participants(context.actor, ids));
    return (await rows.load(id)).map((person) => ({
      ...person,
      from: clockOrNull(person.from),
      until: clockOrNull(person.until),
    }));
  }

  @ResolveField(() => IntroductionAudienceType, { description: 'Who is told what everybody is told.' })
  async audience(@Parent() { id }: SessionRecord, @Request() context: RequestContext) {
    const people = rowsOfSessions(context, 'participants', (ids) => this.queries.participants(context.actor, ids));
    const tables = rowsOfSessions(context, 'tables', (ids) => this.queries.tables(context.actor, ids));
    const invited = { participants: await people.load(id), tables: await tables.load(id) };
    const { clientIds, partnerIds } = audienceOf('everybody', invited, []);
    return { people: clientIds.length, partners: partnerIds.length };
  }

  @ResolveField(() => [IntroductionWishType])
  async wishes(@Parent() { id }: SessionRecord, @Request() context: RequestContext) {
    return rowsOfSessions(context, 'wishes', (ids) => this.queries.wishes(context.actor, ids)).load(id);
  }

  @ResolveField(() => [IntroductionPairType])
  async pairs(@Parent() { id }: SessionRecord, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'pairs', (ids) => this.queries.pairs(context.actor, ids));
    return (await rows.load(id)).map((pair) => ({ ...pair, at: clockOrNull(pair.at) }));
  }

  @ResolveField(() => [IntroductionInterviewType], { description: 'As they stand on paper.' })
  async interviews(@Parent() { id }: SessionRecord, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'interviews', (ids) => this.queries.interviews(context.actor, ids));
    return (await rows.load(id)).map((each) => ({ ...each, at: clockOf(each.at), printed: clockOf(each.printed) }));
  }

  @ResolveField(() => IntroductionPlanType, { nullable: true, description: 'The plan that was made last.' })
  async plan(@Parent() { id }: SessionRecord, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'plans', (ids) => this.queries.plans(context.actor, ids));
    const [plan] = await rows.load(id);
    return plan ? planAnswer(plan) : null;
  }

  @ResolveField(() => [SheetFieldType], { description: 'The day as all devices know it, field by field.' })
  async sheet(@Parent() { id }: SessionRecord, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'sheets', (ids) => this.queries.sheets(context.actor, ids));
    return sheetAnswer(await rows.load(id));
  }
}
