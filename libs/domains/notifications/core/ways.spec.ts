import { CHANNELS } from '#kernel/outside-text';
import { offeredIn } from './ways.js';

describe('the ways that somebody is offered', () => {
  it('are those of the country, the most usual first', () => {
    expect(offeredIn('ID', CHANNELS, [])).toEqual(['whatsapp', 'sms', 'email', 'push']);
    expect(offeredIn('VN', CHANNELS, [])).toEqual(['zalo', 'sms', 'email', 'push', 'whatsapp']);
  });

  it('are none that there is not here, and keep what was chosen before', () => {
    expect(offeredIn('ID', ['email', 'zalo', 'sms'], ['zalo', 'email'])).toEqual(['sms', 'email', 'zalo']);
    expect(offeredIn('ID', ['email'], ['zalo'])).toEqual(['email']);
  });
});
