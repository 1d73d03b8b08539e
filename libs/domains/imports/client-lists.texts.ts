import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'import.too_many_people': {
    en: 'At most {max} people at once. Divide the list.',
    id: 'Paling banyak {max} orang sekaligus. Bagi daftarnya.',
    vi: 'Mỗi lần tối đa {max} người. Hãy chia nhỏ danh sách.',
  },
});
