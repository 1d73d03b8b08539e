import { useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { IntroductionDocument, type IntroductionQuery } from '../../gql/staff/graphql.js';
import { keepAgain, keptSession } from '../../offline/kept-day.js';

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

/** The session as the api has it, or, on a device that keeps the day, as it was known last when there is no network. */
export function useLoadedSession(id: string) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: IntroductionDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.introductionSession ?? null;
  useEffect(() => {
    if (found) keepAgain(id, found);
  }, [id, found]);
  const kept = found ?? (error ? (keptSession(id) as LoadedSession | null) : null);
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return {
    session: kept,
    error: kept ? undefined : error,
    fetching,
    missing: data?.introductionSession === null,
    again,
  };
}
