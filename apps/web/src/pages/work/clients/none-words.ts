import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ClientQuestion, NoneFact } from '../../../gql/staff/graphql.js';

/** The answer "none" to what may have none. */
export const NONE_WORDS: Readonly<Record<NoneFact, MessageDescriptor>> = {
  skills: msg`No skill yet`,
  experience: msg`Has not worked yet`,
  languages: msg`No other language`,
  licences: msg`No licence`,
  papers: msg`No paper`,
  limits: msg`No limit`,
  avoid: msg`Nothing to avoid`,
};

export const mayBeNone = (question: ClientQuestion): question is NoneFact & ClientQuestion => question in NONE_WORDS;
