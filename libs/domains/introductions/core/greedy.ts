import { at } from './arrays.js';
import { pinFixed } from './arrange.js';
import { Board } from './board.js';
import { scoreOf, type Score } from './choose.js';
import { EARLIEST } from './improve.js';
import type { Model } from './model.js';

/** The plan that a careful hand makes: the highest wish first, at the earliest time both are free. */
export function greedyScore(model: Model): Score {
  const board = new Board(model, model.slots.length);
  pinFixed(board);
  const order = Array.from({ length: model.pairs }, (_, pair) => pair).filter((pair) => !board.has(pair));
  order.sort((a, b) => at(model.pairValue, b) - at(model.pairValue, a) || a - b);
  for (const pair of order) if (board.mayHaveMore(board.client(pair))) board.putFree(pair, EARLIEST);
  return scoreOf(model, board.pairs());
}
