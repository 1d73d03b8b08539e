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
  readonly partnerNamed: (test: (partner: Pick<DemoPartner, 'kind' | 'name' | 'area'>) => boolean) => string | null;
}

type Wanted = CreateAccountInput & { readonly name: string; readonly secret: string; readonly note: string };

type Person = Pick<Wanted, 'displayName' | 'name' | 'secret'>;

/** Secrets of the demo only: it holds nobody real and listens on this machine alone. */
const PEOPLE = {
  admin: { displayName: 'Sekar Admin', name: 'admin@titian.example', secret: 'jembatan-kayu-jati-7' },
  ratri: { displayName: 'Ratri Wulandari', name: 'ratri@titian.example', secret: 'payung-merah-muda-3' },
  ha: { displayName: 'Đỗ Thu Hà', name: 'ha@titian.example', secret: 'cau-tre-ven-song-5' },
  yusuf: { displayName: 'Pak Yusuf', name: 'yusuf@titian.example', secret: 'bengkel-pagi-cerah-9' },
  lan: { displayName: 'Chị Lan', name: 'lan@titian.example', secret: 'xuong-may-ban-mai-4' },
  nining: { displayName: 'Bu Nining', name: 'nining@titian.example', secret: 'kelas-sore-hujan-6' },
  danu: { displayName: 'Pak Danu', name: 'danu@titian.example', secret: 'buku-kas-hijau-8' },
  mira: { displayName: 'Bu Mira', name: 'mira@titian.example', secret: 'peta-provinsi-biru-2' },
  dian: { displayName: 'Dian', name: '+6281200004821', secret: '482913' },
} as const satisfies Record<string, Person>;

function wanted({ offices, partnerNamed }: Places): Wanted[] {
  const [semarang, , , hanoi] = offices;
  const employerIn = (country: string) =>
    partnerNamed(({ kind, area }) => kind === 'employer' && area.country === country);
  const trainer = partnerNamed(({ kind }) => kind === 'trainer');
  const lender = partnerNamed(({ name }) => name.startsWith('Koperasi Rukun'));
  return [
    { ...PEOPLE.admin, persona: 'administrator', note: 'offices, accounts, partners, holidays' },
    { ...PEOPLE.ratri, persona: 'counsellor', officeId: semarang, note: 'an office in Semarang' },
    { ...PEOPLE.ha, persona: 'social_worker', officeId: hanoi, note: 'an office in Hà Nội' },
    { ...PEOPLE.yusuf, persona: 'employer', partnerId: employerIn('ID'), note: 'an employer in Indonesia' },
    { ...PEOPLE.lan, persona: 'employer', partnerId: employerIn('VN'), note: 'an employer in Vietnam' },
    { ...PEOPLE.nining, persona: 'trainer', partnerId: trainer, note: 'a training centre' },
    { ...PEOPLE.danu, persona: 'loan_officer', partnerId: lender, note: 'a lender' },
    { ...PEOPLE.mira, persona: 'authority', note: 'an authority' },
    { ...PEOPLE.dian, persona: 'client', officeId: semarang, note: 'looks for work' },
  ];
}

/** Makes the accounts of the demo, one for each persona at least, and gives what to type to sign in. */
export async function demoAccounts(loader: DemoLoader, places: Places): Promise<SignIn[]> {
  const signIns: SignIn[] = [];
  for (const { note, ...input } of wanted(places)) {
    await loader.account(input);
    signIns.push({ persona: input.persona, name: input.name, secret: input.secret, note });
  }
  return signIns;
}
