export { ReferenceModule } from './reference.module.js';
export { ReferenceQueries } from './reference.queries.js';
export { Coder } from './coder.js';
export { loadReference, type LoadSummary } from './load-reference.js';
export { areaId } from './areas-data.js';
export {
  AreaType,
  LocalTextType,
  MinimumWageType,
  OccupationMatchType,
  OccupationType,
  PAY_PERIODS,
  PayPeriodEnum,
  SkillType,
  type PayPeriod,
} from './reference.graphql.js';
export { areaLoader, minimumWageLoader, occupationLoader, skillLoader } from './reference.loader.js';
export { holidayChanged } from './reference.events.js';
export { fold, wordsOf, type Word } from './core/words.js';
export type { CodeOptions } from './core/coder.js';
export type { Area, AreaLevel, AreaMatch, Country } from './core/area.js';
export { titleIn, type Holiday, type MinimumWage, type Occupation, type Skill } from './core/facts.js';
export type { Lang, LocalText } from './core/lang.js';
export type { OccupationMatch, UnderstoodOccupation, Understanding } from './core/occupation.js';
