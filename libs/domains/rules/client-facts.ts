import type { RuleFacts, StatusFact } from '#domains/clients';
import type { Catalogue, HeldProof } from './core/facts.js';
import { sheetOf, type FactEntry } from './fact-input.js';

type Value = boolean | number | string | readonly string[];
export type Known = readonly [key: string, value: Value | null, proofs: readonly HeldProof[]];

const GENDERS = { female: 'woman', male: 'man' } as const;
const SCHOOLINGS = {
  none: 'none',
  primary: 'sd',
  lower_secondary: 'sltp',
  upper_secondary: 'slta',
  vocational: 'slta',
  diploma: 'higher',
  bachelor: 'higher',
} as const;

/** Codes of proofs are the same in files and rules; files may write them with underscores. */
const proofsOf = (proofs: StatusFact['proofs']): HeldProof[] =>
  proofs.map(({ code, issuedOn }) => ({ proof: code.replaceAll('_', '-'), issuedOn }));

const issueOf = (proofs: readonly HeldProof[], proof: string): string | null =>
  proofs.find((held) => held.proof === proof)?.issuedOn ?? null;

const isOver = ({ until }: StatusFact): boolean => until !== null;

/** What each status says in the words of the rules; what it leaves open is not said. */
const SAYS: Readonly<Record<StatusFact['status'], (status: StatusFact, proofs: HeldProof[]) => readonly Known[]>> = {
  rehabilitation: (status, proofs) => [
    ['person.rehabilitation', isOver(status) ? status.kind : 'ongoing', proofs],
    ['person.inSocialRehabilitation', !isOver(status), proofs],
    ['person.managementDecisionOn', issueOf(proofs, 'management-decision'), proofs],
  ],
  substitution_treatment: (status, proofs) => [
    ['person.rehabilitation', isOver(status) ? null : 'substitution', proofs],
  ],
  prison: ({ until, kind }, proofs) => [
    ['person.releasedOn', until, proofs],
    ['person.offences', kind?.endsWith('_case') ? [kind.slice(0, -'_case'.length)] : null, proofs],
  ],
  trafficking: ({ kind }, proofs) => [['person.traffickedWhere', kind, proofs]],
  violence: () => [],
  hiv: (_, proofs) => [['person.hiv', true, proofs]],
  homelessness: (status, proofs) => [['person.hasHome', isOver(status) ? null : false, proofs]],
  sex_work: (status, proofs) => [
    ['person.formerSexWork', isOver(status) ? true : null, proofs],
    ['person.reformed', isOver(status) ? true : null, proofs],
  ],
  disability: (_, proofs) => [['person.disabled', true, proofs]],
  poverty: (status, proofs) => [['person.poor', isOver(status) ? null : true, proofs]],
};

/** What a file says, as it says it: `value` null is not said. */
export function knownOf({
  birthDate,
  sex,
  schooling,
  papers,
  identityKinds,
  statuses,
  facts,
}: RuleFacts): readonly Known[] {
  const held = new Set<string>([...papers.map(({ paper }) => paper), ...identityKinds]);
  return [
    ['person.birthDate', birthDate, []],
    ['person.gender', sex && GENDERS[sex], []],
    ['person.schooling', schooling && SCHOOLINGS[schooling], []],
    ['person.idCard', held.has('id_card') || null, []],
    ['person.familyCard', held.has('family_card') || null, []],
    ...statuses.flatMap((status) => SAYS[status.status](status, proofsOf(status.proofs))),
    ...facts.map(({ key, value, proofs }): Known => [key, value, proofsOf(proofs)]),
  ];
}

/**
 * What an office's file of a client says, as facts to ask programmes with. A further fact of the file counts more than
 * what a status says; what the rules do not know, or cannot read, is left out.
 */
export function entriesOf(catalogue: Catalogue, client: RuleFacts): FactEntry[] {
  const proofs = new Set(catalogue.proofs.map(({ code }) => code));
  const entries = new Map<string, FactEntry>();
  for (const [key, value, held] of knownOf(client)) {
    if (value === null) continue;
    const values = typeof value === 'object' ? value.map(String) : [String(value)];
    const entry = { key, values, proofs: held.filter(({ proof }) => proofs.has(proof)) };
    if (sheetOf(catalogue, [entry]).ok) entries.set(key, entry);
  }
  return [...entries.values()];
}
