import type { UnitOfWork } from '../../db/unit-of-work.js';
import { prepareQuestion, type QuestionUnit } from '../question.js';
import { WordWeights } from '../word-weights.js';

/** A tenth of all cards say "kerja", half of them "kursus". */
const frequencies = [
  { key: 'b:kerja', frequency: 0.1 },
  { key: 'b:kursus', frequency: 0.5 },
];
const uow = {
  read: (_actor: unknown, work: () => Promise<unknown>) => work(),
  manager: { query: async () => frequencies },
} as unknown as UnitOfWork;

const unit = (typed: string, more: Partial<QuestionUnit> = {}): QuestionUnit => ({
  typed,
  weight: 1,
  retrieves: true,
  meanings: [],
  phrases: [],
  ...more,
});

async function weighed(...units: QuestionUnit[]): Promise<number[]> {
  const question = await new WordWeights(uow).weigh(prepareQuestion({ units }));
  return question.map(({ weight }) => Math.round(weight * 100) / 100);
}

describe('the weight of words', () => {
  it('falls with how many cards have them', async () => {
    expect(await weighed(unit('langka'), unit('kerja'), unit('kursus'))).toEqual([1, 0.33, 0.15]);
  });

  it('is that of the most telling word', async () => {
    expect(await weighed(unit('kursus langka'), unit('kursus kerja'))).toEqual([1, 0.33]);
  });

  it('stays for an occupation, and where it is fixed', async () => {
    const meanings = [{ isco: '7212', concept: null, confidence: 1 }];
    expect(await weighed(unit('kursus', { meanings }), unit('kursus', { weight: 3, fixed: true }))).toEqual([1, 3]);
  });

  it('of a guess among usual words is that of its words alone', async () => {
    const meanings = [{ isco: '7212', concept: null, confidence: 0.9 }];
    const question = prepareQuestion({ units: [unit('kursus', { meanings, guessed: true })] });
    expect(await new WordWeights(uow).weigh(question)).toMatchObject([{ meanings: [], weight: 0.15 }]);
  });
});
