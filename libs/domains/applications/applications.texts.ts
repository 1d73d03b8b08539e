import { registerTexts } from '#platform/messaging/texts';

// Why something cannot be done. Whoever reads one learns nothing about the other side but that.
registerTexts({
  'application.time_past': {
    en: 'This time has passed.',
    id: 'Waktu ini sudah lewat.',
    vi: 'Thời điểm này đã qua.',
  },
  'application.no_consent': {
    en: 'Without an agreement the work card is not shown. Nothing was sent.',
    id: 'Tanpa persetujuan, kartu kerja tidak ditampilkan. Tidak ada yang dikirim.',
    vi: 'Chưa có sự đồng ý nên thẻ nghề nghiệp không được hiển thị. Chưa gửi gì cả.',
  },
  'application.already_there': {
    en: 'There is an application for this opening already.',
    id: 'Sudah ada lamaran untuk peluang ini.',
    vi: 'Đã có đơn ứng tuyển cho cơ hội này.',
  },
  'application.other_way': {
    en: 'One asks for this in another way. Talk to your office.',
    id: 'Untuk yang ini caranya lain. Bicarakan dengan lembaga Anda.',
    vi: 'Mục này đăng ký theo cách khác. Hãy trao đổi với cơ sở của bạn.',
  },
  'application.not_yours': {
    en: 'The other side has to say this.',
    id: 'Ini harus dinyatakan oleh pihak lain.',
    vi: 'Việc này do bên kia quyết định.',
  },
  'application.too_late': {
    en: 'That is settled already. Nothing was changed.',
    id: 'Ini sudah selesai. Tidak ada yang berubah.',
    vi: 'Việc này đã xong. Không có gì thay đổi.',
  },
  'application.not_shown': {
    en: 'The permission has ended, and they see nothing any more. Nothing was changed. It has to be allowed again first.',
    id: 'Izinnya sudah berakhir dan mereka tidak melihat apa pun lagi. Tidak ada yang berubah. Izin perlu diberikan lagi dulu.',
    vi: 'Sự cho phép đã kết thúc và họ không còn thấy gì nữa. Không có gì thay đổi. Cần cho phép lại trước.',
  },
  'application.too_early': {
    en: 'Something else comes first. Nothing was changed.',
    id: 'Masih ada langkah sebelumnya. Tidak ada yang berubah.',
    vi: 'Còn bước khác trước đó. Không có gì thay đổi.',
  },
});

// What stands in the way of an answer.
registerTexts({
  'application.link_unknown': {
    en: 'This link does not work. Ask the person who sent it for a new one.',
    id: 'Tautan ini tidak berfungsi. Mintalah tautan baru kepada pengirimnya.',
    vi: 'Liên kết này không dùng được. Hãy xin liên kết mới từ người gửi.',
  },
  'application.too_many_tries': {
    en: 'That was too often. Wait a few minutes, then open the link again.',
    id: 'Terlalu sering. Tunggu beberapa menit, lalu buka tautannya lagi.',
    vi: 'Quá nhiều lần. Hãy chờ vài phút rồi mở lại liên kết.',
  },
  'application.link_used': {
    en: 'This link was used already. The answer was kept, and nothing was changed.',
    id: 'Tautan ini sudah dipakai. Jawabannya tersimpan, tidak ada yang berubah.',
    vi: 'Liên kết này đã được dùng. Câu trả lời đã được lưu, không có gì thay đổi.',
  },
  'application.link_late': {
    en: 'This link has ended. Ask for a new one; nothing was lost.',
    id: 'Masa berlaku tautan ini sudah habis. Mintalah yang baru; tidak ada yang hilang.',
    vi: 'Liên kết này đã hết hạn. Hãy xin liên kết mới; không có gì bị mất.',
  },
  'application.opening_filled': {
    en: 'All places are taken. A no is still possible, and nothing was lost.',
    id: 'Semua tempat sudah terisi. Jawaban tidak masih bisa diberikan; tidak ada yang hilang.',
    vi: 'Đã đủ người. Bạn vẫn có thể trả lời không; không có gì bị mất.',
  },
  'application.opening_gone': {
    en: 'This opening is closed. Nothing was sent.',
    id: 'Peluang ini sudah ditutup. Tidak ada yang dikirim.',
    vi: 'Cơ hội này đã đóng. Chưa gửi gì cả.',
  },
  'application.withdrawn_meanwhile': {
    en: 'The candidate is no longer available. Thank you; there is nothing more to do.',
    id: 'Kandidat ini sudah tidak tersedia. Terima kasih; tidak ada lagi yang perlu dilakukan.',
    vi: 'Ứng viên này không còn sẵn sàng nữa. Cảm ơn bạn; không cần làm gì thêm.',
  },
  'application.settled_meanwhile': {
    en: 'This is settled already. Thank you; there is nothing more to do.',
    id: 'Ini sudah selesai. Terima kasih; tidak ada lagi yang perlu dilakukan.',
    vi: 'Việc này đã xong. Cảm ơn bạn; không cần làm gì thêm.',
  },
  'application.answered_already': {
    en: 'Somebody answered already, and that stands. Nothing was changed.',
    id: 'Sudah ada yang menjawab, dan jawaban itu berlaku. Tidak ada yang berubah.',
    vi: 'Đã có người trả lời và câu trả lời đó được giữ. Không có gì thay đổi.',
  },
  'application.card_gone': {
    en: 'This card is no longer open. Nothing was sent.',
    id: 'Kartu ini sudah tidak terbuka. Tidak ada yang dikirim.',
    vi: 'Thẻ này không còn mở nữa. Chưa gửi gì cả.',
  },
});

// What speaks against one more referral.
registerTexts({
  'application.booking.already_there': {
    en: 'Stands before this opening already',
    id: 'Sudah diajukan ke peluang ini',
    vi: 'Đã ứng tuyển cơ hội này',
  },
  'application.booking.has_an_offer': {
    en: 'Has an offer elsewhere',
    id: 'Sudah ada tawaran di tempat lain',
    vi: 'Đã có lời mời nhận ở nơi khác',
  },
  'application.booking.two_interviews': {
    en: 'Has two interviews at about the same time',
    id: 'Punya dua wawancara pada waktu yang hampir sama',
    vi: 'Có hai buổi phỏng vấn gần như trùng giờ',
  },
});
