import type { LocalDate } from '#kernel/period';
import type { Person, PersonInput } from './person.js';
import type { StandingInput, StatedFact, StatusFact } from './standing.js';
import type { WorkProfile, WorkProfileInput } from './work-profile.js';

export const CLIENT_STATES = ['active', 'closed'] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/** A client without the vault. */
export interface ClientRecord {
  readonly id: string;
  readonly officeId: string;
  readonly state: ClientState;
  readonly counsellorId: string | null;
  readonly provisional: boolean;
  readonly country: 'ID' | 'VN';
  readonly registeredOn: LocalDate;
  readonly mergedInto: string | null;
  readonly erasedAt: Date | null;
  readonly version: number;
}

/** What matching reads: no name, no status. */
export interface ClientWorkProfile {
  readonly clientId: string;
  readonly officeId: string;
  readonly country: 'ID' | 'VN';
  readonly counsellorId: string | null;
  /** Waiting for work since this day. */
  readonly registeredOn: LocalDate;
  readonly profile: WorkProfile;
  /** Area ids from the country down to the home area; empty when it is not known. */
  readonly areaPath: readonly string[];
  readonly version: number;
}

/** What the rules read: everything that may open or close a programme, as plain values. Null is not known. */
export interface RuleFacts {
  readonly clientId: string;
  readonly country: 'ID' | 'VN';
  readonly birthDate: LocalDate | null;
  readonly sex: Person['sex'];
  readonly schooling: WorkProfile['schooling'];
  readonly areaPath: readonly string[];
  readonly papers: WorkProfile['papers'];
  readonly identityKinds: readonly Person['identityNumbers'][number]['kind'][];
  readonly statuses: readonly StatusFact[];
  /** Further facts by their key in the rules: amounts, household, earlier aid. */
  readonly facts: readonly StatedFact[];
}

/** Each part that is given is changed, the others stay. */
export interface ChangeClientInput {
  readonly person?: PersonInput | null;
  readonly work?: WorkProfileInput | null;
  readonly standing?: StandingInput | null;
}
