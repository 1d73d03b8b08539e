import { registerTexts, textOf, type Language, type Text } from '#platform/messaging/texts';
import type { RefusalReason } from './core/answer.js';

/** Why a partner said no, for the partner to choose, for the client to read, and for the office to work with. */
type Told = Readonly<Record<'partner' | 'client' | 'office', Text>>;

const REASONS: Readonly<Record<RefusalReason, Told>> = {
  place_taken: {
    partner: { en: 'The place is taken', id: 'Tempatnya sudah terisi', vi: 'Đã có người nhận' },
    client: {
      en: 'Somebody else got the place. That says nothing about you.',
      id: 'Tempatnya sudah diisi orang lain. Ini bukan penilaian tentang Anda.',
      vi: 'Chỗ này đã có người khác nhận. Điều đó không nói gì về bạn.',
    },
    office: {
      en: 'Place taken: suits for the next one there',
      id: 'Tempat terisi: bisa diajukan lagi di sana',
      vi: 'Hết chỗ: có thể giới thiệu lại lần sau',
    },
  },
  skills_missing: {
    partner: { en: 'Needs other skills', id: 'Perlu keterampilan lain', vi: 'Cần kỹ năng khác' },
    client: {
      en: 'They look for other skills. Your office can show you a course.',
      id: 'Mereka mencari keterampilan lain. Lembaga Anda bisa menunjukkan pelatihan.',
      vi: 'Họ cần kỹ năng khác. Cơ sở của bạn có thể giới thiệu khóa học.',
    },
    office: {
      en: 'Skills missing: look at the doors for a course',
      id: 'Keterampilan kurang: lihat pelatihan yang membuka jalan',
      vi: 'Thiếu kỹ năng: xem khóa học có thể mở cửa',
    },
  },
  experience_missing: {
    partner: { en: 'Needs more experience', id: 'Perlu lebih banyak pengalaman', vi: 'Cần nhiều kinh nghiệm hơn' },
    client: {
      en: 'They look for more experience. A place to learn on the job may come first.',
      id: 'Mereka mencari yang lebih berpengalaman. Tempat magang bisa menjadi langkah pertama.',
      vi: 'Họ cần người nhiều kinh nghiệm hơn. Bạn có thể bắt đầu bằng một chỗ học việc.',
    },
    office: {
      en: 'Experience missing: an OJT place first',
      id: 'Pengalaman kurang: mulai dari tempat magang',
      vi: 'Thiếu kinh nghiệm: bắt đầu từ chỗ học việc',
    },
  },
  paper_missing: {
    partner: { en: 'A paper is missing', id: 'Ada dokumen yang kurang', vi: 'Thiếu giấy tờ' },
    client: {
      en: 'A paper is missing. Your office helps you to get it.',
      id: 'Ada dokumen yang kurang. Lembaga Anda membantu mengurusnya.',
      vi: 'Còn thiếu một loại giấy tờ. Cơ sở của bạn sẽ giúp làm.',
    },
    office: {
      en: 'Paper missing: ask which, and get it',
      id: 'Dokumen kurang: tanyakan yang mana, lalu urus',
      vi: 'Thiếu giấy tờ: hỏi rõ loại nào rồi làm',
    },
  },
  hours_do_not_fit: {
    partner: { en: 'The hours do not fit', id: 'Jamnya tidak cocok', vi: 'Giờ làm không phù hợp' },
    client: {
      en: 'The hours do not fit together.',
      id: 'Jam kerjanya tidak cocok dengan waktu luang Anda.',
      vi: 'Giờ làm không khớp với thời gian rảnh của bạn.',
    },
    office: {
      en: 'Hours do not fit: check when the person is free',
      id: 'Jam tidak cocok: periksa waktu luangnya',
      vi: 'Giờ không phù hợp: kiểm tra thời gian rảnh',
    },
  },
  too_far: {
    partner: { en: 'Lives too far away', id: 'Tempat tinggalnya terlalu jauh', vi: 'Nhà ở quá xa' },
    client: {
      en: 'They think the way is too far.',
      id: 'Menurut mereka jaraknya terlalu jauh.',
      vi: 'Họ cho rằng đường đi quá xa.',
    },
    office: {
      en: 'Too far: ask about transport or lodging',
      id: 'Terlalu jauh: tanyakan angkutan atau tempat tinggal',
      vi: 'Quá xa: hỏi về xe đưa đón hoặc chỗ ở',
    },
  },
  did_not_come: {
    partner: { en: 'Did not come', id: 'Tidak datang', vi: 'Không đến' },
    client: {
      en: 'They waited for you. Tell your office what came in between.',
      id: 'Mereka menunggu Anda. Ceritakan kepada lembaga Anda apa yang terjadi.',
      vi: 'Họ đã chờ bạn. Hãy cho cơ sở biết có chuyện gì xảy ra.',
    },
    office: {
      en: 'Did not come: talk with the person first',
      id: 'Tidak datang: bicara dulu dengan orangnya',
      vi: 'Không đến: hãy nói chuyện với người đó trước',
    },
  },
  not_reachable: {
    partner: { en: 'Could not be reached', id: 'Tidak bisa dihubungi', vi: 'Không liên lạc được' },
    client: {
      en: 'They could not reach you. Check your number with your office.',
      id: 'Mereka tidak bisa menghubungi Anda. Periksa nomor Anda di lembaga.',
      vi: 'Họ không liên lạc được với bạn. Hãy kiểm tra lại số điện thoại với cơ sở.',
    },
    office: {
      en: 'Not reachable: check the number and another way',
      id: 'Tidak terhubung: periksa nomor dan cara lain',
      vi: 'Không liên lạc được: kiểm tra số và cách khác',
    },
  },
  opening_gone: {
    partner: { en: 'The opening is gone', id: 'Peluangnya sudah tidak ada', vi: 'Không còn tuyển nữa' },
    client: {
      en: 'The opening is gone. That says nothing about you.',
      id: 'Peluangnya sudah tidak ada. Ini bukan penilaian tentang Anda.',
      vi: 'Nơi này không tuyển nữa. Điều đó không nói gì về bạn.',
    },
    office: {
      en: 'Opening gone: ask the partner to close it',
      id: 'Peluang tidak ada: minta mitra menutupnya',
      vi: 'Không tuyển nữa: nhắc đối tác đóng tin',
    },
  },
  other: {
    partner: { en: 'Another reason', id: 'Alasan lain', vi: 'Lý do khác' },
    client: {
      en: 'It did not work out this time. There are more openings for you.',
      id: 'Kali ini belum berhasil. Masih ada peluang lain untuk Anda.',
      vi: 'Lần này chưa thành. Vẫn còn những cơ hội khác cho bạn.',
    },
    office: {
      en: 'Another reason: ask the partner by phone',
      id: 'Alasan lain: tanyakan mitra lewat telepon',
      vi: 'Lý do khác: gọi hỏi đối tác',
    },
  },
};

const codeOf = (reason: RefusalReason, to: keyof Told): string => `application.reason.${to}.${reason}`;

registerTexts(
  Object.fromEntries(
    Object.entries(REASONS).flatMap(([reason, told]) =>
      Object.entries(told).map(([to, text]) => [codeOf(reason as RefusalReason, to as keyof Told), text] as const),
    ),
  ),
);

/** Why not, in the words for whoever reads it: the client gets none that hurts, the office one to work with. */
export const reasonText = (reason: RefusalReason, to: keyof Told, language: Language): string =>
  textOf(codeOf(reason, to), language);
