import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useQuery, type CombinedError } from 'urql';
import { CurrentViewerDocument, type ViewerFactsFragment } from '../gql/graphql.js';
import { useOnline } from '../hooks/use-online.js';
import { forgetPeople, readStored, removeStored, writeStored } from '../offline/storage.js';

/** Says only that somebody signed in on this device, so that visitors are spared the question. */
const KEY = 'titian.session';

export interface Session {
  /** `unknown` until the API answered; a visitor who never signed in here is `visitor` at once. */
  readonly state: 'unknown' | 'visitor' | 'signedIn' | 'failed';
  readonly viewer: ViewerFactsFragment | null;
  readonly error: CombinedError | undefined;
  readonly may: (permission: string) => boolean;
  /** Asks the API who this is although nobody is known to have signed in here. */
  readonly ask: () => void;
  /** After signing in or out: everything known is forgotten and asked anew. */
  readonly changed: (signedIn: boolean) => void;
}

const SessionContext = createContext<Session | null>(null);

function stateOf(
  wanted: boolean,
  viewer: ViewerFactsFragment | undefined,
  error: CombinedError | undefined,
): Session['state'] {
  if (!wanted) return 'visitor';
  if (viewer) return viewer.account ? 'signedIn' : 'visitor';
  return error ? 'failed' : 'unknown';
}

/** Changing the language asks everything anew; who reads stays known meanwhile, so that no form is torn down. */
function useLastViewer(viewer: ViewerFactsFragment | undefined, generation: number): ViewerFactsFragment | undefined {
  const [kept, setKept] = useState({ viewer, generation });
  if (viewer && viewer !== kept.viewer) setKept({ viewer, generation });
  return viewer ?? (kept.generation === generation ? kept.viewer : undefined);
}

/** Who this is was not told for want of a network: when it is back, it is asked again. */
function useAgainOnline(failed: boolean, again: (how: { requestPolicy: 'network-only' }) => void): void {
  const online = useOnline();
  const asked = useRef(again);
  asked.current = again;
  useEffect(() => {
    if (failed && online) asked.current({ requestPolicy: 'network-only' });
  }, [failed, online]);
}

export function SessionProvider({
  children,
  onChange,
}: {
  readonly children: ReactNode;
  readonly onChange: () => void;
}): ReactNode {
  const [wanted, setWanted] = useState(() => readStored(KEY) === true);
  const [generation, setGeneration] = useState(0);
  const [{ data, error }, again] = useQuery({ query: CurrentViewerDocument, pause: !wanted });
  useAgainOnline(error !== undefined, again);
  // What was known before signing in or out is still at hand for a moment, and says the wrong person.
  const [outdated, setOutdated] = useState<typeof data>();
  const viewer = useLastViewer(data === outdated ? undefined : data?.viewer, generation);
  const state = stateOf(wanted, viewer, error);
  const ask = useCallback(() => setWanted(true), []);
  const changed = useCallback(
    (signedIn: boolean) => {
      forgetPeople();
      if (signedIn) writeStored(KEY, true);
      else removeStored(KEY);
      setWanted(signedIn);
      setOutdated(data);
      setGeneration((value) => value + 1);
      onChange();
    },
    [data, onChange],
  );
  useEffect(() => {
    if (!viewer || viewer.account) return;
    removeStored(KEY);
    forgetPeople();
  }, [viewer]);
  const session = useMemo<Session>(
    () => ({
      state,
      viewer: state === 'signedIn' ? (viewer ?? null) : null,
      error,
      may: (permission) => state === 'signedIn' && (viewer?.permissions.includes(permission) ?? false),
      ask,
      changed,
    }),
    [state, viewer, error, ask, changed],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** For pages that make no sense without knowing who reads them. */
export function useAskedSession(): Session {
  const session = useSession();
  const { ask } = session;
  useEffect(() => ask(), [ask]);
  return session;
}
