import { useEffect } from 'react';
import { useQuery } from 'urql';
import { UnreadNoticesDocument } from '../../gql/account/graphql.js';

const AGAIN_MS = 30_000;

/** How many notices wait, asked for again while the page is looked at; null until it is known. */
export function useUnread(paused = false): number | null {
  const [{ data }, again] = useQuery({ query: UnreadNoticesDocument, requestPolicy: 'network-only', pause: paused });
  useEffect(() => {
    if (paused) return;
    const look = (): void => {
      if (document.visibilityState === 'visible') again({ requestPolicy: 'network-only' });
    };
    const timer = setInterval(look, AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [again, paused]);
  return data?.unreadNotices.count ?? null;
}
