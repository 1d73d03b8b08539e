import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  RuleDifferenceKind,
  RuleNodeKind,
  RuleOutcome,
  RuleTestOp,
  RuleThing,
  RuleVersionStatus,
  RuleVersionStepName,
  SpanUnit,
} from '../../gql/staff/graphql.js';

type Words<K extends string> = Readonly<Record<K, MessageDescriptor>>;

export const STATUS_WORDS: Words<RuleVersionStatus> = {
  draft: msg`Draft`,
  previewed: msg`Waits for approval`,
  approved: msg`Approved`,
  scheduled: msg`Scheduled`,
  withdrawn: msg`Withdrawn`,
};
export const STATUS_TONES: Readonly<Record<RuleVersionStatus, string>> = {
  draft: '',
  previewed: 'warm',
  approved: 'warm',
  scheduled: 'yes',
  withdrawn: 'no',
};
export const STEP_WORDS: Words<RuleVersionStepName> = {
  drafted: msg`Written`,
  edited: msg`Changed`,
  previewed: msg`Previewed`,
  approved: msg`Approved`,
  scheduled: msg`Scheduled`,
  withdrawn: msg`Withdrawn`,
  ended: msg`Ends, because another version follows`,
  reopened: msg`Goes on, because the next one was withdrawn`,
};
export const KIND_WORDS: Words<RuleNodeKind> = {
  clause: msg`Condition`,
  all: msg`All of`,
  any: msg`Any of`,
  none: msg`None of`,
  atLeast: msg`At least some of`,
  programme: msg`Another programme`,
};
export const OP_WORDS: Words<RuleTestOp> = {
  is: msg`is so, or is not`,
  in: msg`is one of`,
  has: msg`has one of`,
  number: msg`lies between`,
  age: msg`age in full years`,
  since: msg`time since then`,
  date: msg`lies between two days`,
  share: msg`in percent of another number`,
  each: msg`divided by another number`,
  within: msg`lies in an area`,
};
export const UNIT_WORDS: Words<SpanUnit> = { days: msg`days`, months: msg`months`, years: msg`years` };
/** What a number counts, behind it; other units are the same in every language. */
export const COUNT_WORDS: Words<'people' | 'hours' | 'months'> = {
  people: msg`people`,
  hours: msg`hours`,
  months: msg`months`,
};
export const OUTCOME_WORDS: Words<RuleOutcome> = {
  yes: msg`Yes`,
  unknown: msg`Not known yet`,
  no: msg`No`,
};
export const CHANGE_WORDS: Words<RuleDifferenceKind> = {
  added: msg`New`,
  removed: msg`Left out`,
  changed: msg`Changed`,
  same: msg`The same`,
};
export const CHANGE_TONES: Readonly<Record<RuleDifferenceKind, string>> = {
  added: 'yes',
  removed: 'no',
  changed: 'warm',
  same: '',
};
export const THING_WORDS: Words<RuleThing> = {
  clause: msg`Condition`,
  group: msg`Group`,
  term: msg`Figure`,
  route: msg`Way to another programme`,
};
/** What differs in a changed line, by the names the comparison gives. */
export const PART_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  test: msg`what is asked`,
  proofs: msg`proofs`,
  article: msg`article`,
  source: msg`source`,
  verified: msg`whether it is confirmed`,
  texts: msg`text`,
  place: msg`its place`,
  kind: msg`kind of group`,
  least: msg`how many are needed`,
  programme: msg`programme`,
  value: msg`figure`,
  unit: msg`unit`,
  when: msg`when it applies`,
};
