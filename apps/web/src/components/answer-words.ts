import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ApplicationState, InterviewReply } from '../gql/answer/graphql.js';

/** Whether somebody comes to an interview, for who invited them. */
export const REPLY_WORDS: Readonly<Record<InterviewReply, MessageDescriptor>> = {
  coming: msg`They are coming`,
  declined: msg`They cannot come at that time`,
};

/** Where it stands, for who has to answer. */
export const ANSWER_STATE_WORDS: Readonly<Record<ApplicationState, MessageDescriptor>> = {
  draft: msg`Not sent`,
  sent: msg`Waits for your answer`,
  seen: msg`Waits for your answer`,
  interview: msg`Invited to an interview`,
  trial: msg`On trial`,
  offered: msg`You said yes`,
  accepted: msg`Both said yes`,
  started: msg`Has begun`,
  refused: msg`You said no`,
  withdrawn: msg`No longer available`,
  lapsed: msg`Ended without an answer`,
  closed: msg`No longer available`,
};
