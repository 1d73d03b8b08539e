export interface LoginUrls {
  readonly ownerUrl: string;
  readonly careUrl: string;
  readonly marketUrl: string;
  readonly relayUrl: string;
}

export interface PostgresServer {
  readonly port: number;
  readonly pid: number;
  /** Where the data really lies. */
  readonly dataDir: string;
  readonly logFile: string;
  /** Login `postgres`, database `postgres`. */
  readonly superuserUrl: string;
  /** Of postgres, titian_owner, app_care, app_market, app_relay. */
  readonly passwords: Readonly<Record<string, string>>;
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly dataDir: string;
  /** 0 or absent = any free one. */
  readonly port?: number;
  readonly log?: (line: string) => void;
  /** For tests: gives up safety against a power cut. */
  readonly fast?: boolean;
}

export function startPostgres(options: StartOptions & { readonly database: null }): Promise<PostgresServer>;
/** `database` is 'titian' when absent; it is made with its logins and extensions. */
export function startPostgres(
  options: StartOptions & { readonly database?: string },
): Promise<PostgresServer & LoginUrls>;

export interface TemporaryOptions {
  readonly log?: (line: string) => void;
  /** True when absent. */
  readonly fast?: boolean;
}

/** In a temporary folder that the database's user can reach, and that goes away with stop(). */
export function startTemporaryPostgres(
  options: TemporaryOptions & { readonly database: string },
): Promise<PostgresServer & LoginUrls>;
/** Without a database there are no logins yet: provisionDatabase makes them. */
export function startTemporaryPostgres(
  options?: TemporaryOptions & { readonly database?: null },
): Promise<PostgresServer>;

export function removePostgres(dataDir: string): Promise<void>;
export function freePort(): Promise<number>;
export { provisionDatabase, loginUrls, urlFor } from './provision-database.mjs';
