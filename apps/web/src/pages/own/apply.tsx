import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { Sheet } from '../../components/sheet.js';
import { FailureNote, Note, Waiting } from '../../components/states.js';
import { isRefused } from '../../forms/refusal.js';
import {
  ApplyDocument,
  OwnApplicationsDocument,
  TermsOfApplyingDocument,
  type ApplicationOrigin,
  type ApplicationState,
  type OwnApplicationFragment,
  type TermsOfApplyingQuery,
} from '../../gql/own/graphql.js';
import { OPEN_STATES, standsWords } from './application-words.js';
import { isStopped } from './next.js';

/** An empty list names no type, and would not be asked for again after the first application. */
const OF_APPLICATIONS = { additionalTypenames: ['Application'] };
const STANDING: readonly ApplicationState[] = [...OPEN_STATES, 'started'];

type Terms = Extract<TermsOfApplyingQuery['applyTerms'], { readonly __typename: 'ApplyTerms' }>;

function Sent(): ReactNode {
  return (
    <>
      <Note tone="yes" icon="check">
        <p>
          <Trans>It is sent. Nobody learns your name or number before you say so.</Trans>
        </p>
      </Note>
      <p>
        <Link className="btn wide" to="/applications">
          <Trans>Your applications</Trans>
        </Link>
      </p>
    </>
  );
}

/** Whoever was referred did not apply. */
function Asked({ origin }: { readonly origin: ApplicationOrigin }): ReactNode {
  return origin === 'office' ? (
    <Trans>Your contact person has put you forward here.</Trans>
  ) : (
    <Trans>You have applied already.</Trans>
  );
}

function Standing({ application }: { readonly application: NonNullable<Terms['application']> }): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <p>
        <Asked origin={application.origin} /> {t(standsWords(application))}
      </p>
      <p>
        <Link className="btn quiet wide" to="/applications">
          <Trans>Your applications</Trans>
        </Link>
      </p>
    </>
  );
}

/** Of one that stands there only what has ended is asked for: the rest goes on as it was. */
function Ask({ id, terms }: { readonly id: string; readonly terms: Terms }): ReactNode {
  const again = terms.application !== null && isStopped(terms.application);
  const [{ fetching, error }, apply] = useMutation(ApplyDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const [sent, setSent] = useState(false);
  const act = async (): Promise<void> => {
    if (fetching) return;
    const { data } = await apply({ id, hash: terms.statement?.hash ?? null });
    const result = data?.applyForOpportunity;
    setRefused(isRefused(result) ? result.message : null);
    setSent(result !== undefined && !isRefused(result));
  };
  if (sent) return <Sent />;
  if (terms.application && !again) return <Standing application={terms.application} />;
  return (
    <>
      {terms.statement ? (
        <p lang={terms.statement.language}>{terms.statement.text}</p>
      ) : (
        <p>
          <Trans>They see your work card, as you agreed before. Your name and number are not on it.</Trans>
        </p>
      )}
      {refused && (
        <Note tone="no" icon="info">
          {refused}
        </Note>
      )}
      {error && <FailureNote error={error} />}
      <button type="button" className="btn wide" aria-disabled={fetching} onClick={() => void act()}>
        {again ? <Trans>Yes, allow it again</Trans> : <Trans>Yes, apply</Trans>}
      </button>
    </>
  );
}

function Body({ id }: { readonly id: string }): ReactNode {
  const [{ data, error }, again] = useQuery({
    query: TermsOfApplyingDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  if (error) return <FailureNote error={error} onRetry={() => again()} />;
  const terms = data?.applyTerms;
  if (!terms) return <Waiting shape={null} />;
  if (isRefused(terms))
    return (
      <Note tone="unknown" icon="info">
        {terms.message}
      </Note>
    );
  return <Ask id={id} terms={terms} />;
}

/** What somebody has applied for and stands there still: asked once for all cards of a page. */
function useStanding(id: string): OwnApplicationFragment | undefined {
  const [{ data }] = useQuery({ query: OwnApplicationsDocument, context: OF_APPLICATIONS });
  return data?.ownApplications.find(({ opportunity, state }) => opportunity?.id === id && STANDING.includes(state));
}

function Stands({ application }: { readonly application: OwnApplicationFragment }): ReactNode {
  const { t } = useLingui();
  return (
    <p>
      <Link to="/applications">
        <Asked origin={application.origin} />
      </Link>{' '}
      {t(standsWords(application))}
    </p>
  );
}

interface OfferProps {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
}

/** What will be shown to whom in a sentence or two, and a yes. */
export function ApplySheet({ id, title, lang, onClose }: OfferProps & { readonly onClose: () => void }): ReactNode {
  return (
    <Sheet title={<span lang={lang}>{title}</span>} onClose={onClose}>
      <div className="stack">
        <Body id={id} />
      </div>
    </Sheet>
  );
}

export function Apply(offer: OfferProps): ReactNode {
  const { id } = offer;
  const [open, setOpen] = useState(false);
  const standing = useStanding(id);
  return (
    <>
      {standing ? (
        <Stands application={standing} />
      ) : (
        <button type="button" className="btn wide" onClick={() => setOpen(true)}>
          <Trans>Apply</Trans>
        </button>
      )}
      {open && <ApplySheet {...offer} onClose={() => setOpen(false)} />}
    </>
  );
}
