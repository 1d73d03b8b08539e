import { VISITOR, type Actor } from '#kernel/actor';

export interface OpenSession {
  readonly actor: Actor;
  /** SHA-256 of the session token in hex, or null for a visitor. */
  readonly sessionHash: string | null;
}

export const NO_SESSION: OpenSession = { actor: VISITOR, sessionHash: null };

/** Who stands behind a session token. The identity domain answers from the database; tests answer from a table. */
export abstract class SessionReader {
  /** Resolves to NO_SESSION for a missing, unknown, expired or closed session. */
  abstract sessionOf(token: string | undefined): Promise<OpenSession>;
}
