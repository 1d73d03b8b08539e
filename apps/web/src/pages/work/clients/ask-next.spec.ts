import { askNext } from './ask-next.js';

describe('what to ask next', () => {
  it('is what is not known, in its order, and empties with the answer "none"', () => {
    expect(askNext(['papers', 'limits', 'avoid'], ['limits'])).toEqual(['papers', 'avoid']);
    expect(askNext(['papers', 'limits'], ['limits', 'papers', 'skills'])).toEqual([]);
  });
});
