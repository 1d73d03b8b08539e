import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ConsentChannel, ConsentPurpose, ConsentState } from '../../../gql/staff/graphql.js';

type Words<K extends string> = Readonly<Record<K, MessageDescriptor>>;

export const CONSENT_PURPOSE_WORDS: Words<ConsentPurpose> = {
  referral: msg`Show the work card for an opening`,
  session: msg`Show the work card at an introduction session`,
  contact: msg`Give name and contact`,
  placement: msg`Name, contact and attendance while placed`,
  follow_up: msg`Ask later whether the work goes on`,
};

export const CONSENT_STATE_WORDS: Words<ConsentState> = {
  in_force: msg`In force`,
  not_yet: msg`Not yet`,
  ended: msg`Ended`,
  withdrawn: msg`Taken back`,
};

export const CHANNEL_WORDS: Words<ConsentChannel> = {
  in_person: msg`In person`,
  phone_code: msg`Code by phone`,
  by_client: msg`By the person themselves`,
};
