import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Words<K extends string> = Readonly<Record<K, MessageDescriptor>>;

/** All partners of a kind, as the heading of a consent. */
export const EVERY_WORDS: Words<'employer' | 'trainer' | 'lender' | 'agency'> = {
  employer: msg`All employers we work with`,
  trainer: msg`All training providers we work with`,
  lender: msg`All lenders we work with`,
  agency: msg`All agencies we work with`,
};

/** What was seen. */
export const SCOPE_WORDS: Words<'card' | 'name' | 'contact' | 'attendance'> = {
  card: msg`work card without name`,
  name: msg`name`,
  contact: msg`how to reach you`,
  attendance: msg`days you came`,
};

/** Why it was seen. */
export const PURPOSE_WORDS: Words<'referral' | 'session' | 'contact' | 'placement' | 'follow_up'> = {
  referral: msg`to see whether the work suits you`,
  session: msg`for the introduction session`,
  contact: msg`to talk with you`,
  placement: msg`while you work or learn there`,
  follow_up: msg`to say whether the work goes on`,
};

/** As what somebody looked. */
export const READER_WORDS: Words<'employer' | 'trainer' | 'loan_officer'> = {
  employer: msg`Employer`,
  trainer: msg`Training provider`,
  loan_officer: msg`Lender`,
};
