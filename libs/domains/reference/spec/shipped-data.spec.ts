import { areaId, readPlaces } from '../areas-data.js';
import { OccupationCoder } from '../core/coder.js';
import { LANGS } from '../core/lang.js';
import { PlaceIndex } from '../core/place-index.js';
import { occupationLabels, occupationRows, skillRows } from '../occupations-data.js';
import { readCoderData, readOccupationTerms, readTable } from '../reference-files.js';

describe('the shipped terms', () => {
  const terms = readOccupationTerms();
  const everyday = terms.filter(({ kind }) => kind !== 'guard' && kind !== 'sector');
  const unitGroups = new Set(readTable('isco08.csv').flatMap(({ code = '' }) => (code.length === 4 ? [code] : [])));

  it('name at least 250 concepts, each in three languages with one preferred name of each', () => {
    const concepts = Map.groupBy(everyday, ({ concept }) => concept);
    expect(concepts.size).toBeGreaterThanOrEqual(250);
    for (const [concept, names] of concepts) {
      for (const lang of LANGS) {
        const preferred = names.filter((name) => name.lang === lang && name.kind === 'preferred');
        expect([concept, lang, preferred.length]).toEqual([concept, lang, 1]);
      }
      expect(new Set(names.map(({ iscos }) => iscos.join())).size).toBe(1);
    }
  });

  it('point at unit groups that exist; a line of work at one or more, a guard at none', () => {
    const odd = terms.filter(
      ({ iscos, kind }) => !iscos.every((isco) => unitGroups.has(isco)) || (iscos.length === 0) !== (kind === 'guard'),
    );
    expect(odd).toEqual([]);
  });

  it('say where each comes from', () => {
    const sources = new Set(readTable('occupation-terms.csv').map(({ source }) => source));
    expect([...sources].sort()).toEqual(['gazetteer', 'titian']);
  });

  it('are in NFC and lower case, and no stop word is one of them', () => {
    const names = new Set(everyday.map(({ lang, text }) => `${lang} ${text}`));
    expect(terms.filter(({ text }) => text !== text.normalize('NFC').toLowerCase())).toEqual([]);
    expect(readTable('stopwords.csv').filter(({ lang = '', words = '' }) => names.has(`${lang} ${words}`))).toEqual([]);
  });

  it('leave negations out of the stop words', () => {
    const stops = new Set(readTable('stopwords.csv').map(({ words }) => words));
    for (const word of ['tidak', 'bukan', 'belum', 'tanpa', 'không', 'chưa', 'not', 'no', 'without']) {
      expect(stops).not.toContain(word);
    }
  });
});

describe('the coder on the shipped names', () => {
  const coder = new OccupationCoder(readCoderData());

  it.each([
    'magang',
    'masuk pagi',
    'gaji naik',
    'kursus gratis',
    'rangka atap',
    'rumah murah',
    'lunch included',
    'apprentice',
    'learn to read',
  ])('takes no word of "%s" for a misspelt occupation, nor for one', (question) => {
    const { occupations, correctedText } = coder.understand(question);
    expect(correctedText).toBeNull();
    expect(
      occupations.map(({ concept }) => concept).filter((concept) => !['roofer', 'roof'].includes(concept)),
    ).toEqual([]);
  });

  it('still hears an apprentice of a trade', () => {
    expect(coder.understand('apprentice welder', 'en').occupations[0]?.isco).toBe('7212');
  });

  it.each([
    ['tukang las', '7212'],
    ['thợ hàn', '7212'],
    ['welder', '7212'],
    ['dibutuhkan segera tukang las listrik pengalaman min 1 th', '7212'],
    ['kasirr', '5230'],
    ['thợ may', '7531'],
    ['thợ máy', '7231'],
    ['montir', '7231'],
    ['perawat', '2221'],
    ['y tá', '2221'],
    ['điều dưỡng', '2221'],
    ['nurse', '2221'],
    ['drafter', '3118'],
    ['họa viên', '3118'],
    ['hoạ viên', '3118'],
    ['draughtsman', '3118'],
    ['bác sỹ', '2211'],
    ['ky su xay dung', '2142'],
    ['trông em bé', '5311'],
    ['Tuyển gấp nhân viên bán hàng lương cao tại Hà Nội', '5223'],
    ['tuyển công nhân may không cần kinh nghiệm', '8153'],
    ['lái xe tải', '8332'],
    ['Truck Drivers, Heavy and Tractor-Trailer', '8332'],
    ['pramusajii', '5131'],
    ['Thợ lắp ráp', '8211'],
  ])('%s is %s', (title, isco) => {
    expect(coder.code(title)[0]?.isco).toBe(isco);
  });

  it.each([
    ['gudang', '4321'],
    ['kho', '4321'],
    ['warehouse', '4321'],
    ['jahit', '8153'],
    ['may', '8153'],
    ['las', '7212'],
    ['nấu ăn', '5120'],
    ['dapur', '5120'],
    ['montir', '7231'],
    ['kasirr', '5230'],
  ])('understands the everyday word %s', (text, isco) => {
    const [best] = coder.understand(text).occupations;
    expect(best?.isco).toBe(isco);
    expect(best!.confidence).toBeGreaterThanOrEqual(0.75);
    expect(new Set(best!.phrases.map(({ lang }) => lang))).toEqual(new Set(LANGS));
  });

  it.each(['tiếng hàn', 'Sơn La', 'Hà Nội', 'Bekasi', 'gaji 5 juta', 'no experience', 'kerja', 'việc làm', 'job'])(
    'finds no occupation in %s',
    (text) => {
      expect(coder.understand(text).occupations).toEqual([]);
    },
  );
});

describe('the shipped areas', () => {
  const places = readPlaces();
  const index = new PlaceIndex(places);
  const byId = new Map(places.areas.map((area) => [area.id, area]));

  it('have ids of their own, and a path from the country down', () => {
    expect(byId.size).toBe(places.areas.length);
    const odd = places.areas.filter(({ id, parentId, path, level }) => {
      const above = parentId === null ? [] : (byId.get(parentId)?.path ?? ['unknown']);
      return [...above, id].join() !== path.join() || (level === 'country') !== (parentId === null);
    });
    expect(odd.map(({ fullName }) => fullName)).toEqual([]);
  });

  it('stand somewhere in their country', () => {
    const outside = places.areas.filter(({ country, lat, lng, validTo }) => {
      if (lat === null || lng === null) return validTo === null;
      return country === 'ID'
        ? lat < -11.5 || lat > 6.5 || lng < 94 || lng > 142
        : lat < 6.5 || lat > 23.6 || lng < 101.5 || lng > 118;
    });
    expect(outside.map(({ fullName }) => fullName)).toEqual([]);
  });

  it('keep one id for ever', () => {
    expect(areaId('ID', 'regency', '33.74', null)).toBe('43178f05-6cb0-587d-8e2b-db3132fd1c22');
    expect(areaId('VN', 'province', '15', null)).not.toBe(areaId('VN', 'province', '15', '2025-07-01'));
  });

  it('lead from every abolished area to some of today', () => {
    const withSuccessor = new Set(places.successions.map(({ oldId }) => oldId));
    const lost = places.areas.filter(({ id, validTo }) => validTo !== null && !withSuccessor.has(id));
    expect(lost.map(({ fullName }) => fullName)).toEqual([]);
    expect(places.successions.every(({ newId }) => byId.get(newId)?.validTo === null)).toBe(true);
  });

  it('are all found by their own full names: regencies and cities, provinces', () => {
    const missed = places.areas
      .filter(({ level, validTo }) => (level === 'regency' || level === 'province') && validTo === null)
      .filter((area) => index.find(area.fullName, { country: area.country, first: 1 })[0]?.area.id !== area.id);
    expect(missed.map(({ fullName }) => fullName)).toEqual([]);
  });

  it('are found without marks, and the 63 former provinces by their names', () => {
    const former = places.areas.filter(({ level, validTo }) => level === 'province' && validTo !== null);
    expect(former).toHaveLength(63);
    const missed = former.filter(({ id, name }) => {
      const [best] = index.find(name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd'), {
        country: 'VN',
        first: 1,
      });
      return best?.area.id !== index.successorsOf(id)[0]?.id;
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});

describe('the shipped occupations and skills', () => {
  it('have a title in English each, at most one per language, and a group above', () => {
    const rows = occupationRows();
    const codes = new Set(rows.map(([isco]) => isco));
    const labels = occupationLabels();
    expect(labels.filter(([, lang]) => lang === 'en')).toHaveLength(rows.length);
    expect(new Set(labels.map(([isco, lang]) => `${isco} ${lang}`)).size).toBe(labels.length);
    expect(rows.every(([, parent]) => parent === null || codes.has(parent ?? ''))).toBe(true);
    expect(labels).toContainEqual(['7212', 'id', 'Tukang las', 'everyday']);
    expect(labels).toContainEqual(['72', 'vi', 'Thợ luyện kim, cơ khí và thợ có liên quan', 'vsco']);
  });

  it('relate to each other', () => {
    const { skills, ofOccupations } = skillRows();
    const ids = new Set(skills.map(([id]) => id));
    expect(ofOccupations.length).toBeGreaterThan(20_000);
    expect(ofOccupations.every(([, skill]) => ids.has(skill ?? ''))).toBe(true);
  });
});

describe.each(LANGS)('the larger groups of occupations in %s', (lang) => {
  it('all have one name', () => {
    const named = occupationLabels().flatMap(([isco, of]) => (of === lang && `${isco}`.length <= 2 ? [isco] : []));
    const groups = occupationRows().flatMap(([isco, , level]) => (Number(level) <= 2 ? [isco] : []));
    expect(groups.length).toBe(53);
    expect(named.toSorted()).toEqual(groups.toSorted());
  });
});

describe('the shipped minimum wages', () => {
  it('say of what is not confirmed that it is not', () => {
    const rows = readTable('minimum-wages.csv');
    expect(rows.filter(({ country }) => country === 'ID')).toHaveLength(38);
    expect(rows.filter(({ country, verified }) => country === 'VN' && verified === 'false')).toHaveLength(34);
    for (const { note, verified } of rows) if (note?.includes('conflict')) expect(verified).toBe('false');
  });
});
