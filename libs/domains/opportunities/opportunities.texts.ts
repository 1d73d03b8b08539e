import { registerTexts, textOf, type Language, type Text } from '#platform/messaging/texts';
import type { Requirement } from './core/opportunity.js';

registerTexts({
  'opportunity.cannot_publish': {
    en: 'Only a draft can be published.',
    id: 'Hanya draf yang dapat diterbitkan.',
    vi: 'Chỉ đăng được bản nháp.',
  },
  'opportunity.cannot_pause': {
    en: 'Only what is published can be paused.',
    id: 'Hanya yang sedang terbit yang dapat dijeda.',
    vi: 'Chỉ tạm dừng được tin đang đăng.',
  },
  'opportunity.cannot_resume': {
    en: 'Only what is paused can be resumed.',
    id: 'Hanya yang dijeda yang dapat dilanjutkan.',
    vi: 'Chỉ tiếp tục được tin đang tạm dừng.',
  },
  'opportunity.cannot_confirm': {
    en: 'There is nothing to confirm here.',
    id: 'Tidak ada yang perlu dikonfirmasi di sini.',
    vi: 'Không có gì cần xác nhận ở đây.',
  },
  'opportunity.cannot_close': { en: 'This is closed already.', id: 'Ini sudah ditutup.', vi: 'Tin này đã đóng rồi.' },
  'opportunity.cannot_edit': {
    en: 'This is closed. Post a new one from it.',
    id: 'Ini sudah ditutup. Buatlah yang baru dari sini.',
    vi: 'Tin này đã đóng. Hãy đăng tin mới dựa trên tin này.',
  },
  'opportunity.partner_not_verified': {
    en: 'An office has to verify you first. Until then this stays a draft.',
    id: 'Lembaga harus memverifikasi Anda lebih dahulu. Sampai saat itu, ini tetap berupa draf.',
    vi: 'Cần một cơ sở xác minh bạn trước. Trong lúc chờ, tin vẫn là bản nháp.',
  },
  'opportunity.no_place_left': {
    en: 'No place is left.',
    id: 'Tidak ada tempat tersisa.',
    vi: 'Không còn chỗ trống.',
  },
  'opportunity.no_place_taken': {
    en: 'No place is taken.',
    id: 'Belum ada tempat yang terisi.',
    vi: 'Chưa có chỗ nào được nhận.',
  },
  'opportunity.duplicate_key': {
    en: 'Another row has the same key.',
    id: 'Ada baris lain dengan kunci yang sama.',
    vi: 'Có dòng khác trùng mã này.',
  },
  'kind.not_for_partner': {
    en: 'Loans and grants are offered by lenders and agencies.',
    id: 'Pinjaman dan bantuan hanya ditawarkan oleh pemberi pinjaman dan badan penyalur.',
    vi: 'Chỉ bên cho vay và đơn vị trung gian mới đăng chương trình vay hoặc hỗ trợ.',
  },
  'area.former': {
    en: 'This area does not exist any more. Choose the one that took over.',
    id: 'Wilayah ini sudah tidak ada. Pilih wilayah penggantinya.',
    vi: 'Địa bàn này không còn nữa. Hãy chọn địa bàn thay thế.',
  },
  'pay.range': {
    en: 'The highest pay is under the lowest.',
    id: 'Upah tertinggi lebih kecil daripada upah terendah.',
    vi: 'Mức lương cao nhất đang thấp hơn mức thấp nhất.',
  },
  'pay.currency': {
    en: 'Pay in this area is in {currency}.',
    id: 'Upah di wilayah ini dalam {currency}.',
    vi: 'Lương tại địa bàn này tính bằng {currency}.',
  },
  'fee.not_allowed': {
    en: 'Nobody may be asked to pay for work or an OJT place.',
    id: 'Pencari kerja dan peserta magang tidak boleh dipungut biaya.',
    vi: 'Không được thu tiền của người tìm việc hoặc người học việc.',
  },
  'schedule.weekday': {
    en: 'Days go from 1 (Monday) to 7 (Sunday).',
    id: 'Hari dari 1 (Senin) sampai 7 (Minggu).',
    vi: 'Ngày tính từ 1 (thứ Hai) đến 7 (Chủ nhật).',
  },
  'schedule.shift_empty': {
    en: 'A shift needs two different times.',
    id: 'Jam mulai dan jam selesai harus berbeda.',
    vi: 'Giờ bắt đầu và giờ kết thúc phải khác nhau.',
  },
  'requirement.age_range': {
    en: 'The highest age is under the lowest.',
    id: 'Usia tertinggi lebih kecil daripada usia terendah.',
    vi: 'Tuổi cao nhất đang nhỏ hơn tuổi thấp nhất.',
  },
  'requirement.experience_contradiction': {
    en: 'Experience is required below. It cannot be both.',
    id: 'Di bawah tertulis wajib berpengalaman. Tidak bisa keduanya.',
    vi: 'Bên dưới đang bắt buộc có kinh nghiệm. Không thể chọn cả hai.',
  },
  'dates.end_before_start': {
    en: 'The end is before the start.',
    id: 'Tanggal selesai lebih awal daripada tanggal mulai.',
    vi: 'Ngày kết thúc sớm hơn ngày bắt đầu.',
  },
  'dates.apply_after_end': {
    en: 'One can apply longer than it lasts.',
    id: 'Batas lamaran melewati tanggal selesai.',
    vi: 'Hạn nộp đơn muộn hơn ngày kết thúc.',
  },
  'dates.past': { en: 'This day has passed.', id: 'Tanggal ini sudah lewat.', vi: 'Ngày này đã qua.' },
  'dates.too_far': {
    en: 'This day is years away. Please check the year.',
    id: 'Tanggal ini masih bertahun-tahun lagi. Periksa tahunnya.',
    vi: 'Ngày này còn nhiều năm nữa. Hãy kiểm tra lại năm.',
  },
  'place.outside_country': {
    en: 'This point is not in the country of the area.',
    id: 'Titik ini tidak berada di negara wilayah tersebut.',
    vi: 'Điểm này không nằm trong nước của địa bàn đã chọn.',
  },
  'places.below_taken': {
    en: '{min} places are taken already.',
    id: '{min} tempat sudah terisi.',
    vi: 'Đã có {min} chỗ được nhận.',
  },
  'protected.hiv': {
    en: 'Take out “{phrase}”. Nobody may be asked about HIV for work or training.',
    id: 'Hapus “{phrase}”. Status HIV tidak boleh ditanyakan untuk kerja atau pelatihan.',
    vi: 'Hãy bỏ “{phrase}”. Không được hỏi về HIV khi tuyển dụng hay đào tạo.',
  },
  'protected.criminal_past': {
    en: 'Take out “{phrase}”. A posting asks what the work needs, not about somebody’s past.',
    id: 'Hapus “{phrase}”. Cantumkan apa yang dibutuhkan pekerjaan, bukan masa lalu seseorang.',
    vi: 'Hãy bỏ “{phrase}”. Tin đăng chỉ nêu điều công việc cần, không hỏi về quá khứ.',
  },
  'protected.drug_past': {
    en: 'Take out “{phrase}”. A posting asks what the work needs, not about somebody’s health or past.',
    id: 'Hapus “{phrase}”. Cantumkan apa yang dibutuhkan pekerjaan, bukan kesehatan atau masa lalu seseorang.',
    vi: 'Hãy bỏ “{phrase}”. Tin đăng chỉ nêu điều công việc cần, không hỏi về sức khỏe hay quá khứ.',
  },
  'protected.pregnancy': {
    en: 'Take out “{phrase}”. Nobody may be asked about pregnancy or family plans.',
    id: 'Hapus “{phrase}”. Kehamilan dan rencana keluarga tidak boleh ditanyakan.',
    vi: 'Hãy bỏ “{phrase}”. Không được hỏi về thai sản hay kế hoạch gia đình.',
  },
});

const SCHOOLING: Readonly<Record<Extract<Requirement, { kind: 'schooling' }>['schooling'], Text>> = {
  none: { en: 'No schooling needed', id: 'Tanpa syarat ijazah', vi: 'Không yêu cầu bằng cấp' },
  primary: { en: 'Primary school', id: 'Lulusan SD', vi: 'Tốt nghiệp tiểu học' },
  lower_secondary: { en: 'Lower secondary school', id: 'Lulusan SMP', vi: 'Tốt nghiệp THCS' },
  upper_secondary: { en: 'Upper secondary school', id: 'Lulusan SMA/SMK', vi: 'Tốt nghiệp THPT' },
  vocational: { en: 'Vocational school', id: 'Lulusan SMK', vi: 'Tốt nghiệp trung cấp nghề' },
  diploma: { en: 'Diploma', id: 'Lulusan D3', vi: 'Tốt nghiệp cao đẳng' },
  bachelor: { en: "Bachelor's degree", id: 'Lulusan S1', vi: 'Tốt nghiệp đại học' },
};

/** Papers by code; anything else is the poster's own words. */
const PAPERS: Readonly<Record<string, Text>> = {
  id_card: { en: 'Identity card', id: 'KTP', vi: 'Căn cước công dân' },
  family_card: { en: 'Family card', id: 'Kartu keluarga', vi: 'Giấy xác nhận cư trú' },
  school_certificate: { en: 'School certificate', id: 'Ijazah terakhir', vi: 'Bằng tốt nghiệp' },
  cv: { en: 'CV', id: 'Daftar riwayat hidup', vi: 'Sơ yếu lý lịch' },
  health_certificate: { en: 'General health certificate', id: 'Surat keterangan sehat', vi: 'Giấy khám sức khỏe' },
  photo: { en: 'Photo', id: 'Pasfoto', vi: 'Ảnh thẻ' },
  business_plan: { en: 'Short business plan', id: 'Rencana usaha sederhana', vi: 'Phương án kinh doanh' },
};

/** Licences by code; anything else is the poster's own words. */
const LICENCES: Readonly<Record<string, Text>> = {
  motorcycle: { en: 'Motorcycle licence', id: 'SIM C', vi: 'Bằng lái xe máy A1' },
  car: { en: 'Car licence', id: 'SIM A', vi: 'Bằng lái B' },
  truck: { en: 'Truck licence', id: 'SIM B1', vi: 'Bằng lái C' },
  heavy_truck: { en: 'Articulated truck licence', id: 'SIM B2', vi: 'Bằng lái CE' },
  forklift: { en: 'Forklift licence', id: 'SIO forklift', vi: 'Chứng chỉ lái xe nâng' },
  welding: { en: 'Welding certificate', id: 'Sertifikat las', vi: 'Chứng chỉ hàn' },
  electrician: { en: 'Electrician certificate', id: 'Sertifikat teknisi listrik', vi: 'Chứng chỉ nghề điện' },
  food_safety: {
    en: 'Food safety certificate',
    id: 'Sertifikat keamanan pangan',
    vi: 'Giấy tập huấn an toàn thực phẩm',
  },
};

const LANGUAGE_NAMES: Readonly<Record<string, Text>> = {
  id: { en: 'Indonesian', id: 'bahasa Indonesia', vi: 'tiếng Indonesia' },
  vi: { en: 'Vietnamese', id: 'bahasa Vietnam', vi: 'tiếng Việt' },
  en: { en: 'English', id: 'bahasa Inggris', vi: 'tiếng Anh' },
  zh: { en: 'Chinese', id: 'bahasa Mandarin', vi: 'tiếng Trung' },
  ja: { en: 'Japanese', id: 'bahasa Jepang', vi: 'tiếng Nhật' },
  ko: { en: 'Korean', id: 'bahasa Korea', vi: 'tiếng Hàn' },
  jv: { en: 'Javanese', id: 'bahasa Jawa', vi: 'tiếng Java' },
};

const LEVELS: Readonly<Record<string, Text>> = {
  basic: { en: 'basic', id: 'dasar', vi: 'cơ bản' },
  fluent: { en: 'fluent', id: 'lancar', vi: 'thành thạo' },
};

registerTexts({
  'requirement.age.range': { en: 'Age {min} to {max}', id: 'Usia {min}–{max} tahun', vi: 'Từ {min} đến {max} tuổi' },
  'requirement.age.min': { en: 'Age {min} or older', id: 'Usia minimal {min} tahun', vi: 'Từ {min} tuổi trở lên' },
  'requirement.age.max': { en: 'Age {max} at most', id: 'Usia maksimal {max} tahun', vi: 'Không quá {max} tuổi' },
  'requirement.experience.some': {
    en: 'Some experience',
    id: 'Pernah bekerja di bidang ini',
    vi: 'Đã từng làm việc này',
  },
  'requirement.experience.months': {
    en: '{months} months of experience',
    id: 'Pengalaman {months} bulan',
    vi: 'Kinh nghiệm {months} tháng',
  },
  'requirement.experience.year': { en: '1 year of experience', id: 'Pengalaman 1 tahun', vi: 'Kinh nghiệm 1 năm' },
  'requirement.experience.years': {
    en: '{years} years of experience',
    id: 'Pengalaman {years} tahun',
    vi: 'Kinh nghiệm {years} năm',
  },
});

const named = (names: Readonly<Record<string, Text>>, code: string, language: Language): string =>
  names[code]?.[language] ?? code;

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function experienceText(months: number, language: Language): string {
  if (months <= 1) return textOf('requirement.experience.some', language);
  if (months === 12) return textOf('requirement.experience.year', language);
  if (months % 12 === 0) return textOf('requirement.experience.years', language, { years: months / 12 });
  return textOf('requirement.experience.months', language, { months });
}

function ageText({ minAge, maxAge }: Extract<Requirement, { kind: 'age' }>, language: Language): string {
  if (minAge !== null && maxAge !== null)
    return textOf('requirement.age.range', language, { min: minAge, max: maxAge });
  if (minAge !== null) return textOf('requirement.age.min', language, { min: minAge });
  return textOf('requirement.age.max', language, { max: maxAge ?? '' });
}

/** A requirement in the reader's words. */
export function requirementText(requirement: Requirement, language: Language): string {
  switch (requirement.kind) {
    case 'age':
      return ageText(requirement, language);
    case 'schooling':
      return SCHOOLING[requirement.schooling][language];
    case 'paper':
      return named(PAPERS, requirement.paper, language);
    case 'licence':
      return named(LICENCES, requirement.licence, language);
    case 'experience':
      return experienceText(requirement.months, language);
    case 'language': {
      const name = upperFirst(named(LANGUAGE_NAMES, requirement.language, language));
      return requirement.level === null ? name : `${name} (${named(LEVELS, requirement.level, language)})`;
    }
  }
}
