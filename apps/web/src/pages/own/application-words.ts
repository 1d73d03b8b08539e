import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ApplicationState } from '../../gql/own/graphql.js';
import { isStopped } from './next.js';

/** Where it stands, as one tells a friend. */
export const OWN_STATE_WORDS: Readonly<Record<ApplicationState, MessageDescriptor>> = {
  draft: msg`Not sent yet`,
  sent: msg`Sent. They have not looked yet.`,
  seen: msg`They have looked at it.`,
  interview: msg`They would like to meet you.`,
  trial: msg`You try it out there.`,
  offered: msg`They would like to have you.`,
  accepted: msg`You said yes.`,
  started: msg`You have begun there.`,
  refused: msg`Not this time.`,
  withdrawn: msg`You took it back.`,
  lapsed: msg`No answer came.`,
  closed: msg`Ended, because you began somewhere else.`,
};

/** The same in one line, for who looks at the opening. */
export const standsWords = (
  application: Parameters<typeof isStopped>[0] & { readonly state: ApplicationState },
): MessageDescriptor =>
  isStopped(application)
    ? msg`Your permission has ended. They see nothing of you any more.`
    : OWN_STATE_WORDS[application.state];

export const OPEN_STATES: readonly ApplicationState[] = [
  'draft',
  'sent',
  'seen',
  'interview',
  'trial',
  'offered',
  'accepted',
];
