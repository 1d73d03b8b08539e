import { CLOSED_SET, OUTSIDE_LANGUAGES, TEMPLATES } from './outside.js';
import { whatsAppLink } from './phone-link.js';

describe('a link to WhatsApp', () => {
  it.each([
    ['0812-3456-7890', 'ID', '6281234567890'],
    ['+62 812 3456 7890', 'ID', '6281234567890'],
    ['0062812 3456 7890', 'ID', '6281234567890'],
    ['62 812 3456 7890', 'ID', '6281234567890'],
    ['812 3456 7890', 'ID', '6281234567890'],
    ['0912 345 678', 'VN', '84912345678'],
    ['+62 812 3456 7890', 'VN', '6281234567890'],
  ] as const)('goes to %s in %s', (phone, country, number) => {
    expect(whatsAppLink({ phone, country }, 'news', 'id')).toMatch(new RegExp(`^https://wa\\.me/${number}\\?text=`));
  });

  it.each(['', '12', '+0812345678', 'nomor ibu', '0812345678901234567'])('is none for %s', (phone) => {
    expect(whatsAppLink({ phone, country: 'ID' }, 'news', 'id')).toBeNull();
  });

  it.each(TEMPLATES.flatMap((template) => OUTSIDE_LANGUAGES.map((language) => [template, language] as const)))(
    'shows one of the closed texts and nothing else: %s in %s',
    (template, language) => {
      const link = new URL(whatsAppLink({ phone: '081234567890', country: 'ID' }, template, language)!);
      expect([link.origin, link.pathname, link.hash]).toEqual(['https://wa.me', '/6281234567890', '']);
      const parts = [...link.searchParams];
      expect(parts.map(([name]) => name)).toEqual(['text']);
      expect(CLOSED_SET).toContain(parts[0]![1]);
    },
  );
});
