import { useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { IntroductionDocument, type IntroductionQuery } from '../../gql/staff/graphql.js';
import { peopleKey, readStored, writeStored } from '../../offline/storage.js';

export type LoadedSession = NonNullable<IntroductionQuery['introductionSession']>;

const MINUTE_MS = 60_000;

/** Now, a minute at a time. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS / 4);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The session as the api has it, or as this device saw it last when there is no network. */
export function useLoadedSession(id: string) {
  const key = peopleKey(`session-day.${id}`);
  const [{ data, error, fetching }, ask] = useQuery({
    query: IntroductionDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.introductionSession ?? null;
  useEffect(() => {
    if (found) writeStored(key, found);
  }, [key, found]);
  const kept = found ?? (error ? (readStored(key) as LoadedSession | null) : null);
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return {
    session: kept,
    error: kept ? undefined : error,
    fetching,
    missing: data?.introductionSession === null,
    again,
  };
}
