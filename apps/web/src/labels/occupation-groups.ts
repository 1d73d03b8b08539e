import type { Lang } from '../i18n/lang.js';

type Words = readonly [id: string, vi: string, en: string];
const PLACE: Readonly<Record<Lang, 0 | 1 | 2>> = { id: 0, vi: 1, en: 2 };

/** The sub-major groups of ISCO-08 in everyday words: the official titles are long, and not there in Indonesian. */
const GROUPS: Readonly<Record<string, Words>> = {
  '11': ['Pimpinan', 'Lãnh đạo', 'Leaders and officials'],
  '12': ['Manajer kantor dan niaga', 'Quản lý hành chính, kinh doanh', 'Office and sales managers'],
  '13': ['Manajer produksi dan layanan', 'Quản lý sản xuất, dịch vụ', 'Production and service managers'],
  '14': ['Manajer toko, hotel, dan rumah makan', 'Quản lý cửa hàng, khách sạn', 'Shop, hotel and restaurant managers'],
  '21': ['Insinyur dan ilmuwan', 'Kỹ sư, nhà khoa học', 'Engineers and scientists'],
  '22': ['Dokter, perawat, dan bidan', 'Bác sĩ, điều dưỡng', 'Doctors, nurses and midwives'],
  '23': ['Guru dan pengajar', 'Giáo viên', 'Teachers'],
  '24': ['Keuangan, bisnis, dan pemasaran', 'Tài chính, kinh doanh, tiếp thị', 'Finance, business and marketing'],
  '25': ['Ahli komputer', 'Lập trình, công nghệ thông tin', 'Software and computing'],
  '26': ['Hukum, sosial, dan budaya', 'Pháp luật, xã hội, văn hóa', 'Law, social work and culture'],
  '31': ['Teknisi', 'Kỹ thuật viên', 'Technicians'],
  '32': ['Asisten kesehatan', 'Kỹ thuật viên y tế', 'Health assistants'],
  '33': ['Staf bisnis dan penjualan', 'Nhân viên nghiệp vụ, kinh doanh', 'Business and sales staff'],
  '34': ['Staf hukum, sosial, dan seni', 'Nhân viên pháp luật, xã hội, nghệ thuật', 'Legal, social and arts staff'],
  '35': ['Teknisi komputer', 'Kỹ thuật viên máy tính', 'Computer technicians'],
  '41': ['Tata usaha', 'Văn thư, thư ký', 'Office clerks'],
  '42': ['Layanan pelanggan', 'Lễ tân, chăm sóc khách hàng', 'Reception and customer service'],
  '43': ['Pembukuan dan gudang', 'Kế toán, kho', 'Bookkeeping and stock'],
  '44': ['Tata usaha lain', 'Việc văn phòng khác', 'Other office work'],
  '51': ['Masak, melayani tamu, dan rambut', 'Nấu ăn, phục vụ, làm tóc', 'Cooking, serving and hair'],
  '52': ['Penjualan', 'Bán hàng', 'Sales'],
  '53': ['Merawat anak dan lansia', 'Chăm sóc trẻ em, người già', 'Care of children and the elderly'],
  '54': ['Keamanan', 'Bảo vệ', 'Security'],
  '61': ['Pertanian dan peternakan', 'Trồng trọt, chăn nuôi', 'Farming'],
  '62': ['Kehutanan dan perikanan', 'Lâm nghiệp, thủy sản', 'Forestry and fishing'],
  '63': ['Tani dan nelayan kecil', 'Nông ngư hộ nhỏ', 'Small farming and fishing'],
  '71': ['Bangunan', 'Xây dựng', 'Building'],
  '72': ['Logam, las, dan mesin', 'Cơ khí, hàn, sửa máy', 'Metal, welding and machines'],
  '73': ['Kerajinan dan percetakan', 'Thủ công, in ấn', 'Crafts and printing'],
  '74': ['Listrik dan elektronik', 'Điện, điện tử', 'Electrical and electronics'],
  '75': ['Makanan, kayu, dan pakaian', 'Chế biến, mộc, may mặc', 'Food, wood and garments'],
  '81': ['Operator mesin', 'Vận hành máy', 'Machine operators'],
  '82': ['Perakitan', 'Lắp ráp', 'Assembly'],
  '83': ['Sopir dan operator alat', 'Lái xe, vận hành xe máy', 'Drivers'],
  '91': ['Kebersihan', 'Vệ sinh, tạp vụ', 'Cleaning'],
  '92': ['Buruh tani dan perikanan', 'Lao động nông, lâm, ngư', 'Farm and fishing labour'],
  '93': [
    'Buruh pabrik, bangunan, dan angkutan',
    'Lao động nhà máy, xây dựng, bốc xếp',
    'Factory, building and transport labour',
  ],
  '94': ['Pembantu dapur', 'Phụ bếp', 'Kitchen helpers'],
  '95': ['Jasa dan jualan jalanan', 'Dịch vụ, bán hàng rong', 'Street services and sales'],
  '96': ['Pekerjaan sederhana lain', 'Việc giản đơn khác', 'Other simple work'],
};

/** Everyday words for a two-digit ISCO group, or what else it is called. */
export const occupationGroup = (isco: string, lang: Lang, otherwise: string): string =>
  GROUPS[isco]?.[PLACE[lang]] ?? otherwise;
