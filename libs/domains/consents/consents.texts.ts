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
  'consent.no_own_phone': {
    en: 'There is no phone of their own. Ask the person here.',
    id: 'Tidak ada telepon milik sendiri. Tanyakan langsung kepada orangnya.',
    vi: 'Người này không có điện thoại riêng. Hãy hỏi trực tiếp.',
  },
  'consent.too_many_codes': {
    en: 'That was too often. Wait an hour, or ask the person here.',
    id: 'Terlalu sering. Tunggu satu jam, atau tanyakan langsung kepada orangnya.',
    vi: 'Quá nhiều lần. Hãy chờ một giờ, hoặc hỏi trực tiếp.',
  },
  'consent.wrong_code': {
    en: 'This code does not fit. A code works once, for ten minutes, for the text it was sent for.',
    id: 'Kode ini tidak cocok. Kode berlaku sekali, selama sepuluh menit, untuk teks yang dikirimkan.',
    vi: 'Mã này không đúng. Mỗi mã dùng một lần, trong mười phút, cho đúng nội dung đã gửi.',
  },
  'message.code': {
    en: 'Your code: {code}. It works for 10 minutes. Tell it only to the person you are talking with.',
    id: 'Kode Anda: {code}. Berlaku 10 menit. Sebutkan hanya kepada orang yang sedang berbicara dengan Anda.',
    vi: 'Mã của bạn: {code}. Có hiệu lực 10 phút. Chỉ đọc mã cho người đang nói chuyện với bạn.',
  },
  'consent.not_in_force': {
    en: 'The person has not agreed to this, or does not any more. Ask them first.',
    id: 'Orang ini belum memberi izin, atau izinnya sudah tidak berlaku. Tanyakan dahulu.',
    vi: 'Người này chưa đồng ý, hoặc không còn đồng ý nữa. Hãy hỏi họ trước.',
  },
});
