import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'client.likely_duplicate': {
    en: 'Somebody like this is known here already ({count}). Look at them first, or say that this is somebody else.',
    id: 'Sudah ada data yang mirip di sini ({count}). Periksa dulu, atau nyatakan bahwa ini orang lain.',
    vi: 'Ở đây đã có hồ sơ giống thế này ({count}). Hãy xem trước, hoặc xác nhận đây là người khác.',
  },
  'client.merged': {
    en: 'This file was joined with another one. Go on in that one.',
    id: 'Berkas ini sudah digabung dengan berkas lain. Lanjutkan di berkas itu.',
    vi: 'Hồ sơ này đã được gộp vào hồ sơ khác. Hãy tiếp tục ở hồ sơ đó.',
  },
  'client.two_people': {
    en: 'Their numbers say that these are two people. Look at the numbers again.',
    id: 'Nomor identitasnya menunjukkan dua orang berbeda. Periksa lagi nomornya.',
    vi: 'Số giấy tờ cho thấy đây là hai người. Hãy xem lại các số.',
  },
  'client.has_sign_in': {
    en: 'This person has a card already. Give a new PIN for it instead.',
    id: 'Orang ini sudah punya kartu. Beri PIN baru untuk kartu itu.',
    vi: 'Người này đã có thẻ. Hãy cấp mã PIN mới cho thẻ đó.',
  },
  'client.not_a_phone': {
    en: 'This is not a phone number.',
    id: 'Ini bukan nomor telepon.',
    vi: 'Đây không phải số điện thoại.',
  },
  'client.not_an_email': {
    en: 'This is not an e-mail address.',
    id: 'Ini bukan alamat email.',
    vi: 'Đây không phải địa chỉ email.',
  },
  'client.not_a_birth_date': {
    en: 'Nobody can be born on this day.',
    id: 'Tanggal lahir ini tidak mungkin.',
    vi: 'Ngày sinh này không hợp lý.',
  },
  'client.how_many_months': {
    en: 'Write for how many months, as a number: two years are 24.',
    id: 'Tulis lamanya bekerja dalam bulan, berupa angka: dua tahun = 24.',
    vi: 'Hãy ghi số tháng đã làm bằng chữ số: hai năm là 24.',
  },
  'client.ends_before_it_begins': {
    en: 'The end must be after the beginning.',
    id: 'Jam selesai harus setelah jam mulai.',
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
  },
});
