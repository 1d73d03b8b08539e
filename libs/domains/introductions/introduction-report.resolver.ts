import { Args, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Request, type RequestContext } from '#platform/graphql/context';
import type { SessionRecord } from './core/record.js';
import { IntroductionReports } from './introduction-reports.js';
import { IntroductionSessionType } from './introductions.graphql.js';

@ObjectType('IntroductionReportRow', { description: 'The row `sum` adds the others up.' })
export class IntroductionReportRowType {
  @Field() key!: string;
  @Field(() => String, { nullable: true, description: "A partner's." }) name!: string | null;
  @Field(() => [Int], { nullable: 'items', description: 'By column; null is not told.' })
  counts!: (number | null)[];
}

@ObjectType('IntroductionReport', { description: 'What came of a session.' })
export class IntroductionReportType {
  @Field(() => [String]) partnerColumns!: string[];
  @Field(() => [IntroductionReportRowType], { description: 'Interviews by partner and how they ended.' })
  partners!: IntroductionReportRowType[];
  @Field(() => [String]) groupColumns!: string[];
  @Field(() => [IntroductionReportRowType], { description: 'People by what they look for, and the best that came.' })
  groups!: IntroductionReportRowType[];
}

@Resolver(() => IntroductionSessionType)
export class IntroductionReportField {
  constructor(private readonly reports: IntroductionReports) {}

  @ResolveField(() => IntroductionReportType)
  async report(
    @Parent() session: SessionRecord,
    @Args('outside', { defaultValue: false, description: 'As it may leave the office: no number from 1 to 9.' })
    outside: boolean,
    @Request() { actor }: RequestContext,
  ) {
    return this.reports.of(actor, session, outside);
  }
}
