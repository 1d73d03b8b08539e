import { useEffect } from 'react';
import { useQuery } from 'urql';
import { UnreadNoticesDocument } from '../gql/account/graphql.js';

/** Beside other pages it may wait longer: phones have little data. */
const AGAIN_MS = { watched: 30_000, beside: 120_000 } as const;

export type Watching = keyof typeof AGAIN_MS;

/** How many notices wait, asked for again while the page is looked at; null until it is known. */
export function useUnread(paused = false, how: Watching = 'watched'): number | null {
  const [{ data }, again] = useQuery({ query: UnreadNoticesDocument, requestPolicy: 'network-only', pause: paused });
  useEffect(() => {
    if (paused) return;
    const look = (): void => {
      if (document.visibilityState === 'visible') again({ requestPolicy: 'network-only' });
    };
    const timer = setInterval(look, AGAIN_MS[how]);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [again, paused, how]);
  return data?.unreadNotices.count ?? null;
}
