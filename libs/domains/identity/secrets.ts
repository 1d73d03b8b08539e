import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { SecretHasher } from '#platform/auth/secret-hasher';
import { addressSubject, Throttle, type Bucket } from '#platform/auth/throttle';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { AccountKind } from './core/account.js';
import { LONGEST_SECRET, secretFrom, secretProblems } from './core/secret.js';
import { TRIES } from './core/session.js';
import { CredentialsRepository, type Candidate } from './credentials.repository.js';

const bucket = (purpose: keyof typeof TRIES, subject: string): Bucket => ({ purpose, subject, ...TRIES[purpose] });

/** Everything that happens to a secret: it is tried (slowly), replaced, or found wanting. */
@Injectable()
export class Secrets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly hasher: SecretHasher,
    private readonly credentials: CredentialsRepository,
  ) {}

  /**
   * Who stands behind a name's index and a secret. Unknown, wrong, suspended and outdated are one refusal,
   * `identity.sign_in_failed`, after one hash and the same statements. Outside any unit of work.
   */
  async prove(index: Buffer, secret: string, address: string): Promise<Result<Candidate>> {
    const account = index.toString('hex');
    const buckets = [
      bucket('address', addressSubject(address)),
      bucket('account', account),
      bucket('accountDay', account),
    ];
    if (!(await this.throttle.take(...buckets))) return refuse('identity.too_many_tries');
    const candidate = await this.uow.read(SYSTEM, () => this.credentials.byName(index));
    return this.#judge(candidate, secret);
  }

  /** The same for somebody who has signed in and is asked again. */
  async proveAgain(accountId: string, secret: string): Promise<Result<Candidate>> {
    if (!(await this.mayTryAgain(accountId))) return refuse('identity.too_many_tries');
    const candidate = await this.uow.read(SYSTEM, () => this.credentials.find(accountId));
    return this.#judge(candidate, secret);
  }

  /** One more try of somebody who has signed in. */
  async mayTryAgain(accountId: string): Promise<boolean> {
    return this.throttle.take(bucket('account', accountId));
  }

  /** One more try at an invitation, counted per address and per invitation. Outside any unit of work. */
  async mayTryInvitation(hash: Buffer, address: string): Promise<boolean> {
    return this.throttle.take(bucket('address', addressSubject(address)), bucket('invitation', hash.toString('hex')));
  }

  /** Gives the owner of a name their tries back; inside a write unit of the system. */
  async forgiveTries(index: Buffer): Promise<void> {
    await this.throttle.refill(bucket('account', index.toString('hex')));
  }

  /** The hash of a new secret, or why it will not do. `names` are the person's own, which it may not lean on. */
  async prepare(kind: AccountKind, typed: string, names: readonly string[], path = 'secret'): Promise<Result<string>> {
    const secret = secretFrom(typed);
    const problems = secretProblems(kind, secret, names, path);
    return problems.length > 0 ? refuseInput(problems) : ok(await this.hasher.hash(secret));
  }

  /** The hash of a secret that the product made up itself. */
  hashOf(secret: string): Promise<string> {
    return this.hasher.hash(secret);
  }

  async #judge(candidate: Candidate | null, typed: string): Promise<Result<Candidate>> {
    // One letter more than any secret may have: it cannot fit, and costs what the others cost.
    const secret = secretFrom(typed.slice(0, LONGEST_SECRET + 1));
    const fits = await this.hasher.verify(candidate?.secretHash ?? null, secret);
    const usable = candidate?.status === 'active' && candidate.inTime;
    return fits && usable ? ok(candidate) : refuse('identity.sign_in_failed');
  }
}
