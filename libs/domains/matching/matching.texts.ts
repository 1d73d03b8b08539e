import { registerTexts } from '#platform/messaging/texts';

// What speaks for an opening. Said of nobody and to nobody, so that the person and the counsellor read the same.
registerTexts({
  'match.reason.occupation_wanted': {
    en: 'The work that is wanted',
    id: 'Pekerjaan yang dicari',
    vi: 'Đúng nghề mong muốn',
  },
  'match.reason.occupation_done': { en: 'Done before', id: 'Pernah dikerjakan', vi: 'Đã từng làm nghề này' },
  'match.reason.occupation_near': {
    en: 'Close to the work that is wanted',
    id: 'Mirip pekerjaan yang dicari',
    vi: 'Gần với nghề mong muốn',
  },
  'match.reason.skills_fit': { en: 'The skills fit', id: 'Keterampilannya cocok', vi: 'Kỹ năng phù hợp' },
  'match.reason.home_area': {
    en: 'In the area of home',
    id: 'Di wilayah tempat tinggal',
    vi: 'Trong địa bàn nơi ở',
  },
  'match.reason.near_home': { en: '{km} km from home', id: '{km} km dari rumah', vi: 'Cách nhà {km} km' },
  'match.reason.hours_fit': { en: 'The hours fit', id: 'Jam kerjanya cocok', vi: 'Giờ làm phù hợp' },
  'match.reason.pay_covers': { en: 'Pays what is needed', id: 'Upahnya sesuai kebutuhan', vi: 'Lương đủ mức cần' },
  'match.reason.learns': {
    en: 'Wanted skills are learnt there',
    id: 'Bisa belajar keterampilan yang diinginkan',
    vi: 'Học được kỹ năng mong muốn',
  },
  'match.reason.answers_well': {
    en: 'Answers candidates reliably',
    id: 'Rajin membalas pelamar',
    vi: 'Thường trả lời ứng viên',
  },
});

// What speaks against it, or has to be known first.
registerTexts({
  'match.no_place_left': { en: 'No place is left', id: 'Tidak ada tempat tersisa', vi: 'Đã hết chỗ' },
  'match.apply_until_past': {
    en: 'Applications closed on {applyUntil}',
    id: 'Lamaran ditutup {applyUntil}',
    vi: 'Hết hạn nộp ngày {applyUntil}',
  },
  'match.too_far': {
    en: '{km} km away, {reachKm} km is how far to go',
    id: 'Berjarak {km} km, batasnya {reachKm} km',
    vi: 'Cách {km} km, chỉ đi được {reachKm} km',
  },
  'match.days_not_free': {
    en: 'Not free on all its days',
    id: 'Tidak bisa di semua harinya',
    vi: 'Không rảnh đủ các ngày',
  },
  'match.hours_not_free': {
    en: 'Not free at its hours',
    id: 'Tidak bisa pada jam kerjanya',
    vi: 'Không rảnh vào giờ làm',
  },
  'match.avoided': {
    en: 'Has what is to be avoided: {setting}',
    id: 'Ada yang ingin dihindari: {setting}',
    vi: 'Có điều muốn tránh: {setting}',
  },
  'match.limit': { en: 'Does not go with: {limit}', id: 'Tidak sesuai dengan: {limit}', vi: 'Không hợp với: {limit}' },
  'match.age_below': { en: 'From {minAge} years on', id: 'Mulai usia {minAge} tahun', vi: 'Từ {minAge} tuổi trở lên' },
  'match.age_above': { en: 'Up to {maxAge} years', id: 'Sampai usia {maxAge} tahun', vi: 'Đến {maxAge} tuổi' },
  'match.schooling_below': { en: 'Needs: {requirement}', id: 'Perlu: {requirement}', vi: 'Cần: {requirement}' },
  'match.paper_expired': {
    en: 'Out of date since {until}: {requirement}',
    id: 'Sudah tidak berlaku sejak {until}: {requirement}',
    vi: 'Hết hạn từ {until}: {requirement}',
  },
  'match.paper_missing': { en: 'Needs: {requirement}', id: 'Perlu: {requirement}', vi: 'Cần: {requirement}' },
  'match.licence_missing': { en: 'Needs: {requirement}', id: 'Perlu: {requirement}', vi: 'Cần: {requirement}' },
  'match.experience_below': { en: 'Needs: {requirement}', id: 'Perlu: {requirement}', vi: 'Cần: {requirement}' },
  'match.language_below': { en: 'Needs: {requirement}', id: 'Perlu: {requirement}', vi: 'Cần: {requirement}' },
  'match.opening.place': {
    en: 'Not said where exactly it is',
    id: 'Tempat persisnya belum disebut',
    vi: 'Chưa rõ địa điểm cụ thể',
  },
  'match.opening.schedule': { en: 'Not said at what hours', id: 'Jam kerjanya belum disebut', vi: 'Chưa rõ giờ làm' },
  'match.opening.shift': {
    en: 'Not said which shift it will be',
    id: 'Belum jelas shift yang mana',
    vi: 'Chưa rõ làm ca nào',
  },
  'match.opening.task': {
    en: 'Ask there whether it goes with: {limit}',
    id: 'Tanyakan apakah sesuai dengan: {limit}',
    vi: 'Cần hỏi nơi tuyển có hợp với: {limit}',
  },
});

// What is not known of a person: why an answer waits, and what to ask.
registerTexts({
  'match.ask.occupations': { en: 'What work is wanted', id: 'Pekerjaan apa yang dicari', vi: 'Muốn làm nghề gì' },
  'match.ask.home': { en: 'Where home is', id: 'Tinggal di mana', vi: 'Đang ở đâu' },
  'match.ask.reachKm': { en: 'How far is possible', id: 'Bisa pergi sejauh apa', vi: 'Đi xa được bao nhiêu' },
  'match.ask.free': {
    en: 'Which days and hours are free',
    id: 'Hari dan jam apa saja bisa',
    vi: 'Rảnh ngày nào, giờ nào',
  },
  'match.ask.avoid': {
    en: 'What is to be avoided at work',
    id: 'Apa yang ingin dihindari saat bekerja',
    vi: 'Muốn tránh điều gì khi làm việc',
  },
  'match.ask.limits': {
    en: 'What cannot be done at work',
    id: 'Apa yang tidak bisa dilakukan saat bekerja',
    vi: 'Việc gì không làm được',
  },
  'match.ask.papers': { en: 'Which papers are there', id: 'Surat apa saja yang ada', vi: 'Có những giấy tờ gì' },
  'match.ask.licences': {
    en: 'Which licences are there',
    id: 'SIM atau sertifikat apa yang ada',
    vi: 'Có bằng lái, chứng chỉ gì',
  },
  'match.ask.ownWords': {
    en: 'Is this there: {words}',
    id: 'Apakah ini ada: {words}',
    vi: 'Có cái này không: {words}',
  },
  'match.ask.schooling': { en: 'What schooling', id: 'Sekolah sampai apa', vi: 'Học đến đâu' },
  'match.ask.experience': {
    en: 'What was done before, and how long',
    id: 'Pernah kerja apa dan berapa lama',
    vi: 'Đã làm gì, bao lâu',
  },
  'match.ask.languages': { en: 'Which languages', id: 'Bahasa apa saja', vi: 'Nói được tiếng gì' },
  'match.ask.age': { en: 'Date of birth', id: 'Tanggal lahir', vi: 'Ngày sinh' },
  'match.ask.skills': { en: 'What skills', id: 'Keterampilan apa saja', vi: 'Có kỹ năng gì' },
  'match.ask.payNeeded': {
    en: 'What a month must bring',
    id: 'Butuh upah berapa sebulan',
    vi: 'Cần lương bao nhiêu một tháng',
  },
  'match.ask.skillsWanted': { en: 'What is to be learnt', id: 'Ingin belajar apa', vi: 'Muốn học thêm gì' },
});
