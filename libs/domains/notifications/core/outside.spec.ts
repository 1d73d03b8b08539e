import { CHANNELS, type OutsideText } from '#kernel/outside-text';
import {
  checkOutside,
  CLOSED_SET,
  closedText,
  isClosed,
  OUTSIDE_LANGUAGES,
  outsideOf,
  TEMPLATES,
  unfitTexts,
} from './outside.js';

/** What would tell somebody who looks over a shoulder what kind of service this is, or about whom it is. */
const TELLING =
  /rehab|napza|narkoba|ma t[uú]y|cai nghi|ipwl|lembaga|balai|cơ sở|office|hiv|aids|penjara|lapas|trại|tù|prison|korban|nạn nhân|victim|traffick|perdagangan|gelandangan|vô gia cư|homeless|mantan|penerima manfaat|được hỗ trợ|client|kasus|case|konselor|counsellor|tư vấn/i;

const ALL = TEMPLATES.flatMap((template) =>
  OUTSIDE_LANGUAGES.flatMap((language) => CHANNELS.map((channel) => [template, language, channel] as const)),
);

describe('what is seen outside the app', () => {
  it('is every template in every language on every channel', () => {
    expect(ALL).toHaveLength(TEMPLATES.length * OUTSIDE_LANGUAGES.length * CHANNELS.length);
  });

  it.each(ALL)('%s in %s by %s is of the closed set, and tells nothing', (template, language, channel) => {
    const { channel: by, ...shown } = outsideOf(template, language, channel);
    const texts = Object.values(shown).filter((text) => text !== null);
    expect(by).toBe(channel);
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const text of texts) {
      expect(CLOSED_SET.has(text)).toBe(true);
      expect(text).not.toMatch(TELLING);
      // No place for a name, a number, an address or a link.
      expect(text).not.toMatch(/[{}0-9@<>]|https?:|www\./);
      expect(text.normalize('NFC')).toBe(text);
      expect(text.length).toBeLessThanOrEqual(70);
    }
  });

  it('is another text for each template and language, so that one is not taken for another', () => {
    const texts = TEMPLATES.flatMap((template) =>
      OUTSIDE_LANGUAGES.map((language) => outsideOf(template, language, 'sms').text),
    );
    expect(new Set(texts).size).toBe(TEMPLATES.length * OUTSIDE_LANGUAGES.length);
  });

  it('has a title where the channel shows one, and a line under it in a list of mails', () => {
    expect(CHANNELS.map((channel) => outsideOf('news', 'en', channel).title !== null)).toEqual([
      ...[true, true, false, false, false],
    ]);
    expect(CHANNELS.map((channel) => outsideOf('news', 'en', channel).preheader !== null)).toEqual([
      ...[true, false, false, false, false],
    ]);
  });

  it('is never another text', () => {
    expect(isClosed('Budi, your interview is at nine')).toBe(false);
    expect(() => closedText('Budi, your interview is at nine')).toThrow('outside the closed set');
    expect(() => closedText('')).toThrow('outside the closed set');
    // @ts-expect-error -- a text that anybody wrote is not one of the closed set
    const written: OutsideText = 'There is news';
    // @ts-expect-error -- nor is a template that is not there
    expect(() => outsideOf('interview_at_nine', 'en', 'sms')).toThrow();
    expect(isClosed(written)).toBe(true);
  });

  it("is looked at before a process starts, with the address in the sender's place", () => {
    expect(() => checkOutside(null)).not.toThrow();
    expect(() => checkOutside('kabar@layanan.example')).not.toThrow();
    expect(() => checkOutside(null, ['Budi, besok jam sembilan'])).toThrow('says more than may be seen');
    for (const address of ['info@ipwl-melati.example', 'rehab@layanan.example', 'lapas@layanan.example']) {
      expect(() => checkOutside(address)).toThrow('says what kind of service');
    }
  });

  it('is unfit when it stands outside the closed set, or says too much although it is in it', () => {
    const fit = outsideOf('news', 'id', 'sms').text;
    expect(unfitTexts([fit])).toEqual([]);
    expect(unfitTexts([fit, 'Budi, besok jam sembilan'])).toEqual(['Budi, besok jam sembilan']);
    for (const planted of ['Kabar dari rehabilitasi', 'Jam 9 di Semarang', 'https://titian.example/r/7']) {
      (CLOSED_SET as Set<string>).add(planted);
      expect(unfitTexts([planted])).toEqual([planted]);
      (CLOSED_SET as Set<string>).delete(planted);
    }
  });
});
