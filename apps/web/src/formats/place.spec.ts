import { placeName, placePath } from './place.js';

const step = (level: string, name: string, fullName = name) => ({ level, name, fullName });
const indonesia = [step('country', 'Indonesia'), step('province', 'Jawa Tengah', 'Provinsi Jawa Tengah')];
const semarang = step('regency', 'Semarang', 'Kota Semarang');
const kudus = step('regency', 'Kudus', 'Kabupaten Kudus');

const area = (path: ReturnType<typeof step>[]) => {
  const own = path.at(-1);
  return { name: own?.name ?? '', fullName: own?.fullName ?? '', path };
};

describe('the name of a place', () => {
  it.each([
    ['a town', [...indonesia, semarang], 'Kota Semarang'],
    ['a regency', [...indonesia, kudus], 'Kab. Kudus'],
    ['a district', [...indonesia, kudus, step('district', 'Jati', 'Kecamatan Jati')], 'Jati, Kab. Kudus'],
    ['a province', indonesia, 'Provinsi Jawa Tengah'],
    ['a country', indonesia.slice(0, 1), 'Indonesia'],
    [
      'a ward in Viet Nam',
      [
        step('country', 'Việt Nam'),
        step('province', 'Đà Nẵng', 'Thành phố Đà Nẵng'),
        step('ward', 'Hội An Tây', 'Phường Hội An Tây'),
      ],
      'Hội An Tây, Đà Nẵng',
    ],
  ])('%s', (_name, path, expected) => expect(placeName(area(path))).toBe(expected));

  it('goes from the area up to the province', () => {
    expect(placePath(area([...indonesia, semarang]))).toBe('Kota Semarang, Provinsi Jawa Tengah');
  });
});
