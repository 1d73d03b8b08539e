import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CurrencyEnum } from '#platform/graphql/enums';
import { DateScalar, LocalTimeScalar, MinorUnitsScalar } from '#platform/graphql/scalars';
import {
  ClientGoalEnum,
  ClientStatusEnum,
  IdentityKindEnum,
  LanguageLevelEnum,
  LicenceEnum,
  PaperEnum,
  SafetyAttributeEnum,
  SchoolingEnum,
  SexEnum,
  SkillLevelEnum,
  SkillProofEnum,
  TravelWayEnum,
  WorkLimitEnum,
} from './clients.graphql.js';
import type { IdentityKind, Sex } from './core/person.js';
import type { Status } from './core/standing.js';
import type {
  Goal,
  LanguageLevel,
  Licence,
  Limit,
  Paper,
  Schooling,
  Setting,
  SkillLevel,
  SkillProof,
  TravelWay,
} from './core/work-words.js';

@InputType()
export class IdentityNumberInput {
  @Field(() => IdentityKindEnum) kind!: IdentityKind;
  @Field() number!: string;
}

@InputType()
export class PersonInputType {
  @Field({ description: 'What the person wants to be called is enough.' }) name!: string;
  @Field(() => [String], { nullable: true }) otherNames?: string[];
  @Field(() => DateScalar, { nullable: true }) birthDate?: string | null;
  @Field(() => SexEnum, { nullable: true }) sex?: Sex | null;
  @Field(() => [IdentityNumberInput], { nullable: true }) identityNumbers?: IdentityNumberInput[];
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => Boolean, { nullable: true }) phoneShared?: boolean | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
}

@InputType()
export class ClientSkillInput {
  @Field(() => ID) skillId!: string;
  @Field(() => SkillLevelEnum) level!: SkillLevel;
  @Field(() => SkillProofEnum) proof!: SkillProof;
}

@InputType()
export class ClientExperienceInput {
  @Field() isco!: string;
  @Field(() => Int) months!: number;
}

@InputType()
export class ClientLanguageInput {
  @Field() language!: string;
  @Field(() => LanguageLevelEnum) level!: LanguageLevel;
}

@InputType()
export class FreeTimeInput {
  @Field(() => Int) weekday!: number;
  @Field(() => LocalTimeScalar) from!: string;
  @Field(() => LocalTimeScalar) to!: string;
}

@InputType()
export class HeldPaperInput {
  @Field(() => PaperEnum) paper!: Paper;
  @Field(() => DateScalar, { nullable: true, defaultValue: null }) expiresOn!: string | null;
}

@InputType()
export class PayNeedInput {
  @Field(() => MinorUnitsScalar) amount!: bigint;
  @Field(() => CurrencyEnum) currency!: 'IDR' | 'VND';
}

@InputType({ description: 'What is left out stays; null or an empty list takes it away.' })
export class WorkProfileInputType {
  @Field(() => [ClientGoalEnum], { nullable: true }) goals?: Goal[] | null;
  @Field(() => [String], { nullable: true, description: 'ISCO-08 unit groups, the most wanted first.' })
  occupations?: string[] | null;
  @Field(() => [ClientSkillInput], { nullable: true }) skills?: ClientSkillInput[] | null;
  @Field(() => [ID], { nullable: true }) growthSkillIds?: string[] | null;
  @Field(() => [ClientExperienceInput], { nullable: true }) experience?: ClientExperienceInput[] | null;
  @Field(() => SchoolingEnum, { nullable: true }) schooling?: Schooling | null;
  @Field(() => [ClientLanguageInput], { nullable: true }) languages?: ClientLanguageInput[] | null;
  @Field(() => [LicenceEnum], { nullable: true }) licences?: Licence[] | null;
  @Field(() => [FreeTimeInput], { nullable: true }) availability?: FreeTimeInput[] | null;
  @Field(() => Int, { nullable: true }) hoursPerWeek?: number | null;
  @Field(() => [WorkLimitEnum], { nullable: true }) limits?: Limit[] | null;
  @Field(() => [HeldPaperInput], { nullable: true }) papers?: HeldPaperInput[] | null;
  @Field(() => ID, { nullable: true }) areaId?: string | null;
  @Field(() => [TravelWayEnum], { nullable: true }) travelWays?: TravelWay[] | null;
  @Field(() => Int, { nullable: true }) travelKm?: number | null;
  @Field(() => Boolean, { nullable: true }) mayMove?: boolean | null;
  @Field(() => PayNeedInput, { nullable: true }) payNeed?: PayNeedInput | null;
  @Field(() => [SafetyAttributeEnum], { nullable: true }) avoid?: Setting[] | null;
  @Field(() => DateScalar, { nullable: true }) freeFrom?: string | null;
}

@InputType()
export class ProofInput {
  @Field() code!: string;
  @Field(() => DateScalar) issuedOn!: string;
}

@InputType()
export class StatusFactInput {
  @Field(() => ClientStatusEnum) status!: Status;
  @Field(() => DateScalar, { nullable: true, defaultValue: null }) from!: string | null;
  @Field(() => DateScalar, { nullable: true, defaultValue: null }) until!: string | null;
  @Field(() => String, { nullable: true, defaultValue: null }) kind!: string | null;
  @Field(() => [ProofInput], { defaultValue: [] }) proofs!: ProofInput[];
}

@InputType()
export class StatedFactInput {
  @Field() key!: string;
  @Field({ description: 'As JSON: true, 3, "word" or ["a","b"].' }) value!: string;
  @Field(() => [ProofInput], { defaultValue: [] }) proofs!: ProofInput[];
}

@InputType()
export class StandingInputType {
  @Field(() => [StatusFactInput], { nullable: true }) statuses?: StatusFactInput[] | null;
  @Field(() => [StatedFactInput], { nullable: true }) facts?: StatedFactInput[] | null;
  @Field(() => String, { nullable: true }) health?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class RegisterClientInputType {
  @Field(() => PersonInputType) person!: PersonInputType;
  @Field(() => WorkProfileInputType, { nullable: true }) work?: WorkProfileInputType | null;
  @Field(() => StandingInputType, { nullable: true }) standing?: StandingInputType | null;
  @Field(() => Boolean, { nullable: true, description: 'The likely duplicates were looked at: this is somebody else.' })
  confirmedDistinct?: boolean | null;
}

@InputType({ description: 'Each part that is given is changed, the others stay.' })
export class UpdateClientInputType {
  @Field(() => PersonInputType, { nullable: true }) person?: PersonInputType | null;
  @Field(() => WorkProfileInputType, { nullable: true }) work?: WorkProfileInputType | null;
  @Field(() => StandingInputType, { nullable: true }) standing?: StandingInputType | null;
}

@ArgsType()
export class UpdateClientArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => UpdateClientInputType) input!: UpdateClientInputType;
}
