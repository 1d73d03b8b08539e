import type { Country } from './names.js';

/** Sentences around the work itself, as postings of the two countries use them. */
export interface Words {
  readonly openings: readonly string[];
  readonly tasksHead: readonly string[];
  readonly asksHead: readonly string[];
  readonly extras: readonly string[];
  readonly closings: readonly string[];
  readonly careless: readonly string[];
  readonly ojt: readonly string[];
  readonly course: readonly string[];
  readonly ojtTitle: readonly string[];
  readonly abbreviations: readonly (readonly [RegExp, string])[];
}

const ID: Words = {
  openings: [
    'Kami usaha keluarga yang sudah berjalan delapan tahun dan sedang menambah tenaga.',
    'Karena pesanan bertambah, kami mencari rekan kerja baru.',
    'Kami tim kecil yang bekerja rapi dan saling membantu.',
    'Tempat kerja kami dekat jalan utama dan mudah dijangkau angkutan umum.',
    'Posisi ini menggantikan rekan yang pindah kota.',
    'Cabang baru kami buka bulan depan dan membutuhkan beberapa orang.',
    'Kami mencari orang yang ingin bekerja lama, bukan hanya musiman.',
    'Usaha kami melayani pelanggan tetap, jadi pekerjaan ada sepanjang tahun.',
    'Suasana kerja tenang, atasan ikut turun tangan.',
    'Kami membuka kesempatan bagi siapa saja yang mau belajar.',
    'Kami menerima pelamar dari kelurahan sekitar lebih dulu.',
    'Pekerjaan tetap dengan jam yang jelas.',
  ],
  tasksHead: ['Pekerjaan sehari-hari:', 'Yang akan dikerjakan:', 'Tugas:', 'Tanggung jawab:'],
  asksHead: ['Yang kami harapkan:', 'Syarat:', 'Catatan untuk pelamar:', 'Kami mencari yang:'],
  extras: [
    'BPJS Ketenagakerjaan didaftarkan setelah masa percobaan.',
    'Ada makan siang.',
    'Uang transport dibayar mingguan.',
    'Lembur dibayar sesuai aturan.',
    'THR setiap tahun.',
    'Mess tersedia untuk yang rumahnya jauh.',
    'Seragam diberikan.',
    'Gaji dibayar tepat tanggal 1.',
    'Parkir motor gratis.',
    'Libur bergantian, jadwal dibuat dua minggu sebelumnya.',
  ],
  closings: [
    'Silakan melamar lewat halaman ini, kami balas dalam tiga hari.',
    'Datang untuk melihat tempat kerja juga boleh, buat janji dulu.',
    'Tidak dipungut biaya apa pun.',
    'Wawancara singkat, lalu coba kerja sehari yang dibayar.',
    'Lamaran ditutup bila tempat sudah penuh.',
    'Cukup data diri singkat, tidak perlu surat lamaran panjang.',
  ],
  careless: [
    'dibutuhkan segera, langsung kerja',
    'yg minat langsung lamar aja',
    'gaji nego sesuai skill',
    'diutamakan yg domisili dekat',
    'kerja santai tapi target jalan',
    'ada uang makan + bonus',
    'jam kerja dijelaskan waktu interview',
    'bisa mulai minggu ini',
    'serius bekerja, no php',
    'jujur, disiplin, tidak banyak alasan',
  ],
  ojt: [
    'Magang dengan pembimbing tetap dan buku kegiatan harian.',
    'Setelah magang ada peluang menjadi karyawan.',
    'Peserta mendapat uang saku, uang makan dan sertifikat.',
    'Teori satu hari seminggu, sisanya praktik.',
    'Perjanjian magang tertulis sebelum mulai.',
  ],
  course: [
    'Kelas kecil, paling banyak 16 peserta.',
    'Alat dan bahan praktik disediakan.',
    'Peserta yang lulus mendapat sertifikat.',
    'Ada uji kompetensi pada akhir kelas.',
    'Pengajar berasal dari bengkel dan industri.',
    'Uang saku harian untuk peserta yang hadir penuh.',
  ],
  ojtTitle: ['Magang', 'Magang', 'Program magang'],
  abbreviations: [
    [/\byang\b/g, 'yg'],
    [/\buntuk\b/g, 'utk'],
    [/\bdengan\b/g, 'dgn'],
    [/\btidak\b/g, 'tdk'],
    [/\bpengalaman\b/gi, 'pglmn'],
    [/\bdan\b/g, '&'],
    [/\bbisa\b/g, 'bs'],
  ],
};

const VI: Words = {
  openings: [
    'Cơ sở hoạt động đã tám năm, nay cần thêm người.',
    'Đơn hàng tăng nên chúng tôi tìm thêm đồng nghiệp.',
    'Tổ nhỏ, làm việc gọn gàng và giúp đỡ nhau.',
    'Nơi làm gần đường lớn, thuận tiện xe buýt.',
    'Vị trí thay cho một bạn chuyển về quê.',
    'Chi nhánh mới mở tháng tới, cần vài người.',
    'Chúng tôi tìm người muốn gắn bó lâu dài.',
    'Công việc ổn định quanh năm, giờ giấc rõ ràng.',
    'Môi trường thoải mái, chủ cùng làm với thợ.',
    'Ai chịu khó học nghề đều được nhận.',
    'Ưu tiên người sống gần để đỡ đi lại.',
    'Công ty tuyển thêm cho dây chuyền mới.',
  ],
  tasksHead: ['Công việc hằng ngày:', 'Mô tả công việc:', 'Việc sẽ làm:', 'Nhiệm vụ:'],
  asksHead: ['Yêu cầu:', 'Chúng tôi mong bạn:', 'Lưu ý:', 'Phù hợp với người:'],
  extras: [
    'Đóng bảo hiểm sau thời gian thử việc.',
    'Bao cơm trưa.',
    'Phụ cấp xăng xe.',
    'Tăng ca trả theo luật.',
    'Thưởng lễ, Tết.',
    'Có chỗ ở cho người ở xa.',
    'Được phát đồng phục.',
    'Lương trả đúng ngày 5.',
    'Gửi xe miễn phí.',
    'Nghỉ luân phiên, báo lịch trước hai tuần.',
  ],
  closings: [
    'Ứng tuyển ngay trên trang này, chúng tôi trả lời trong ba ngày.',
    'Có thể đến xem chỗ làm, nhớ hẹn trước.',
    'Không thu bất kỳ khoản phí nào.',
    'Phỏng vấn ngắn, sau đó làm thử một ngày có lương.',
    'Tuyển đủ sẽ đóng tin.',
    'Chỉ cần thông tin ngắn gọn, không cần hồ sơ dày.',
  ],
  careless: [
    'cần gấp, đi làm ngay',
    'ai làm dc thì ứng tuyển nha',
    'lương thỏa thuận',
    'ưu tiên gần nhà',
    'có bao ăn + thưởng',
    'giờ giấc trao đổi khi gặp',
    'làm lâu dài, ko làm vài bữa rồi nghỉ',
    'chủ dễ tính',
    'trung thực, siêng năng',
  ],
  ojt: [
    'Học việc có người kèm cố định và sổ theo dõi.',
    'Học xong có cơ hội ký hợp đồng.',
    'Có hỗ trợ tiền ăn và đi lại.',
    'Mỗi tuần một buổi lý thuyết, còn lại thực hành.',
    'Ký thỏa thuận học việc trước khi bắt đầu.',
  ],
  course: [
    'Lớp nhỏ, tối đa 16 học viên.',
    'Có sẵn dụng cụ và vật tư thực hành.',
    'Cấp chứng chỉ sơ cấp khi đạt.',
    'Cuối khóa có bài kiểm tra tay nghề.',
    'Giáo viên là thợ lành nghề.',
    'Hỗ trợ tiền ăn theo ngày học.',
  ],
  ojtTitle: ['Học việc:', 'Học nghề:', 'Chỗ học việc'],
  abbreviations: [
    [/\bkhông\b/g, 'ko'],
    [/\bđược\b/g, 'dc'],
    [/Nhân viên/g, 'NV'],
    [/\bcông nhân\b/gi, 'CN'],
    [/\bkinh nghiệm\b/g, 'kn'],
    [/\bvà\b/g, '+'],
  ],
};

export const wordsOf = (country: Country): Words => (country === 'ID' ? ID : VI);
