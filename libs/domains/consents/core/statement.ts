import type { LocalDate } from '#kernel/period';
import type { PartnerKind, Purpose } from './consent.js';

/** The edition of the texts below. A changed word is a new edition: what was shown under the old one stays as it was. */
export const EDITION = '2026-11-29';

type Language = 'id' | 'vi' | 'en';
type Text = Readonly<Record<Language, string>>;

const CARD: Text = {
  en: 'The card says what you can do, when you have time and which area you live in. Nothing else about you is on it, not even your name or phone number.',
  id: 'Kartu itu berisi hal yang bisa Anda kerjakan, waktu luang Anda, dan daerah tempat tinggal Anda. Tidak ada hal lain tentang Anda di situ, juga tidak nama atau nomor telepon.',
  vi: 'Thẻ cho biết bạn làm được việc gì, rảnh lúc nào và sống ở khu vực nào. Ngoài ra thẻ không có gì khác về bạn, cũng không có tên hay số điện thoại.',
};

/** `{Who}` is a partner's name or a kind of partners, `{opening}` the title of one opening or nothing. */
export const PURPOSE_TEXTS: Readonly<Record<Purpose, Text>> = {
  referral: {
    en: `{Who} may see your work card{opening}. ${CARD.en}`,
    id: `{Who} boleh melihat kartu kerja Anda{opening}. ${CARD.id}`,
    vi: `{Who} được xem thẻ nghề nghiệp của bạn{opening}. ${CARD.vi}`,
  },
  session: {
    en: `{Who} may see your work card for the introduction session{opening}, so that they can talk with you there. ${CARD.en}`,
    id: `{Who} boleh melihat kartu kerja Anda untuk sesi pengenalan kerja{opening}, supaya bisa berbicara dengan Anda di sana. ${CARD.id}`,
    vi: `{Who} được xem thẻ nghề nghiệp của bạn cho phiên giới thiệu việc làm{opening}, để trò chuyện với bạn tại đó. ${CARD.vi}`,
  },
  contact: {
    en: '{Who} may know your name and how to reach you{opening}, so that they can talk with you. Nothing else about you is told.',
    id: '{Who} boleh mengetahui nama Anda dan cara menghubungi Anda{opening}, supaya bisa berbicara dengan Anda. Hal lain tentang Anda tidak diceritakan.',
    vi: '{Who} được biết tên và cách liên lạc với bạn{opening}, để trao đổi với bạn. Không ai cho biết điều gì khác về bạn.',
  },
  placement: {
    en: '{Who} may know your name, how to reach you and on which days you come{opening}, as long as you work or learn there. Nothing else about you is told.',
    id: '{Who} boleh mengetahui nama Anda, cara menghubungi Anda, dan hari-hari Anda hadir{opening}, selama Anda bekerja atau belajar di sana. Hal lain tentang Anda tidak diceritakan.',
    vi: '{Who} được biết tên, cách liên lạc và những ngày bạn có mặt{opening}, trong thời gian bạn làm hoặc học ở đó. Không ai cho biết điều gì khác về bạn.',
  },
  follow_up: {
    en: '{Who} may be asked about you by name: whether the work or the course goes on{opening}. Nothing else about you is told.',
    id: '{Who} boleh ditanya tentang Anda dengan menyebut nama: apakah pekerjaan atau pelatihan masih berjalan{opening}. Hal lain tentang Anda tidak diceritakan.',
    vi: '{Who} có thể được hỏi về bạn theo tên: công việc hay khóa học còn tiếp tục không{opening}. Không ai cho biết điều gì khác về bạn.',
  },
};

export const OPENING: Text = { en: ' for “{title}”', id: ' untuk “{title}”', vi: ' cho “{title}”' };

export const CLOSING: Text = {
  en: 'This ends after {until}. You can take it back at any time and need not say why. The help you get stays the same.',
  id: 'Izin ini berakhir setelah {until}. Anda boleh menariknya kapan saja tanpa perlu memberi alasan. Bantuan untuk Anda tetap sama.',
  vi: 'Sự đồng ý này hết hạn sau ngày {until}. Bạn có thể rút lại bất cứ lúc nào mà không cần nêu lý do. Sự hỗ trợ dành cho bạn vẫn như cũ.',
};

export const KINDS: Readonly<Record<PartnerKind, Text>> = {
  employer: {
    en: 'Every employer we work with',
    id: 'Semua pemberi kerja mitra kami',
    vi: 'Mọi nhà tuyển dụng đối tác của chúng tôi',
  },
  trainer: {
    en: 'Every training provider we work with',
    id: 'Semua lembaga pelatihan mitra kami',
    vi: 'Mọi cơ sở đào tạo đối tác của chúng tôi',
  },
  lender: {
    en: 'Every lender we work with',
    id: 'Semua pemberi pinjaman mitra kami',
    vi: 'Mọi bên cho vay đối tác của chúng tôi',
  },
  agency: {
    en: 'Every agency we work with',
    id: 'Semua badan penyalur mitra kami',
    vi: 'Mọi đơn vị trung gian đối tác của chúng tôi',
  },
};

export interface StatementParts {
  readonly purpose: Purpose;
  /** The partner's name; null for all of the kind. */
  readonly partnerName: string | null;
  readonly partnerKind: PartnerKind;
  /** The title of the opening; null for any. */
  readonly title: string | null;
  readonly until: LocalDate;
}

const dayIn = (date: LocalDate, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));

/** Fills in all places at once, so that a name with braces in it stays a name. */
const filled = (text: string, places: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, place: string) => String(places[place]));

/** What somebody agrees to, in short plain sentences. */
export function statementOf(parts: StatementParts, language: Language): string {
  const opening = parts.title === null ? '' : filled(OPENING[language], { title: parts.title });
  const who = parts.partnerName ?? KINDS[parts.partnerKind][language];
  const what = filled(PURPOSE_TEXTS[parts.purpose][language], { Who: who, opening });
  return `${what} ${filled(CLOSING[language], { until: dayIn(parts.until, language) })}`;
}
