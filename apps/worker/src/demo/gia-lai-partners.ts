/** A partner of the Gia Lai session: invented, as are the names. */
export interface SessionPartner {
  readonly kind: 'employer' | 'trainer' | 'lender' | 'agency';
  readonly name: string;
  /** Null is the session's own hours. */
  readonly interviewers: readonly {
    readonly id: string;
    readonly from: number | null;
    readonly until: number | null;
  }[];
  /** Interviews promised to it at least. */
  readonly floor: number;
  readonly trades: readonly string[];
  /** How much more than others it is asked for. */
  readonly pull: number;
}

type Hours = readonly [from: number | null, until: number | null];

const ALL_DAY: Hours = [null, null];
/** Comes after the market in the morning; leaves for the road; is there in the morning only. */
const LATE: Hours = [9 * 60 + 30, null];
const EARLY: Hours = [null, 15 * 60];
const MORNING: Hours = [null, 11 * 60 + 30];

const seats = (...hours: readonly Hours[]): SessionPartner['interviewers'] =>
  hours.map(([from, until], n) => ({ id: String.fromCharCode(65 + n), from, until }));

type Rest = Partial<Pick<SessionPartner, 'interviewers' | 'floor' | 'pull'>>;

const employer = (name: string, trades: readonly string[], rest: Rest = {}): SessionPartner => ({
  kind: 'employer',
  name,
  interviewers: seats(ALL_DAY),
  floor: 4,
  pull: 2,
  trades,
  ...rest,
});

const trainer = (name: string, trades: readonly string[], rest: Rest = {}): SessionPartner => ({
  ...employer(name, trades, { floor: 2, pull: 1, ...rest }),
  kind: 'trainer',
});

export const GIA_LAI_PARTNERS: readonly SessionPartner[] = [
  employer('Xưởng mộc Ba Gốc Sao', ['wood'], { interviewers: seats(ALL_DAY, ALL_DAY), pull: 3 }),
  employer('Nội thất Tre Già', ['wood'], { interviewers: seats(LATE) }),
  employer('Cưa xẻ gỗ Chín Khúc', ['wood'], { pull: 1 }),
  employer('Cà phê rang xay Bếp Than Hồng', ['coffee', 'kitchen'], { interviewers: seats(ALL_DAY, EARLY), pull: 3 }),
  employer('Chế biến tiêu Hạt Đen Nhỏ', ['coffee'], { pull: 1 }),
  employer('Nông trại Ba Con Suối', ['farm'], { interviewers: seats(EARLY) }),
  employer('Vườn ươm Lá Ướt', ['farm'], { pull: 1 }),
  employer('Trại bò Cỏ Voi', ['farm'], { interviewers: seats(MORNING), pull: 1, floor: 2 }),
  employer('Khách sạn Thông Reo Nhỏ', ['hotel', 'kitchen'], { interviewers: seats(ALL_DAY, ALL_DAY), pull: 4 }),
  employer('Nhà nghỉ Dốc Gió', ['hotel'], { interviewers: seats(LATE) }),
  employer('Quán phở khô Hai Tô Đầy', ['kitchen'], { pull: 2 }),
  employer('Bếp công nghiệp Muôi Lớn', ['kitchen'], { floor: 6 }),
  employer('Sửa xe máy Bánh Quay', ['motorbike'], { pull: 4 }),
  employer('Gara ô tô Cờ Lê Xanh', ['motorbike', 'metal'], { pull: 3 }),
  employer('Cơ khí Mối Hàn Bền', ['metal'], { interviewers: seats(ALL_DAY, LATE), pull: 3 }),
  employer('Cửa sắt Ba Thanh', ['metal'], { pull: 1 }),
  employer('Điện nước Ống Đồng', ['electric'], { pull: 2 }),
  employer('Lắp đặt tấm pin Nắng Dốc', ['electric'], { interviewers: seats(EARLY), pull: 3 }),
  employer('Xây dựng Gạch Son Đỏ', ['building'], { interviewers: seats(ALL_DAY, ALL_DAY), floor: 6 }),
  employer('Sơn bả Tường Nhà Mới', ['building'], { pull: 1 }),
  employer('May mặc Kim Chỉ Vàng', ['sewing'], { interviewers: seats(ALL_DAY, ALL_DAY), floor: 8, pull: 3 }),
  employer('Tiệm may Vạt Áo Dài', ['sewing'], { pull: 1 }),
  employer('Kho lạnh Sương Sớm', ['store'], { floor: 6 }),
  employer('Giao hàng Chân Nhanh', ['store', 'motorbike'], { interviewers: seats(LATE), pull: 4 }),
  employer('Chợ đầu mối Sạp Lớn', ['store'], { interviewers: seats(MORNING), pull: 1, floor: 2 }),
  employer('Mủ cao su Giọt Trắng', ['farm'], { interviewers: seats(ALL_DAY, EARLY), floor: 6, pull: 2 }),
  employer('Sấy hạt điều Lửa Nhỏ', ['coffee'], { floor: 6 }),
  employer('Giặt là Bọt Mây', ['hotel'], { pull: 1 }),
  employer('Siêu thị Giỏ Mây', ['store'], { interviewers: seats(ALL_DAY, ALL_DAY), pull: 3 }),
  employer('Chăm sóc cây xanh Lá Me', ['farm', 'building'], { pull: 1 }),
  employer('Xe khách Đường Mười Chín', ['motorbike'], { interviewers: seats(LATE), pull: 2 }),
  employer('Bánh mì Lò Gạch', ['kitchen'], { pull: 2 }),
  trainer('Trường cao đẳng nghề Hoa Dã Quỳ Núi', ['wood', 'electric', 'motorbike', 'hotel'], {
    interviewers: seats(ALL_DAY, ALL_DAY, ALL_DAY),
    floor: 12,
    pull: 4,
  }),
  trainer('Trung tâm dạy nghề Búa Nhỏ', ['metal', 'building'], { interviewers: seats(ALL_DAY) }),
  trainer('Lớp nghề may Chỉ Thêu', ['sewing']),
  trainer('Lớp pha chế và bếp Thìa Gỗ', ['kitchen', 'coffee'], { interviewers: seats(EARLY) }),
  {
    ...employer('Phòng giới thiệu việc làm Lối Mở', [], { interviewers: seats(ALL_DAY, ALL_DAY, ALL_DAY), pull: 5 }),
    kind: 'agency',
  },
  {
    ...employer('Tư vấn làm việc nước ngoài Cánh Buồm Nhỏ', [], { interviewers: seats(ALL_DAY, LATE), pull: 4 }),
    kind: 'agency',
  },
  {
    ...employer('Quỹ vay vốn Hạt Giống Làng', [], { interviewers: seats(ALL_DAY, ALL_DAY), floor: 8, pull: 6 }),
    kind: 'lender',
  },
  {
    ...employer('Tổ tiết kiệm và vay vốn Bếp Lửa', [], { interviewers: seats(EARLY), floor: 4, pull: 3 }),
    kind: 'lender',
  },
];
