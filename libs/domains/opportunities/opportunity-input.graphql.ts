import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { SafetyAttributeEnum, SchoolingEnum } from '#domains/clients';
import { PayPeriodEnum } from '#domains/reference';
import { PageArgs } from '#platform/graphql/connection';
import { CurrencyEnum, LangEnum } from '#platform/graphql/enums';
import { DateScalar, LocalTimeScalar, MinorUnitsScalar } from '#platform/graphql/scalars';
import type { DraftInput, FromPreviousInput } from './core/draft.js';
import type { ClosingReason } from './core/lifecycle.js';
import type {
  Lang,
  OpportunityKind,
  OpportunityStatus,
  Pay,
  PayPeriod,
  Requirement,
  RequirementKind,
  SafetyAttribute,
  Schedule,
  Schooling,
} from './core/opportunity.js';
import {
  ClosingReasonEnum,
  OpportunityKindEnum,
  OpportunityStatusEnum,
  RequirementKindEnum,
} from './opportunities.graphql.js';

@InputType()
export class PayInput {
  @Field(() => MinorUnitsScalar, { nullable: true }) min?: bigint | null;
  @Field(() => MinorUnitsScalar, { nullable: true }) max?: bigint | null;
  @Field(() => CurrencyEnum) currency!: Pay['currency'];
  @Field(() => PayPeriodEnum) period!: PayPeriod;
}

@InputType()
export class ShiftInput {
  @Field(() => LocalTimeScalar) start!: string;
  @Field(() => LocalTimeScalar) end!: string;
}

@InputType()
export class ScheduleInput {
  @Field(() => [Int], { defaultValue: [] }) weekdays!: number[];
  @Field(() => [ShiftInput], { defaultValue: [] }) shifts!: ShiftInput[];
  @Field(() => Float, { nullable: true }) hoursPerWeek?: number | null;
}

@InputType()
export class RequirementInput {
  @Field(() => RequirementKindEnum) kind!: RequirementKind;
  @Field() hard!: boolean;
  @Field(() => Int, { nullable: true }) minAge?: number | null;
  @Field(() => Int, { nullable: true }) maxAge?: number | null;
  @Field(() => SchoolingEnum, { nullable: true }) schooling?: Schooling | null;
  @Field(() => String, { nullable: true, description: 'A code such as id_card, or own words.' }) paper?: string | null;
  @Field(() => String, { nullable: true, description: 'A code such as motorcycle, or own words.' }) licence?:
    string | null;
  @Field(() => Int, { nullable: true, description: 'Left out: some experience.' }) months?: number | null;
  @Field(() => String, { nullable: true }) isco?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 639-1.' }) language?: string | null;
  @Field(() => String, { nullable: true, description: 'basic, A1 to C2, fluent.' }) level?: string | null;
}

@InputType({ description: 'What an opportunity says. Null and left out are the same: not stated.' })
export class EditOpportunityInput {
  @Field(() => OpportunityKindEnum) kind!: OpportunityKind;
  @Field() title!: string;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => LangEnum) lang!: Lang;
  @Field(() => String, { nullable: true }) hostName?: string | null;
  @Field(() => ID) areaId!: string;
  @Field(() => String, { nullable: true }) place?: string | null;
  @Field(() => Float, { nullable: true }) lat?: number | null;
  @Field(() => Float, { nullable: true }) lng?: number | null;
  @Field(() => String, { nullable: true, description: 'ISCO-08 unit group; left out: found from the title.' })
  isco?: string | null;
  @Field(() => [ID], { nullable: true }) skillIds?: string[] | null;
  @Field(() => PayInput, { nullable: true }) pay?: PayInput | null;
  @Field(() => MinorUnitsScalar, { nullable: true }) fee?: bigint | null;
  @Field(() => ScheduleInput, { nullable: true }) schedule?: ScheduleInput | null;
  @Field(() => [RequirementInput], { nullable: true }) requirements?: RequirementInput[] | null;
  @Field(() => [SafetyAttributeEnum], { nullable: true }) safety?: SafetyAttribute[] | null;
  @Field(() => Boolean, { nullable: true }) noExperience?: boolean | null;
  @Field(() => Int) places!: number;
  @Field(() => DateScalar, { nullable: true }) startsOn?: string | null;
  @Field(() => DateScalar, { nullable: true }) endsOn?: string | null;
  @Field(() => DateScalar, { nullable: true }) applyUntil?: string | null;
}

@InputType()
export class PostOpportunityInput extends EditOpportunityInput {
  @Field(() => ID) partnerId!: string;
}

@InputType({ description: 'What differs from the previous one; dates do not carry over.' })
export class FromPreviousInputType {
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => Int, { nullable: true }) places?: number | null;
  @Field(() => PayInput, { nullable: true }) pay?: PayInput | null;
  @Field(() => ID, { nullable: true }) areaId?: string | null;
  @Field(() => ScheduleInput, { nullable: true }) schedule?: ScheduleInput | null;
  @Field(() => DateScalar, { nullable: true }) startsOn?: string | null;
  @Field(() => DateScalar, { nullable: true }) endsOn?: string | null;
  @Field(() => DateScalar, { nullable: true }) applyUntil?: string | null;
}

@ArgsType()
export class FromPreviousArgs {
  @Field(() => ID) previousId!: string;
  @Field(() => FromPreviousInputType) input!: FromPreviousInputType;
  @Field(() => ID) idempotencyKey!: string;
}

@ArgsType()
export class EditOpportunityArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => EditOpportunityInput) input!: EditOpportunityInput;
}

@ArgsType()
export class OpportunityVersionArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@ArgsType()
export class CloseOpportunityArgs extends OpportunityVersionArgs {
  @Field(() => ClosingReasonEnum) reason!: ClosingReason;
}

@ArgsType()
export class MyOpportunitiesArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) partnerId?: string | null;
  @Field(() => OpportunityStatusEnum, { nullable: true }) status?: OpportunityStatus | null;
  @Field(() => Boolean, { nullable: true, description: 'Asked whether they still stand, and not answered yet.' })
  toConfirm?: boolean | null;
}

const payOf = (pay: PayInput | null | undefined): Pay | null =>
  pay ? { min: pay.min ?? null, max: pay.max ?? null, currency: pay.currency, period: pay.period } : null;

const scheduleOf = (schedule: ScheduleInput | null | undefined): Schedule | null =>
  schedule
    ? {
        weekdays: schedule.weekdays,
        shifts: schedule.shifts.map(({ start, end }) => ({ start, end })),
        hoursPerWeek: schedule.hoursPerWeek ?? null,
      }
    : null;

/** A part that is missing becomes an empty one, which core then names as a problem at its place. */
const BY_KIND: Readonly<Record<RequirementKind, (from: RequirementInput) => object>> = {
  age: ({ minAge, maxAge }) => ({ minAge: minAge ?? null, maxAge: maxAge ?? null }),
  schooling: ({ schooling }) => ({ schooling: schooling ?? '' }),
  paper: ({ paper }) => ({ paper: paper ?? '' }),
  licence: ({ licence }) => ({ licence: licence ?? '' }),
  experience: ({ months, isco }) => ({ months: months ?? 1, isco: isco ?? null }),
  language: ({ language, level }) => ({ language: language ?? '', level: level ?? null }),
};

const requirementOf = (from: RequirementInput): Requirement =>
  ({ kind: from.kind, hard: from.hard, ...BY_KIND[from.kind](from) }) as Requirement;

/** The draft that an input describes; null and left out are the same. */
export const draftOf = (input: EditOpportunityInput): DraftInput =>
  ({
    ...Object.fromEntries(Object.entries(input)),
    pay: payOf(input.pay),
    schedule: scheduleOf(input.schedule),
    requirements: input.requirements?.map(requirementOf),
  }) as unknown as DraftInput;

export const changeOf = (input: FromPreviousInputType): FromPreviousInput => ({
  ...Object.fromEntries(Object.entries(input)),
  pay: payOf(input.pay),
  schedule: scheduleOf(input.schedule),
});
