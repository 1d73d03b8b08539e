import { Coder } from '#domains/reference';
import { readQuestion } from '../read-question.js';

const coder = new Coder();
const read = (text: string, lang: 'id' | 'vi' | 'en') => {
  const { occupations, leftOver, correctedText } = readQuestion(coder, text, lang);
  return { isco: occupations[0]?.isco, leftOver, correctedText };
};

describe('a question is read', () => {
  it.each([
    ['operator fork lift', 'id', '8344', 'operator forklift'],
    ['fork-lift', 'en', '8344', 'forklift'],
    ['hair dresser', 'en', '5141', 'hairdresser'],
    ['house keeping', 'en', '9112', 'housekeeping'],
  ] as const)('with words joined that belong together: "%s"', (text, lang, isco, correctedText) => {
    expect(read(text, lang)).toEqual({ isco, leftOver: [], correctedText });
  });

  it.each([
    ['securityguard', 'en', '5414', 'security guard'],
    ['cari tukanglas', 'id', '7212', 'cari tukang las'],
  ] as const)('with a word taken apart that is two: "%s"', (text, lang, isco, correctedText) => {
    expect(read(text, lang)).toMatchObject({ isco, correctedText });
  });

  it.each([
    ['tukang las', 'id', '7212'],
    ['cuci mobil', 'id', '9122'],
    ['book keeper', 'en', '3313'],
    ['thợ may', 'vi', '7531'],
    ['night watchman', 'en', '5414'],
    ['chăm sóc cà phê', 'vi', '6112'],
  ] as const)('as it stands where its words are a name already: "%s"', (text, lang, isco) => {
    expect(read(text, lang)).toMatchObject({ isco, correctedText: null });
  });

  it('for colloquial verbs, with what is left', () => {
    expect(readQuestion(coder, 'ngelas', 'id').occupations[0]?.words).toEqual(['ngelas']);
    expect(read('ngelas murah', 'id')).toMatchObject({ isco: '7212', leftOver: ['murah'] });
    expect(read('nyuci motor', 'id')).toEqual({ isco: '9122', leftOver: [], correctedText: null });
    expect(read('ngaduk semen', 'id')).toMatchObject({ isco: '7114', correctedText: null });
  });

  it('without making work of what is none', () => {
    for (const text of ['murah meriah', 'blablabla', 'kerja untuk lulusan SD'])
      expect(read(text, 'id')).toMatchObject({ isco: undefined, correctedText: null });
  });
});
