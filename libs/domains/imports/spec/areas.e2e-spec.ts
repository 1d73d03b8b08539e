import { ReferenceQueries } from '#domains/reference';
import { TestApp } from '../../../../test/support/app.js';
import { AreaResolvers, type ResolvedArea } from '../area-resolver.js';

describe('areas of a row', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ database: 'filled' });
  }, 300_000);
  afterAll(() => app.stop());

  const told = async (area: ResolvedArea): Promise<string> => {
    if (!area.ok) return `${area.by} ${area.code}`;
    const found = (await app.get(ReferenceQueries).areas([area.areaId])).get(area.areaId);
    return `${found?.fullName ?? '?'}${area.more === null ? '' : ` + ${area.more}`}`;
  };

  it.each([
    ['ID', '33.72', 'KOTA SURAKARTA', '', 'Kota Surakarta'],
    ['ID', '33.72', '', '', 'Kota Surakarta'],
    ['ID', '3372', '', '', 'Kota Surakarta'],
    ['ID', '33.1', 'KAB. KLATEN', '', 'Kabupaten Klaten'],
    ['ID', '33.1', '', '', 'Kabupaten Klaten'],
    ['ID', '34', '', '', 'Daerah Istimewa Yogyakarta'],
    ['ID', '33.22', 'Kab. Semarang', '', 'Kabupaten Semarang'],
    ['ID', '33.22', 'Jawa Tengah', '', 'Kabupaten Semarang'],
    ['ID', '33.22', 'apa saja', '', 'Kabupaten Semarang'],
    ['ID', '33.22', 'KOTA SURABAYA', '', 'areaCode import.area_contradicts'],
    ['ID', '99.99', 'Kab. Sleman', '', 'Kabupaten Sleman'],
    ['ID', '99.99', '', '', 'areaCode import.unknown_area'],
    ['ID', '3', '', '', 'areaCode import.unknown_area'],
    ['ID', '', ' KAB. GUNUNGKIDUL', '', 'Kabupaten Gunungkidul'],
    ['ID', '', 'Semarang', '', 'area import.area_ambiguous'],
    ['ID', '', 'kota semarang', '', 'Kota Semarang'],
    ['ID', '', 'Solo', '', 'Kota Surakarta'],
    ['ID', '', 'Depok', 'Jawa Barat', 'Kota Depok'],
    ['ID', '', 'Sleman', 'Entah', 'areaWithin import.unknown_area'],
    ['ID', '', 'Antah Berantah', '', 'area import.unknown_area'],
    ['ID', '', 'Đà Nẵng', '', 'area import.unknown_area'],
    ['VN', '48', '', '', 'Thành phố Đà Nẵng'],
    ['VN', '1', '', '', 'Thành phố Hà Nội'],
    ['VN', '', 'Đà Nẵng', '', 'Thành phố Đà Nẵng'],
    ['VN', '', 'da nang', '', 'Thành phố Đà Nẵng'],
    ['VN', '', 'Quận 1, TP.HCM', '', 'Thành phố Hồ Chí Minh + Quận 1, TP.HCM'],
    ['VN', '', 'Huyện Củ Chi', '', 'Thành phố Hồ Chí Minh + Huyện Củ Chi'],
    ['VN', '', 'Bình Dương', '', 'Thành phố Hồ Chí Minh + Bình Dương'],
  ] as const)('%s code "%s", name "%s", within "%s"', async (country, code, name, within, expected) => {
    expect(await told(await app.get(AreaResolvers).of(country).resolve({ code, name, within }))).toBe(expected);
  });
});
