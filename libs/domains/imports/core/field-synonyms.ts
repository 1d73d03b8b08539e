import type { ImportField } from './field.js';

/**
 * Headers met in lists of employers, schools and ministries, in any language, beside the labels of the template. They are
 * compared without marks, case and signs. Row numbers (No, STT) are left out: they are no key.
 */
const SYNONYMS: Readonly<Record<ImportField, string>> = {
  key: 'id; id lowongan; kode lowongan; kode posisi; external id; ref; reference; job id; ma tin; ma viec lam; ma vi tri; uuid',
  kind: 'jenis peluang; jenis lowongan; tipe; type; loai co hoi; loai hinh',
  title:
    'judul; judul lowongan; nama posisi; nama lowongan; jabatan; nama jabatan; pekerjaan; lowongan; nama pelatihan; formasi; vi tri; vi tri tuyen dung; chuc danh; ten vi tri; cong viec; ten viec lam; nghe; job title; position; job; role; name of post',
  description:
    'deskripsi; deskripsi pekerjaan; uraian tugas; uraian pekerjaan; keterangan; kualifikasi; persyaratan; syarat; syarat khusus; special requirements; special_requirements; tugas; tanggung jawab; mo ta cong viec; yeu cau; yeu cau cong viec; quyen loi; ghi chu; job description; requirements; responsibilities; duties; benefits; notes; details',
  hostName:
    'perusahaan; instansi; tempat magang; nama instansi; nama usaha; cong ty; doanh nghiep; don vi; noi tuyen dung; ten doanh nghiep; company; company name; employer; employer name; host; organisation; organization',
  area: 'kabupaten; kota; kabupaten kota; kab kota; wilayah; lokasi; lokasi kerja; daerah; penempatan; regency; regency name; city; location; district; tinh; thanh pho; tinh thanh; dia diem; dia ban; noi lam viec; khu vuc; phuong xa; xa phuong; work location; kecamatan',
  areaCode:
    'kode kabupaten; kode kab; kode kota; kode kemendagri; regency code; city code; ma tinh; ma xa; ma dia ban; ma don vi hanh chinh; kode bps',
  areaWithin: 'propinsi; nama provinsi; province name; thuoc tinh thanh; state',
  place: 'alamat kerja; tempat kerja; jalan; alamat lengkap; dia chi lam viec; address; street; workplace; building',
  places:
    'kuota; quota; jumlah; jumlah lowongan; kebutuhan; formasi dibutuhkan; jumlah kebutuhan; kapasitas; so luong tuyen; so nguoi; chi tieu; so cho; openings; vacancies; seats; headcount; number of places; positions',
  pay: 'upah; gaji pokok; penghasilan; uang saku; honor; kisaran gaji; rentang gaji; salary; wage; salary range; allowance; luong thang; muc luong; thu nhap; tro cap; tien cong; stipend; jumlah pinjaman; so tien vay; muc vay; amount',
  payMin:
    'gaji minimal; gaji minimum; gaji min; gaji dari; upah minimum; luong toi thieu; luong tu; min salary; minimum salary; salary min; salary from; pay min',
  payMax:
    'gaji maksimal; gaji maksimum; gaji max; gaji sampai; luong toi da; luong den; max salary; maximum salary; salary max; salary to; pay max',
  payPeriod: 'satuan gaji; periode; sistem gaji; ky tra luong; hinh thuc tra luong; salary period; per; pay type',
  fee: 'biaya; biaya pelatihan; biaya kursus; tuition; course fee; chi phi; le phi',
  weekdays: 'hari; jadwal hari; working day; days; weekdays; ngay lam; lich lam viec',
  hours:
    'jam; shift; waktu kerja; jadwal; ca lam viec; ca lam; gio lam; thoi gian lam viec; working time; shifts; schedule; hours',
  hoursPerWeek: 'jam seminggu; jam minggu; total jam; gio tuan; gio moi tuan; weekly hours; hours week',
  startsOn:
    'tanggal mulai; mulai kerja; mulai tanggal; start date; starts on; ngay bat dau; khai giang; ngay khai giang; start',
  endsOn:
    'tanggal selesai; berakhir; tanggal berakhir; sampai tanggal; end date; ends on; ngay ket thuc; end; be giang',
  applyUntil:
    'batas lamaran; batas pendaftaran; deadline; batas akhir; tutup; penutupan; han nop ho so; han dang ky; han cuoi; closing date; application deadline; apply by; expires; berlaku sampai',
  schooling:
    'jenjang; jenjang pendidikan; pendidikan minimal; pendidikan terakhir; education; education level; education levels; trinh do; trinh do hoc van; bang cap; trinh do van hoa; school; degree',
  studyProgrammes:
    'program studi; prodi; study programme; study program; study programs; major; majors; nganh hoc; nganh; nganh dao tao; jurusan pendidikan; field of study',
  experience:
    'pengalaman kerja; pengalaman minimal; lama pengalaman; work experience; years of experience; kinh nghiem lam viec; so nam kinh nghiem',
  noExperience: 'fresh graduate; pemula; no experience; entry level; chua co kinh nghiem',
  age: 'umur; batas usia; rentang usia; do tuoi; age range; ages',
  minAge: 'usia minimal; usia minimum; umur minimal; tuoi tu; tuoi toi thieu; min age; minimum age; age from',
  maxAge: 'usia maksimal; usia maksimum; umur maksimal; tuoi den; tuoi toi da; max age; maximum age; age to',
  licences:
    'sim; lisensi; sertifikat; sertifikasi; bang lai; bang lai xe; chung chi; giay phep lai xe; licence; license; licenses; certificates; driving licence',
  papers: 'berkas; dokumen persyaratan; berkas lamaran; ho so; giay to can nop; documents; required documents',
  languages: 'kemampuan bahasa; bahasa asing; ngon ngu; language; language skills',
  safety: 'risiko; risiko kerja; kondisi kerja; an toan; dieu kien lam viec; safety; hazards; working conditions',
  occupation: 'isco; isco 08; kbji; kode kbji; kode jabatan; ma nghe; occupation code; occupation',
  lat: 'latitude; lat',
  lng: 'longitude; lng; lon; long',
  lang: 'bahasa iklan; lang; text language',
};

export const synonymsOf = (field: ImportField): string[] => SYNONYMS[field].split('; ');
