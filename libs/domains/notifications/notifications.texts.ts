import { registerTexts } from '#platform/messaging/texts';
import type { NoticeKind } from './core/notice.js';
import type { Language } from '#platform/messaging/texts';

/** What a notice says inside the app. Without names: what it is about is a tap away. */
const NOTICES: Readonly<Record<NoticeKind, Readonly<Record<Language, string>>>> = {
  application_sent: {
    en: 'You were put forward for an opening.',
    id: 'Anda diajukan untuk sebuah peluang.',
    vi: 'Bạn đã được giới thiệu cho một cơ hội.',
  },
  application_moved: {
    en: 'There is a next step for one of your applications.',
    id: 'Ada langkah berikutnya untuk salah satu lamaran Anda.',
    vi: 'Một đơn ứng tuyển của bạn có bước tiếp theo.',
  },
  application_ended: {
    en: 'One of your applications has ended.',
    id: 'Salah satu lamaran Anda sudah selesai.',
    vi: 'Một đơn ứng tuyển của bạn đã kết thúc.',
  },
  application_received: {
    en: 'Somebody would like to work with you. Please answer.',
    id: 'Ada yang ingin bekerja dengan Anda. Mohon dijawab.',
    vi: 'Có người muốn làm việc với bạn. Xin hãy trả lời.',
  },
  application_waiting: {
    en: 'Somebody is still waiting for your answer.',
    id: 'Masih ada yang menunggu jawaban Anda.',
    vi: 'Vẫn có người đang chờ bạn trả lời.',
  },
  application_withdrawn: {
    en: 'An application to you was taken back.',
    id: 'Satu lamaran kepada Anda ditarik kembali.',
    vi: 'Một đơn ứng tuyển gửi bạn đã được rút lại.',
  },
  session_invited: {
    en: 'You are invited to a day with employers. Are you coming?',
    id: 'Anda diundang bertemu pemberi kerja. Apakah Anda datang?',
    vi: 'Bạn được mời gặp các nhà tuyển dụng. Bạn có đến không?',
  },
  session_planned: {
    en: 'Your times with employers are set.',
    id: 'Jam bertemu pemberi kerja sudah ditetapkan.',
    vi: 'Giờ gặp nhà tuyển dụng của bạn đã có.',
  },
  table_invited: {
    en: 'You are invited to meet people who look for work.',
    id: 'Anda diundang bertemu para pencari kerja.',
    vi: 'Bạn được mời gặp những người tìm việc.',
  },
  table_planned: {
    en: 'Times at your table are set.',
    id: 'Jam di meja Anda sudah ditetapkan.',
    vi: 'Giờ tại bàn của bạn đã có.',
  },
  session_changed: {
    en: 'The day with employers is at another time or place now.',
    id: 'Hari bertemu pemberi kerja berubah waktu atau tempat.',
    vi: 'Ngày gặp nhà tuyển dụng đổi giờ hoặc đổi nơi.',
  },
  session_off: {
    en: 'The day with employers does not take place.',
    id: 'Hari bertemu pemberi kerja dibatalkan.',
    vi: 'Ngày gặp nhà tuyển dụng không diễn ra nữa.',
  },
  table_changed: {
    en: 'The day on which you have a table is at another time or place now.',
    id: 'Hari sesi dengan meja Anda berubah waktu atau tempat.',
    vi: 'Phiên mà bạn có bàn đổi giờ hoặc đổi nơi.',
  },
  table_off: {
    en: 'The day on which you have a table does not take place.',
    id: 'Hari sesi dengan meja Anda dibatalkan.',
    vi: 'Phiên mà bạn có bàn không diễn ra nữa.',
  },
  consent_given: {
    en: 'You agreed to share something. You can take it back at any time.',
    id: 'Anda setuju membagikan sesuatu. Anda boleh menariknya kapan saja.',
    vi: 'Bạn đã đồng ý chia sẻ. Bạn có thể rút lại bất cứ lúc nào.',
  },
  consent_withdrawn: {
    en: 'Something you shared is no longer shared.',
    id: 'Yang pernah Anda bagikan tidak dibagikan lagi.',
    vi: 'Điều bạn từng chia sẻ nay không còn được chia sẻ.',
  },
  opening_to_confirm: {
    en: 'Is your opening still open? Please confirm it.',
    id: 'Apakah peluang Anda masih buka? Mohon pastikan.',
    vi: 'Cơ hội bạn đăng còn mở không? Xin hãy xác nhận.',
  },
};

/** To a partner, who has candidates and no applications. */
registerTexts({
  'notice.partner.application_moved': {
    en: 'Something is new about a candidate. See how it stands.',
    id: 'Ada yang baru tentang seorang kandidat. Lihat perkembangannya.',
    vi: 'Có điều mới về một ứng viên. Hãy xem tình hình.',
  },
});

registerTexts(Object.fromEntries(Object.entries(NOTICES).map(([kind, text]) => [`notice.${kind}`, text])));

registerTexts({
  'notification.unknown_service': {
    en: 'Notices cannot be sent to this browser.',
    id: 'Pemberitahuan tidak bisa dikirim ke peramban ini.',
    vi: 'Không gửi được thông báo đến trình duyệt này.',
  },
  'notification.not_dead': {
    en: 'This message is not given up any more. Load the page again.',
    id: 'Pesan ini sudah tidak berstatus gagal. Muat ulang halaman.',
    vi: 'Tin nhắn này không còn ở trạng thái không gửi được. Hãy tải lại trang.',
  },
  'notification.shared_phone': {
    en: 'Others look at this phone. Nothing is sent to it.',
    id: 'Ponsel ini dilihat orang lain juga. Tidak ada yang dikirim ke sana.',
    vi: 'Người khác cũng xem điện thoại này. Không gửi gì đến đó.',
  },
  'notification.no_phone': {
    en: 'There is no phone number in the file.',
    id: 'Tidak ada nomor ponsel di berkas.',
    vi: 'Trong hồ sơ không có số điện thoại.',
  },
  'notification.named_twice': {
    en: 'One way is named twice.',
    id: 'Ada cara yang disebut dua kali.',
    vi: 'Có cách được chọn hai lần.',
  },
});
