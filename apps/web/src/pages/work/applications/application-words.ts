import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ApplicationAction, ApplicationDue, ApplicationState } from '../../../gql/staff/graphql.js';

type Words<K extends string> = Readonly<Record<K, MessageDescriptor>>;

export const APPLICATION_STATE_WORDS: Words<ApplicationState> = {
  draft: msg`Draft`,
  sent: msg`Sent`,
  seen: msg`Seen`,
  interview: msg`Interview`,
  trial: msg`Trial`,
  offered: msg`Offered`,
  accepted: msg`Accepted`,
  started: msg`Started`,
  refused: msg`Refused`,
  withdrawn: msg`Taken back`,
  lapsed: msg`Lapsed`,
  closed: msg`Closed: began elsewhere`,
};

export const APPLICATION_STATE_TONES: Readonly<Record<ApplicationState, string>> = {
  draft: '',
  sent: '',
  seen: '',
  interview: 'warm',
  trial: 'warm',
  offered: 'yes',
  accepted: 'yes',
  started: 'yes',
  refused: 'no',
  withdrawn: '',
  lapsed: 'unknown',
  closed: '',
};

export const APPLICATION_DUE_WORDS: Words<ApplicationDue> = {
  not_shown: msg`The consent ended: the partner sees nothing`,
  ask_client: msg`Ask the person about the offer`,
  came_of_it: msg`Ask what came of the interview`,
  other_time: msg`They cannot come: agree on another time`,
  ask_coming: msg`Tell the person of the interview; ask whether they come`,
  interview_soon: msg`Remind the person of the interview`,
  start: msg`Ask whether they began`,
  no_word: msg`No word for a week: call the partner`,
};

/** What somebody of the office says that happened. */
export const APPLICATION_ACTION_WORDS: Words<ApplicationAction> = {
  send: msg`Send`,
  see: msg`Seen`,
  invite: msg`Invited to an interview`,
  come: msg`The person is coming`,
  decline: msg`The person cannot come`,
  try: msg`Trial begins`,
  offer: msg`The partner said yes`,
  accept: msg`The person said yes`,
  start: msg`They began`,
  refuse: msg`The partner said no`,
  withdraw: msg`Take back`,
  lapse: msg`Lapsed`,
  close: msg`Closed`,
};
