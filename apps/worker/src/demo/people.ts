import type { Chance } from '#kernel/chance';
import type { RegisterClientInput, StatusFact } from '#domains/clients';
import { fold } from '#domains/reference';
import { streetOf, type Country } from './names.js';
import { TRADES } from './plan.js';
import type { DemoArea } from './posting.js';

/** Everyday names put together by chance; whoever bears such a name is not meant. */
const GIVEN: Readonly<Record<Country, Readonly<Record<'female' | 'male', readonly string[]>>>> = {
  ID: {
    female: [
      'Wulan',
      'Ratna',
      'Yuni',
      'Lestari',
      'Nurul',
      'Tika',
      'Murni',
      'Rini',
      'Endah',
      'Fitri',
      'Sulastri',
      'Mega',
    ],
    male: ['Bayu', 'Joko', 'Rudi', 'Hendra', 'Agung', 'Wahyu', 'Dimas', 'Eko', 'Slamet', 'Iwan', 'Fajar', 'Yanto'],
  },
  VN: {
    female: ['Hương', 'Thảo', 'Ngân', 'Mai', 'Loan', 'Yến', 'Phượng', 'Hạnh', 'Quyên', 'Trinh', 'Nhung', 'Diệp'],
    male: ['Tuấn', 'Hùng', 'Dũng', 'Khánh', 'Sơn', 'Thành', 'Phong', 'Hiếu', 'Đức', 'Trung', 'Vinh', 'Lâm'],
  },
};
const FAMILY_ID = [
  'Prasetyo',
  'Saputra',
  'Handayani',
  'Kurnia',
  'Suryana',
  'Maulana',
  'Anggraini',
  'Hidayat',
  'Utami',
  'Nugraha',
  '',
];
const FAMILY_VI = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Dương'];
const MIDDLE_VI = { female: ['Thị', 'Thu', 'Ngọc', 'Bích'], male: ['Văn', 'Hữu', 'Quốc', 'Minh'] } as const;

const PROOFS: Readonly<Record<Country, Readonly<Partial<Record<StatusFact['status'], string>>>>> = {
  ID: {
    rehabilitation: 'ipwl_letter',
    prison: 'release_letter',
    hiv: 'vct_resume',
    homelessness: 'social_report',
    trafficking: 'victim_identification',
  },
  VN: {
    rehabilitation: 'management_decision',
    prison: 'release_letter',
    hiv: 'hiv_result',
    homelessness: 'commune_confirmation',
    trafficking: 'victim_identification',
  },
};
const STATUSES = [
  'rehabilitation',
  'rehabilitation',
  'rehabilitation',
  'prison',
  'hiv',
  'homelessness',
  'trafficking',
] as const;

const before = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

function nameOf(chance: Chance, country: Country, sex: 'female' | 'male'): string {
  const given = chance.one(GIVEN[country][sex]);
  if (country === 'ID') return `${given} ${chance.one(FAMILY_ID)}`.trim();
  return `${chance.one(FAMILY_VI)} ${chance.one(MIDDLE_VI[sex])} ${given}`;
}

/** Digits that no real number begins with: areas 00 and prefixes that nobody was given. */
const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => String(chance.between(0, 9))).join('');

/** Of every other one, without asking chance again; a domain that nobody can have (RFC 2606). */
function emailOf(name: string, phone: string): string | null {
  const number = Number(phone.slice(-3));
  return number % 2 === 0 ? `${fold(name).toLowerCase().replace(/ /g, '.')}${number}@surat.example` : null;
}

function statusOf(chance: Chance, country: Country, today: string): StatusFact {
  const status = chance.one(STATUSES);
  const from = before(today, chance.between(200, 1500));
  const issuedOn = before(today, chance.between(10, 190));
  const proof = PROOFS[country][status];
  const kinds = status === 'rehabilitation' ? ['voluntary', 'compulsory'] : ['narcotics_case', 'other_case'];
  return {
    status,
    from,
    until: status === 'rehabilitation' || status === 'prison' ? before(today, chance.between(5, 190)) : null,
    kind: status === 'rehabilitation' || status === 'prison' ? chance.one(kinds) : null,
    proofs: proof && chance.happens(0.75) ? [{ code: proof, issuedOn }] : [],
  };
}

type Work = NonNullable<RegisterClientInput['work']>;

function hoursOf(chance: Chance): Work['availability'] {
  const days = chance.one([
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5, 6],
    [1, 2, 3, 4, 5, 6, 7],
    [2, 3, 4, 5, 6],
  ]);
  const [from, to] = chance.one([
    ['07:00', '17:00'],
    ['08:00', '18:00'],
    ['09:00', '17:00'],
    ['06:00', '22:00'],
    ['00:00', '24:00'],
  ] as const);
  return days.map((weekday) => ({ weekday, from, to }));
}

function workOf(chance: Chance, area: DemoArea, today: string): Work {
  const { country, minimum } = area;
  const trades = chance.some(TRADES[country], chance.between(1, 3));
  const occupations = [...new Set(trades.map(({ isco }) => isco))];
  const done = chance.happens(0.65) ? occupations.slice(0, chance.between(1, 2)) : [];
  const step = country === 'ID' ? 50_000n : 100_000n;
  const need = (BigInt(chance.between(60, 110)) * minimum) / 100n;
  return {
    goals: chance.one([
      ['vacancy'],
      ['vacancy', 'ojt_place'],
      ['training_slot', 'vacancy'],
      ['ojt_place'],
      ['own_business'],
    ]),
    occupations,
    experience: done.map((isco) => ({ isco, months: chance.between(2, 72) })),
    schooling: chance.one(['primary', 'lower_secondary', 'lower_secondary', 'upper_secondary', 'vocational'] as const),
    languages: [{ language: country === 'ID' ? 'id' : 'vi', level: 'fluent' }],
    licences: chance.happens(0.4) ? ['motorcycle'] : [],
    availability: hoursOf(chance),
    limits: chance.happens(0.25)
      ? chance.some(['no_heights', 'no_heavy_lifting', 'no_long_standing', 'short_days'], 1)
      : [],
    papers: chance
      .some(['id_card', 'family_card', 'school_certificate', 'cv'] as const, chance.between(0, 4))
      .map((paper) => ({
        paper,
        expiresOn: paper === 'id_card' && country === 'VN' ? before(today, -chance.between(30, 3000)) : null,
      })),
    areaId: chance.one(area.parts.length > 0 ? area.parts : [area.id]),
    travelWays: chance.some(['walk', 'bicycle', 'motorcycle', 'public_transport'] as const, chance.between(1, 3)),
    travelKm: chance.one([3, 5, 8, 10, 15, 25]),
    mayMove: chance.happens(0.2),
    payNeed: { amount: (need / step) * step, currency: country === 'ID' ? 'IDR' : 'VND' },
    avoid: chance.happens(0.45)
      ? chance.some(['alcohol_served', 'night_work', 'cash'] as const, chance.between(1, 2))
      : [],
  };
}

/** Somebody invented, as a counsellor of the area's office would register them. Some are provisional, some know little. */
export function personAt(chance: Chance, area: DemoArea, today: string): RegisterClientInput {
  const { country } = area;
  const sex = chance.happens(0.35) ? 'female' : 'male';
  const papers = chance.happens(0.8);
  const phone = country === 'ID' ? `0800${digits(chance, 7)}` : `0200${digits(chance, 6)}`;
  const name = nameOf(chance, country, sex);
  return {
    confirmedDistinct: true,
    person: {
      name,
      sex,
      birthDate: papers ? before(today, chance.between(19 * 365, 52 * 365)) : null,
      identityNumbers: papers ? [{ kind: 'id_card', number: `00${digits(chance, country === 'ID' ? 14 : 10)}` }] : [],
      phone: chance.happens(0.85) ? phone : null,
      email: emailOf(name, phone),
      phoneShared: chance.happens(0.3),
      address: chance.happens(0.7) ? streetOf(chance, country) : null,
    },
    standing: { statuses: [statusOf(chance, country, today)] },
    work: chance.happens(0.92) ? workOf(chance, area, today) : null,
  };
}
