import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  IntroductionInterest,
  IntroductionNextStep,
  IntroductionOutcome,
  IntroductionPairKind,
  IntroductionPresence,
  IntroductionPurpose,
  IntroductionReply,
  IntroductionState,
  IntroductionTableReply,
  UnplacedReason,
} from '../../gql/staff/graphql.js';

type Words<K extends string> = Readonly<Record<K, MessageDescriptor>>;

export const STATE_WORDS: Words<IntroductionState> = {
  draft: msg`Being prepared`,
  published: msg`On paper`,
  closed: msg`Over`,
  cancelled: msg`Called off`,
};

export const STATE_TONES: Readonly<Record<IntroductionState, string>> = {
  draft: 'unknown',
  published: 'yes',
  closed: '',
  cancelled: 'no',
};

export const PURPOSE_WORDS: Words<IntroductionPurpose> = {
  work: msg`Work`,
  training: msg`Training`,
  finance: msg`Loans and grants`,
  all: msg`Work, training, loans`,
};

export const REPLY_WORDS: Words<IntroductionReply> = {
  invited: msg`Not answered yet`,
  coming: msg`Coming`,
  declined: msg`Not coming`,
  waiting: msg`Waiting for a place`,
};

export const REPLY_TONES = { invited: 'unknown', waiting: 'unknown', coming: 'yes', declined: 'no' } as const;

export const TABLE_REPLY_WORDS: Words<IntroductionTableReply> = {
  invited: msg`Not answered yet`,
  coming: msg`Coming`,
  declined: msg`Not coming`,
};

export const PAIR_WORDS: Words<IntroductionPairKind> = {
  promised: msg`must meet`,
  forbidden: msg`must not meet`,
};

export const PRESENCE_WORDS: Words<IntroductionPresence> = {
  expected: msg`Expected`,
  present: msg`Here`,
  late: msg`Late`,
  absent: msg`Absent`,
  left: msg`Left early`,
};

export const OUTCOME_WORDS: Words<IntroductionOutcome> = {
  met: msg`They met`,
  client_absent: msg`The client was absent`,
  partner_absent: msg`The partner was absent`,
  both_absent: msg`Both were absent`,
};

export const INTEREST_WORDS: Words<IntroductionInterest> = {
  yes: msg`Yes`,
  maybe: msg`Maybe`,
  no: msg`No`,
};

export const NEXT_WORDS: Words<IntroductionNextStep> = {
  none: msg`Nothing for now`,
  second_interview: msg`Second interview`,
  offer: msg`Offer`,
  course: msg`Course begun`,
  loan: msg`Loan application begun`,
};

export const REASON_WORDS: Words<UnplacedReason> = {
  forbidden: msg`This pair must not meet`,
  no_interviewer: msg`Nobody sits at the table`,
  never_together: msg`Never there at the same time`,
  fixed_at_no_slot: msg`Promised at a time at which no interview begins`,
  client_has_most: msg`The client has as many as wanted`,
  client_full: msg`The client is busy all day`,
  table_full: msg`The table is full`,
  no_common_time: msg`No time at which both are free`,
  no_wishes: msg`Nobody wished for an interview`,
  tables_full: msg`All wished tables are full`,
  partner_declined: msg`The partner does not come`,
};

/** A card as it is printed: three digits or more. */
export const cardText = (card: number): string => String(card).padStart(3, '0');
