import { registerTexts } from '#platform/messaging/texts';

// Doors, contradictions, criteria, and a counsellor's reasons.
registerTexts({
  'match.door.course': {
    en: 'Finish the course: {title}',
    id: 'Selesaikan kelas: {title}',
    vi: 'Học xong lớp: {title}',
  },
  'match.door.ojt': {
    en: 'Finish the training at work: {title}',
    id: 'Selesaikan magang: {title}',
    vi: 'Học việc xong: {title}',
  },
  'match.door.paper': { en: 'Get: {requirement}', id: 'Urus: {requirement}', vi: 'Làm: {requirement}' },
  'match.door.licence': { en: 'Get: {requirement}', id: 'Urus: {requirement}', vi: 'Lấy: {requirement}' },
  'match.door.schooling': {
    en: 'Complete: {requirement}',
    id: 'Tamatkan: {requirement}',
    vi: 'Hoàn thành: {requirement}',
  },
  'match.door.reach': { en: 'Go {km} km further', id: 'Pergi {km} km lebih jauh', vi: 'Đi xa thêm {km} km' },
  'match.door.earlier': {
    en: 'Begin {minutes} minutes earlier',
    id: 'Mulai {minutes} menit lebih pagi',
    vi: 'Bắt đầu sớm hơn {minutes} phút',
  },
  'match.door.later': {
    en: 'Stay {minutes} minutes longer',
    id: 'Pulang {minutes} menit lebih lambat',
    vi: 'Về muộn hơn {minutes} phút',
  },
  'match.door.weekday': { en: 'Also work on {day}', id: 'Bekerja juga hari {day}', vi: 'Làm thêm {day}' },
  'match.odd.wants_limited': {
    en: '{occupation} is wanted, but something it usually takes cannot be done',
    id: 'Ingin kerja {occupation}, tetapi ada tugas lazimnya yang tidak bisa dilakukan',
    vi: 'Muốn làm {occupation} nhưng có việc thường gặp của nghề không làm được',
  },
  'match.odd.experience_too_long': {
    en: '{months} months of work do not fit the date of birth',
    id: 'Lama kerja {months} bulan tidak cocok dengan tanggal lahir',
    vi: '{months} tháng kinh nghiệm không khớp ngày sinh',
  },
  'match.odd.drives_and_does_not': {
    en: 'Has a driving licence, but no driving is noted',
    id: 'Punya SIM, tetapi tercatat tidak menyetir',
    vi: 'Có bằng lái nhưng ghi là không lái xe',
  },
  'match.odd.certificate_without_school': {
    en: 'Has a school certificate, but no schooling is noted',
    id: 'Punya ijazah, tetapi tercatat tidak sekolah',
    vi: 'Có bằng tốt nghiệp nhưng ghi là không đi học',
  },
  'match.odd.free_only_at_night': {
    en: 'Free only at night, but night work is to be avoided',
    id: 'Hanya bisa malam, tetapi ingin menghindari kerja malam',
    vi: 'Chỉ rảnh ban đêm nhưng muốn tránh làm đêm',
  },
  'match.criterion.occupation': { en: 'Work', id: 'Pekerjaan', vi: 'Nghề' },
  'match.criterion.skills': { en: 'Skills', id: 'Keterampilan', vi: 'Kỹ năng' },
  'match.criterion.travel': { en: 'Way', id: 'Jarak', vi: 'Đường' },
  'match.criterion.hours': { en: 'Hours', id: 'Jam', vi: 'Giờ' },
  'match.criterion.pay': { en: 'Pay', id: 'Upah', vi: 'Lương' },
  'match.criterion.growth': { en: 'Growth', id: 'Belajar', vi: 'Phát triển' },
  'match.criterion.answers': { en: 'Answers', id: 'Balasan', vi: 'Trả lời' },
  'match.criterion.waiting': { en: 'Waiting', id: 'Menunggu', vi: 'Chờ đợi' },
  'match.why.employer_agreed': { en: 'The employer agreed', id: 'Pemberi kerja setuju', vi: 'Nơi tuyển đã đồng ý' },
  'match.why.paper_on_the_way': { en: 'The paper is on its way', id: 'Suratnya sedang diurus', vi: 'Giấy tờ đang làm' },
  'match.why.person_insists': { en: 'The person wants to try', id: 'Orangnya ingin mencoba', vi: 'Người này muốn thử' },
  'match.why.facts_outdated': {
    en: 'What is noted is out of date',
    id: 'Datanya sudah berubah',
    vi: 'Thông tin đã cũ',
  },
  'match.why.person_declines': {
    en: 'The person does not want it',
    id: 'Orangnya tidak mau',
    vi: 'Người này không muốn',
  },
  'match.why.bad_experience': {
    en: 'It went badly there before',
    id: 'Pernah tidak baik di sana',
    vi: 'Từng không ổn ở đó',
  },
  'match.why.another_plan': {
    en: 'Another plan goes first',
    id: 'Ada rencana lain lebih dulu',
    vi: 'Có kế hoạch khác trước',
  },
  'match.why.not_now': { en: 'Not now', id: 'Belum sekarang', vi: 'Chưa phải lúc này' },
  'match.why.other': { en: 'Another reason', id: 'Alasan lain', vi: 'Lý do khác' },
  'match.not_a_hundred': {
    en: 'Whole numbers that make 100 together are needed.',
    id: 'Harus bilangan bulat yang berjumlah 100.',
    vi: 'Cần các số nguyên có tổng bằng 100.',
  },
});

// Words for codes inside these texts.
registerTexts({
  'match.setting.night_work': { en: 'night work', id: 'kerja malam', vi: 'làm đêm' },
  'match.setting.alcohol_served': {
    en: 'alcohol is served',
    id: 'tempat yang menyajikan alkohol',
    vi: 'nơi phục vụ rượu bia',
  },
  'match.setting.heights': { en: 'heights', id: 'ketinggian', vi: 'làm trên cao' },
  'match.setting.chemicals': { en: 'chemicals', id: 'bahan kimia', vi: 'hóa chất' },
  'match.setting.cash': { en: 'handling cash', id: 'memegang uang tunai', vi: 'giữ tiền mặt' },
  'match.limit.no_heights': { en: 'not at heights', id: 'tidak di ketinggian', vi: 'không làm trên cao' },
  'match.limit.no_heavy_lifting': {
    en: 'no heavy lifting',
    id: 'tidak mengangkat beban berat',
    vi: 'không mang vác nặng',
  },
  'match.limit.no_long_standing': { en: 'no long standing', id: 'tidak berdiri lama', vi: 'không đứng lâu' },
  'match.limit.no_machines': { en: 'not at machines', id: 'tidak dengan mesin', vi: 'không đứng máy' },
  'match.limit.no_driving': { en: 'no driving', id: 'tidak menyetir', vi: 'không lái xe' },
  'match.limit.no_dust_or_fumes': { en: 'no dust or fumes', id: 'tanpa debu atau asap', vi: 'không bụi, khói' },
  'match.limit.no_fine_print': {
    en: 'nothing very small to see',
    id: 'tidak melihat hal sangat kecil',
    vi: 'không nhìn chi tiết nhỏ',
  },
  'match.limit.no_noise': { en: 'no noise', id: 'tidak bising', vi: 'không ồn' },
  'match.limit.sitting_work_only': { en: 'sitting work only', id: 'kerja sambil duduk saja', vi: 'chỉ làm việc ngồi' },
  'match.limit.short_days': { en: 'short days only', id: 'hari kerja pendek saja', vi: 'chỉ làm ngày ngắn' },
});
