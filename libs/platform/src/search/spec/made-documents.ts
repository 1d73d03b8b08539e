import type { SearchDocument } from '../document.js';

/** Seeded chance (mulberry32): the same documents and requests in every run. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  /** Small numbers often, large ones seldom, like words and places. */
  const skewed = (count: number): number => Math.min(count - 1, Math.floor(count * next() ** 3));
  return { next, below, pick, skewed, chance: (share: number): boolean => next() < share };
}

export type Chance = ReturnType<typeof seeded>;

/** isco, concept, titles: Indonesian, Vietnamese, English. */
export const OCCUPATIONS: readonly (readonly [string, string, string, string, string])[] = [
  ['5230', 'cashier', 'Kasir', 'Thu ngân', 'Cashier'],
  ['7212', 'welder', 'Tukang Las', 'Thợ hàn', 'Welder'],
  ['7531', 'tailor', 'Penjahit', 'Thợ may', 'Tailor'],
  ['7233', 'machine-mechanic', 'Mekanik Mesin', 'Thợ máy', 'Machine Mechanic'],
  ['7231', 'motorcycle-mechanic', 'Montir Motor', 'Thợ sửa xe máy', 'Motorcycle Mechanic'],
  ['7231', 'car-mechanic', 'Montir Mobil', 'Thợ sửa ô tô', 'Car Mechanic'],
  ['5120', 'cook', 'Juru Masak', 'Đầu bếp', 'Cook'],
  ['9412', 'kitchen-helper', 'Pembantu Dapur', 'Phụ bếp', 'Kitchen Helper'],
  ['5131', 'waiter', 'Pramusaji', 'Nhân viên phục vụ', 'Waiter'],
  ['5223', 'shop-assistant', 'Pramuniaga', 'Nhân viên bán hàng', 'Shop Assistant'],
  ['4321', 'warehouse-clerk', 'Admin Gudang', 'Nhân viên kho', 'Warehouse Clerk'],
  ['9333', 'loader', 'Kuli Angkut', 'Công nhân bốc xếp', 'Loader'],
  ['8322', 'driver', 'Sopir', 'Tài xế', 'Driver'],
  ['5414', 'guard', 'Satpam', 'Bảo vệ', 'Security Guard'],
  ['9112', 'cleaner', 'Petugas Kebersihan', 'Nhân viên vệ sinh', 'Cleaner'],
  ['5151', 'housekeeper', 'Pengawas Kamar', 'Giám sát buồng phòng', 'Housekeeper'],
  ['4226', 'receptionist', 'Resepsionis', 'Lễ tân', 'Receptionist'],
  ['3221', 'nurse', 'Perawat', 'Điều dưỡng', 'Nurse'],
  ['3213', 'pharmacy-technician', 'Asisten Apoteker', 'Dược tá', 'Pharmacy Technician'],
  ['3313', 'bookkeeper', 'Staf Akuntansi', 'Nhân viên kế toán', 'Bookkeeper'],
  ['4110', 'office-clerk', 'Staf Administrasi', 'Nhân viên văn phòng', 'Office Clerk'],
  ['4132', 'data-entry', 'Input Data', 'Nhân viên nhập liệu', 'Data Entry Clerk'],
  ['7411', 'electrician', 'Tukang Listrik', 'Thợ điện', 'Electrician'],
  ['7112', 'bricklayer', 'Tukang Batu', 'Thợ xây', 'Bricklayer'],
  ['7115', 'carpenter', 'Tukang Kayu', 'Thợ mộc', 'Carpenter'],
  ['7131', 'painter', 'Tukang Cat', 'Thợ sơn', 'Painter'],
  ['8153', 'sewing-operator', 'Operator Jahit', 'Công nhân may', 'Sewing Machine Operator'],
  ['9329', 'factory-worker', 'Buruh Produksi', 'Công nhân sản xuất', 'Factory Worker'],
  ['7512', 'baker', 'Pembuat Roti', 'Thợ làm bánh', 'Baker'],
  ['5141', 'hairdresser', 'Tukang Cukur', 'Thợ cắt tóc', 'Hairdresser'],
  ['9214', 'gardener', 'Tukang Kebun', 'Công nhân làm vườn', 'Gardener'],
  ['6221', 'fish-farmer', 'Pekerja Tambak', 'Công nhân nuôi tôm', 'Fish Farm Worker'],
  ['2166', 'graphic-designer', 'Desainer Grafis', 'Nhân viên thiết kế đồ họa', 'Graphic Designer'],
  ['2513', 'web-developer', 'Pengembang Web', 'Lập trình viên web', 'Web Developer'],
];

export const KINDS = ['vacancy', 'ojt_place', 'training_slot', 'loan_programme', 'grant_programme'] as const;
export const SAFETY = ['night_work', 'alcohol_served', 'heights', 'chemicals', 'cash'] as const;

const QUALIFIERS = [
  'Magang',
  'Senior',
  'Harian',
  'Shift Malam',
  'Toko',
  'Hotel',
  'Pabrik',
  'ca đêm',
  'part time',
  'lành nghề',
];
const SYLLABLES = [
  'ba',
  'cin',
  'dar',
  'gu',
  'hem',
  'jo',
  'kar',
  'lin',
  'mo',
  'nus',
  'pra',
  'ra',
  'sen',
  'ti',
  'wa',
  'yu',
];
const WORDS_MOST = 6000;

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');

/** A UUID out of two numbers; equal numbers give equal ids. */
export const madeId = (family: number, number: number): string =>
  `${hex(family, 8)}-0000-7000-8000-${hex(Math.imul(number + 1, 0x9e3779b1) >>> 0, 8)}${hex(number, 4).slice(-4)}`;

const madeWord = (number: number): string => {
  let rest = number + 37;
  let word = '';
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
};

export interface MadePlace {
  readonly path: readonly string[];
  readonly names: readonly string[];
  readonly lat: number;
  readonly lng: number;
}

/** Places of two countries: 70 provinces, 560 regencies, 5,600 districts, the first of each far more frequent. */
export function madePlace(chance: Chance): MadePlace {
  const province = chance.skewed(70);
  const regency = chance.skewed(8);
  const district = chance.skewed(10);
  const country = province % 3 === 2 ? 1 : 0;
  const path = [
    madeId(0xa0, country),
    madeId(0xa1, province),
    madeId(0xa2, province * 8 + regency),
    madeId(0xa3, (province * 8 + regency) * 10 + district),
  ];
  const lat = (country === 1 ? 9 : -9) + ((province * 37) % 70) / 10 + regency / 20 + district / 300;
  const lng = (country === 1 ? 103 : 96) + ((province * 53) % 300) / 8 + regency / 25 + district / 310;
  return { path, names: [madeWord(7000 + province), madeWord(7100 + province * 8 + regency)], lat, lng };
}

function madeTitle(chance: Chance, names: readonly string[]): string {
  const name = names[chance.below(3)] ?? '';
  const title = chance.chance(0.45) ? `${name} ${chance.pick(QUALIFIERS)}` : name;
  if (chance.chance(0.06)) return title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd');
  return chance.chance(0.1) ? title.toUpperCase() : title;
}

function madeTerms(chance: Chance) {
  const pay = chance.chance(0.7) ? 2_000_000 + 50_000 * chance.below(120) : null;
  const start = chance.chance(0.5) ? 60 * (5 + chance.below(18)) : null;
  const stated = chance.chance(0.5) ? 31 : 1 + chance.below(127);
  return {
    payMin: pay,
    payMax: pay === null ? null : pay + 500_000,
    weekdays: chance.chance(0.6) ? stated : 0,
    startMinute: start,
    endMinute: start === null ? null : start + 480,
    noExperience: chance.chance(0.4),
    safety: SAFETY.filter(() => chance.chance(0.08)),
    postedAt: 1_780_000_000_000 + 1000 * chance.below(10_000_000),
    placesLeft: 1 + chance.below(20),
  };
}

/** Of every fifth document its title speaks of a second occupation. */
const besides = (number: number): SearchDocument['occupations'] => {
  const [isco, concept] = OCCUPATIONS[number % OCCUPATIONS.length] as (typeof OCCUPATIONS)[number];
  return number % 5 === 0 ? [{ isco, concept, weight: 5 / 9 }] : [];
};

/** One opening as lists have them; `number` decides its id. */
export function madeDocument(number: number, chance: Chance): SearchDocument {
  const [isco, concept, ...names] = OCCUPATIONS[chance.skewed(OCCUPATIONS.length)] as (typeof OCCUPATIONS)[number];
  const place = madePlace(chance);
  const host = `PT ${madeWord(chance.below(WORDS_MOST))} ${madeWord(chance.skewed(WORDS_MOST))}`;
  return {
    id: madeId(0xd0, number),
    country: place.path[0] === madeId(0xa0, 1) ? 'VN' : 'ID',
    kind: chance.pick(KINDS.slice(0, 1 + chance.skewed(KINDS.length))),
    lang: 'id',
    title: madeTitle(chance, names),
    words: [host, ...names, ...place.names, madeWord(chance.skewed(400)), madeWord(chance.skewed(400))],
    digest: Array.from({ length: 30 }, () => madeWord(chance.skewed(WORDS_MOST))).join(' '),
    occupations: chance.chance(0.9)
      ? [{ isco, concept: chance.chance(0.8) ? concept : null, weight: (1 + chance.below(9)) / 9 }, ...besides(number)]
      : [],
    areaPath: place.path,
    lat: place.lat,
    lng: place.lng,
    ...madeTerms(chance),
  };
}
