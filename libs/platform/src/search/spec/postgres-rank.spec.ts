import { hitOf, pageOf } from '../hits.js';
import { occupationsIn, occupationText } from '../match.js';
import { RowRanking, type RankedRow } from '../postgres-rank.js';
import { bareQuestion, isClear, prepareQuestion, type PreparedQuestion } from '../question.js';
import { IN_TEXT, IN_WORDS } from '../rank.js';
import type { SearchPosition, SearchSort } from '../search-port.js';
import { wordsOf } from '../text.js';
import { madeDocument, seeded, type Chance } from './made-documents.js';
import { typedWords, understood } from './made-requests.js';

const WORTH = [0, IN_TEXT, IN_WORDS];

/** A row and, digit by digit, where else than in its title the units of a question stand. */
function made(chance: Chance, question: PreparedQuestion, number: number) {
  const document = madeDocument(number, chance);
  const row: RankedRow = {
    id: document.id,
    title: document.title,
    title_words: wordsOf(document.title).join(' '),
    occupations: occupationText(document),
    postedAt: document.postedAt,
    monthly: document.payMin ?? -1,
    chord: chance.next(),
  };
  const digits = question.map((unit) => (isClear(unit) ? 0 : chance.below(3)));
  const card = {
    ...row,
    titleWords: row.title_words.split(' '),
    occupations: occupationsIn(row.occupations),
    elsewhere: digits.map((digit) => WORTH[digit] ?? 0),
  };
  return { row, digits: digits.join(''), card };
}

function staged(chance: Chance, count: number, question: PreparedQuestion) {
  const all = Array.from({ length: count }, (_, number) => made(chance, question, number));
  const digits = new Map(all.map(({ row, digits: found }) => [row.id, found]));
  const looked: string[] = [];
  const look = (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    looked.push(...ids);
    return Promise.resolve(new Map(ids.map((id) => [id, digits.get(id) ?? ''])));
  };
  const rows = all.map(({ row }) => row);
  const whole = (sort: SearchSort, page: { first: number; after: SearchPosition | null }) =>
    pageOf(
      all.map(({ card }) => hitOf(question, card, sort)),
      page,
    );
  return { rows, look, looked, whole };
}

describe('ranking rows with as few looks into their keys as the page needs', () => {
  it.each(['relevance', 'date', 'pay', 'distance'] as const)(
    'gives the pages of %s that ranking everything would give',
    async (sort) => {
      const chance = seeded(20261129);
      for (let turn = 0; turn < 60; turn += 1) {
        const question = prepareQuestion(turn % 2 ? understood(chance) : typedWords(chance));
        const { rows, look, whole } = staged(chance, chance.below(120), question);
        const first = 1 + chance.below(15);
        let after: SearchPosition | null = null;
        for (let page = 0; page < 4; page += 1) {
          const expected = whole(sort, { first, after });
          expect(await new RowRanking(question, sort).page(rows, { first, after }, look)).toEqual(expected);
          after = expected.hits.at(-1)?.position ?? null;
          if (after === null) break;
        }
      }
    },
  );

  it('looks at nothing when titles decide', async () => {
    const question = prepareQuestion(bareQuestion('tukang las'));
    const { rows, look, looked } = staged(seeded(5), 200, question);
    const named = rows.map((row, at) => (at < 30 ? { ...row, title: 'Tukang Las', title_words: 'tukang las' } : row));
    await new RowRanking(question, 'relevance').page(named, { first: 10, after: null }, look);
    expect(looked).toEqual([]);
  });

  it('looks at nothing when the list is not sorted by relevance', async () => {
    const question = prepareQuestion(bareQuestion('tukang las'));
    const { rows, look, looked } = staged(seeded(6), 50, question);
    await new RowRanking(question, 'date').page(rows, { first: 10, after: null }, look);
    expect(looked).toEqual([]);
  });

  it('looks at those rows alone that can come onto the page', async () => {
    const question = prepareQuestion(bareQuestion('tukang las'));
    const { rows, look, looked } = staged(seeded(7), 200, question);
    const named = rows.map((row, at) => ({
      ...row,
      title: 'x',
      title_words: at < 12 ? 'tukang kayu' : 'montir',
      occupations: '',
    }));
    await new RowRanking(question, 'relevance').page(named, { first: 10, after: null }, look);
    expect(looked.sort()).toEqual(
      rows
        .slice(0, 12)
        .map(({ id }) => id)
        .sort(),
    );
  });
});
