import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { unavailable } from '../graphql/errors.js';

/** Argon2id (the library's own choice of algorithm) as OWASP's Password Storage Cheat Sheet asks at least: 19 MiB, two passes, one lane. */
const ARGON: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const AT_ONCE = 2;
const WAITING = 64;

/**
 * Hashes secrets with Argon2id, two at a time per process, so that a flood of tries takes neither all memory nor all
 * cores. Throws UNAVAILABLE when 64 wait already.
 */
@Injectable()
export class SecretHasher {
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #dummy: Promise<string> | undefined;
  #computed = 0;

  /** How many hashes this process has computed: the tests compare it instead of the clock. */
  get computed(): number {
    return this.#computed;
  }

  /** How many are computed at this moment. */
  get running(): number {
    return this.#running;
  }

  /** The hash to store, in PHC form. */
  hash(secret: string): Promise<string> {
    return this.#oneOfFew(() => hash(secret, ARGON));
  }

  /** Whether a secret belongs to a stored hash. Without one, a hash of nobody's secret costs the same and answers false. */
  async verify(stored: string | null, secret: string): Promise<boolean> {
    const against = stored ?? (await this.#dummyHash());
    const fits = await this.#oneOfFew(() => verify(against, secret, ARGON));
    return stored !== null && fits;
  }

  /** Makes the dummy while the process starts, so that the first unknown name does not cost one hash more. */
  async onModuleInit(): Promise<void> {
    await this.#dummyHash();
  }

  #dummyHash(): Promise<string> {
    return (this.#dummy ??= hash(crypto.randomUUID(), ARGON));
  }

  async #oneOfFew<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) {
      if (this.#waiting.length >= WAITING) throw unavailable();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      this.#computed += 1;
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // A place is handed on, not given up and asked for again: nobody can slip in between.
      if (next) next();
      else this.#running -= 1;
    }
  }
}
