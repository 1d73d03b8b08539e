import type { CreateAccountInput } from '#domains/identity';
import type { DemoLoader } from './demo-loader.js';
import type { DemoPartner } from './plan.js';

/** What `npm start` prints, one line a persona. */
export interface SignIn {
  readonly persona: string;
  readonly name: string;
  readonly secret: string;
  readonly note: string;
}

interface Places {
  readonly offices: readonly string[];
  /** The clients who sign in as Dian and as Hương. */
  readonly dian: string | null;
  readonly huong: string | null;
  readonly partnerNamed: (test: (partner: Pick<DemoPartner, 'kind' | 'name' | 'area'>) => boolean) => string | null;
}

type Person = Required<Pick<CreateAccountInput, 'persona' | 'displayName'>> & {
  readonly name: string;
  readonly secret: string;
  readonly note: string;
};

/** Secrets of the demo only: it holds nobody real and listens on this machine alone. */
const PEOPLE = {
  dian: {
    persona: 'client',
    displayName: 'Dian',
    name: '+6281200004821',
    secret: '482913',
    note: 'looks for work',
  },
  huong: {
    persona: 'client',
    displayName: 'Hương',
    name: '+84200004821',
    secret: '593824',
    note: 'invited to the session in Gia Lai',
  },
  ratri: {
    persona: 'counsellor',
    displayName: 'Ratri Wulandari',
    name: 'ratri@titian.example',
    secret: 'payung-merah-muda-3',
    note: 'an office in Semarang',
  },
  hlan: {
    persona: 'counsellor',
    displayName: 'Rơ Châm H’Lan',
    name: 'hlan@titian.example',
    secret: 'ruong-bac-thang-xa-7',
    note: 'an office in Gia Lai, with a session of 200 people',
  },
  yusuf: {
    persona: 'employer',
    displayName: 'Pak Yusuf',
    name: 'yusuf@titian.example',
    secret: 'bengkel-pagi-cerah-9',
    note: 'an employer in Indonesia',
  },
  lan: {
    persona: 'employer',
    displayName: 'Chị Lan',
    name: 'lan@titian.example',
    secret: 'xuong-may-ban-mai-4',
    note: 'an employer in Vietnam',
  },
  nining: {
    persona: 'trainer',
    displayName: 'Bu Nining',
    name: 'nining@titian.example',
    secret: 'kelas-sore-hujan-6',
    note: 'a training centre',
  },
  danu: {
    persona: 'loan_officer',
    displayName: 'Pak Danu',
    name: 'danu@titian.example',
    secret: 'buku-kas-hijau-8',
    note: 'a lender',
  },
  ha: {
    persona: 'social_worker',
    displayName: 'Đỗ Thu Hà',
    name: 'ha@titian.example',
    secret: 'cau-tre-ven-song-5',
    note: 'an office in Hà Nội',
  },
  mira: {
    persona: 'authority',
    displayName: 'Bu Mira',
    name: 'mira@titian.example',
    secret: 'peta-provinsi-biru-2',
    note: 'an authority',
  },
  bagas: {
    persona: 'administrator',
    displayName: 'Bagas Admin',
    name: 'admin2@titian.example',
    secret: 'gapura-batu-bata-1',
    note: 'the second pair of eyes for rules',
  },
  admin: {
    persona: 'administrator',
    displayName: 'Sekar Admin',
    name: 'admin@titian.example',
    secret: 'jembatan-kayu-jati-7',
    note: 'offices, accounts, partners, holidays',
  },
} as const satisfies Record<string, Person>;

/** Made last: who has it has the whole demo. */
export const LAST_SIGN_IN = PEOPLE.admin.name;

/** What to type to sign in, one for each persona at least. */
export const demoSignIns = (): SignIn[] =>
  Object.values(PEOPLE).map(({ persona, name, secret, note }) => ({ persona, name, secret, note }));

type Belonging = Pick<CreateAccountInput, 'officeId' | 'partnerId' | 'clientId'>;

/** What the business of those who sign in does: their secrets speak of it. */
const TRADE_OF: Readonly<Record<string, RegExp>> = { ID: /^Bengkel /, VN: /(^| )may /i };

/** The employer of a country whose people can sign in; one of their trade, where the demo has one. */
export function employerIn(partnerNamed: Places['partnerNamed'], country: string): string | null {
  const isThere = ({ kind, area }: Pick<DemoPartner, 'kind' | 'area'>): boolean =>
    kind === 'employer' && area.country === country;
  return partnerNamed((one) => isThere(one) && TRADE_OF[country]?.test(one.name) === true) ?? partnerNamed(isThere);
}

function belongings({ offices, dian, huong, partnerNamed }: Places): Readonly<Record<keyof typeof PEOPLE, Belonging>> {
  const [semarang, , , hanoi, , giaLai] = offices;
  return {
    dian: { officeId: semarang, clientId: dian },
    huong: { officeId: giaLai, clientId: huong },
    ratri: { officeId: semarang },
    hlan: { officeId: giaLai },
    yusuf: { partnerId: employerIn(partnerNamed, 'ID') },
    lan: { partnerId: employerIn(partnerNamed, 'VN') },
    nining: { partnerId: partnerNamed(({ kind }) => kind === 'trainer') },
    danu: { partnerId: partnerNamed(({ name }) => name.startsWith('Koperasi Rukun')) },
    ha: { officeId: hanoi },
    mira: {},
    bagas: {},
    admin: {},
  };
}

/** Makes the accounts of the demo. */
export async function demoAccounts(loader: DemoLoader, places: Places): Promise<void> {
  for (const [who, belonging] of Object.entries(belongings(places))) {
    const { note: _, ...person } = PEOPLE[who as keyof typeof PEOPLE];
    await loader.account({ ...person, ...belonging });
  }
}
