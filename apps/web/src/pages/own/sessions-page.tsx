import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PageMain } from '../../components/page-main.js';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../components/states.js';
import { OwnIntroductionsDocument, type OwnIntroductionsQuery } from '../../gql/own/graphql.js';
import { useOnline } from '../../hooks/use-online.js';
import { useTitle } from '../../hooks/use-title.js';
import { peopleKey, readStored, writeStored } from '../../offline/storage.js';
import { useAskedSession } from '../../session/session.js';
import { OwnSession } from './own-session.js';

type Days = OwnIntroductionsQuery['ownIntroductions'];

const KEY = peopleKey('own-sessions');

/** The days as the api has them, or as this phone saw them last; leaving takes them away. */
function useDays() {
  const [{ data, error }, ask] = useQuery({ query: OwnIntroductionsDocument, requestPolicy: 'cache-and-network' });
  const found = data?.ownIntroductions;
  useEffect(() => {
    if (found) writeStored(KEY, found);
  }, [found]);
  const days = found ?? (error ? (readStored(KEY) as Days | null) : null);
  return { days, kept: !found && days !== null, error, again: () => ask({ requestPolicy: 'network-only' }) };
}

function Days(): ReactNode {
  const online = useOnline();
  const { days, kept, error, again } = useDays();
  if (!days)
    return error ? <FailureNote error={error} onRetry={again} /> : <Waiting shape={<CardShapes count={1} />} />;
  if (days.length === 0) return <Empty title={<Trans>No invitation at the moment</Trans>} />;
  return (
    <div className="stack loose">
      {kept && (
        <Note tone="warm" icon="offline">
          <Trans>No network: this is what was known last.</Trans>
        </Note>
      )}
      {days.map((day) => (
        <OwnSession key={day.sessionId} day={day} online={online && !kept} onSaid={again} />
      ))}
    </div>
  );
}

/** The days on which somebody meets employers, schools and lenders. */
export function OwnSessionsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`My days`);
  const session = useAskedSession();
  const known = session.state === 'failed' || session.may('introduction:attend');
  return (
    <PageMain>
      <h1>
        <Trans>My days</Trans>
      </h1>
      {known && <Days />}
      {session.state === 'unknown' && <Waiting shape={<CardShapes count={1} />} />}
      {session.state === 'signedIn' && !known && (
        <Note icon="info">
          <Trans>This page is not part of your account.</Trans>
        </Note>
      )}
      {session.state === 'visitor' && (
        <Empty title={<Trans>Sign in to see this</Trans>}>
          <p>
            <Link className="btn" to="/sign-in" state={{ from: '/sessions' }}>
              <Trans>Sign in</Trans>
            </Link>
          </p>
        </Empty>
      )}
    </PageMain>
  );
}
