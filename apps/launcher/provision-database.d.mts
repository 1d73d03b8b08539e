import type { LoginUrls } from './embedded-postgres.mjs';

export const OWNER: 'titian_owner';
export const APP_LOGINS: readonly string[];
export const LOGINS: readonly string[];
export const EXTENSIONS: readonly string[];
export function newPasswords(): Record<string, string>;
export function urlFor(serverUrl: string, change: { user?: string; password?: string; database?: string }): string;
export function loginUrls(serverUrl: string, database: string, passwords: Readonly<Record<string, string>>): LoginUrls;
/** Makes logins, database and extensions, each unless it is there. */
export function provisionDatabase(
  superuserUrl: string,
  name: string,
  options: { readonly passwords: Readonly<Record<string, string>>; readonly keepPasswords?: boolean },
): Promise<LoginUrls & { readonly created: boolean }>;
