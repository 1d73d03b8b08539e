import { createECDH } from 'node:crypto';
import type { Config } from '../config/config.js';
import { pushTarget, type PushAddress } from './push-address.js';

interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The public half follows from the private one. */
function keysOf(privateKey: string): VapidKeys {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey, 'base64url');
  return { privateKey, publicKey: pair.getPublicKey('base64url', 'uncompressed') };
}

/** The push services of browsers, and who we are before them. */
export class PushServices {
  readonly keys: VapidKeys | null;
  /** Whom a service may write to when something is wrong with our pushes; it alone sees it. */
  readonly contact: string;
  readonly #services: readonly string[];

  constructor({ settings }: Pick<Config, 'settings'>) {
    const { VAPID_PRIVATE_KEY, PUSH_SERVICES, PUBLIC_URL, SMTP_FROM } = settings;
    this.keys = VAPID_PRIVATE_KEY ? keysOf(VAPID_PRIVATE_KEY) : null;
    this.contact = PUBLIC_URL?.startsWith('https:') ? PUBLIC_URL : `mailto:${SMTP_FROM ?? 'nobody@titian.example'}`;
    this.#services = PUSH_SERVICES;
  }

  /** Only this machine is a push service, as in a test: nothing leaves it. */
  get stayHere(): boolean {
    return this.#services.every((each) => each.startsWith('http:'));
  }

  /** Null when a push to there is none of ours. */
  target(address: PushAddress): URL | null {
    return pushTarget(address, this.#services);
  }
}
