import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Persona } from '../gql/graphql.js';

/** Only people at work read these; `client` has no word, because a client's pages name no role. */
export const PERSONA_WORDS: Readonly<Record<Persona, MessageDescriptor>> = {
  visitor: msg`Visitor`,
  client: msg`Member`,
  counsellor: msg`Counsellor`,
  employer: msg`Employer`,
  trainer: msg`Trainer`,
  loan_officer: msg`Loan officer`,
  social_worker: msg`Social worker`,
  authority: msg`Authority`,
  administrator: msg`Administrator`,
};
