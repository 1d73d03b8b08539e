import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'introduction.over': {
    en: 'This session is over or was called off. Open it again to change it.',
    id: 'Sesi ini sudah selesai atau dibatalkan. Buka lagi untuk mengubahnya.',
    vi: 'Phiên này đã kết thúc hoặc đã hủy. Hãy mở lại để sửa.',
  },
  'introduction.not_now': {
    en: 'This cannot be done in the state the session is in.',
    id: 'Ini tidak bisa dilakukan pada keadaan sesi sekarang.',
    vi: 'Không thể làm việc này khi phiên đang ở trạng thái hiện tại.',
  },
  'introduction.not_published': {
    en: 'Publish a plan first.',
    id: 'Terbitkan jadwalnya dulu.',
    vi: 'Hãy công bố lịch trước.',
  },
  'introduction.on_paper': {
    en: 'The timetable is out already. To change something, please call the office that invited you.',
    id: 'Jadwal sudah terbit. Untuk mengubahnya, hubungi lembaga yang mengundang Anda.',
    vi: 'Lịch đã được công bố. Muốn thay đổi, xin gọi cho cơ sở đã mời bạn.',
  },
  'introduction.day_over': {
    en: 'This day is over or was called off.',
    id: 'Hari ini sudah lewat atau dibatalkan.',
    vi: 'Phiên này đã kết thúc hoặc đã hủy.',
  },
  'introduction.outside_hours': {
    en: 'The session lasts from {from} to {until}.',
    id: 'Sesi berlangsung dari {from} sampai {until}.',
    vi: 'Phiên kéo dài từ {from} đến {until}.',
  },
  'introduction.seats_not_in_range': {
    en: 'Say who comes: at least one interviewer, at most {most}.',
    id: 'Sebutkan siapa yang datang: paling sedikit satu pewawancara, paling banyak {most}.',
    vi: 'Xin cho biết ai sẽ đến: ít nhất một người phỏng vấn, nhiều nhất {most}.',
  },
  'introduction.too_short': {
    en: 'One interview takes {minutes} minutes: stay at least as long.',
    id: 'Satu wawancara {minutes} menit: hadirlah paling sedikit selama itu.',
    vi: 'Một buổi phỏng vấn dài {minutes} phút: xin ở lại ít nhất chừng đó.',
  },
  'introduction.plan_unfit': {
    en: 'Since this plan was made, somebody said otherwise when they sit at their table. Plan again.',
    id: 'Sejak jadwal ini disusun, ada meja yang berubah. Susun lagi.',
    vi: 'Từ lúc xếp lịch này, đã có bàn thay đổi. Hãy xếp lại.',
  },
  'introduction.partner_declined': {
    en: 'This partner does not come. Wishes here that find no place: {count}.',
    id: 'Mitra ini tidak datang. {count} minat tidak bisa dipenuhi di sini.',
    vi: 'Đối tác này không đến. {count} nguyện vọng ở đây không xếp được.',
  },
  'introduction.card_gone': {
    en: 'This card can no longer be seen.',
    id: 'Kartu ini sudah tidak bisa dilihat.',
    vi: 'Thẻ này không xem được nữa.',
  },
  'introduction.not_yet': {
    en: 'You can say this from the day of the session on.',
    id: 'Ini bisa diisi mulai hari sesi.',
    vi: 'Bạn có thể trả lời từ ngày diễn ra phiên.',
  },
  'introduction.plan_outdated': {
    en: 'The day has begun. Plan the rest of the day anew instead.',
    id: 'Hari sesi sudah berjalan. Susun ulang sisa hari ini saja.',
    vi: 'Phiên đã bắt đầu. Hãy xếp lại phần còn lại trong ngày.',
  },
  'introduction.changed_meanwhile': {
    en: 'Somebody changed the session while it was planned. Plan again; nothing is lost.',
    id: 'Sesi diubah orang lain saat jadwal disusun. Susun lagi; tidak ada yang hilang.',
    vi: 'Có người vừa sửa phiên trong lúc xếp lịch. Hãy xếp lại; không mất gì cả.',
  },
  planner_busy: {
    en: 'Many sessions are being planned at this moment. Try again in a few seconds.',
    id: 'Banyak sesi sedang disusun saat ini. Coba lagi beberapa detik lagi.',
    vi: 'Đang có nhiều phiên được xếp lịch. Hãy thử lại sau vài giây.',
  },
  'introduction.no_place_yet': {
    en: 'All places are taken for now. We will tell you when one is free.',
    id: 'Semua tempat sudah terisi. Kami beri tahu kalau ada yang kosong.',
    vi: 'Hiện đã hết chỗ. Chúng tôi sẽ báo khi có chỗ trống.',
  },
  'introduction.past': {
    en: 'This day is past.',
    id: 'Hari ini sudah lewat.',
    vi: 'Ngày này đã qua.',
  },
  'introduction.not_a_date': { en: 'This is not a date.', id: 'Ini bukan tanggal.', vi: 'Đây không phải là ngày.' },
  'introduction.not_in_range': {
    en: 'From {least} to {most}.',
    id: 'Dari {least} sampai {most}.',
    vi: 'Từ {least} đến {most}.',
  },
  'introduction.ends_before_it_begins': {
    en: 'The end must be after the beginning.',
    id: 'Jam selesai harus setelah jam mulai.',
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
  },
  'introduction.no_slot': {
    en: 'No interview fits between beginning and end.',
    id: 'Tidak ada wawancara yang muat di antara jam mulai dan selesai.',
    vi: 'Không buổi phỏng vấn nào vừa giữa giờ bắt đầu và giờ kết thúc.',
  },
  'introduction.too_many': {
    en: 'At most {most} of these.',
    id: 'Paling banyak {most}.',
    vi: 'Nhiều nhất {most}.',
  },
  'introduction.twice': { en: 'This stands here twice.', id: 'Ini tercantum dua kali.', vi: 'Mục này bị lặp lại.' },
  'introduction.unknown': {
    en: 'This one is not part of the session.',
    id: 'Ini tidak termasuk dalam sesi.',
    vi: 'Mục này không thuộc phiên.',
  },
  'introduction.not_a_number': { en: 'This is not a number.', id: 'Ini bukan angka.', vi: 'Đây không phải là số.' },
  'introduction.zone_unknown': {
    en: 'We do not know this time zone.',
    id: 'Zona waktu ini tidak dikenal.',
    vi: 'Không có múi giờ này.',
  },
  'introduction.clock_skips': {
    en: 'On this day the clocks are put forward: {time} does not exist. Choose other hours or another day.',
    id: 'Pada hari itu jam dimajukan: pukul {time} tidak ada. Pilih jam atau hari lain.',
    vi: 'Hôm đó đồng hồ được vặn tới: không có {time}. Hãy chọn giờ hoặc ngày khác.',
  },
  'introduction.clock_repeats': {
    en: 'On this day the clocks are put back: {time} comes twice. Choose other hours or another day.',
    id: 'Pada hari itu jam dimundurkan: pukul {time} terjadi dua kali. Pilih jam atau hari lain.',
    vi: 'Hôm đó đồng hồ được vặn lùi: {time} đến hai lần. Hãy chọn giờ hoặc ngày khác.',
  },
  'introduction.number_taken': {
    en: 'Table {number} is there already.',
    id: 'Meja {number} sudah ada.',
    vi: 'Đã có bàn số {number}.',
  },
  'introduction.booked_twice': {
    en: 'This person is in another session at the same time ({from}).',
    id: 'Orang ini ada di sesi lain pada waktu yang sama ({from}).',
    vi: 'Người này có mặt ở phiên khác cùng giờ ({from}).',
  },
  'introduction.no_tables': {
    en: 'There is no table yet: invite partners.',
    id: 'Belum ada meja: undang mitra.',
    vi: 'Chưa có bàn nào: hãy mời đối tác.',
  },
  'introduction.no_clients': {
    en: 'Nobody is invited yet.',
    id: 'Belum ada yang diundang.',
    vi: 'Chưa mời ai.',
  },
  'introduction.no_interviewer': {
    en: 'Nobody sits at this table: it gets no interviews.',
    id: 'Tidak ada pewawancara di meja ini: tidak mendapat wawancara.',
    vi: 'Bàn này chưa có người phỏng vấn: không xếp được buổi nào.',
  },
  'introduction.never_there': {
    en: 'Not there at any time of the session.',
    id: 'Tidak hadir sepanjang sesi.',
    vi: 'Không có mặt vào giờ nào của phiên.',
  },
  'introduction.not_a_slot': {
    en: 'No interview begins at this time.',
    id: 'Tidak ada wawancara yang mulai pada jam ini.',
    vi: 'Không buổi phỏng vấn nào bắt đầu vào giờ này.',
  },
  'introduction.forbidden': {
    en: 'This pair is promised and forbidden at once; it does not meet.',
    id: 'Pasangan ini dijanjikan sekaligus dilarang; tidak dipertemukan.',
    vi: 'Cặp này vừa được hứa vừa bị cấm; sẽ không gặp nhau.',
  },
  'introduction.client_twice_at_once': {
    en: 'Two interviews are promised to this person at one time; one of them cannot be.',
    id: 'Dua wawancara dijanjikan pada waktu yang sama; salah satunya tidak bisa.',
    vi: 'Người này được hứa hai buổi cùng một giờ; một buổi không thể xếp.',
  },
  'introduction.more_than_seats': {
    en: '{wishes} wishes, but only {seats} interviews fit into the day. What finds no place is listed with its reason.',
    id: 'Ada {wishes} minat, tetapi hanya {seats} wawancara yang muat. Yang tidak kebagian tercantum beserta alasannya.',
    vi: 'Có {wishes} nguyện vọng nhưng chỉ đủ chỗ cho {seats} buổi. Cặp nào không xếp được đều ghi rõ lý do.',
  },
  'introduction.sheet_unknown': {
    en: 'This note belongs to something that is not in the session.',
    id: 'Catatan ini untuk sesuatu yang tidak ada di sesi.',
    vi: 'Ghi chú này thuộc về mục không có trong phiên.',
  },
  'introduction.sheet_broken': {
    en: 'This note cannot be read. It stays on the device.',
    id: 'Catatan ini tidak terbaca. Tetap tersimpan di perangkat.',
    vi: 'Không đọc được ghi chú này. Nó vẫn còn trên máy.',
  },
});
