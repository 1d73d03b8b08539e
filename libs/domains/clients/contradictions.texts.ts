import { registerTexts, type Text } from '#platform/messaging/texts';
import { CONTRADICTIONS, type ContradictionCode } from './core/contradictions.js';

const TEXTS: Readonly<Record<ContradictionCode, Text>> = {
  experience_before_work_age: {
    en: '{months} months of experience do not fit an age of {age}. One of the two is wrong.',
    id: 'Pengalaman {months} bulan tidak cocok dengan umur {age} tahun. Salah satunya keliru.',
    vi: '{months} tháng kinh nghiệm không khớp với tuổi {age}. Một trong hai bị sai.',
  },
  schooling_before_age: {
    en: 'This schooling does not fit an age of {age}.',
    id: 'Pendidikan ini tidak cocok dengan umur {age} tahun.',
    vi: 'Trình độ học vấn này không khớp với tuổi {age}.',
  },
  licence_before_age: {
    en: 'Nobody can have this licence at the age of {age}.',
    id: 'SIM ini belum bisa dimiliki pada umur {age} tahun.',
    vi: 'Ở tuổi {age} chưa thể có giấy phép này.',
  },
  full_time_without_hours: {
    en: 'Wants {hours} hours a week, but no free time is written down.',
    id: 'Ingin bekerja {hours} jam seminggu, tetapi waktu luangnya belum dicatat.',
    vi: 'Muốn làm {hours} giờ mỗi tuần nhưng chưa ghi giờ rảnh.',
  },
  more_hours_than_free: {
    en: 'Wants {hours} hours a week, but is free for {free}.',
    id: 'Ingin bekerja {hours} jam seminggu, tetapi hanya luang {free} jam.',
    vi: 'Muốn làm {hours} giờ mỗi tuần nhưng chỉ rảnh {free} giờ.',
  },
  short_days_full_time: {
    en: 'Can work short days only, but wants {hours} hours a week.',
    id: 'Hanya bisa bekerja beberapa jam sehari, tetapi ingin {hours} jam seminggu.',
    vi: 'Chỉ làm được ngày ngắn nhưng muốn {hours} giờ mỗi tuần.',
  },
  night_alone_but_avoided: {
    en: 'Is free at night only, but does not want to work at night.',
    id: 'Hanya luang pada malam hari, tetapi tidak mau bekerja malam.',
    vi: 'Chỉ rảnh ban đêm nhưng không muốn làm đêm.',
  },
  wants_what_is_avoided: {
    en: 'Wants an occupation that comes with what is to be avoided.',
    id: 'Pekerjaan yang diinginkan selalu disertai hal yang ingin dihindari.',
    vi: 'Nghề mong muốn luôn đi kèm điều muốn tránh.',
  },
  wants_what_limits_forbid: {
    en: 'Wants an occupation that needs what cannot be done.',
    id: 'Pekerjaan yang diinginkan membutuhkan hal yang tidak bisa dilakukan.',
    vi: 'Nghề mong muốn đòi hỏi điều không làm được.',
  },
  certificate_without_schooling: {
    en: 'Has a school certificate, but no schooling.',
    id: 'Punya ijazah, tetapi tercatat tidak bersekolah.',
    vi: 'Có bằng tốt nghiệp nhưng ghi là chưa đi học.',
  },
  paper_expired: {
    en: 'Papers that have run out: {count}.',
    id: 'Dokumen yang sudah habis masa berlakunya: {count}.',
    vi: 'Giấy tờ đã hết hạn: {count}.',
  },
};

registerTexts(Object.fromEntries(CONTRADICTIONS.map((code) => [`client.contradiction.${code}`, TEXTS[code]])));
