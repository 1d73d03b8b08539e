import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { CardShapes, FailureNote, Note, Waiting } from '../../../components/states.js';
import { formatClock, formatLongDate, formatNearDate, localDateOf } from '../../../formats/date.js';
import { ClientForWorkDocument, type ClientFactsFragment } from '../../../gql/staff/graphql.js';
import { useTitle } from '../../../hooks/use-title.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { useSession } from '../../../session/session.js';
import { askNext } from './ask-next.js';
import { CLIENT_SECTIONS } from './client-sections.js';
import { QUESTION_WORDS } from './client-words.js';
import { mayBeNone } from './none-words.js';
import { NoneAnswer } from './said-none.js';

function Contradictions({ client }: { readonly client: ClientFactsFragment }): ReactNode {
  const found = client.hints?.contradictions ?? [];
  if (found.length === 0) return null;
  return (
    <Note tone="unknown" icon="question">
      <p>
        <b>
          <Trans>This does not fit together</Trans>
        </b>
      </p>
      <ul>
        {found.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </Note>
  );
}

const ASKED_AT_ONCE = 3;

interface PartProps {
  readonly client: ClientFactsFragment;
  readonly onSaved: () => void;
}

function Questions({ client, onSaved }: PartProps): ReactNode {
  const { t } = useLingui();
  const questions = askNext(client.hints?.questions ?? [], client.saidNone);
  if (questions.length === 0) return null;
  return (
    <Note icon="info">
      <p>
        <b>
          <Trans>Ask next</Trans>
        </b>
      </p>
      <ul>
        {questions.slice(0, ASKED_AT_ONCE).map((question) => (
          <li key={question}>
            {t(QUESTION_WORDS[question])}{' '}
            {mayBeNone(question) && <NoneAnswer client={client} fact={question} onSaved={onSaved} />}
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** Stands on paper alone: when it was printed. */
function PrintedAt(): ReactNode {
  const lang = useLang();
  const [at, setAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    const now = (): void => setAt(new Date().toISOString());
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  return (
    <p className="print-only small">
      <Trans>
        Printed {formatLongDate(localDateOf(at), lang)}, {formatClock(at, lang)}
      </Trans>
    </p>
  );
}

function Head({ client }: { readonly client: ClientFactsFragment }): ReactNode {
  const lang = useLang();
  const today = useToday();
  // The office may be a day ahead of this device.
  const { registeredOn } = client;
  const since = formatNearDate(registeredOn < today ? registeredOn : today, today, lang);
  return (
    <div className="title">
      <div>
        <h1>{client.name}</h1>
        <p className="small soft">
          {client.provisional && (
            <span className="tag unknown no-print">
              <Trans>provisional</Trans>
            </span>
          )}{' '}
          <Trans>here since {since}</Trans>
          {client.counsellor && ` · ${client.counsellor.displayName}`}
        </p>
      </div>
      <Link className="btn no-print" to={`/work/clients/${client.id}/openings`}>
        <Trans>Openings</Trans>
      </Link>
      <button type="button" className="btn quiet no-print" onClick={() => print()}>
        <Trans>Print</Trans>
      </button>
    </div>
  );
}

function Loaded({ client, onSaved }: PartProps): ReactNode {
  const { t } = useLingui();
  const session = useSession();
  const sections = CLIENT_SECTIONS.filter(({ permission }) => session.may(permission));
  return (
    <>
      <Head client={client} />
      {client.mergedInto && (
        <Note icon="info">
          <Trans>
            This file was joined with another one. <Link to={`/work/clients/${client.mergedInto}`}>Go on there.</Link>
          </Trans>
        </Note>
      )}
      {sections.length > 1 && (
        <nav className="side-strip no-print" aria-label={t`On this page`}>
          {sections.map(({ key, title }) => (
            <a key={key} href={`#${key}`}>
              {title}
            </a>
          ))}
        </nav>
      )}
      <div className="stack loose">
        <div className="stack no-print">
          <Contradictions client={client} />
          <Questions client={client} onSaved={onSaved} />
        </div>
        {sections.map(({ key, Section, print: printed }) => (
          <div key={key} id={key} className={printed ? '' : 'no-print'}>
            <Section client={client} onSaved={onSaved} />
          </div>
        ))}
        <PrintedAt />
      </div>
    </>
  );
}

export function ClientPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`A person`);
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: ClientForWorkDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  return (
    <>
      <p className="small no-print">
        <Link to="/work/clients">
          <Trans>People</Trans>
        </Link>
      </p>
      {error && <FailureNote error={error} onRetry={reload} />}
      {data?.client && <Loaded key={data.client.id} client={data.client} onSaved={reload} />}
      {data && !data.client && (
        <>
          <h1>
            <Trans>A person</Trans>
          </h1>
          <Note icon="question">
            <Trans>There is nothing at this address.</Trans>
          </Note>
        </>
      )}
      {!data && fetching && <Waiting shape={<CardShapes count={3} />} />}
    </>
  );
}
