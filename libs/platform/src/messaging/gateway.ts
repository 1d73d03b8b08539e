import type { Channel, Outside } from '#kernel/outside-text';

/** What is handed to a gateway: texts of the closed set and nothing else that anybody could see. */
export interface OutsideMessage extends Outside {
  /** As it was written down: an e-mail address, a phone, or a PushAddress as JSON. Never kept, never logged. */
  readonly to: string;
  /** Idempotency key: the same key is the same message. A UUID. */
  readonly key: string;
}

export type GatewayProblem = 'gateway_away' | 'gateway_refused' | 'gateway_sign_in' | 'no_gateway' | 'address_refused';

/** It was not handed over. Only a code: what a gateway says quotes addresses. */
export class NotSent extends Error {
  override readonly name = 'NotSent';

  constructor(readonly code: GatewayProblem) {
    super(code);
  }
}

/** Brings messages of a channel to people. */
export interface Gateway {
  /**
   * Resolves when somebody else has it. Rejects with NotSent. The same key may come again after a crash: a gateway that
   * can tell, brings it once.
   */
  send(message: OutsideMessage): Promise<void>;
}

/** The one port by which anything leaves: a gateway for each channel that there is. */
export class Gateways {
  constructor(private readonly byChannel: ReadonlyMap<Channel, Gateway>) {}

  /** Channels by which something can be sent here. */
  get channels(): ReadonlySet<Channel> {
    return new Set(this.byChannel.keys());
  }

  /** Rejects with NotSent. */
  async send(message: OutsideMessage): Promise<void> {
    const gateway = this.byChannel.get(message.channel);
    if (!gateway) throw new NotSent('no_gateway');
    await gateway.send(message);
  }
}
