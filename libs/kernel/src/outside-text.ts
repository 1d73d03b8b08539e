/** Ways by which something reaches a person outside the app. */
export const CHANNELS = ['email', 'push', 'sms', 'whatsapp', 'zalo'] as const;
export type Channel = (typeof CHANNELS)[number];

declare const closed: unique symbol;

/**
 * A text that may be seen outside the app: on a locked screen, a shared phone, in a list of mails. Only the closed set of the
 * notifications domain makes them; a gateway takes no other, so that a message with any other text does not compile.
 */
export type OutsideText = string & { readonly [closed]: true };

/** What a channel shows. A push has a title; a mail a subject, a line under it in the list of mails, and a sender. */
export interface Outside {
  readonly channel: Channel;
  readonly sender: OutsideText;
  /** Null where the channel has none. */
  readonly title: OutsideText | null;
  readonly preheader: OutsideText | null;
  readonly text: OutsideText;
}
