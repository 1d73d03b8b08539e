import type { StandingInput } from '#domains/clients';

/** What is known of the twins: nothing at all, or of each something else. */
export const WORLDS = ['plain', 'marked'] as const;
export type World = (typeof WORLDS)[number];

const proof = (code: string) => ({ code, issuedOn: '2025-01-10' });
const dated = { from: '2024-01-01', until: '2025-01-01', kind: null };

/** Of each twin another status, with dates, proofs, further facts, health and a note; in no order of words or of age. */
const MARKS: readonly Required<StandingInput>[] = [
  {
    statuses: [
      { status: 'trafficking', ...dated, proofs: [proof('victim_certificate'), proof('police_report')] },
      { status: 'violence', ...dated, proofs: [] },
    ],
    facts: [{ key: 'person.policeList', value: true, proofs: [proof('police_report')] }],
    health: 'trauma pascakejadian',
    note: 'dipulangkan dari luar negeri',
  },
  {
    statuses: [{ status: 'homelessness', ...dated, until: null, proofs: [] }],
    facts: [{ key: 'household.income', value: '0', proofs: [] }],
    health: null,
    note: 'tidur di terminal',
  },
  {
    statuses: [{ status: 'rehabilitation', ...dated, kind: 'compulsory', proofs: [proof('management_decision')] }],
    facts: [{ key: 'person.policeList', value: true, proofs: [] }],
    health: 'metamfetamin, abstinen 14 bulan',
    note: 'keluar rehabilitasi 2025',
  },
  {
    statuses: [{ status: 'prison', ...dated, kind: 'narcotics_case', proofs: [proof('release_letter')] }],
    facts: [{ key: 'person.offences', value: ['narcotics'], proofs: [proof('release_letter')] }],
    health: null,
    note: 'bebas bersyarat',
  },
  {
    statuses: [{ status: 'hiv', from: null, until: null, kind: null, proofs: [proof('health_letter')] }],
    facts: [{ key: 'person.onTreatment', value: true, proofs: [] }],
    health: 'ARV sejak 2023',
    note: null,
  },
  {
    statuses: [
      { status: 'rehabilitation', ...dated, kind: 'voluntary', proofs: [] },
      { status: 'substitution_treatment', ...dated, until: null, proofs: [] },
      { status: 'sex_work', ...dated, proofs: [] },
    ],
    facts: [],
    health: 'metadon',
    note: 'rujukan IPWL',
  },
];

const NOTHING: Required<StandingInput> = { statuses: [], facts: [], health: null, note: null };

export const TWINS = MARKS.length;

export const standingOf = (world: World, twin: number): Required<StandingInput> =>
  world === 'plain' ? NOTHING : (MARKS[twin] ?? NOTHING);

/** What a counsellor tells a programme of a twin. */
export const factsOf = (world: World, twin: number): readonly object[] =>
  world === 'plain' || twin % 2 === 0
    ? [{ key: 'person.birthDate', values: ['1995-03-04'] }]
    : [
        { key: 'person.birthDate', values: ['1995-03-04'] },
        { key: 'person.offences', values: ['narcotics'] },
      ];
