import { createECDH, randomBytes } from 'node:crypto';
import { isPrivate } from './post-outside.js';
import { pushTarget, type PushAddress } from './push-address.js';

const SERVICES = ['fcm.googleapis.com', 'notify.windows.com'];
const keys = {
  p256dh: createECDH('prime256v1').generateKeys('base64url', 'uncompressed'),
  auth: randomBytes(16).toString('base64url'),
};
const at = (endpoint: string, change: Partial<PushAddress> = {}): URL | null =>
  pushTarget({ endpoint, ...keys, ...change }, SERVICES);

describe('a push goes', () => {
  it.each(['https://fcm.googleapis.com/fcm/send/a:b', 'https://wns2-sg2p.notify.windows.com/w/?token=x'])(
    'to a known service: %s',
    (endpoint) => expect(at(endpoint)?.href).toBe(endpoint),
  );

  it.each([
    ['without https', 'http://fcm.googleapis.com/fcm/send/a'],
    ['by another port', 'https://fcm.googleapis.com:8443/fcm/send/a'],
    ['to a host that only begins alike', 'https://fcm.googleapis.com.example/x'],
    ['to a host that only ends alike', 'https://notfcm.googleapis.com/x'],
    ['to a machine near by', 'https://127.0.0.1/x'],
    ['to a machine near by, written otherwise', 'https://[::ffff:10.0.0.1]/x'],
    ['to a name of the machine', 'https://localhost/x'],
    ['with a name in front that looks like a host', 'https://fcm.googleapis.com@10.0.0.1/x'],
    ['with a secret', 'https://user:secret@fcm.googleapis.com/x'],
    ['nowhere', 'fcm.googleapis.com'],
    ['to a file', 'file:///etc/passwd'],
    ['too far', `https://fcm.googleapis.com/${'x'.repeat(1000)}`],
  ])('never %s', (_, endpoint) => expect(at(endpoint)).toBeNull());

  it.each<[string, Partial<PushAddress>]>([
    ['no point of the curve', { p256dh: keys.p256dh.slice(2) }],
    ['a compressed point', { p256dh: createECDH('prime256v1').generateKeys('base64url', 'compressed') }],
    ['a secret that is too short', { auth: 'AAAA' }],
    ['no base64url', { auth: '!'.repeat(22) }],
  ])('never with %s', (_, change) => expect(at('https://fcm.googleapis.com/x', change)).toBeNull());

  it('to this machine only where a test says so', () => {
    const address = { endpoint: 'http://127.0.0.1:4321/a', ...keys };
    expect(pushTarget(address, ['http://127.0.0.1:4321'])?.href).toBe(address.endpoint);
    expect(pushTarget(address, ['http://127.0.0.1:4322'])).toBeNull();
  });
});

describe('a known name that leads behind the firewall', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.9',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
  ])('is not followed to %s', (address) =>
    expect([isPrivate(address, 4), isPrivate(`::ffff:${address}`, 6)]).toEqual([true, true]),
  );
  it.each(['::1', '::', 'fe80::1', 'fd00::1', 'ff02::1'])('nor to %s', (address) =>
    expect(isPrivate(address, 6)).toBe(true),
  );
  it('but to addresses of the internet', () => {
    expect([isPrivate('142.250.4.95', 4), isPrivate('2404:6800:4003:c00::5f', 6)]).toEqual([false, false]);
  });
});
