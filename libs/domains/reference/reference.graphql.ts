import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CountryEnum, CurrencyEnum, enumType, LangEnum } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar, MinorUnitsScalar } from '#platform/graphql/scalars';
import { AREA_LEVELS, type Area, type AreaLevel, type Country } from './core/area.js';
import type { Holiday } from './core/facts.js';
import type { Lang } from './core/lang.js';

export const PAY_PERIODS = ['hour', 'day', 'week', 'month', 'year', 'once', 'piece'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export const AreaLevelEnum = enumType('AreaLevel', AREA_LEVELS);
/** Registered here because a minimum wage has one; opportunities use it for pay. */
export const PayPeriodEnum = enumType('PayPeriod', PAY_PERIODS);
export const HolidayCategoryEnum = enumType('HolidayCategory', ['public', 'government'] as const);

@ObjectType('MinimumWage', { description: 'The legal minimum of the area or of the nearest above it.' })
export class MinimumWageType {
  @Field(() => MinorUnitsScalar) amount!: bigint;
  @Field(() => CurrencyEnum) currency!: 'IDR' | 'VND';
  @Field(() => PayPeriodEnum) period!: PayPeriod;
  @Field(() => Int) year!: number;
  @Field() source!: string;
  @Field({ description: 'False: not yet compared with the decree; show it as unconfirmed.' }) verified!: boolean;
  @Field() note!: string;
}

@ObjectType('Area', { description: 'A place of the administrative tree, with the dates between which it exists.' })
export class AreaType implements Omit<Area, 'parentId' | 'path' | 'population'> {
  @Field(() => ID) id!: string;
  @Field({ description: 'Official code; used again with another meaning over time.' }) code!: string;
  @Field(() => CountryEnum) country!: Country;
  @Field(() => AreaLevelEnum) level!: AreaLevel;
  @Field() name!: string;
  @Field() fullName!: string;
  @Field({ description: 'provinsi, kabupaten, kota, kecamatan, tinh, thanh_pho, phuong, xa, …' }) kind!: string;
  @Field(() => Float, { nullable: true }) lat!: number | null;
  @Field(() => Float, { nullable: true }) lng!: number | null;
  @Field(() => DateScalar, { nullable: true }) validFrom!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day it existed; null while it exists.' })
  validTo!: string | null;
  @Field(() => String, { nullable: true, description: 'IANA zone.' }) timeZone!: string | null;
}

@ObjectType('AreaMatch')
export class AreaMatchType {
  @Field(() => AreaType) area!: Area;
  @Field({ description: 'The name that was found.' }) matched!: string;
  @Field({ description: 'Found by a former name, or a former area itself.' }) former!: boolean;
}

@ObjectType('LocalText')
export class LocalTextType {
  @Field(() => LangEnum) lang!: Lang;
  @Field() text!: string;
}

@ObjectType('Skill')
export class SkillType {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field({ description: 'skill or knowledge.' }) kind!: string;
}

@ObjectType('Occupation', { description: 'An ISCO-08 group.' })
export class OccupationType {
  @Field(() => ID) isco!: string;
  @Field(() => [LocalTextType], { description: 'One per language where there is one.' })
  titles!: readonly LocalTextType[];
  parentIsco!: string | null;
}

@ObjectType('OccupationMatch', { description: 'An occupation that a text may mean.' })
export class OccupationMatchType {
  /** For the field `occupation`. */
  isco!: string;
  @Field(() => Float, { description: '0 to 1; 1 says exactly this.' }) score!: number;
  @Field(() => [String], { description: 'The words of the text that speak for it, as they were typed.' })
  matchedWords!: readonly string[];
}

@ObjectType('Holiday')
export class HolidayType implements Holiday {
  @Field(() => ID) id!: string;
  @Field(() => CountryEnum) country!: Country;
  @Field(() => DateScalar) date!: string;
  @Field() nameLocal!: string;
  @Field() nameEn!: string;
  @Field(() => HolidayCategoryEnum, { description: 'government: a day off for offices only (cuti bersama).' })
  category!: Holiday['category'];
  @Field(() => Int) version!: number;
}

@ArgsType()
export class AreasArgs {
  @Field({ description: 'A name, old or new, with or without marks, begun or misspelt.' }) text!: string;
  @Field(() => CountryEnum, { nullable: true }) country?: Country | null;
  @Field(() => ID, { nullable: true, description: 'Only areas under this one.' }) withinId?: string | null;
  @Field(() => Int, { defaultValue: 10 }) first!: number;
}

@ArgsType()
export class OccupationsArgs {
  @Field({ description: 'A free title in Indonesian, Vietnamese or English.' }) title!: string;
  @Field(() => Int, { defaultValue: 5 }) first!: number;
}

@ArgsType()
export class SkillsArgs {
  @Field({ description: 'A part of a label; empty for the usual skills of the occupation.' }) text!: string;
  @Field(() => ID, { nullable: true, description: 'Those of this occupation first.' }) isco?: string | null;
  @Field(() => Int, { defaultValue: 10 }) first!: number;
}

@ArgsType()
export class HolidaysArgs {
  @Field(() => CountryEnum) country!: Country;
  @Field(() => Int) year!: number;
}

@InputType('HolidayInput')
export class HolidayInputType {
  @Field(() => CountryEnum) country!: Country;
  @Field(() => DateScalar) date!: string;
  @Field() nameLocal!: string;
  @Field() nameEn!: string;
  @Field(() => HolidayCategoryEnum) category!: Holiday['category'];
}

@ArgsType()
export class SaveHolidayArgs {
  @Field(() => ID, { nullable: true, description: 'Left out: a new holiday.' }) id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; needed with an id.' })
  version?: number | null;
  @Field(() => HolidayInputType) input!: HolidayInputType;
}

@ArgsType()
export class RemoveHolidayArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class HolidayPayload {
  @Field(() => HolidayType) holiday!: Holiday;
}

export const SaveHolidayResult = resultUnion('SaveHolidayResult', () => HolidayPayload);
