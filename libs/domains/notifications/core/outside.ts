import { CHANNELS, type Channel, type Outside, type OutsideText } from '#kernel/outside-text';

/**
 * All that may ever be seen outside the app: on a locked screen, a shared phone, in a list of mails. A closed set of neutral
 * texts without names, dates or places (trust.md, "Messages"); what they are about is read after signing in.
 */
export const TEMPLATES = ['news', 'answer', 'date'] as const;
export type Template = (typeof TEMPLATES)[number];

export const OUTSIDE_LANGUAGES = ['id', 'vi', 'en'] as const;
export type OutsideLanguage = (typeof OUTSIDE_LANGUAGES)[number];

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

/** What would tell somebody who looks over a shoulder what kind of service this is, or about whom it is. */
const TELLING =
  /rehab|napza|narkoba|ma\s?t[uú]y|cai\s?nghi|ipwl|lembaga|balai|lapas|hiv|aids|penjara|prison|victim|traffick|homeless|gelandangan|klinik|clinic/i;

/** A name, a number, an address, a link or a place for one of them. */
const PERSONAL = /[{}0-9@<>]|https?:|www\./;

/** Texts that must never stand where everybody may look: those outside the closed set, and those that say too much. */
export const unfitTexts = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => !isClosed(text) || TELLING.test(text) || PERSONAL.test(text));

const everyShown = (): string[] =>
  TEMPLATES.flatMap((template) =>
    OUTSIDE_LANGUAGES.flatMap((language) =>
      CHANNELS.flatMap((channel) => {
        const { sender, title, preheader, text } = outsideOf(template, language, channel);
        return [sender, title, preheader, text].filter((shown) => shown !== null);
      }),
    ),
  );

/**
 * Before anything is sent: looks at every template in every language on every channel, and at the address in the sender's
 * place (null without one), which everybody sees who sees a mail. Throws when one of them says too much.
 */
export function checkOutside(sender: string | null, shown: readonly string[] = everyShown()): void {
  if (unfitTexts(shown).length > 0) throw new Error('a template says more than may be seen outside the app');
  if (sender !== null && TELLING.test(sender))
    throw new Error("the sender's address says what kind of service this is");
}
