import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, Navigate } from 'react-router';
import { useQuery } from 'urql';
import { CardShapes, FailureNote, Waiting } from '../../../components/states.js';
import { daysUntil, formatNearDate } from '../../../formats/date.js';
import { ClientsDueDocument, PostingsToConfirmDocument } from '../../../gql/staff/graphql.js';
import { useTitle } from '../../../hooks/use-title.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { useSession } from '../../../session/session.js';
import { ApplicationsPart } from '../applications/applications-due.js';
import { IntroductionsPart } from '../introductions-due.js';
import { HELD_PAPER_WORDS } from './client-words.js';
import { Due } from './due.js';

function ClientsPart(): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const [{ data, error, fetching }, again] = useQuery({
    query: ClientsDueDocument,
    requestPolicy: 'cache-and-network',
  });
  if (error) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Waiting shape={<CardShapes count={2} />} /> : null;
  const { clientsToAsk, papersRunningOut } = data;
  return (
    <>
      <Due title={<Trans>Nothing is known of them yet</Trans>} count={clientsToAsk.count}>
        {clientsToAsk.clients.map(({ id, name, registeredOn }) => (
          <li key={id} className="row between">
            <Link to={`/work/clients/${id}`}>{name}</Link>
            <span className="small soft">{formatNearDate(registeredOn, today, lang)}</span>
          </li>
        ))}
      </Due>
      <Due title={<Trans>Papers that run out</Trans>} count={papersRunningOut.count}>
        {papersRunningOut.papers.map(({ paper, expiresOn, client }) => (
          <li key={`${client?.id} ${paper}`} className="row between wrap">
            <span>
              {client && <Link to={`/work/clients/${client.id}`}>{client.name}</Link>} · {t(HELD_PAPER_WORDS[paper])}
            </span>
            <span className={daysUntil(expiresOn, today) < 0 ? 'tag no' : 'small soft'}>
              {formatNearDate(expiresOn, today, lang)}
            </span>
          </li>
        ))}
      </Due>
    </>
  );
}

function PostingsPart(): ReactNode {
  const [{ data, fetching }] = useQuery({ query: PostingsToConfirmDocument, requestPolicy: 'cache-and-network' });
  if (!data && fetching) return <Waiting shape={<CardShapes count={1} />} />;
  const postings = data?.myOpportunities.edges.map(({ node }) => node) ?? [];
  return (
    <Due title={<Trans>Do these openings still stand?</Trans>} count={postings.length}>
      {postings.map(({ id, title, partner }) => (
        <li key={id}>
          <Link to={`/work/o/${id}`}>{title}</Link> <span className="small soft">{partner.name}</span>
        </li>
      ))}
    </Due>
  );
}

interface Part {
  readonly permission: string;
  readonly Part: () => ReactNode;
}

/** What waits, by who knows of it. A domain that has work for this page adds its part here, with its own question. */
const PARTS: readonly Part[] = [
  { permission: 'client:read', Part: ClientsPart },
  { permission: 'application:read', Part: ApplicationsPart },
  { permission: 'introduction:organise', Part: IntroductionsPart },
  { permission: 'opportunity:manage', Part: PostingsPart },
];

export function DayPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`My day`);
  const session = useSession();
  if (!session.may('client:read')) return <Navigate to="/work/postings" replace />;
  return (
    <>
      <div className="title">
        <h1>
          <Trans>My day</Trans>
        </h1>
        <Link className="btn" to="/work/clients/new">
          <Trans>Register somebody</Trans>
        </Link>
      </div>
      <div className="dues">
        {PARTS.filter(({ permission }) => session.may(permission)).map(({ permission, Part }) => (
          <Part key={permission} />
        ))}
        <p className="soft no-due">
          <Trans>Nothing is due.</Trans>{' '}
          <Link to="/work/clients">
            <Trans>To the people you accompany</Trans>
          </Link>
        </p>
      </div>
    </>
  );
}
