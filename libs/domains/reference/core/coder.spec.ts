import { OccupationCoder } from './coder.js';
import type { Lang } from './lang.js';
import { Lexicon } from './lexicon.js';
import type { OccupationTerm, TermKind } from './occupation-terms.js';

const term = (
  concept: string,
  iscos: string,
  lang: Lang,
  text: string,
  kind: TermKind = 'synonym',
): OccupationTerm => ({
  concept,
  iscos: iscos === '' ? [] : iscos.split(' '),
  lang,
  text,
  kind,
});

const TERMS = [
  term('welder', '7212', 'id', 'tukang las', 'preferred'),
  term('welder', '7212', 'id', 'las'),
  term('welder', '7212', 'vi', 'thợ hàn', 'preferred'),
  term('welder', '7212', 'vi', 'hàn'),
  term('welder', '7212', 'en', 'welder', 'preferred'),
  term('electrician', '7411', 'id', 'tukang listrik', 'preferred'),
  term('electrician', '7411', 'vi', 'thợ điện', 'preferred'),
  term('tailor', '7531', 'vi', 'thợ may', 'preferred'),
  term('mechanic', '7231', 'vi', 'thợ máy', 'preferred'),
  term('mechanic', '7231', 'id', 'montir', 'preferred'),
  term('driver', '8322', 'id', 'sopir', 'preferred'),
  term('driver', '8322', 'vi', 'lái xe', 'preferred'),
  term('truck-driver', '8332', 'vi', 'lái xe tải', 'preferred'),
  term('cashier', '5230', 'id', 'kasir', 'preferred'),
  term('cashier', '5230', 'en', 'cashier', 'preferred'),
  term('stock-clerk', '4321', 'id', 'staf gudang', 'preferred'),
  term('stock-clerk', '4321', 'id', 'gudang'),
  term('sector-warehouse', '4321 9333', 'id', 'gudang', 'sector'),
  term('sector-warehouse', '4321 9333', 'vi', 'kho', 'sector'),
  term('sector-kitchen', '5120 9412', 'id', 'dapur', 'sector'),
  term('maid', '9111', 'id', 'art', 'weak'),
  term('nanny', '5311', 'vi', 'trông em bé', 'preferred'),
  term('teacher', '2353', 'vi', 'giáo viên tiếng hàn', 'preferred'),
  term('printer', '7322', 'id', 'sablon', 'preferred'),
  term('beautician', '5142', 'en', 'salon'),
  term('guard', '', 'vi', 'tiếng hàn', 'guard'),
  term('esco-1', '2114', 'en', 'geologist', 'title'),
  term('esco-2', '1411', 'en', 'hotel manager', 'title'),
  ...['shop', 'bank', 'bar', 'farm', 'site', 'plant', 'office', 'sales'].map((kind) =>
    term(`esco-${kind}`, '1420', 'en', `${kind} manager`, 'title'),
  ),
  term('esco-3', '7212', 'en', 'welder', 'title'),
];

const coder = new OccupationCoder({
  terms: TERMS,
  stopPhrases: [
    ...['lowongan', 'di', 'dibutuhkan', 'segera', 'pengalaman', 'min', 'th'].map((words) => ({
      lang: 'id' as const,
      words,
    })),
    ...['tuyển dụng', 'em', 'tại', 'kinh nghiệm'].map((words) => ({ lang: 'vi' as const, words })),
    ...['may', 'the', 'jobs', 'near me'].map((words) => ({ lang: 'en' as const, words })),
  ],
  knownWords: ['Depok', 'Kasirr'.slice(0, 3)],
});

const best = (title: string, lang?: Lang) => coder.code(title, { lang })[0];

describe('coding a title', () => {
  it.each([
    ['tukang las', '7212', 1],
    ['TUKANG LAS', '7212', 1],
    ['thợ hàn', '7212', 1],
    ['tho han', '7212', 0.85],
    ['thợ may', '7531', 1],
    ['thợ máy', '7231', 1],
    ['welders', '7212', 1],
    ['kasirr', '5230', 0.85],
    ['dibutuhkan segera tukang las pengalaman min 1 th', '7212', 0.95],
    ['lái xe tải', '8332', 1],
    ['trông em bé', '5311', 1],
    ['dapur', '5120', 0.8],
    ['art', '9111', 0.85],
  ])('%s is %s', (title, isco, score) => {
    expect(best(title)?.isco).toBe(isco);
    expect(best(title)!.score).toBeGreaterThanOrEqual(score - 0.001);
    expect(best(title)!.score).toBeLessThanOrEqual(1);
  });

  it('counts a stop word that belongs to a name', () => {
    const beside = best('trông em bé qqq')!.score;
    const apart = best('trông bé qqq')!.score;
    expect(beside).toBeGreaterThan(apart + 0.1);
  });

  it('shows the words that matched, as they were typed', () => {
    expect(best('Dibutuhkan: Tukng LAS')).toMatchObject({
      matchedWords: ['Tukng', 'LAS'],
      label: 'tukang las',
      labelLang: 'id',
    });
  });

  it('names every unit group of a line of work, the first the likeliest', () => {
    expect(coder.code('kho').map(({ isco }) => isco)).toEqual(['4321', '9333']);
  });

  it('leans to the language it is told', () => {
    expect(best('welder', 'id')!.score).toBeLessThan(best('welder', 'en')!.score);
  });

  it('leaves out what an exception excludes', () => {
    expect(coder.code('sopir, kecuali kasir').map(({ isco }) => isco)).toEqual(['8322']);
    expect(
      coder
        .code('sopir (kecuali kasir) montir')
        .map(({ isco }) => isco)
        .sort(),
    ).toEqual(['7231', '8322']);
    expect(best('kecuali kasir')?.isco).toBe('5230');
  });

  it('answers nothing to nothing, and a stop word that is all there is', () => {
    expect(coder.code('')).toEqual([]);
    expect(coder.code('12345')).toEqual([]);
    expect(coder.code('zzzz')).toEqual([]);
    expect(coder.code('lowongan')).toEqual([]);
    expect(best('may')?.isco).toBe('7531');
  });

  it('gives as many as asked for', () => {
    expect(coder.code('thợ', { first: 2 })).toHaveLength(2);
  });

  it('names occupations in three languages', () => {
    expect(coder.phrasesOf('7212')).toEqual([
      { lang: 'id', text: 'tukang las' },
      { lang: 'id', text: 'las' },
      { lang: 'vi', text: 'thợ hàn' },
      { lang: 'vi', text: 'hàn' },
      { lang: 'en', text: 'welder' },
    ]);
    expect(coder.phrasesOf('0000')).toEqual([]);
  });
});

describe('the lexicon', () => {
  it('has no names for what it does not know', () => {
    expect(new Lexicon([], []).phrasesOfConcept('welder')).toEqual([]);
  });
});

describe('understanding a question', () => {
  const told = (text: string, lang?: Lang) => {
    const { occupations, unwanted, leftOver, correctedText } = coder.understand(text, lang);
    return {
      wanted: occupations.map(({ concept }) => concept),
      unwanted: unwanted.map(({ concept }) => concept),
      leftOver,
      correctedText,
    };
  };

  it('finds the occupation, what it took, and what is left', () => {
    const [occupation] = coder.understand('Lowongan tukang las di Bekasi').occupations;
    expect(occupation).toMatchObject({
      isco: '7212',
      concept: 'welder',
      confidence: 1,
      words: ['tukang', 'las'],
      from: 9,
      to: 19,
    });
    expect(occupation!.phrases).toContainEqual({ lang: 'vi', text: 'thợ hàn' });
    expect(told('Lowongan tukang las di Bekasi')).toEqual({
      wanted: ['welder'],
      unwanted: [],
      leftOver: ['Bekasi'],
      correctedText: null,
    });
  });

  it('prefers the longer name', () => {
    expect(told('lái xe tải').wanted).toEqual(['truck-driver']);
    expect(told('lái xe').wanted).toEqual(['driver']);
  });

  it('finds several that stand beside each other', () => {
    expect(told('sopir atau kasir').wanted.sort()).toEqual(['cashier', 'driver']);
  });

  it('tells rivals over the same words, surest first', () => {
    expect(told('gudang').wanted).toEqual(['stock-clerk', 'sector-warehouse', 'sector-warehouse']);
    const confidences = coder.understand('gudang').occupations.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(told('tho may').wanted).toEqual(['tailor', 'mechanic']);
    expect(told('welder').wanted).toEqual(['welder']);
  });

  it('falls back on a line of work', () => {
    expect(told('dapur').wanted).toEqual(['sector-kitchen', 'sector-kitchen']);
    expect(told('dapur sopir')).toMatchObject({ wanted: ['driver'], leftOver: ['dapur'] });
  });

  it('mends typing errors, but neither names of places nor words of another language', () => {
    expect(told('kasirr di Depok')).toMatchObject({
      wanted: ['cashier'],
      leftOver: ['Depok'],
      correctedText: 'kasir di Depok',
    });
    expect(told('Kasirr dan sopirr')).toMatchObject({ correctedText: 'kasir dan sopir' });
    expect(told('sablon').wanted).toEqual(['printer']);
  });

  it('knows what only looks like an occupation', () => {
    expect(told('tiếng hàn')).toMatchObject({ wanted: [], leftOver: ['tiếng', 'hàn'] });
    expect(told('giáo viên tiếng hàn').wanted).toEqual(['teacher']);
  });

  it('knows what is not wanted', () => {
    expect(told('bukan sopir')).toEqual({ wanted: [], unwanted: ['driver'], leftOver: [], correctedText: null });
    expect(told('không phải là lái xe')).toMatchObject({ wanted: [], unwanted: ['driver'] });
    expect(told('không kinh nghiệm, lái xe')).toMatchObject({ wanted: ['driver'], leftOver: ['không'] });
  });

  it('does not take a part for the whole', () => {
    const [manager] = coder.understand('hotel').occupations;
    expect(manager).toMatchObject({ concept: 'esco-2' });
    expect(manager!.confidence).toBeLessThan(0.75);
    expect(coder.understand('hotel manager').occupations[0]!.confidence).toBeGreaterThan(0.9);
    expect(told('tukang').wanted).toEqual([]);
    expect(told('sopir jauh sekali dan besar las tukang').wanted).toContain('driver');
    expect(told('tukang yang bisa dan mau las').wanted).toEqual(['welder']);
    expect(coder.understand('las tukang').occupations).toMatchObject([{ concept: 'welder', confidence: 0.93 }]);
    expect(coder.understand('tukang las').occupations[0]!.confidence).toBe(1);
  });

  it('names a title of a classification by the everyday names of its unit group', () => {
    const [geologist] = coder.understand('geologist').occupations;
    expect(geologist).toMatchObject({ isco: '2114', concept: 'esco-1', phrases: [{ lang: 'en', text: 'geologist' }] });
  });

  it('leans to the language it is told, and finds nothing in nothing', () => {
    expect(coder.understand('montir', 'vi').occupations[0]!.confidence).toBeLessThan(
      coder.understand('montir', 'id').occupations[0]!.confidence,
    );
    expect(told('')).toEqual({ wanted: [], unwanted: [], leftOver: [], correctedText: null });
    expect(told('zzzz jobs near me')).toMatchObject({ wanted: [], leftOver: ['zzzz'] });
  });
});
