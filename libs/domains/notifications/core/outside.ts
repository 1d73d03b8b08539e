/**
 * All that may ever be seen outside the app: on a locked screen, a shared phone, in a list of mails. A closed set of neutral
 * texts without names, dates or places (trust.md, "Messages"); what they are about is read after signing in.
 */
export const TEMPLATES = ['news', 'answer', 'date'] as const;
export type Template = (typeof TEMPLATES)[number];

export const OUTSIDE_LANGUAGES = ['id', 'vi', 'en'] as const;
export type OutsideLanguage = (typeof OUTSIDE_LANGUAGES)[number];

export const CHANNELS = ['email', 'push', 'sms', 'whatsapp', 'zalo'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A name for the sender that is the same for everybody. */
export const SENDER = 'Titian';

interface Words {
  readonly title: string;
  readonly text: string;
}

const WORDS = {
  news: {
    id: { title: 'Ada kabar baru', text: 'Ada kabar baru untuk Anda. Masuk ke Titian untuk membacanya.' },
    vi: { title: 'Có tin mới', text: 'Bạn có tin mới. Đăng nhập Titian để đọc.' },
    en: { title: 'There is news', text: 'There is news for you. Sign in to Titian to read it.' },
  },
  answer: {
    id: { title: 'Jawaban Anda ditunggu', text: 'Ada yang menunggu jawaban Anda. Masuk ke Titian untuk menjawab.' },
    vi: { title: 'Đang chờ bạn trả lời', text: 'Có mục đang chờ bạn trả lời. Đăng nhập Titian để trả lời.' },
    en: { title: 'Your answer is awaited', text: 'Something waits for your answer. Sign in to Titian to give it.' },
  },
  date: {
    id: { title: 'Ada perubahan jadwal', text: 'Jadwal Anda baru atau berubah. Masuk ke Titian untuk melihatnya.' },
    vi: { title: 'Lịch có thay đổi', text: 'Lịch của bạn mới có hoặc vừa đổi. Đăng nhập Titian để xem.' },
    en: {
      title: 'A date is new or has changed',
      text: 'A date of yours is new or has changed. Sign in to Titian to see it.',
    },
  },
} as const satisfies Readonly<Record<Template, Readonly<Record<OutsideLanguage, Words>>>>;

declare const closed: unique symbol;

/** A text of the closed set. Nothing else has this type: a message with any other text does not compile. */
export type OutsideText = string & { readonly [closed]: true };

/** What a channel shows. A push has a title; a mail a subject, a line under it in the list of mails, and a sender. */
export interface Outside {
  readonly channel: Channel;
  readonly sender: OutsideText;
  /** Null where the channel has none. */
  readonly title: OutsideText | null;
  readonly preheader: OutsideText | null;
  readonly text: OutsideText;
}

const everyText = (): string[] => [
  SENDER,
  ...TEMPLATES.flatMap((template) =>
    OUTSIDE_LANGUAGES.flatMap((language) => Object.values<string>(WORDS[template][language])),
  ),
];

/** Every text that may be shown outside; there is no other. */
export const CLOSED_SET: ReadonlySet<string> = new Set(everyText());

export const isClosed = (text: string): text is OutsideText => CLOSED_SET.has(text);

/** The text, when it is one of the closed set. Throws otherwise: what sends messages checks each of them with it. */
export function closedText(text: string): OutsideText {
  if (!isClosed(text)) throw new Error('a text outside the closed set was to be shown outside the app');
  return text;
}

const TITLED: readonly Channel[] = ['email', 'push'];

/** What a template shows on a channel in a language. */
export function outsideOf(template: Template, language: OutsideLanguage, channel: Channel): Outside {
  const { title, text } = WORDS[template][language];
  return {
    channel,
    sender: closedText(SENDER),
    title: TITLED.includes(channel) ? closedText(title) : null,
    preheader: channel === 'email' ? closedText(text) : null,
    text: closedText(text),
  };
}
