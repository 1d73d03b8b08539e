import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PageMain } from '../../components/page-main.js';
import { SignInFirst } from '../../components/sign-in-first.js';
import { CardShapes, Empty, FailureNote, Note, Waiting as Loading } from '../../components/states.js';
import {
  OwnApplicationsDocument,
  OwnIntroductionsDocument,
  type OwnApplicationFragment,
  type OwnApplicationsQuery,
  type OwnIntroductionsQuery,
} from '../../gql/own/graphql.js';
import { useOnline } from '../../hooks/use-online.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { peopleKey, readStored, writeStored } from '../../offline/storage.js';
import { useAskedSession } from '../../session/session.js';
import { OWN_STATE_WORDS } from './application-words.js';
import { Interview } from './interview.js';
import { nextOf } from './next.js';
import { OwnSession } from './own-session.js';
import { Stopped } from './stopped.js';

type Sessions = OwnIntroductionsQuery['ownIntroductions'];
type Applications = OwnApplicationsQuery['ownApplications'];

interface Known {
  readonly sessions: Sessions;
  readonly applications: Applications;
}

const KEY = peopleKey('own-next');

/** As the api has it, or as this phone saw it last; leaving takes it away. */
function useNext() {
  const policy = { requestPolicy: 'cache-and-network' } as const;
  const [days, askDays] = useQuery({ query: OwnIntroductionsDocument, ...policy });
  const [own, askOwn] = useQuery({ query: OwnApplicationsDocument, ...policy });
  const sessions = days.data?.ownIntroductions;
  const applications = own.data?.ownApplications;
  useEffect(() => {
    if (sessions && applications) writeStored(KEY, { sessions, applications });
  }, [sessions, applications]);
  const found = sessions && applications ? { sessions, applications } : null;
  const error = days.error ?? own.error;
  const known = found ?? (error ? (readStored(KEY) as Known | null) : null);
  const again = (): void => {
    askDays({ requestPolicy: 'network-only' });
    askOwn({ requestPolicy: 'network-only' });
  };
  return { known, kept: !found && known !== null, error, again };
}

function Title({ application: { opportunity } }: { readonly application: OwnApplicationFragment }): ReactNode {
  return opportunity ? (
    <Link to={`/o/${opportunity.id}`} lang={opportunity.lang}>
      {opportunity.title}
    </Link>
  ) : (
    <Trans>An opening that is closed now</Trans>
  );
}

function Head({ application }: { readonly application: OwnApplicationFragment }): ReactNode {
  return (
    <header>
      <h2>
        <Title application={application} />
      </h2>
      <p className="small soft">{application.partner?.name}</p>
    </header>
  );
}

function Offer({ application }: { readonly application: OwnApplicationFragment }): ReactNode {
  const { t } = useLingui();
  return (
    <article className="card stack tight">
      <Head application={application} />
      <p>{t(OWN_STATE_WORDS[application.state])}</p>
      <p>
        <Link className="btn wide" to="/applications">
          <Trans>Answer them</Trans>
        </Link>
      </p>
    </article>
  );
}

function Waiting({ applications }: { readonly applications: readonly OwnApplicationFragment[] }): ReactNode {
  const { t } = useLingui();
  if (applications.length === 0) return null;
  return (
    <section className="card stack">
      <h2>
        <Trans>Their turn</Trans>
      </h2>
      <ul className="stack tight">
        {applications.map((application) => (
          <li key={application.id}>
            <b>
              <Title application={application} />
            </b>
            <p className="small soft">{application.partner?.name}</p>
            <p>{t(OWN_STATE_WORDS[application.state])}</p>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/applications">
          <Trans>Your applications</Trans>
        </Link>
      </p>
    </section>
  );
}

function Nothing(): ReactNode {
  return (
    <Empty title={<Trans>No date and no answer to wait for</Trans>}>
      <p>
        <Link className="btn" to="/for-you">
          <Trans>Openings for you</Trans>
        </Link>
      </p>
    </Empty>
  );
}

function Listed({ known, online, onSaid }: { known: Known; online: boolean; onSaid: () => void }): ReactNode {
  const { asked, ahead, stopped, waiting, over } = nextOf(known.applications, known.sessions, useToday());
  if (asked.length + ahead.length + stopped.length + waiting.length + over.length === 0) return <Nothing />;
  return (
    <>
      {asked.map((application) => (
        <Offer key={application.id} application={application} />
      ))}
      {ahead.map(({ application, session }) =>
        application ? (
          <article key={application.id} className="card stack">
            <Head application={application} />
            <Interview application={application} online={online} onSaid={onSaid} />
          </article>
        ) : (
          <OwnSession key={session.sessionId} day={session} online={online} onSaid={onSaid} />
        ),
      )}
      {stopped.map((application) => (
        <article key={application.id} className="card stack tight">
          <Head application={application} />
          <Stopped application={application} online={online} />
          <p>
            <Link to="/applications">
              <Trans>Your applications</Trans>
            </Link>
          </p>
        </article>
      ))}
      <Waiting applications={waiting} />
      {over.map((day) => (
        <OwnSession key={day.sessionId} day={day} online={online} onSaid={onSaid} />
      ))}
    </>
  );
}

function Asked(): ReactNode {
  const online = useOnline();
  const { known, kept, error, again } = useNext();
  if (!known)
    return error ? <FailureNote error={error} onRetry={again} /> : <Loading shape={<CardShapes count={1} />} />;
  return (
    <div className="stack loose">
      {kept && (
        <Note tone="warm" icon="offline">
          <Trans>No network: this is what was known last.</Trans>
        </Note>
      )}
      <Listed known={known} online={online && !kept} onSaid={again} />
    </div>
  );
}

/** One list of what is next: what to answer, interviews and sessions by day, and whose answer is awaited. */
export function NextPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`What is next`);
  const session = useAskedSession();
  const known = session.state === 'failed' || session.may('introduction:attend');
  return (
    <PageMain>
      <h1>
        <Trans>What is next</Trans>
      </h1>
      {known && <Asked />}
      {session.state === 'unknown' && <Loading shape={<CardShapes count={1} />} />}
      {session.state === 'signedIn' && !known && (
        <Note icon="info">
          <Trans>This page is not part of your account.</Trans>
        </Note>
      )}
      {session.state === 'visitor' && <SignInFirst from="/sessions" />}
    </PageMain>
  );
}
