import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OpportunityKind, OpportunitySort, PayPeriod, SafetyAttribute } from '../gql/graphql.js';

type Words<K extends string> = Readonly<Record<K, MessageDescriptor>>;

export const KIND_WORDS: Words<OpportunityKind> = {
  vacancy: msg`Job`,
  ojt_place: msg`Learn on the job`,
  training_slot: msg`Course`,
  loan_programme: msg`Business loan`,
  grant_programme: msg`Business grant`,
};

export const SAFETY_WORDS: Words<SafetyAttribute> = {
  night_work: msg`Night work`,
  alcohol_served: msg`Alcohol is served`,
  heights: msg`Work at height`,
  chemicals: msg`Chemicals`,
  cash: msg`Handling cash`,
};

export const PERIOD_WORDS: Words<PayPeriod> = {
  hour: msg`/ hour`,
  day: msg`/ day`,
  week: msg`/ week`,
  month: msg`/ month`,
  year: msg`/ year`,
  once: msg`once`,
  piece: msg`/ piece`,
};

export const SORT_WORDS: Words<OpportunitySort> = {
  relevance: msg`best match`,
  distance: msg`nearest`,
  pay: msg`highest pay`,
  date: msg`newest`,
};

/** The filters as an empty result names them, in the middle of a sentence. */
export const FILTER_WORDS: Words<string> = {
  text: msg`your words`,
  kinds: msg`the kind`,
  place: msg`the place`,
  country: msg`the country`,
  pay: msg`the pay`,
  schedule: msg`the days and hours`,
  noExperience: msg`“no experience needed”`,
  avoid: msg`what you avoid`,
  postedSince: msg`the date of posting`,
  isco: msg`the occupation`,
};
