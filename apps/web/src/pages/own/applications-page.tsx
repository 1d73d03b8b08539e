import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { PageMain } from '../../components/page-main.js';
import { SignInFirst } from '../../components/sign-in-first.js';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../components/states.js';
import { formatNearDate, localDateOf } from '../../formats/date.js';
import { isRefused } from '../../forms/refusal.js';
import {
  OwnApplicationsDocument,
  StepOwnApplicationDocument,
  type ApplicationAction,
  type OwnApplicationFragment,
} from '../../gql/own/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { useAskedSession } from '../../session/session.js';
import { OPEN_STATES, OWN_STATE_WORDS } from './application-words.js';
import { AgreeToContact } from './contact.js';
import { Interview } from './interview.js';
import { isStopped } from './next.js';
import { Stopped } from './stopped.js';

interface OneProps {
  readonly application: OwnApplicationFragment;
}

/** Saying yes to an offer, or taking it back: the second asks once more, because it cannot be undone. */
function Steps({ application }: OneProps): ReactNode {
  const [{ fetching, error }, step] = useMutation(StepOwnApplicationDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const act = async (action: ApplicationAction): Promise<void> => {
    if (fetching) return;
    const { id, version } = application;
    const { data } = await step({ id, version, action });
    const result = data?.stepApplication;
    setRefused(isRefused(result) ? result.message : null);
    setSure(false);
  };
  const may = (action: ApplicationAction): boolean => application.availableActions.includes(action);
  return (
    <>
      {refused && (
        <Note tone="no" icon="info">
          {refused}
        </Note>
      )}
      {error && <FailureNote error={error} />}
      {may('accept') && (
        <button type="button" className="btn wide" aria-disabled={fetching} onClick={() => void act('accept')}>
          <Trans>Yes, I want this</Trans>
        </button>
      )}
      {may('withdraw') && !sure && (
        <button type="button" className="btn quiet wide" onClick={() => setSure(true)}>
          <Trans>Take the application back</Trans>
        </button>
      )}
      {may('withdraw') && sure && (
        <div className="stack tight">
          <p>
            <Trans>They will not see your card any more. Nobody asks you why.</Trans>
          </p>
          <button
            type="button"
            className="btn danger wide"
            aria-disabled={fetching}
            onClick={() => void act('withdraw')}
          >
            <Trans>Yes, take it back</Trans>
          </button>
          <button type="button" className="btn quiet wide" onClick={() => setSure(false)}>
            <Trans>Leave it as it is</Trans>
          </button>
        </div>
      )}
    </>
  );
}

function One({ application }: OneProps): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const { opportunity, partner, state, reasonText, movedAt } = application;
  const day = formatNearDate(localDateOf(movedAt), today, lang);
  return (
    <article className="card stack">
      <header>
        <h2 lang={opportunity?.lang}>
          {opportunity ? (
            <Link to={`/o/${opportunity.id}`}>{opportunity.title}</Link>
          ) : (
            <Trans>An opening that is closed now</Trans>
          )}
        </h2>
        <p className="small soft">
          {partner?.name} · <span className="num">{day}</span>
        </p>
      </header>
      {isStopped(application) ? (
        <Stopped application={application} />
      ) : (
        <>
          <p>{t(OWN_STATE_WORDS[state])}</p>
          {state === 'interview' && <Interview application={application} />}
          {reasonText && <p className="soft">{reasonText}</p>}
          <AgreeToContact application={application} />
        </>
      )}
      <Steps application={application} />
    </article>
  );
}

function Listed({ applications }: { readonly applications: readonly OwnApplicationFragment[] }): ReactNode {
  const open = applications.filter(({ state }) => OPEN_STATES.includes(state));
  const ended = applications.filter(({ state }) => !OPEN_STATES.includes(state));
  if (applications.length === 0)
    return (
      <Empty title={<Trans>You have not applied yet</Trans>}>
        <p className="soft">
          <Trans>Choose an opening and tap “Apply”. You need no letter and no CV.</Trans>
        </p>
        <p>
          <Link className="btn" to="/for-you">
            <Trans>Openings for you</Trans>
          </Link>
        </p>
      </Empty>
    );
  return (
    <div className="stack loose">
      {open.map((application) => (
        <One key={application.id} application={application} />
      ))}
      {ended.length > 0 && (
        <section className="stack">
          <h2>
            <Trans>Earlier</Trans>
          </h2>
          {ended.map((application) => (
            <One key={application.id} application={application} />
          ))}
        </section>
      )}
    </div>
  );
}

function Asked(): ReactNode {
  const [{ data, error }, again] = useQuery({ query: OwnApplicationsDocument, requestPolicy: 'cache-and-network' });
  if (error && !data) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  return data ? <Listed applications={data.ownApplications} /> : <Waiting shape={<CardShapes count={2} />} />;
}

/** What a person has applied for, and how each stands. */
export function ApplicationsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Your applications`);
  const session = useAskedSession();
  return (
    <PageMain>
      <h1>
        <Trans>Your applications</Trans>
      </h1>
      {session.state === 'signedIn' && session.may('application:read-own') ? (
        <Asked />
      ) : (
        <SignInFirst from="/applications" />
      )}
    </PageMain>
  );
}
