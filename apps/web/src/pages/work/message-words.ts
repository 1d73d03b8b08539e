import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MessageState, MessageTemplate } from '../../gql/staff/graphql.js';

export const MESSAGE_STATE_WORDS: Readonly<Record<MessageState, MessageDescriptor>> = {
  waiting: msg`Waits for its time`,
  sending: msg`Being handed over`,
  failed: msg`Failed, tried again`,
  sent: msg`Sent`,
  dead: msg`Given up`,
  dropped: msg`Not needed any more`,
};

export const TEMPLATE_WORDS: Readonly<Record<MessageTemplate, MessageDescriptor>> = {
  news: msg`There is news`,
  answer: msg`An answer is awaited`,
  date: msg`A date is new or changed`,
};

/** What failed, and why something was not sent. */
export const MESSAGE_CODE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  gateway_away: msg`The service could not be reached`,
  gateway_refused: msg`The service did not take it`,
  gateway_sign_in: msg`The service did not let us in`,
  interrupted: msg`Broken off in the middle`,
  no_gateway: msg`This way is not set up`,
  no_address: msg`No address or number in the file`,
  address_refused: msg`The address does not exist`,
  gone: msg`The file is closed or erased`,
  read: msg`It was read here before`,
  withdrawn: msg`A consent was taken back`,
  shared_phone: msg`Others look at the phone`,
  not_wanted: msg`This way is not wanted any more`,
  no_longer_so: msg`Things have moved on since`,
};
