import { numberKey, phoneKey, type IdentityNumber, type Person } from './person.js';
import type { Proof, Standing, StatedFact, StatusFact } from './standing.js';
import type { WorkProfile } from './work-profile.js';

/** Both lists, without what is twice by its key; what stands in the first counts. */
function union<T>(into: readonly T[], from: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Set(into.map(keyOf));
  return [...into, ...from.filter((item) => !known.has(keyOf(item)))];
}

const word = (text: string): string => text;
const identityKey = ({ kind, number }: IdentityNumber): string => `${kind} ${numberKey(number)}`;

/** Two numbers of one kind, none of which both files have: they are two people, whatever else is alike. */
export function areTwoPeople(one: Person, other: Person): boolean {
  const mine = new Set(one.identityNumbers.map(identityKey));
  if (other.identityNumbers.some((number) => mine.has(identityKey(number)))) return false;
  const kinds = new Set(one.identityNumbers.map(({ kind }) => kind));
  return other.identityNumbers.some(({ kind }) => kind !== 'other' && kinds.has(kind));
}

/** What a person has one of; `key` says when two values are the same. */
const SINGLE: readonly { readonly of: (person: Person) => string | null; readonly key: (value: string) => string }[] = [
  { of: ({ phone }) => phone, key: phoneKey },
  { of: ({ email }) => email, key: word },
  { of: ({ address }) => address, key: word },
  { of: ({ birthDate }) => birthDate, key: word },
  { of: ({ sex }) => sex, key: word },
];

/** What the other file says otherwise and has no second place for, in words for the note; null when there is nothing. */
function leftOver(into: Person, from: Person): string | null {
  const otherwise = SINGLE.filter(({ of, key }) => {
    const [kept, lost] = [of(into), of(from)];
    return kept !== null && lost !== null && key(kept) !== key(lost);
  });
  const values = otherwise.map(({ of }) => of(from));
  return values.length > 0 ? `${from.name}: ${values.join('; ')}` : null;
}

/** One person out of two files. What only one of them knows is kept. */
export const mergedPerson = (into: Person, from: Person): Person => ({
  name: into.name,
  otherNames: union([...into.otherNames], [...from.otherNames, from.name], word).filter((name) => name !== into.name),
  birthDate: into.birthDate ?? from.birthDate,
  sex: into.sex ?? from.sex,
  identityNumbers: union(into.identityNumbers, from.identityNumbers, identityKey),
  phone: into.phone ?? from.phone,
  phoneShared: into.phoneShared || from.phoneShared,
  email: into.email ?? from.email,
  address: into.address ?? from.address,
});

const proofKey = ({ code, issuedOn }: Proof): string => `${code} ${issuedOn}`;

function mergedStatus(fact: StatusFact, other: StatusFact | undefined): StatusFact {
  if (!other) return fact;
  return {
    status: fact.status,
    from: fact.from ?? other.from,
    until: fact.until ?? other.until,
    kind: fact.kind ?? other.kind,
    proofs: union(fact.proofs, other.proofs, proofKey),
  };
}

const lines = (...texts: readonly (string | null)[]): string | null =>
  [...new Set(texts)].filter((text) => text !== null && text !== '').join('\n') || null;

/** What happened to one person out of two files; `persons` says who the two files say it is. */
export function mergedStanding(
  into: Standing,
  from: Standing,
  persons: { readonly into: Person; readonly from: Person },
): Standing {
  const statuses = union(into.statuses, from.statuses, ({ status }) => status);
  const factsBoth = union(into.facts, from.facts, ({ key }: StatedFact) => key);
  return {
    statuses: statuses.map((fact) =>
      mergedStatus(
        fact,
        from.statuses.find(({ status }) => status === fact.status),
      ),
    ),
    facts: factsBoth.map((fact) => ({
      ...fact,
      proofs: union(fact.proofs, from.facts.find(({ key }) => key === fact.key)?.proofs ?? [], proofKey),
    })),
    health: lines(into.health, from.health),
    note: lines(into.note, from.note, leftOver(persons.into, persons.from)),
  };
}

/** What work needs to know out of two files. Where both have a word on one thing, the first counts. */
export const mergedProfile = (into: WorkProfile, from: WorkProfile): WorkProfile => ({
  goals: union(into.goals, from.goals, word),
  occupations: union(into.occupations, from.occupations, word),
  skills: union(into.skills, from.skills, ({ skillId }) => skillId),
  growthSkillIds: union(into.growthSkillIds, from.growthSkillIds, word),
  experience: union(into.experience, from.experience, ({ isco }) => isco),
  schooling: into.schooling ?? from.schooling,
  languages: union(into.languages, from.languages, ({ language }) => language),
  licences: union(into.licences, from.licences, word),
  availability: into.availability.length > 0 ? into.availability : from.availability,
  hoursPerWeek: into.hoursPerWeek ?? from.hoursPerWeek,
  limits: union(into.limits, from.limits, word),
  papers: union(into.papers, from.papers, ({ paper }) => paper),
  areaId: into.areaId ?? from.areaId,
  travelWays: union(into.travelWays, from.travelWays, word),
  travelKm: into.travelKm ?? from.travelKm,
  mayMove: into.mayMove ?? from.mayMove,
  payNeed: into.payNeed ?? from.payNeed,
  avoid: union(into.avoid, from.avoid, word),
  freeFrom: into.freeFrom ?? from.freeFrom,
});
