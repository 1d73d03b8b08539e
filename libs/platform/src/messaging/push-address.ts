/** Where a browser's push service takes notices for it, and what they are sealed with (RFC 8030, RFC 8291). Personal. */
export interface PushAddress {
  readonly endpoint: string;
  /** The browser's public key: a point of P-256, uncompressed, in base64url. */
  readonly p256dh: string;
  /** 16 bytes in base64url. */
  readonly auth: string;
}

const LONGEST = 1000;
const BASE64URL = /^[A-Za-z0-9_-]+=*$/;

const bytesOf = (text: string): Buffer => (BASE64URL.test(text) ? Buffer.from(text, 'base64url') : Buffer.alloc(0));

/** Whether the keys are what a browser gives. */
const keysFit = ({ p256dh, auth }: PushAddress): boolean => {
  const point = bytesOf(p256dh);
  return point.length === 65 && point[0] === 4 && bytesOf(auth).length === 16;
};

const lies = (hostname: string, service: string): boolean => hostname === service || hostname.endsWith(`.${service}`);

/**
 * Where a push would go; null unless that is one of the given services, by https on its usual port. The address comes from
 * a browser, so that it may be anything: a machine behind the firewall too. `services`: hosts, or origins for tests.
 */
export function pushTarget(address: PushAddress, services: readonly string[]): URL | null {
  const { endpoint } = address;
  if (endpoint.length > LONGEST || !URL.canParse(endpoint) || !keysFit(address)) return null;
  const url = new URL(endpoint);
  if (url.username !== '' || url.password !== '') return null;
  if (services.includes(url.origin)) return url;
  const known = url.protocol === 'https:' && url.port === '' && services.some((each) => lies(url.hostname, each));
  return known ? url : null;
}
