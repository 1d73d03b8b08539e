import { addDays, type LocalDate } from '#kernel/period';
import type { Answer, ClauseReason, ClauseState, GroupReason, Outcome, ProofReason } from './answer.js';
import { endOf } from './calendar.js';
import type { Compiled, CompiledVersion, Leaf } from './compile.js';
import type { FactSheet, FactValue, HeldProof, StatedFact } from './facts.js';
import { holds } from './holds.js';
import type { ProofNeed } from './rule.js';

const OUTCOME_OF: Record<ClauseState, Outcome> = { met: 'yes', unmet: 'no', unproven: 'unknown', unknown: 'unknown' };

/** The first day a proof no longer counts; null: it never ends. */
export function expiryOf({ maxAge }: ProofNeed, issuedOn: LocalDate): LocalDate | null {
  return maxAge === null ? null : addDays(endOf(issuedOn, maxAge), 1);
}

/** Whether a proof is the one asked for, issued by the day, and not too old on it. */
export const counts = (need: ProofNeed, held: HeldProof, day: LocalDate): boolean => {
  if (held.proof !== need.proof || held.issuedOn > day) return false;
  const expiry = expiryOf(need, held.issuedOn);
  return expiry === null || day < expiry;
};

function proofReason(need: ProofNeed, held: readonly HeldProof[], day: LocalDate): ProofReason {
  const same = held.filter(({ proof, issuedOn }) => proof === need.proof && issuedOn <= day);
  const newest = same.reduce<HeldProof | null>((a, b) => (a && a.issuedOn >= b.issuedOn ? a : b), null);
  const ageVerified = need.maxAge === null || need.verified;
  if (!newest) return { proof: need.proof, state: 'missing', issuedOn: null, expiredOn: null, ageVerified };
  const { issuedOn } = newest;
  const good = counts(need, newest, day);
  return {
    proof: need.proof,
    state: good ? 'held' : 'expired',
    issuedOn,
    expiredOn: good ? null : expiryOf(need, issuedOn),
    ageVerified,
  };
}

/**
 * What a leaf says of a sheet on a day. Only what favours the asker needs a proof: a word against oneself is believed.
 * A proof of a share is one of its part. So a proof turns `unproven` into `met` and nothing else, and bringing one never spoils a yes.
 */
export function stateOf({ clause, facts, excludes }: Leaf, sheet: FactSheet, day: LocalDate): ClauseState {
  const values: FactValue[] = [];
  for (const key of facts) {
    const stated = sheet[key];
    if (stated === undefined) return 'unknown';
    values.push(stated.value);
  }
  if (holds(clause.test, values, day) === excludes) return 'unmet';
  const { proofs } = clause;
  const { proofs: held } = sheet[facts[0] as string] as StatedFact;
  const shown = held.some((each) => proofs.some((need) => counts(need, each, day)));
  return proofs.length === 0 || shown ? 'met' : 'unproven';
}

/** Three values, by counting: enough hold, too many do not, or it is open. */
export function outcomeOf(node: Compiled, states: readonly ClauseState[]): Outcome {
  if (node.at !== null) return OUTCOME_OF[states[node.at] as ClauseState];
  let yes = 0;
  let no = 0;
  for (const rule of node.rules) {
    const outcome = outcomeOf(rule, states);
    if (outcome === 'yes') yes += 1;
    else if (outcome === 'no') no += 1;
  }
  if (yes >= node.least) return 'yes';
  return node.rules.length - no < node.least ? 'no' : 'unknown';
}

/** The leaves an answer rests on, by their places: those reached from the root along equal outcomes. */
export const decidingLeaves = (root: Compiled, states: readonly ClauseState[]): ReadonlySet<number> =>
  deciding(root, states, new Set());

function deciding(node: Compiled, states: readonly ClauseState[], found: Set<number>): Set<number> {
  if (node.at !== null) return found.add(node.at);
  const outcome = outcomeOf(node, states);
  for (const rule of node.rules) if (outcomeOf(rule, states) === outcome) deciding(rule, states, found);
  return found;
}

function groupsOf(node: Compiled, states: readonly ClauseState[]): GroupReason[] {
  if (node.at !== null) return [];
  const below = node.rules.flatMap((rule) => groupsOf(rule, states));
  return [{ group: node.group, outcome: outcomeOf(node, states) }, ...below];
}

export const statesOf = ({ leaves }: CompiledVersion, sheet: FactSheet, day: LocalDate): ClauseState[] =>
  leaves.map((leaf) => stateOf(leaf, sheet, day));

function reasonOf(
  leaf: Leaf,
  state: ClauseState,
  asked: { sheet: FactSheet; day: LocalDate },
): Omit<ClauseReason, 'decides'> {
  const { clause, excludes, facts } = leaf;
  const held = asked.sheet[facts[0] as string]?.proofs ?? [];
  return {
    clause: clause.code,
    state,
    excludes,
    verified: clause.verified,
    facts,
    missingFacts: facts.filter((fact) => asked.sheet[fact] === undefined),
    proofs: clause.proofs.map((need) => proofReason(need, held, asked.day)),
  };
}

/** The day and the zone it is a day of; only the day decides. */
export interface When {
  readonly day: LocalDate;
  readonly zone: string;
}

/** Asks a version, whose dates the caller has looked at. Every clause gets its reason, whether it decided or not. */
export function evaluate(compiled: CompiledVersion, sheet: FactSheet, when: When): Answer {
  const states = statesOf(compiled, sheet, when.day);
  const rests = decidingLeaves(compiled.root, states);
  const asked = { sheet, day: when.day };
  return {
    programme: compiled.programme.code,
    version: compiled.version.code,
    opensOn: null,
    day: when.day,
    zone: when.zone,
    outcome: outcomeOf(compiled.root, states),
    reasons: compiled.leaves.map((leaf) => ({
      ...reasonOf(leaf, states[leaf.at] as ClauseState, asked),
      decides: rests.has(leaf.at),
    })),
    groups: groupsOf(compiled.root, states),
    unverified: compiled.unverified,
  };
}
