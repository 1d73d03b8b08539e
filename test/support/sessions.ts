import type { Actor } from '#kernel/actor';
import { NO_SESSION, SessionReader, type OpenSession } from '#platform/auth/session-reader';

/** Sessions of a table instead of the database: a test acts as anybody by a token that it makes. */
export class TableOfSessions extends SessionReader {
  readonly #actors = new Map<string, Actor>();

  tokenFor(actor: Actor): string {
    const token = `test-${this.#actors.size + 1}`;
    this.#actors.set(token, actor);
    return token;
  }

  override async sessionOf(token: string | undefined): Promise<OpenSession> {
    const actor = token === undefined ? undefined : this.#actors.get(token);
    return actor ? { actor, sessionHash: null } : NO_SESSION;
  }
}
