import type { Language } from '#platform/messaging/texts';

type Words = Readonly<Record<Language, string>>;
const words = (id: string, vi: string, en: string): Words => ({ id, vi, en });

/** What a calendar shows, on a locked screen as well. */
export const SUMMARY = words('Janji temu', 'Lịch hẹn', 'Appointment');

export const TITLES = {
  timetable: words('Jadwal', 'Bảng giờ', 'Timetable'),
  partners: words('Mitra', 'Đối tác', 'Partners'),
  groups: words('Kelompok', 'Nhóm', 'Groups'),
} as const;
export type Title = keyof typeof TITLES;

const WORDS: Readonly<Record<string, Words>> = {
  time: words('Jam', 'Giờ', 'Time'),
  table: words('Meja', 'Bàn', 'Table'),
  partner: words('Mitra', 'Đối tác', 'Partner'),
  interviewer: words('Pewawancara', 'Người phỏng vấn', 'Interviewer'),
  card: words('Kartu', 'Thẻ', 'Card'),
  outcome: words('Hasil', 'Kết quả', 'Result'),
  next: words('Langkah berikutnya', 'Bước tiếp theo', 'Next step'),
  group: words('Yang dicari', 'Đang tìm', 'Looking for'),
  sum: words('Jumlah', 'Tổng', 'Sum'),
  met: words('Bertemu', 'Đã gặp', 'Met'),
  client_absent: words('Peserta tidak hadir', 'Người tham gia vắng', 'Client absent'),
  partner_absent: words('Mitra tidak hadir', 'Đối tác vắng', 'Partner absent'),
  both_absent: words('Keduanya tidak hadir', 'Cả hai vắng', 'Both absent'),
  not_written: words('Belum dicatat', 'Chưa ghi', 'Not written down'),
  not_yet: words('Belum', 'Chưa đến lúc', 'Still to come'),
  none: words('Belum ada', 'Chưa có', 'Nothing for now'),
  second_interview: words('Wawancara kedua', 'Phỏng vấn lần hai', 'Second interview'),
  offer: words('Tawaran kerja', 'Lời mời làm việc', 'Offer'),
  course: words('Kursus dimulai', 'Bắt đầu học', 'Course begun'),
  loan: words('Pengajuan pinjaman', 'Làm đơn vay', 'Loan application'),
  next_step: words('Ada langkah berikutnya', 'Có bước tiếp theo', 'A next step'),
  came: words('Datang, tidak bertemu siapa pun', 'Có đến, không gặp ai', 'Came, met nobody'),
  away: words('Tidak datang', 'Không đến', 'Did not come'),
  vacancy: words('Pekerjaan', 'Việc làm', 'A job'),
  ojt_place: words('Tempat magang', 'Chỗ học việc', 'An OJT place'),
  training_slot: words('Kursus', 'Khóa học', 'A course'),
  own_business: words('Usaha sendiri', 'Tự kinh doanh', 'An own business'),
  unknown: words('Belum diketahui', 'Chưa rõ', 'Not known'),
};

/** A column, an outcome or a group in a reader's language; what has no word stands as it is. */
export const wordOf = (code: string, language: Language): string => WORDS[code]?.[language] ?? code;
