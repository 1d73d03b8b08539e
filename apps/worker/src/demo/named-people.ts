import type { RegisterClientInput } from '#domains/clients';
import type { DemoArea } from './posting.js';

type Work = NonNullable<RegisterClientInput['work']>;

/** Somebody whom a visitor can sign in as: they are the first of the office at a place. */
export interface NamedPerson {
  readonly place: string;
  readonly person: Partial<RegisterClientInput['person']> & { readonly name: string };
  /** Without where they live, which is in the area of the office. */
  readonly work: Work;
}

const GIA_LAI = '52';

/** Six days a week, early and late; who works like this suits most openings, whatever the day of the visit. */
const SIX_DAYS = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: '05:00', to: '23:00' }));

/** Skills are not known yet: the page has something to ask for. */
const COMMON = {
  availability: SIX_DAYS,
  licences: ['motorcycle'],
  travelWays: ['motorcycle'],
  mayMove: false,
  limits: ['no_heights'],
} satisfies Work;

export const DIAN: NamedPerson = {
  place: '33.74',
  person: { name: 'Dian Purnama', email: 'dian@surat.example', phoneShared: false },
  work: {
    ...COMMON,
    goals: ['vacancy', 'ojt_place'],
    occupations: ['7231', '9412', '5131', '7512'],
    experience: [
      { isco: '7231', months: 26 },
      { isco: '9412', months: 8 },
    ],
    schooling: 'upper_secondary',
    languages: [{ language: 'id', level: 'fluent' }],
    papers: (['id_card', 'family_card', 'school_certificate'] as const).map((paper) => ({ paper, expiresOn: null })),
    travelKm: 20,
    payNeed: { amount: 1_800_000n, currency: 'IDR' },
    avoid: ['alcohol_served'],
  },
};

export const HUONG: NamedPerson = {
  place: GIA_LAI,
  person: { name: 'Siu Thu Hương', sex: 'female' },
  work: {
    ...COMMON,
    goals: ['vacancy', 'ojt_place'],
    occupations: ['7531', '8153', '9333', '9321'],
    experience: [{ isco: '8153', months: 20 }],
    schooling: 'lower_secondary',
    languages: [{ language: 'vi', level: 'fluent' }],
    papers: [{ paper: 'id_card', expiresOn: null }],
    travelKm: 40,
    payNeed: { amount: 4_500_000n, currency: 'VND' },
    avoid: ['night_work'],
  },
};

/** `drawn` as somebody a visitor can sign in as, who lives in the first part of the area. */
export function named(drawn: RegisterClientInput, { person, work }: NamedPerson, area: DemoArea): RegisterClientInput {
  const areaId = area.parts[0] ?? area.id;
  return { ...drawn, person: { ...drawn.person, ...person }, work: { ...work, areaId } };
}
