import { choices, items, plain } from './words.js';

/** Names that lists use for papers and licences which the product knows by a code. */
const PAPERS: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'id_card',
        'ktp; e ktp; fotokopi ktp; kartu tanda penduduk; cccd; cmnd; can cuoc; can cuoc cong dan; chung minh nhan dan; identity card; id card',
      ],
      ['family_card', 'kk; kartu keluarga; so ho khau; giay xac nhan cu tru; family card'],
      [
        'school_certificate',
        'ijazah; ijazah terakhir; fotokopi ijazah; bang tot nghiep; bang cap; school certificate; diploma certificate',
      ],
      ['cv', 'cv; daftar riwayat hidup; curriculum vitae; riwayat hidup; so yeu ly lich; ly lich; resume'],
      [
        'health_certificate',
        'surat keterangan sehat; surat sehat; skd; giay kham suc khoe; health certificate; medical certificate',
      ],
      ['photo', 'pas foto; pasfoto; foto; anh the; photo'],
    ] as const
  ).flatMap(([code, names]) => names.split('; ').map((name): [string, string] => [name, code])),
);

const LICENCES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['motorcycle', 'sim c; bang lai a1; bang lai xe may; gplx a1; bang a1; a1; motorcycle licence'],
      ['car', 'sim a; bang lai b; bang lai b1; bang lai b2; bang b2; bang b; b2; gplx b2; bang lai o to; car licence'],
      ['truck', 'sim b1; sim b; bang lai c; bang c; gplx c; truck licence'],
      ['heavy_truck', 'sim b2; bang lai ce; bang lai fc; bang fc; fc; ce'],
      ['forklift', 'sio forklift; sio; chung chi xe nang; chung chi lai xe nang; bang lai xe nang; forklift licence'],
      ['welding', 'sertifikat las; sertifikat welder; chung chi han; welding certificate'],
      [
        'electrician',
        'sertifikat teknisi listrik; sertifikat listrik; chung chi dien; chung chi nghe dien; electrician certificate',
      ],
      ['food_safety', 'sertifikat keamanan pangan; chung chi an toan thuc pham; food safety certificate'],
    ] as const
  ).flatMap(([code, names]) => names.split('; ').map((name): [string, string] => [name, code])),
);

const NONE: ReadonlySet<string> = new Set(['', 'tidak ada', 'tidak', 'khong', 'khong yeu cau', 'none', 'no']);

const coded = (parts: readonly string[], names: ReadonlyMap<string, string>): string[] => [
  ...new Set(parts.filter((part) => !NONE.has(plain(part))).map((part) => names.get(plain(part)) ?? part)),
];

/** Codes of the papers that are known, the poster's own words for the others. */
export const readPapers = (cell: string): string[] => coded(choices(cell), PAPERS);

/** Codes of the licences that are known, the poster's own words for the others. */
export const readLicences = (cell: string): string[] => coded(choices(cell), LICENCES);

/** Study programmes as one line of a description, or nothing. Their names hold commas and "dan". */
export const readProgrammes = (cell: string): string[] => [...new Set(items(cell))];
