/**
 * `__Host-`: browsers take it only with Secure, with Path=/ and without Domain, so no other host can plant it.
 * Over plain http Chromium takes it from localhost and 127.0.0.1 (seen with 156), and from no other host.
 */
export const SESSION_COOKIE = '__Host-titian';

const FIXED = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** Set-Cookie for a session just opened, kept by the browser for so many seconds at most. */
export const openingCookie = (token: string, seconds: number): string =>
  `${SESSION_COOKIE}=${token}; Max-Age=${seconds}; ${FIXED}`;

/** Set-Cookie that makes the browser forget. */
export const closingCookie = (): string => `${SESSION_COOKIE}=; Max-Age=0; ${FIXED}`;
