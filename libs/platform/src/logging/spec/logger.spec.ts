import { badInput, forbidden, notFound, unauthenticated, unavailable } from '../../graphql/errors.js';
import { Config, type Settings } from '../../config/config.js';
import { Logger } from '../logger.js';

/** What a logger takes for a fault. */
function told(error: unknown): string[] {
  const logger = new Logger(new Config({ LOG_LEVEL: 'silent' } as Settings));
  const faults: string[] = [];
  logger.fault = (message) => void faults.push(message);
  logger.error(error);
  return faults;
}

describe('what Nest tells the log as an error', () => {
  it.each([
    ['an unknown row', notFound()],
    ['a wrong input', badInput('x')],
    ['a visitor', unauthenticated()],
    ['somebody who may not', forbidden()],
  ])('is no fault when it is %s', (_, error) => {
    expect(told(error)).toEqual([]);
  });

  it.each([
    ['a part that is away', unavailable(), 'framework fault'],
    ['anything unforeseen', new TypeError('x'), 'framework fault'],
    ['a text', 'it broke\nat line 1', 'it broke'],
    ['nothing', null, 'null'],
  ])('is one when it is %s', (_, error, message) => {
    expect(told(error)).toEqual([message]);
  });
});
