import type { CombinedError } from 'urql';

/** What went wrong, as far as a reader can do something about it. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signIn' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'fault'; readonly requestId: string | null };

const BY_CODE: Readonly<Record<string, Failure>> = {
  UNAUTHENTICATED: { kind: 'signIn' },
  FORBIDDEN: { kind: 'forbidden' },
  NOT_FOUND: { kind: 'notFound' },
  TOO_MANY: { kind: 'tooMany' },
  UNAVAILABLE: { kind: 'unreachable' },
};

const BY_STATUS: Readonly<Record<number, Failure>> = {
  401: { kind: 'signIn' },
  403: { kind: 'forbidden' },
  429: { kind: 'tooMany' },
  502: { kind: 'unreachable' },
  503: { kind: 'unreachable' },
  504: { kind: 'unreachable' },
};

export const isOnline = (): boolean => navigator.onLine;

function byCode(extensions: Readonly<Record<string, unknown>>): Failure | null {
  const { code, requestId } = extensions;
  if (typeof code !== 'string') return null;
  return BY_CODE[code] ?? { kind: 'fault', requestId: typeof requestId === 'string' ? requestId : null };
}

function byResponse(error: CombinedError): Failure {
  const status = (error.response as Response | undefined)?.status;
  const known = status === undefined ? undefined : BY_STATUS[status];
  if (known) return known;
  return error.networkError ? { kind: 'unreachable' } : { kind: 'fault', requestId: null };
}

/** Sorts an error of the client; the message of the server is for logs, not for readers. */
export function failureOf(error: CombinedError): Failure {
  const told = byCode(error.graphQLErrors[0]?.extensions ?? {});
  if (told) return told;
  return isOnline() ? byResponse(error) : { kind: 'offline' };
}
