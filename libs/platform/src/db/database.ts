import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Config } from '../config/config.js';

const entities = new Set<EntityTarget<ObjectLiteral>>();

/** Registers row classes of a domain; called once by the domain's module file. */
export function registerEntities(...targets: EntityTarget<ObjectLiteral>[]): void {
  for (const target of targets) entities.add(target);
}

/** The two logins: `care` for offices and clients, `market` for everybody outside. Neither owns anything. */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly #sources: Readonly<Record<'care' | 'market', DataSource>>;
  #opening: Promise<unknown> | undefined;

  constructor(config: Config) {
    const { DATABASE_CARE_URL, DATABASE_MARKET_URL, DATABASE_POOL, DATABASE_CONNECT_MS } = config.settings;
    const source = (url: string): DataSource =>
      new DataSource({
        type: 'postgres',
        url,
        entities: [...entities] as never,
        synchronize: false,
        installExtensions: false,
        poolSize: DATABASE_POOL,
        connectTimeoutMS: DATABASE_CONNECT_MS,
        extra: {
          connectionTimeoutMillis: DATABASE_CONNECT_MS,
          statement_timeout: 30_000,
          idle_in_transaction_session_timeout: 60_000,
        },
        poolErrorHandler: () => undefined,
      });
    this.#sources = { care: source(DATABASE_CARE_URL), market: source(DATABASE_MARKET_URL) };
  }

  /** Opens both pools; safe to call more than once. Rejects while PostgreSQL is away and can be called again. */
  async open(): Promise<void> {
    this.#opening ??= Promise.all([this.#sources.care.initialize(), this.#sources.market.initialize()]);
    try {
      await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      await this.onApplicationShutdown();
      throw error;
    }
  }

  source(side: 'care' | 'market'): DataSource {
    return this.#sources[side];
  }

  async onApplicationShutdown(): Promise<void> {
    for (const source of Object.values(this.#sources)) if (source.isInitialized) await source.destroy();
  }
}
