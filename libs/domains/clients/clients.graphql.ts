import { ArgsType, Field, ID, Int, ObjectType, InputType } from '@nestjs/graphql';
import { OccupationType, SkillType } from '#domains/reference';
import { connectionTypes, PageArgs } from '#platform/graphql/connection';
import { CountryEnum, CurrencyEnum, enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar, LocalTimeScalar, MinorUnitsScalar } from '#platform/graphql/scalars';
import { CLIENT_STATES, type ClientState } from './core/client.js';
import { LIKENESSES, type Likeness } from './core/likeness.js';
import { IDENTITY_KINDS, SEXES, type IdentityKind, type Sex } from './core/person.js';
import { STATUSES, type Status } from './core/standing.js';
import {
  GOALS,
  LANGUAGE_LEVELS,
  LICENCES,
  LIMITS,
  PAPERS,
  SCHOOLINGS,
  SETTINGS,
  SKILL_LEVELS,
  SKILL_PROOFS,
  TRAVEL_WAYS,
  type Goal,
  type LanguageLevel,
  type Licence,
  type Limit,
  type Paper,
  type Schooling,
  type Setting,
  type SkillLevel,
  type SkillProof,
  type TravelWay,
} from './core/work-words.js';
import { CASELOAD_ORDERS, type CaseloadOrder } from './caseload.queries.js';

export const ClientStateEnum = enumType('ClientState', CLIENT_STATES);
export const ClientGoalEnum = enumType('ClientGoal', GOALS);
export const SchoolingEnum = enumType('Schooling', SCHOOLINGS);
export const SafetyAttributeEnum = enumType('SafetyAttribute', SETTINGS);
export const SkillLevelEnum = enumType('SkillLevel', SKILL_LEVELS);
export const SkillProofEnum = enumType('SkillProof', SKILL_PROOFS);
export const WorkLimitEnum = enumType('WorkLimit', LIMITS);
export const TravelWayEnum = enumType('TravelWay', TRAVEL_WAYS);
export const PaperEnum = enumType('Paper', PAPERS);
export const LicenceEnum = enumType('Licence', LICENCES);
export const LanguageLevelEnum = enumType('LanguageLevel', LANGUAGE_LEVELS);
export const IdentityKindEnum = enumType('IdentityKind', IDENTITY_KINDS);
export const SexEnum = enumType('Sex', SEXES);
export const ClientStatusEnum = enumType('ClientStatus', STATUSES);
export const LikenessEnum = enumType('Likeness', LIKENESSES);
export const CaseloadOrderEnum = enumType('CaseloadOrder', CASELOAD_ORDERS);

@ObjectType('Client', {
  description: 'Somebody the office accompanies. Only that office and the person themselves see it.',
})
export class ClientType {
  @Field(() => ID) id!: string;
  @Field(() => ClientStateEnum) state!: ClientState;
  @Field({ description: 'Nothing proves yet who this is.' }) provisional!: boolean;
  @Field(() => CountryEnum) country!: 'ID' | 'VN';
  @Field(() => DateScalar) registeredOn!: string;
  @Field(() => ID, { nullable: true, description: 'The same person goes on under this id.' }) mergedInto!:
    string | null;
  @Field(() => Int) version!: number;
  counsellorId!: string | null;
  officeId!: string;
}

@ObjectType('ClientSkill')
export class ClientSkillType {
  @Field(() => SkillType) skill!: SkillType;
  @Field(() => SkillLevelEnum) level!: SkillLevel;
  @Field(() => SkillProofEnum) proof!: SkillProof;
}

@ObjectType('ClientExperience')
export class ClientExperienceType {
  @Field(() => OccupationType) occupation!: OccupationType;
  @Field(() => Int) months!: number;
}

@ObjectType('ClientLanguage')
export class ClientLanguageType {
  @Field({ description: 'ISO 639-1.' }) language!: string;
  @Field(() => LanguageLevelEnum) level!: LanguageLevel;
}

@ObjectType('FreeTime')
export class FreeTimeType {
  @Field(() => Int, { description: '1 is Monday.' }) weekday!: number;
  @Field(() => LocalTimeScalar) from!: string;
  @Field(() => LocalTimeScalar) to!: string;
}

@ObjectType('HeldPaper')
export class HeldPaperType {
  @Field(() => PaperEnum) paper!: Paper;
  @Field(() => DateScalar, { nullable: true }) expiresOn!: string | null;
}

@ObjectType('PayNeed', { description: 'What a month must bring.' })
export class PayNeedType {
  @Field(() => MinorUnitsScalar) amount!: bigint;
  @Field(() => CurrencyEnum) currency!: 'IDR' | 'VND';
}

@ObjectType('WorkProfile', { description: 'What work needs to know; an empty list was not asked yet.' })
export class WorkProfileType {
  @Field(() => [ClientGoalEnum]) goals!: readonly Goal[];
  @Field(() => SchoolingEnum, { nullable: true }) schooling!: Schooling | null;
  @Field(() => [ClientLanguageType]) languages!: readonly ClientLanguageType[];
  @Field(() => [LicenceEnum]) licences!: readonly Licence[];
  @Field(() => [FreeTimeType]) availability!: readonly FreeTimeType[];
  @Field(() => Int, { nullable: true }) hoursPerWeek!: number | null;
  @Field(() => [WorkLimitEnum], { description: 'Without their cause.' }) limits!: readonly Limit[];
  @Field(() => [HeldPaperType]) papers!: readonly HeldPaperType[];
  @Field(() => [TravelWayEnum]) travelWays!: readonly TravelWay[];
  @Field(() => Int, { nullable: true }) travelKm!: number | null;
  @Field(() => Boolean, { nullable: true }) mayMove!: boolean | null;
  @Field(() => PayNeedType, { nullable: true }) payNeed!: PayNeedType | null;
  @Field(() => [SafetyAttributeEnum]) avoid!: readonly Setting[];
  @Field(() => DateScalar, { nullable: true }) freeFrom!: string | null;
  occupations!: readonly string[];
  areaId!: string | null;
}

@ObjectType('IdentityNumber')
export class IdentityNumberType {
  @Field(() => IdentityKindEnum) kind!: IdentityKind;
  @Field() number!: string;
}

@ObjectType('Person')
export class PersonType {
  @Field() name!: string;
  @Field(() => [String]) otherNames!: readonly string[];
  @Field(() => DateScalar, { nullable: true }) birthDate!: string | null;
  @Field(() => SexEnum, { nullable: true }) sex!: Sex | null;
  @Field(() => [IdentityNumberType]) identityNumbers!: readonly IdentityNumberType[];
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field() phoneShared!: boolean;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
}

@ObjectType('Proof')
export class ProofType {
  @Field() code!: string;
  @Field(() => DateScalar) issuedOn!: string;
}

@ObjectType('StatusFact')
export class StatusFactType {
  @Field(() => ClientStatusEnum) status!: Status;
  @Field(() => DateScalar, { nullable: true }) from!: string | null;
  @Field(() => DateScalar, { nullable: true }) until!: string | null;
  @Field(() => String, { nullable: true }) kind!: string | null;
  @Field(() => [ProofType]) proofs!: readonly ProofType[];
}

@ObjectType('StatedFact', { description: 'A further fact by its key in the rules.' })
export class StatedFactType {
  @Field() key!: string;
  @Field({ description: 'As JSON: true, 3, "word" or ["a","b"].' }) value!: string;
  @Field(() => [ProofType]) proofs!: readonly ProofType[];
}

@ObjectType('Standing')
export class StandingType {
  @Field(() => [StatusFactType]) statuses!: readonly StatusFactType[];
  @Field(() => [StatedFactType]) facts!: readonly StatedFactType[];
  @Field(() => String, { nullable: true }) health!: string | null;
  @Field(() => String, { nullable: true, description: "The office's own word; the person does not see it." })
  note!: string | null;
}

@ObjectType('ClientFile', { description: 'Who somebody is and what happened to them. Reading it is written down.' })
export class ClientFileType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => StandingType) standing!: StandingType;
}

@ObjectType('LikelyDuplicate')
export class LikelyDuplicateType {
  @Field() name!: string;
  @Field(() => LikenessEnum) why!: Likeness;
  clientId!: string;
}

export const { ConnectionType: ClientConnectionType } = connectionTypes('Client', () => ClientType);

@InputType('ClientFilter')
export class ClientFilterInput {
  @Field(() => String, { nullable: true, description: 'A part of a name, with or without marks.' }) text?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: "The viewer's own caseload." }) mine?: boolean | null;
  @Field(() => ClientStateEnum, { nullable: true }) state?: ClientState | null;
  @Field(() => Boolean, { nullable: true }) provisional?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Wants this occupation.' }) isco?: string | null;
  @Field(() => ID, { nullable: true, description: 'Lives in this area.' }) areaId?: string | null;
}

@ArgsType()
export class ClientPageArgs extends PageArgs {
  @Field(() => ClientFilterInput, { nullable: true }) filter?: ClientFilterInput | null;
  @Field(() => CaseloadOrderEnum, { defaultValue: 'name' }) order!: CaseloadOrder;
}

@ObjectType()
export class ClientPayload {
  /** Read after the commit, by a field of its own. */
  clientId!: string;
}

export const ClientResult = resultUnion('ClientResult', () => ClientPayload);
