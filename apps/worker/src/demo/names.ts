import type { Chance } from '#kernel/chance';
import type { Host } from './trade.js';

/** What stands before a business's own name, by what it does. Names are invented. */
const FORMS_ID: Readonly<Record<Host, readonly string[]>> = {
  workshop: ['Bengkel Las', 'CV', 'UD', 'Bengkel Bubut'],
  garage: ['Bengkel Motor', 'Bengkel', 'Bengkel Mobil'],
  factory: ['PT', 'CV', 'PT'],
  garment: ['Konveksi', 'PT', 'Butik', 'Rumah Jahit'],
  builder: ['CV', 'PT', 'Kontraktor'],
  furniture: ['UD Mebel', 'CV', 'Mebel'],
  kitchen: ['Rumah Makan', 'Warung', 'Kedai', 'Dapur Katering', 'Kopi'],
  shop: ['Toko', 'Minimarket', 'Toko Bangunan', 'Swalayan'],
  warehouse: ['PT', 'CV', 'Gudang'],
  hotel: ['Hotel', 'Penginapan', 'Guest House'],
  cleaning: ['CV', 'PT'],
  salon: ['Barbershop', 'Salon', 'Pangkas Rambut'],
  laundry: ['Laundry', 'Binatu'],
  farm: ['Kebun', 'Koperasi Tani', 'Kelompok Tani', 'Peternakan'],
  fishery: ['UD Hasil Laut', 'Tambak', 'CV'],
  transport: ['Ekspedisi', 'CV', 'PT'],
  electronics: ['Servis', 'CV', 'Toko Elektronik'],
  printing: ['Percetakan', 'Sablon', 'Digital Print'],
  craft: ['Kerajinan', 'UD', 'Koperasi'],
  care: ['Yayasan', 'Penyalur', 'Griya'],
  office: ['CV', 'PT', 'Kantor'],
  security: ['PT', 'CV'],
};

const OWN_ID = [
  'Arunika',
  'Lembayung',
  'Saujana',
  'Kirana Tiga',
  'Bentala',
  'Nawasena',
  'Padma Rejo',
  'Rinjana',
  'Tirtamaya',
  'Gandewa',
  'Sembrani',
  'Kalpa Jaya',
  'Wanasari Dua',
  'Manggala Karsa',
  'Lintang Asri',
  'Gayatri Makmur',
  'Sekar Tunas',
  'Randu Alas',
  'Bumi Kertas',
  'Warih Mulya',
  'Damar Wulan',
  'Tunas Aruna',
  'Srikaya',
  'Pandan Wangi Sari',
  'Angsana',
  'Cempaka Dalam',
  'Kenari Emas',
  'Merbau Lestari',
  'Puspa Giri',
  'Samudra Kecil',
  'Tiga Serangkai Baru',
  'Rukun Sentosa',
  'Mapan Bersama',
  'Guyub Rukun',
  'Berkah Pelita',
  'Cahaya Bambu',
  'Mulia Kinasih',
  'Sinar Randu',
  'Tekad Baja',
  'Karya Titis',
  'Barokah Jati',
  'Sari Laut Biru',
  'Anugerah Timur',
  'Pelangi Pagi',
  'Harapan Sore',
  'Melati Putih',
  'Jaya Wening',
  'Gemilang Arta',
  'Kencana Loka',
  'Utama Bahari',
];

const FORMS_VI: Readonly<Record<Host, readonly string[]>> = {
  workshop: ['Xưởng cơ khí', 'Công ty TNHH', 'Cơ sở hàn tiện'],
  garage: ['Tiệm sửa xe', 'Garage', 'Cửa hàng xe máy'],
  factory: ['Công ty TNHH', 'Công ty CP', 'Nhà máy'],
  garment: ['Xưởng may', 'Công ty may', 'Nhà may', 'Công ty CP May'],
  builder: ['Công ty xây dựng', 'Đội xây dựng', 'Công ty TNHH XD'],
  furniture: ['Xưởng mộc', 'Nội thất', 'Công ty gỗ'],
  kitchen: ['Quán ăn', 'Nhà hàng', 'Quán cà phê', 'Bếp ăn', 'Lò bánh'],
  shop: ['Cửa hàng', 'Siêu thị mini', 'Tạp hóa', 'Shop'],
  warehouse: ['Kho vận', 'Công ty TNHH', 'Tổng kho'],
  hotel: ['Khách sạn', 'Nhà nghỉ', 'Homestay'],
  cleaning: ['Công ty vệ sinh', 'Công ty dịch vụ'],
  salon: ['Tiệm tóc', 'Salon', 'Barber'],
  laundry: ['Tiệm giặt', 'Giặt ủi'],
  farm: ['HTX', 'Trang trại', 'Nông trại', 'Vườn ươm'],
  fishery: ['HTX thủy sản', 'Công ty thủy sản', 'Cơ sở hải sản'],
  transport: ['Vận tải', 'Công ty vận tải', 'Giao nhận'],
  electronics: ['Điện lạnh', 'Điện máy', 'Sửa chữa điện tử'],
  printing: ['In ấn', 'Xưởng in'],
  craft: ['HTX thủ công', 'Cơ sở mây tre', 'Làng nghề'],
  care: ['Công ty giúp việc', 'Nhà dưỡng lão'],
  office: ['Công ty TNHH', 'Công ty CP', 'Văn phòng'],
  security: ['Công ty bảo vệ', 'Dịch vụ bảo vệ'],
};

const OWN_VI = [
  'Ánh Ban Mai',
  'Hoa Ban Xanh',
  'Minh Khôi Phát',
  'An Lộc Phúc',
  'Thiên Mộc',
  'Đồng Xanh',
  'Sông Thương Mới',
  'Bình An Hai',
  'Tân Hưng Thịnh',
  'Phú Quang',
  'Gia Hưng',
  'Hải Vân Nam',
  'Lúa Vàng',
  'Bạch Dương',
  'Tre Việt Xanh',
  'Nắng Mai',
  'Thành Tâm',
  'Đại Lộc Phát',
  'Hồng Hạc',
  'Sao Khuê',
  'Kim Ngân Hà',
  'Trúc Xinh',
  'Việt Thắng Lợi',
  'Hoàng Yến',
  'Mây Trắng',
  'Cửu Long Xanh',
  'Tâm Đức Thành',
  'Quê Nhà',
  'Bến Xuân',
  'Phong Lan',
  'Ngọc Bích',
  'Ia Nueng',
  'Hòa Thuận',
  'Vạn Phúc Lợi',
  'Đất Lành',
  'Sen Vàng',
  'Thảo Nguyên',
  'Núi Đôi',
  'Trà My',
  'Phương Đông Mới',
  'Nhật Tảo',
  'Bảy Sắc',
  'Hạnh Phúc',
  'Lộc Vừng',
  'Cánh Buồm',
];

const STREETS_ID = [
  'Jl. Melati',
  'Jl. Kenanga',
  'Jl. Raya Pasar',
  'Jl. Diponegoro',
  'Jl. Veteran',
  'Jl. Pemuda',
  'Gang Mawar',
  'Jl. Ahmad Yani',
  'Jl. Industri',
  'Jl. Stasiun',
  'Ruko Permata Blok C',
  'Jl. Pelabuhan',
  'Jl. Raya Timur',
];
const STREETS_VI = [
  'đường Lê Lợi',
  'đường Trần Phú',
  'đường Nguyễn Trãi',
  'đường Hùng Vương',
  'đường Quang Trung',
  'hẻm 48 Phan Đình Phùng',
  'đường Lý Thường Kiệt',
  'KCN lô B',
  'đường Cách Mạng Tháng Tám',
  'chợ Mới, gian',
  'quốc lộ 1A, km',
  'đường Hoàng Diệu',
];

export type Country = 'ID' | 'VN';

/** A business name that no other of the demo has: `taken` remembers. */
export function businessName(chance: Chance, country: Country, host: Host, taken: Set<string>): string {
  const [forms, own] = country === 'ID' ? [FORMS_ID[host], OWN_ID] : [FORMS_VI[host], OWN_VI];
  for (;;) {
    const name = `${chance.one(forms)} ${chance.one(own)}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

/** A street and number. */
export function streetOf(chance: Chance, country: Country): string {
  const number = String(chance.between(1, 180));
  return country === 'ID'
    ? `${chance.one(STREETS_ID)} No. ${number}`
    : `${number} ${chance.one(STREETS_VI)}`.replace(/^(\d+) (chợ Mới, gian|KCN lô B|quốc lộ 1A, km)$/, '$2 $1');
}
