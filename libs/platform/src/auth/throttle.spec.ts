import { addressSubject } from './throttle.js';

describe('what counts as one address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is %s', (address, subject) => {
    expect(addressSubject(address)).toBe(subject);
  });

  it('tells two networks apart', () => {
    expect(addressSubject('2001:db8:1:2::9')).not.toBe(addressSubject('2001:db8:1:3::9'));
  });
});
