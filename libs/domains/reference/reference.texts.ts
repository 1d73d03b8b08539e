import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'reference.holiday_twice': {
    en: 'This holiday is in the list already.',
    id: 'Hari libur ini sudah ada dalam daftar.',
    vi: 'Ngày nghỉ này đã có trong danh sách.',
  },
});
