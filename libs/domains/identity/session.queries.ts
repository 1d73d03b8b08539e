import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { NO_SESSION, SessionReader, type OpenSession } from '#platform/auth/session-reader';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { actorOf, hashOfToken } from './session-keeper.js';
import { SessionsRepository } from './sessions.repository.js';

/** A token of ours: 32 bytes in base64url. Anything else does not reach the database. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Who stands behind a session token: asked of the database with every request, so that nobody stays who was let go. */
@Injectable()
export class SessionQueries extends SessionReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
  ) {
    super();
  }

  override async sessionOf(token: string | undefined): Promise<OpenSession> {
    if (token === undefined || !TOKEN.test(token)) return NO_SESSION;
    const hash = hashOfToken(token);
    const session = await this.uow.read(SYSTEM, () => this.sessions.findOpen(hash));
    if (!session) return NO_SESSION;
    if (session.untouched) await this.#touch(hash);
    return { actor: actorOf(session), sessionHash: hash.toString('hex') };
  }

  /** Hashes of those sessions that are open, in hex; as the system. */
  async openAmong(hashes: readonly Buffer[]): Promise<ReadonlySet<string>> {
    if (hashes.length === 0) return new Set();
    return this.uow.read(SYSTEM, () => this.sessions.openAmong(hashes));
  }

  async #touch(hash: Buffer): Promise<void> {
    await this.uow.write(SYSTEM, async () => {
      await this.sessions.touch(hash);
      return ok(null);
    });
  }
}
