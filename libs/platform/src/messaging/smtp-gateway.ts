import type { Transporter } from 'nodemailer';
import { NotSent, type Gateway, type GatewayProblem, type OutsideMessage } from './gateway.js';
import { mailOf } from './mail.js';

/** Milliseconds; together well under the lease of a message. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 45_000 };

const MEANING: Readonly<Record<string, GatewayProblem>> = {
  ...{ EAUTH: 'gateway_sign_in', ENOAUTH: 'gateway_sign_in', EOAUTH2: 'gateway_sign_in' },
  ...{ ECONNECTION: 'gateway_away', ECONNREFUSED: 'gateway_away', ETIMEDOUT: 'gateway_away', ESOCKET: 'gateway_away' },
  ...{ EDNS: 'gateway_away', ETLS: 'gateway_away', EPROXY: 'gateway_away' },
};

/** A server that does not take the address for good says so with 5xx (RFC 5321, 4.2.1); without a number it was never asked. */
const isForGood = (responseCode: number | undefined): boolean => responseCode === undefined || responseCode >= 500;

/** What a fault of nodemailer means; its words are not looked at, they quote addresses. */
function problemOf(fault: unknown): GatewayProblem {
  const { code = '', responseCode } = fault as { code?: string; responseCode?: number };
  if (code === 'EENVELOPE' && isForGood(responseCode)) return 'address_refused';
  return MEANING[code] ?? 'gateway_refused';
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Mails over SMTP, by nodemailer. SMTP knows no idempotency: a crash while the server answers may bring a mail twice. */
export class SmtpGateway implements Gateway {
  #transport: Promise<Transporter> | undefined;

  /** `url` as nodemailer reads it, `smtps://user:secret@host:465`; `from` the address in the sender's place. */
  constructor(
    private readonly url: string,
    private readonly from: string,
  ) {}

  async send(message: OutsideMessage): Promise<void> {
    this.#transport ??= this.#open();
    const transport = await this.#transport;
    try {
      await transport.sendMail(mailOf(message, this.from));
    } catch (fault) {
      throw new NotSent(problemOf(fault));
    }
  }

  /** Loaded by whoever sends: the api never does. */
  async #open(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    const { hostname } = new URL(this.url);
    return createTransport({
      url: this.url,
      // Not the machine's own name, which every server on the way writes down.
      name: this.from.slice(this.from.lastIndexOf('@') + 1),
      requireTLS: !LOCAL.test(hostname),
      ...PATIENCE,
    });
  }
}
