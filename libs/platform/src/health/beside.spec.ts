import { isBeside } from './beside.js';

const asker = (remoteAddress?: string, headers: Record<string, string> = {}) => ({
  headers,
  socket: { remoteAddress },
});

describe('who stands beside', () => {
  it.each([
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '10.4.5.6',
    '172.18.0.3',
    '192.168.1.1',
    '::ffff:172.18.0.3',
    'fd00::3',
    'fe80::1%eth0',
  ])('%s does', (address) => {
    expect(isBeside(asker(address))).toBe(true);
  });

  it.each(['203.0.113.9', '8.8.8.8', '172.32.0.1', '2001:db8::1', '::ffff:203.0.113.9', '', 'x'])(
    '%s does not',
    (address) => {
      expect(isBeside(asker(address))).toBe(false);
    },
  );

  it('nobody does who came through a proxy, or from nowhere', () => {
    expect(isBeside(asker('127.0.0.1', { 'x-forwarded-for': '10.0.0.1' }))).toBe(false);
    expect(isBeside(asker('172.18.0.3', { forwarded: 'for=10.0.0.1' }))).toBe(false);
    expect(isBeside(asker())).toBe(false);
  });
});
