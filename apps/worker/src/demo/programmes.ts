import type { DraftInput } from '#domains/opportunities';
import type { Country } from './names.js';

/** A lender or agency of the demo with the programmes it lists. All of them are invented. */
export interface DemoLender {
  readonly kind: 'lender' | 'agency';
  readonly country: Country;
  readonly name: string;
  readonly programmes: readonly Omit<DraftInput, 'areaId' | 'lang'>[];
}

const rupiah = (min: bigint, max: bigint) => ({ min, max, currency: 'IDR', period: 'once' }) as const;
const dong = (min: bigint, max: bigint) => ({ min, max, currency: 'VND', period: 'once' }) as const;

export const DEMO_LENDERS: readonly DemoLender[] = [
  {
    kind: 'lender',
    country: 'ID',
    name: 'Koperasi Rukun Arta Mandiri',
    programmes: [
      {
        kind: 'loan_programme',
        title: 'Pinjaman modal usaha kecil',
        places: 40,
        pay: rupiah(2_000_000n, 10_000_000n),
        noExperience: true,
        description:
          'Pinjaman tanpa agunan untuk warung, jasa jahit, bengkel kecil dan usaha rumahan lain.\n\nCicilan bulanan, jangka 6 sampai 24 bulan. Petugas datang ke tempat usaha sebelum dan sesudah pinjaman cair.\n\nTidak ada potongan di muka.',
      },
      {
        kind: 'loan_programme',
        title: 'Pinjaman alat kerja',
        places: 25,
        pay: rupiah(1_000_000n, 7_500_000n),
        noExperience: true,
        description:
          'Untuk membeli mesin jahit, mesin las, kompresor atau gerobak. Barang dibayar langsung ke toko, cicilan sampai 18 bulan.',
      },
    ],
  },
  {
    kind: 'agency',
    country: 'ID',
    name: 'Pusat Usaha Tunas Harapan Semarang',
    programmes: [
      {
        kind: 'grant_programme',
        title: 'Bantuan alat usaha untuk pemula',
        places: 30,
        pay: rupiah(3_000_000n, 5_000_000n),
        noExperience: true,
        description:
          'Bantuan berupa barang, bukan uang tunai: alat masak, alat jahit, alat servis atau bibit. Disertai pendampingan selama enam bulan.\n\nSediakan rencana usaha satu halaman; contoh tersedia di kantor kami.',
      },
      {
        kind: 'grant_programme',
        title: 'Modal awal kelompok usaha',
        places: 8,
        pay: rupiah(10_000_000n, 20_000_000n),
        noExperience: true,
        description:
          'Untuk kelompok 5 sampai 10 orang yang membuka usaha bersama. Ada pelatihan pembukuan tiga hari sebelum bantuan diberikan.',
      },
    ],
  },
  {
    kind: 'lender',
    country: 'VN',
    name: 'Quỹ tín dụng Đồng Tâm Xanh',
    programmes: [
      {
        kind: 'loan_programme',
        title: 'Vay vốn mở tiệm nhỏ',
        places: 40,
        pay: dong(10_000_000n, 50_000_000n),
        noExperience: true,
        description:
          'Vay không thế chấp để mở quán ăn, tiệm may, tiệm sửa xe hay làm nghề tại nhà.\n\nTrả góp hằng tháng, từ 12 đến 36 tháng. Cán bộ đến xem chỗ làm trước và sau khi giải ngân.\n\nKhông thu phí trước.',
      },
      {
        kind: 'loan_programme',
        title: 'Vay mua công cụ làm nghề',
        places: 30,
        pay: dong(5_000_000n, 30_000_000n),
        noExperience: true,
        description:
          'Dành cho người cần máy may, máy hàn, tủ đồ nghề. Quỹ trả thẳng cho cửa hàng, người vay góp dần trong 18 tháng.',
      },
    ],
  },
  {
    kind: 'agency',
    country: 'VN',
    name: 'Trung tâm hỗ trợ sinh kế Bến Xuân',
    programmes: [
      {
        kind: 'grant_programme',
        title: 'Hỗ trợ con giống và cây giống',
        places: 50,
        pay: dong(3_000_000n, 8_000_000n),
        noExperience: true,
        description: 'Hỗ trợ bằng gà giống, heo giống hoặc cây giống, kèm hướng dẫn kỹ thuật tại nhà trong sáu tháng.',
      },
      {
        kind: 'grant_programme',
        title: 'Hỗ trợ khởi sự kinh doanh nhóm',
        places: 10,
        pay: dong(20_000_000n, 60_000_000n),
        noExperience: true,
        description:
          'Dành cho nhóm từ 5 người cùng làm một việc. Có ba buổi học ghi sổ và bán hàng trước khi nhận hỗ trợ.',
      },
    ],
  },
];
