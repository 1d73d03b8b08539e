import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'consent.one_recipient': {
    en: 'Choose one partner, or one kind of partners.',
    id: 'Pilih satu mitra, atau satu jenis mitra.',
    vi: 'Hãy chọn một đối tác, hoặc một loại đối tác.',
  },
  'consent.too_long': {
    en: 'At most 12 months.',
    id: 'Paling lama 12 bulan.',
    vi: 'Tối đa 12 tháng.',
  },
  'consent.text_changed': {
    en: 'The text is another one now. Read it again, then decide.',
    id: 'Teksnya sudah berubah. Baca lagi, lalu putuskan.',
    vi: 'Nội dung đã thay đổi. Hãy đọc lại rồi quyết định.',
  },
  'consent.withdrawn_already': {
    en: 'This was taken back already.',
    id: 'Izin ini sudah ditarik.',
    vi: 'Sự đồng ý này đã được rút lại rồi.',
  },
  'consent.not_in_force': {
    en: 'The person has not agreed to this, or does not any more. Ask them first.',
    id: 'Orang ini belum memberi izin, atau izinnya sudah tidak berlaku. Tanyakan dahulu.',
    vi: 'Người này chưa đồng ý, hoặc không còn đồng ý nữa. Hãy hỏi họ trước.',
  },
});
