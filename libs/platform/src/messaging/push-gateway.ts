import { NotSent, type Gateway, type GatewayProblem, type OutsideMessage } from './gateway.js';
import { postOutside } from './post-outside.js';
import type { PushAddress } from './push-address.js';
import type { PushServices } from './push-services.js';

/** Seconds a service keeps what it cannot bring at once: a day. */
const KEPT = 86_400;

/** What a push service answers (RFC 8030, 5 to 7.3; RFC 8292, 4.2). A browser that is gone is 404 or 410. */
function problemOf(status: number): GatewayProblem | null {
  if (status >= 200 && status < 300) return null;
  if (status === 404 || status === 410) return 'address_refused';
  if (status === 401 || status === 403) return 'gateway_sign_in';
  return status === 429 || status >= 500 ? 'gateway_away' : 'gateway_refused';
}

/** Notices on devices, by web-push (RFC 8291): the service sees how long it is and when it came, never what it says. */
export class PushGateway implements Gateway {
  constructor(private readonly services: PushServices) {}

  /** `to` is a PushAddress as JSON. Of two pushes of one key the service keeps the later, as long as it has not brought it. */
  async send({ to, key, title, text }: OutsideMessage): Promise<void> {
    const { endpoint, ...keys } = JSON.parse(to) as PushAddress;
    const target = this.services.target({ endpoint, ...keys });
    if (this.services.keys === null) throw new NotSent('no_gateway');
    if (target === null) throw new NotSent('address_refused');
    const { default: webPush } = await import('web-push');
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys }, JSON.stringify({ title, text }), {
      vapidDetails: { subject: this.services.contact, ...this.services.keys },
      contentEncoding: 'aes128gcm',
      TTL: KEPT,
      topic: key.replaceAll('-', ''),
    });
    const status = await postOutside(target, { headers, body }).catch(() => {
      throw new NotSent('gateway_away');
    });
    const problem = problemOf(status);
    if (problem !== null) throw new NotSent(problem);
  }
}
