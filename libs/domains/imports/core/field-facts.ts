import type { FieldFacts, ImportField } from './field.js';
import { words } from './words.js';

const dates = words('tanggal/bulan/tahun', 'ngày/tháng/năm', 'day/month/year');
const dateExample = words('15/01/2027', '15/01/2027', '15/01/2027');

/** Every field with its words. */
export const FIELD_FACTS: Readonly<Record<ImportField, FieldFacts>> = {
  key: {
    label: words('Kode', 'Mã', 'Code'),
    hint: words(
      'Kode Anda sendiri untuk baris ini; dengan kode yang sama, impor berikutnya mengubah peluang itu',
      'Mã riêng của bạn cho dòng này; lần nhập sau với cùng mã sẽ sửa cơ hội đó',
      'Your own code of this row; the same code in a later import changes that opportunity',
    ),
    example: words('LOK-001', 'VT-001', 'JOB-001'),
    inTemplate: true,
  },
  kind: {
    label: words('Jenis', 'Loại', 'Kind'),
    hint: words(
      'lowongan, magang, pelatihan, pinjaman, atau bantuan',
      'việc làm, học việc, đào tạo, vay vốn hoặc hỗ trợ',
      'vacancy, OJT, training, loan or grant',
    ),
    example: words('lowongan', 'việc làm', 'vacancy'),
    required: true,
    inTemplate: true,
  },
  title: {
    label: words('Posisi', 'Tên công việc', 'Title'),
    hint: words(
      'Nama pekerjaan, 2–160 huruf',
      'Tên công việc, 2–160 ký tự',
      'What the job is called, 2–160 characters',
    ),
    example: words('Tukang las', 'Thợ hàn', 'Welder'),
    required: true,
    inTemplate: true,
  },
  description: {
    label: words('Uraian', 'Mô tả', 'Description'),
    hint: words(
      'Tugas, syarat, fasilitas; paling banyak 8.000 huruf',
      'Nhiệm vụ, yêu cầu, quyền lợi; tối đa 8.000 ký tự',
      'Duties, requirements, benefits; at most 8,000 characters',
    ),
    example: words('Mengelas pagar dan kanopi', 'Hàn cổng, mái che', 'Welding gates and canopies'),
    many: true,
    inTemplate: true,
  },
  hostName: {
    label: words('Nama perusahaan', 'Tên công ty', 'Employer shown'),
    hint: words(
      'Bila Anda memasang untuk pihak lain',
      'Khi bạn đăng thay cho bên khác',
      'When you list it for somebody else',
    ),
    example: words('', '', ''),
    inTemplate: true,
  },
  area: {
    label: words('Kabupaten/kota', 'Tỉnh hoặc xã/phường', 'Area'),
    hint: words(
      'Nama wilayah, misalnya Kab. Sleman',
      'Tên địa bàn, ví dụ Đà Nẵng',
      'Name of the area, e.g. Kab. Sleman',
    ),
    example: words('Kota Surakarta', 'Đà Nẵng', 'Kota Surakarta'),
    required: true,
    inTemplate: true,
  },
  areaCode: {
    label: words('Kode wilayah', 'Mã địa bàn', 'Area code'),
    hint: words('Kode Kemendagri, misalnya 33.72', 'Mã đơn vị hành chính, ví dụ 48', 'Official code, e.g. 33.72'),
    example: words('33.72', '48', '33.72'),
  },
  areaWithin: {
    label: words('Provinsi', 'Thuộc tỉnh', 'Province'),
    hint: words(
      'Bila nama wilayah ada di beberapa provinsi',
      'Khi tên địa bàn trùng ở nhiều tỉnh',
      'When several provinces have an area of this name',
    ),
    example: words('Jawa Tengah', '', 'Jawa Tengah'),
    inTemplate: true,
  },
  place: {
    label: words('Alamat', 'Địa chỉ', 'Address'),
    hint: words('Jalan atau gedung', 'Đường hoặc tòa nhà', 'Street or building'),
    example: words('Jl. Slamet Riyadi 10', '25 Nguyễn Văn Linh', 'Jl. Slamet Riyadi 10'),
    inTemplate: true,
  },
  places: {
    label: words('Jumlah orang', 'Số lượng', 'Places'),
    hint: words('Angka mulai dari 1', 'Số, từ 1', 'A number from 1'),
    example: words('2', '2', '2'),
    required: true,
    inTemplate: true,
  },
  pay: {
    label: words('Gaji', 'Lương', 'Pay'),
    hint: words(
      'Misalnya 3,5 juta; 3–4 juta per bulan; 120.000/hari; nego',
      'Ví dụ 7 triệu; 7–9 triệu/tháng; 30k/giờ; thỏa thuận',
      'E.g. 3.5 juta; 7–9 triệu a month; negotiable',
    ),
    example: words('3–4 juta', '7–9 triệu', '3–4 juta'),
    inTemplate: true,
  },
  payMin: {
    label: words('Gaji terendah', 'Lương thấp nhất', 'Lowest pay'),
    hint: words('Rupiah', 'Đồng', 'In whole rupiah or đồng'),
    example: words('3000000', '7000000', '3000000'),
  },
  payMax: {
    label: words('Gaji tertinggi', 'Lương cao nhất', 'Highest pay'),
    hint: words('Rupiah', 'Đồng', 'In whole rupiah or đồng'),
    example: words('4000000', '9000000', '4000000'),
  },
  payPeriod: {
    label: words('Periode gaji', 'Kỳ lương', 'Pay period'),
    hint: words(
      'jam, hari, minggu, bulan, tahun, sekali, borongan',
      'giờ, ngày, tuần, tháng, năm, một lần, sản phẩm',
      'hour, day, week, month, year, once, piece',
    ),
    example: words('bulan', 'tháng', 'month'),
    inTemplate: true,
  },
  fee: {
    label: words('Biaya peserta', 'Học phí', 'Fee'),
    hint: words('Hanya untuk pelatihan; 0 atau gratis', 'Chỉ cho đào tạo; 0 hoặc miễn phí', 'Training only; 0 or free'),
    example: words('', '', ''),
    inTemplate: true,
  },
  weekdays: {
    label: words('Hari kerja', 'Ngày làm việc', 'Working days'),
    hint: words('Misalnya Senin–Sabtu', 'Ví dụ Thứ 2 – Thứ 7', 'E.g. Monday–Saturday'),
    example: words('Senin–Sabtu', 'Thứ 2 – Thứ 7', 'Monday–Saturday'),
    inTemplate: true,
  },
  hours: {
    label: words('Jam kerja', 'Giờ làm việc', 'Working hours'),
    hint: words(
      'Misalnya 08.00–16.00; beberapa shift dipisah koma',
      'Ví dụ 8h–17h; nhiều ca cách nhau bằng dấu phẩy',
      'E.g. 08:00–16:00; several shifts with commas',
    ),
    example: words('08.00–16.00', '8h–17h', '08:00–16:00'),
    inTemplate: true,
  },
  hoursPerWeek: {
    label: words('Jam per minggu', 'Số giờ mỗi tuần', 'Hours per week'),
    hint: words('Angka', 'Số', 'A number'),
    example: words('40', '48', '40'),
  },
  startsOn: {
    label: words('Mulai', 'Bắt đầu', 'Starts'),
    hint: dates,
    example: dateExample,
    inTemplate: true,
  },
  endsOn: {
    label: words('Selesai', 'Kết thúc', 'Ends'),
    hint: dates,
    example: words('', '', ''),
    inTemplate: true,
  },
  applyUntil: {
    label: words('Lamar sampai', 'Hạn nộp', 'Apply until'),
    hint: dates,
    example: words('31/01/2027', '31/01/2027', '31/01/2027'),
    inTemplate: true,
  },
  schooling: {
    label: words('Pendidikan', 'Học vấn', 'Schooling'),
    hint: words(
      'SD, SMP, SMA, SMK, D3, S1 …',
      'Tiểu học, THCS, THPT, trung cấp, cao đẳng, đại học',
      'primary, lower secondary, upper secondary, vocational, diploma, bachelor',
    ),
    example: words('SMK', 'THPT', 'vocational'),
    inTemplate: true,
  },
  studyProgrammes: {
    label: words('Jurusan', 'Chuyên ngành', 'Study programmes'),
    hint: words('Dipisah ; atau |', 'Cách nhau bằng ; hoặc |', 'Separated by ; or |'),
    example: words('', '', ''),
  },
  experience: {
    label: words('Pengalaman', 'Kinh nghiệm', 'Experience'),
    hint: words(
      'Misalnya 1 tahun, 6 bulan, tanpa pengalaman',
      'Ví dụ 1 năm, 6 tháng, không yêu cầu',
      'E.g. 1 year, 6 months, none',
    ),
    example: words('1 tahun', '1 năm', '1 year'),
    inTemplate: true,
  },
  noExperience: {
    label: words('Tanpa pengalaman', 'Không cần kinh nghiệm', 'No experience needed'),
    hint: words('ya atau tidak', 'có hoặc không', 'yes or no'),
    example: words('', '', ''),
  },
  age: {
    label: words('Usia', 'Tuổi', 'Age'),
    hint: words('Misalnya 18–35', 'Ví dụ 18–35', 'E.g. 18–35'),
    example: words('18–45', '18–45', '18–45'),
    inTemplate: true,
  },
  minAge: {
    label: words('Usia terendah', 'Tuổi thấp nhất', 'Lowest age'),
    hint: words('Angka', 'Số', 'A number'),
    example: words('18', '18', '18'),
  },
  maxAge: {
    label: words('Usia tertinggi', 'Tuổi cao nhất', 'Highest age'),
    hint: words('Angka', 'Số', 'A number'),
    example: words('45', '45', '45'),
  },
  licences: {
    label: words('SIM/lisensi', 'Bằng lái, chứng chỉ', 'Licences'),
    hint: words('Misalnya SIM C, SIM A', 'Ví dụ bằng lái B2', 'E.g. SIM C, B2'),
    example: words('SIM C', 'Bằng lái A1', 'SIM C'),
    inTemplate: true,
  },
  papers: {
    label: words('Dokumen', 'Giấy tờ', 'Papers'),
    hint: words('Misalnya KTP, ijazah', 'Ví dụ CCCD, bằng tốt nghiệp', 'E.g. identity card, diploma'),
    example: words('KTP', 'CCCD', 'KTP'),
    inTemplate: true,
  },
  languages: {
    label: words('Bahasa', 'Ngoại ngữ', 'Languages'),
    hint: words('Misalnya Inggris', 'Ví dụ tiếng Anh', 'E.g. English'),
    example: words('', '', ''),
  },
  safety: {
    label: words('Catatan keselamatan', 'Lưu ý an toàn', 'Safety notes'),
    hint: words(
      'kerja malam, alkohol, ketinggian, bahan kimia, uang tunai',
      'làm đêm, rượu bia, làm trên cao, hóa chất, tiền mặt',
      'night work, alcohol, heights, chemicals, cash',
    ),
    example: words('', '', ''),
    inTemplate: true,
  },
  occupation: {
    label: words('Kode pekerjaan (ISCO)', 'Mã nghề (ISCO)', 'Occupation code (ISCO)'),
    hint: words(
      '4 angka; bila kosong, dicari dari nama posisi',
      '4 chữ số; để trống sẽ tìm theo tên công việc',
      '4 digits; when empty it is found from the title',
    ),
    example: words('7212', '7212', '7212'),
  },
  lat: {
    label: words('Lintang', 'Vĩ độ', 'Latitude'),
    hint: words('Derajat desimal', 'Độ thập phân', 'Decimal degrees'),
    example: words('-7.56', '16.05', '-7.56'),
  },
  lng: {
    label: words('Bujur', 'Kinh độ', 'Longitude'),
    hint: words('Derajat desimal', 'Độ thập phân', 'Decimal degrees'),
    example: words('110.82', '108.2', '110.82'),
  },
  lang: {
    label: words('Bahasa tulisan', 'Ngôn ngữ bài đăng', 'Language of the text'),
    hint: words('id, vi atau en', 'id, vi hoặc en', 'id, vi or en'),
    example: words('id', 'vi', 'en'),
    required: true,
  },
};
