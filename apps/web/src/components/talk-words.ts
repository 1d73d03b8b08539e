import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Talks and group rounds beside the interviews of a session. */
export const TALK_WORDS: Readonly<Record<'loans' | 'courses' | 'work_abroad' | 'advice', MessageDescriptor>> = {
  loans: msg`Talk about loans`,
  courses: msg`Talk about courses`,
  work_abroad: msg`Talk about work abroad`,
  advice: msg`Welcome and advice`,
};
