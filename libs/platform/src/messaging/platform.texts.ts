import { registerTexts } from './texts.js';

registerTexts({
  bad_input: {
    en: 'Some of what you entered needs another look.',
    id: 'Ada isian yang perlu diperiksa lagi.',
    vi: 'Có mục bạn nhập cần xem lại.',
  },
  stale_version: {
    en: 'Somebody changed this in the meantime. Look at the new version, then save again.',
    id: 'Data ini sudah diubah orang lain. Lihat versi barunya, lalu simpan lagi.',
    vi: 'Nội dung này vừa được người khác sửa. Hãy xem bản mới rồi lưu lại.',
  },
  required: { en: 'This is needed.', id: 'Ini wajib diisi.', vi: 'Mục này là bắt buộc.' },
  too_long: {
    en: 'At most {max} characters.',
    id: 'Paling banyak {max} karakter.',
    vi: 'Tối đa {max} ký tự.',
  },
  too_small: { en: 'At least {min}.', id: 'Paling sedikit {min}.', vi: 'Ít nhất là {min}.' },
  too_large: { en: 'At most {max}.', id: 'Paling banyak {max}.', vi: 'Nhiều nhất là {max}.' },
  too_many: { en: 'At most {max} of these.', id: 'Paling banyak {max} butir.', vi: 'Nhiều nhất {max} mục.' },
  not_whole: { en: 'This must be a whole number.', id: 'Harus bilangan bulat.', vi: 'Phải là số nguyên.' },
  not_a_time: { en: 'This is not a time of day.', id: 'Ini bukan jam yang benar.', vi: 'Đây không phải giờ hợp lệ.' },
  not_a_date: { en: 'This is not a date.', id: 'Ini bukan tanggal.', vi: 'Đây không phải là ngày.' },
  unknown_reference: {
    en: 'We do not know this one.',
    id: 'Data ini tidak ditemukan.',
    vi: 'Không tìm thấy mục này.',
  },
  idempotency_conflict: {
    en: 'This request was already used for something else.',
    id: 'Permintaan ini sudah dipakai untuk hal lain.',
    vi: 'Yêu cầu này đã được dùng cho việc khác.',
  },
});
