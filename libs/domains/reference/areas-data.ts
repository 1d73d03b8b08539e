import { createHash } from 'node:crypto';
import type { Area, AreaLevel, Country } from './core/area.js';
import type { Places } from './core/place-index.js';
import { readTable, type Row } from './reference-files.js';

/** First day of Vietnam's present provinces and wards; districts ended the day before. */
const VIETNAM_NOW = '2025-07-01';
const NAMESPACE = Buffer.from('6f1b0c0e5a5d4c0f9d1b7a54c3e1f2a7', 'hex');

/**
 * The id of an area, the same on every machine: UUID v5 (RFC 9562 §5.5) over country, level, code and first day, because
 * codes were used again with another meaning (15 was Yên Bái and is Lào Cai).
 */
export function areaId(country: Country, level: AreaLevel, code: string, validFrom: string | null): string {
  const hash = createHash('sha1')
    .update(NAMESPACE)
    .update(`${country}/${level}/${code}/${validFrom ?? ''}`)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const numberOrNull = (text: string | undefined): number | null => (text ? Number(text) : null);

interface Placing {
  readonly country: Country;
  readonly level: AreaLevel;
  readonly parent: Area | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly name: string;
  readonly fullName: string;
}

function areaOf(row: Row, placing: Placing): Area {
  const { country, level, parent, validFrom, validTo, name, fullName } = placing;
  const code = row['code'] ?? '';
  const id = areaId(country, level, code, validFrom);
  return {
    id,
    code,
    country,
    level,
    parentId: parent?.id ?? null,
    path: [...(parent?.path ?? []), id],
    name,
    fullName,
    kind: row['kind'] ?? level,
    lat: numberOrNull(row['lat']),
    lng: numberOrNull(row['lng']),
    population: numberOrNull(row['population']),
    timeZone: row['timezone'] ?? (country === 'VN' ? 'Asia/Ho_Chi_Minh' : null),
    validFrom,
    validTo,
  };
}

const COUNTRIES: readonly Row[] = [
  { country: 'ID', code: 'ID', name: 'Indonesia', kind: 'country', lat: '-2.5', lng: '118' },
  { country: 'VN', code: 'VN', name: 'Việt Nam', kind: 'country', lat: '16', lng: '106' },
];

/** Shorter names that people know: "Daerah Istimewa Yogyakarta" -> "DI Yogyakarta". */
const shortProvince = (name: string): string =>
  name.replace('Daerah Khusus Ibukota', 'DKI').replace('Daerah Istimewa', 'DI');

function indonesiaOf(country: Area): Area[] {
  const byCode = new Map<string, Area>();
  for (const row of readTable('areas-id.csv')) {
    const level = row['level'] as AreaLevel;
    const name = row['name'] ?? '';
    const names = {
      province: { name: shortProvince(name), fullName: name },
      regency: { name: name.replace(/^(Kabupaten|Kota)( Administrasi)? /, ''), fullName: name },
    }[level as 'province' | 'regency'] ?? { name, fullName: `Kecamatan ${name}` };
    const parent = byCode.get(row['parent'] ?? '') ?? country;
    byCode.set(
      row['code'] ?? '',
      areaOf(row, { country: 'ID', level, parent, validFrom: null, validTo: null, ...names }),
    );
  }
  return [...byCode.values()];
}

/** The areas of one file of Vietnam by `level code`, and its rows. `validFrom` null: the file of before. */
function vietnamOf(country: Area, file: string, validFrom: string | null) {
  const areas = new Map<string, Area>();
  const rows = readTable(file);
  for (const row of rows) {
    const { level = '', code = '', parent: above = '' } = row;
    const levelAbove = level === 'ward' && validFrom === null ? 'district' : 'province';
    const parent = level === 'province' ? country : areas.get(`${levelAbove} ${above}`);
    if (!parent) throw new Error(`${file}: ${level} ${code} has no parent`);
    const placing = {
      country: 'VN',
      level: level as AreaLevel,
      parent,
      validFrom,
      validTo: row['valid_to'] ?? null,
    } as const;
    areas.set(`${level} ${code}`, areaOf(row, { ...placing, ...vietnameseNames(row) }));
  }
  return { areas, rows };
}

function vietnameseNames({ name = '', kind = '', full_name: fullName }: Row): { name: string; fullName: string } {
  const word = KIND_WORDS[kind];
  return { name, fullName: fullName ?? (word ? `${word} ${name}` : name) };
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  tinh: 'Tỉnh',
  thanh_pho: 'Thành phố',
  quan: 'Quận',
  huyen: 'Huyện',
  thi_xa: 'Thị xã',
  thi_tran: 'Thị trấn',
  phuong: 'Phường',
  xa: 'Xã',
};

/** All areas of both countries with their other names and successions, read from the shipped files. */
export function readPlaces(): Places {
  const [indonesia, vietnam] = COUNTRIES.map((row) => {
    const name = row['name'] ?? '';
    return areaOf(row, {
      country: row['country'] as Country,
      level: 'country',
      parent: null,
      validFrom: null,
      validTo: null,
      name,
      fullName: name,
    });
  });
  if (!indonesia || !vietnam) throw new Error('two countries');
  const id = indonesiaOf(indonesia);
  const now = vietnamOf(vietnam, 'areas-vn.csv', VIETNAM_NOW);
  const before = vietnamOf(vietnam, 'areas-vn-before-2025-07.csv', null);
  const successions = before.rows.flatMap((row) => {
    const old = before.areas.get(`${row['level']} ${row['code']}`);
    return (row['to'] ?? '').split(' ').flatMap((code) => {
      const next = now.areas.get(`${row['to_level']} ${code}`);
      return old && next ? [{ oldId: old.id, newId: next.id }] : [];
    });
  });
  const areas = [indonesia, vietnam, ...id, ...now.areas.values(), ...before.areas.values()];
  return { areas, successions, aliases: aliasesOf(areas) };
}

function aliasesOf(areas: readonly Area[]): { areaId: string; alias: string }[] {
  const byCode = new Map(
    areas.map((area) => [
      `${area.country} ${area.level}${area.validTo === null ? '' : '-before'} ${area.code}`,
      area.id,
    ]),
  );
  return readTable('area-aliases.csv').map(({ country, level, code, alias = '' }) => {
    const areaId = byCode.get(`${country} ${level} ${code}`);
    if (!areaId) throw new Error(`alias ${alias} of no area`);
    return { areaId, alias };
  });
}

/** The id of the area of today that a row names by `country`, `level` and `area_code`. */
export const areaIdOf = (row: Row): string =>
  areaId(
    row['country'] as Country,
    row['level'] as AreaLevel,
    row['area_code'] ?? '',
    row['country'] === 'VN' ? VIETNAM_NOW : null,
  );
