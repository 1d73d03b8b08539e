import type { Area, AreaLevel, Country } from './area.js';
import { PlaceIndex } from './place-index.js';
import { normalisePlace, readPlace } from './place-name.js';

const areas = new Map<string, Area>();

function area(
  id: string,
  kind: string,
  name: string,
  rest: { in?: string; level: AreaLevel; until?: string; people?: number },
): void {
  const parent = rest.in === undefined ? null : areas.get(rest.in)!;
  const country: Country = parent?.country ?? (id as Country);
  areas.set(id, {
    id,
    code: id,
    country,
    level: rest.level,
    parentId: parent?.id ?? null,
    path: [...(parent?.path ?? []), id],
    name,
    fullName: `${kind} ${name}`,
    kind,
    lat: null,
    lng: null,
    population: rest.people ?? null,
    timeZone: null,
    validFrom: null,
    validTo: rest.until ?? null,
  });
}

area('ID', 'country', 'Indonesia', { level: 'country' });
area('jateng', 'provinsi', 'Jawa Tengah', { in: 'ID', level: 'province' });
area('jatim', 'provinsi', 'Jawa Timur', { in: 'ID', level: 'province' });
area('smg-kota', 'kota', 'Semarang', { in: 'jateng', level: 'regency', people: 1_700_000 });
area('smg-kab', 'kabupaten', 'Semarang', { in: 'jateng', level: 'regency', people: 2_000_000 });
area('smg-kec', 'kecamatan', 'Semarang', { in: 'jatim', level: 'district', people: 9_000_000 });
area('smd', 'kabupaten', 'Sumedang', { in: 'jateng', level: 'regency', people: 5 });
area('kotaagung', 'kecamatan', 'Kota Agung', { in: 'jatim', level: 'district' });
area('c-kec', 'kecamatan', 'Sama', { in: 'jatim', level: 'district' });
area('a-kec', 'kecamatan', 'Sama', { in: 'jatim', level: 'district' });
area('b-kec', 'kecamatan', 'Sama', { in: 'jateng', level: 'district' });
area('VN', 'country', 'Việt Nam', { level: 'country' });
area('hcm', 'thanh_pho', 'Hồ Chí Minh', { in: 'VN', level: 'province' });
area('hcm-before', 'thanh_pho', 'Hồ Chí Minh', { in: 'VN', level: 'province', until: '2025-06-30' });
area('bd-before', 'tinh', 'Bình Dương', { in: 'VN', level: 'province', until: '2025-06-30' });
area('bd-ward', 'phuong', 'Bình Dương', { in: 'hcm', level: 'ward' });
area('thuanan', 'phuong', 'Thuận An', { in: 'hcm', level: 'ward' });
area('q1', 'quan', '1', { in: 'hcm-before', level: 'district', until: '2025-06-30' });
area('bennghe', 'phuong', 'Bến Nghé', { in: 'q1', level: 'ward', until: '2025-06-30' });
area('saigon', 'phuong', 'Sài Gòn', { in: 'hcm', level: 'ward' });
area('bt', 'quan', 'Bình Thạnh', { in: 'hcm-before', level: 'district', until: '2025-06-30' });
area('bt-ward', 'phuong', 'Bình Thạnh', { in: 'hcm', level: 'ward' });
area('td', 'thanh_pho', 'Thủ Đức', { in: 'hcm-before', level: 'district', until: '2025-06-30' });
area('hoabinh', 'xa', 'Hoà Bình', { in: 'hcm', level: 'ward' });
area('hoabinh2', 'xa', 'Hoa Binh', { in: 'hcm', level: 'ward' });

const index = new PlaceIndex({
  areas: [...areas.values()],
  aliases: [
    { areaId: 'hcm', alias: 'HCM' },
    { areaId: 'hcm', alias: 'Sài Gòn' },
    { areaId: 'smg-kota', alias: 'Smg' },
    { areaId: 'gone', alias: 'Nowhere' },
    { areaId: 'hcm', alias: '–' },
  ],
  successions: [
    { oldId: 'hcm-before', newId: 'hcm' },
    { oldId: 'bd-before', newId: 'hcm' },
    { oldId: 'bennghe', newId: 'saigon' },
    { oldId: 'gone', newId: 'hcm' },
    { oldId: 'bt', newId: 'gone' },
    { oldId: 'bt', newId: 'bt-ward' },
    { oldId: 'bt', newId: 'saigon' },
    { oldId: 'q1', newId: 'saigon' },
    { oldId: 'q1', newId: 'bt-ward' },
  ],
});

const found = (text: string, options?: Parameters<PlaceIndex['find']>[1]) =>
  index.find(text, options).map((match) => match.area.id);

describe('reading the name of a place', () => {
  it.each([
    ['Kab. Semarang', ['kabupaten'], 'semarang'],
    ['Kota Administrasi Jakarta Utara', ['kota'], 'jakartautara'],
    ['TP HCM', ['thanh_pho'], 'hcm'],
    ['TPHCM', ['thanh_pho'], 'hcm'],
    ['Tp.Hồ Chí Minh', ['thanh_pho'], 'hochiminh'],
    ['Q1', ['quan'], '1'],
    ['Q.01', ['quan'], '1'],
    ['Phường 05', ['phuong'], '5'],
    ['TX. Bỉm Sơn', ['thi_xa'], 'bimson'],
    ['Bandung Regency', ['kabupaten'], 'bandung'],
    ['Special Region', [], 'specialregion'],
  ])('%s', (text, kinds, key) => {
    expect(normalisePlace(text)[0]).toMatchObject({ kinds, key });
  });

  it('reads a kind that may belong to the name both ways', () => {
    expect(normalisePlace('Kota Agung').map(({ kinds, key }) => [kinds[0] ?? null, key])).toEqual([
      ['kota', 'agung'],
      [null, 'kotaagung'],
    ]);
    expect(normalisePlace('Kota')).toEqual([{ kinds: [], key: 'kota', toned: 'kota' }]);
    expect(normalisePlace(' . ')).toEqual([]);
  });

  it('reads the larger places after commas, or after a cut', () => {
    expect(readPlace('Bến Nghé, Q.1, TP.HCM')[0]).toMatchObject({
      place: { key: 'bennghe' },
      inside: [
        [{ key: '1' }, {}],
        [{ key: 'hcm' }, {}],
      ],
    });
    expect(readPlace('a b c').map(({ place, inside }) => [place.key, inside[0]?.[0]?.key])).toEqual([
      ['abc', undefined],
      ['ab', 'c'],
      ['a', 'bc'],
    ]);
    expect(readPlace('')).toEqual([]);
  });
});

describe('finding areas', () => {
  it('ranks the city before the regency, and both before a district, however many live there', () => {
    expect(found('Semarang')).toEqual(['smg-kota', 'smg-kab', 'smg-kec']);
    expect(found('Kab. Semarang')[0]).toBe('smg-kab');
    expect(found('Kota Semarang')[0]).toBe('smg-kota');
    expect(found('Kec Semarang')[0]).toBe('smg-kec');
    expect(found('Smg')).toEqual(['smg-kota']);
  });

  it('uses the larger place that is named, with and without commas', () => {
    expect(found('Semarang, Jawa Timur')[0]).toBe('smg-kec');
    expect(found('Semarang Jawa Timur')[0]).toBe('smg-kec');
    expect(found('Sama Jawa Tengah')[0]).toBe('b-kec');
    expect(found('Kota Agung')).toEqual(['kotaagung']);
    expect(found('Sama')).toEqual(['a-kec', 'b-kec', 'c-kec']);
  });

  it('finds what is begun, the larger place first', () => {
    expect(found('Sem')).toEqual(['smg-kota', 'smg-kab', 'smg-kec']);
    expect(found('Jaw')).toEqual(['jateng', 'jatim']);
    expect(found('Se')).toEqual([]);
  });

  it('finds what is misspelt, only when nothing fits better', () => {
    expect(found('Smarang')).toEqual(['smg-kota', 'smg-kab', 'smg-kec']);
    expect(found('Sumedng')).toEqual(['smd']);
    expect(found('xxxxxxxx')).toEqual([]);
    expect(index.find('Smarang')[0]!.score).toBeLessThan(0.9);
  });

  it('finds a merged province by its old name, as the new one', () => {
    expect(index.find('Bình Dương')[0]).toMatchObject({ area: { id: 'hcm' }, matched: 'Bình Dương', former: true });
    expect(index.find('binh duong').map(({ area: { id } }) => id)).toEqual(['hcm', 'bd-ward']);
    expect(index.find('Hồ Chí Minh')).toMatchObject([{ area: { id: 'hcm' }, former: false }]);
    expect(index.find('TPHCM')[0]).toMatchObject({ area: { id: 'hcm' }, former: false });
    expect(found('Sài Gòn')).toEqual(['hcm', 'saigon']);
  });

  it('finds an abolished ward as the one that took over, and a district that fell apart as itself', () => {
    expect(index.find('P. Bến Nghé, Q.1, TP.HCM')[0]).toMatchObject({
      area: { id: 'saigon' },
      matched: 'Bến Nghé',
      former: true,
    });
    expect(index.find('Q. Bình Thạnh')[0]).toMatchObject({ area: { id: 'bt' }, former: true });
    expect(found('Bình Thạnh')).toEqual(['bt', 'bt-ward']);
    expect(found('Thủ Đức')).toEqual(['td']);
  });

  it('knows an area of today by the old province around it', () => {
    expect(found('Thuận An, Bình Dương')[0]).toBe('thuanan');
    expect(index.find('Thuận An, Bình Dương')[0]!.score).toBe(1);
    expect(index.find('Thuận An, Jawa Timur')[0]!.score).toBe(0.5);
  });

  it('prefers the same tones, and takes a name without any for all of them', () => {
    expect(found('Hòa Bình')[0]).toBe('hoabinh');
    expect(found('Hòa Bìn')[0]).toBe('hoabinh');
    expect(found('hoa binh').sort()).toEqual(['hoabinh', 'hoabinh2']);
  });

  it('stays in a country, under an area, and within a number', () => {
    expect(found('Bình Dương', { country: 'ID' })).toEqual([]);
    expect(found('Semarang', { within: 'jatim' })).toEqual(['smg-kec']);
    expect(found('Semarang', { first: 1 })).toEqual(['smg-kota']);
    expect(found('')).toEqual([]);
  });

  it('knows areas, successors and former names', () => {
    expect(index.area('hcm')?.name).toBe('Hồ Chí Minh');
    expect(index.area('nobody')).toBeNull();
    expect(index.successorsOf('bt').map(({ id }) => id)).toEqual(['bt-ward', 'saigon']);
    expect(index.successorsOf('hcm')).toEqual([]);
    expect(index.formerNamesOf(areas.get('hcm')!)).toEqual(['Bình Dương']);
    expect(index.formerNamesOf(areas.get('saigon')!)).toEqual(['Bến Nghé']);
    expect(index.formerNamesOf(areas.get('smg-kota')!)).toEqual([]);
  });
});
