import { plain, words, type Words } from './words.js';

/** What a column of a list of people can mean. The order is that of the template. */
export const CLIENT_FIELDS = [
  'name',
  'birthDate',
  'sex',
  'idNumber',
  'phone',
  'email',
  'address',
  'area',
  'areaWithin',
  'occupations',
  'schooling',
  'languages',
  'licences',
  'hoursPerWeek',
  'payNeed',
] as const;
export type ClientField = (typeof CLIENT_FIELDS)[number];

interface ClientFieldFacts {
  readonly label: Words;
  /** Headers met in lists of offices, in any language, beside the labels; compared without marks, case and signs. */
  readonly also: string;
}

export const CLIENT_FIELD_FACTS: Readonly<Record<ClientField, ClientFieldFacts>> = {
  name: {
    label: words('Nama', 'Họ và tên', 'Name'),
    also: 'nama lengkap; nama klien; nama penerima manfaat; nama peserta; ho ten; ten; full name; client; client name',
  },
  birthDate: {
    label: words('Tanggal lahir', 'Ngày sinh', 'Birth date'),
    also: 'tgl lahir; ngay thang nam sinh; nam sinh; date of birth; dob; birthday',
  },
  sex: { label: words('Jenis kelamin', 'Giới tính', 'Sex'), also: 'jk; l p; kelamin; gender; nam nu' },
  idNumber: {
    label: words('NIK', 'Số CCCD', 'Identity number'),
    also: 'no ktp; nomor ktp; ktp; no nik; nomor induk kependudukan; cccd; so cmnd; cmnd; id number; national id; so giay to; so can cuoc',
  },
  phone: {
    label: words('Telepon', 'Điện thoại', 'Phone'),
    also: 'no hp; hp; nomor hp; no telepon; no telp; telp; wa; whatsapp; so dien thoai; sdt; dien thoai lien he; phone number; mobile',
  },
  email: { label: words('Email', 'Thư điện tử', 'E-mail'), also: 'e mail; surel; alamat email; mail' },
  address: {
    label: words('Alamat', 'Địa chỉ', 'Address'),
    also: 'alamat lengkap; alamat rumah; dia chi nha; street; home address; noi o',
  },
  area: {
    label: words('Kabupaten/kota', 'Xã/phường', 'Home area'),
    also: 'kabupaten; kota; kab kota; domisili; wilayah; regency; city; district; phuong xa; xa phuong; dia ban; quan huyen; area',
  },
  areaWithin: { label: words('Provinsi', 'Tỉnh/thành', 'Province'), also: 'propinsi; tinh; tinh thanh pho; thanh pho' },
  occupations: {
    label: words('Pekerjaan yang diinginkan', 'Việc mong muốn', 'Work wanted'),
    also: 'minat; minat kerja; pekerjaan; keahlian; nghe mong muon; nghe nghiep; cong viec; occupation; wanted job; job wanted',
  },
  schooling: {
    label: words('Pendidikan', 'Trình độ học vấn', 'Schooling'),
    also: 'pendidikan terakhir; sekolah; trinh do; trinh do van hoa; hoc van; education',
  },
  languages: { label: words('Bahasa', 'Ngôn ngữ', 'Languages'), also: 'kemampuan bahasa; ngoai ngu; language' },
  licences: {
    label: words('SIM/sertifikat', 'Bằng lái/chứng chỉ', 'Licences'),
    also: 'sim; sertifikat; bang lai; bang lai xe; chung chi; licence; license; certificates',
  },
  hoursPerWeek: {
    label: words('Jam per minggu', 'Giờ mỗi tuần', 'Hours a week'),
    also: 'jam seminggu; jam kerja; so gio tuan; hours week; weekly hours',
  },
  payNeed: {
    label: words('Kebutuhan per bulan', 'Thu nhập cần mỗi tháng', 'Pay needed'),
    also: 'gaji diharapkan; harapan gaji; gaji; luong mong muon; muc luong mong muon; luong; expected pay; expected salary',
  },
};

const NAMES: ReadonlyMap<string, ClientField> = new Map(
  CLIENT_FIELDS.flatMap((field) => {
    const { label, also } = CLIENT_FIELD_FACTS[field];
    return [field, label.id, label.vi, label.en, ...also.split('; ')].map((name): [string, ClientField] => [
      plain(name),
      field,
    ]);
  }),
);

/** By column: what its header says by itself, the first column of each meaning. */
export function proposeClientMapping(headers: readonly string[]): (ClientField | null)[] {
  const taken = new Set<ClientField>();
  return headers.map((header) => {
    const field = NAMES.get(plain(header)) ?? NAMES.get(plain(header.replace(/\([^)]*\)|\*/gu, ' '))) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

export const isClientField = (text: string): text is ClientField => (CLIENT_FIELDS as readonly string[]).includes(text);
