import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Who } from '../../components/opportunity-card.js';
import { PageMain } from '../../components/page-main.js';
import { PayText } from '../../components/pay-text.js';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../components/states.js';
import { OpportunityDetailDocument } from '../../gql/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';
import { lastCard, refreshSaved, savedItem, type Detail, type SavedOpportunity } from '../../offline/shelf.js';
import { useSession } from '../../session/session.js';
import { Actions } from './actions.js';
import { BackLink } from './back-link.js';
import { Description, Facts, Needs, Safety, Skills } from './facts.js';

/** What search engines read about the posting; data, not code, so the page's script rules do not apply to it. */
function PostingData({ json }: { readonly json: string }): ReactNode {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }} />;
}

/** Comes when somebody may apply: most readers may not, and need not wait for it. */
const Apply = lazy(async () => ({ default: (await import('../own/apply.js')).Apply }));

const TAKES: readonly string[] = ['vacancy', 'ojt_place', 'training_slot'];

function ApplyAfterSignIn({ id }: { readonly id: string }): ReactNode {
  return (
    <div className="stack tight">
      <p>
        <Link className="btn wide" to="/sign-in" state={{ from: `/o/${id}` }}>
          <Trans>Sign in to apply</Trans>
        </Link>
      </p>
      <p className="small soft">
        <Trans>No account yet? Share this page with whoever helps you look for work.</Trans>
      </p>
    </div>
  );
}

function Applying({ offer }: { readonly offer: SavedOpportunity }): ReactNode {
  const session = useSession();
  if (offer.status !== 'published' || !TAKES.includes(offer.kind)) return null;
  if (session.state === 'visitor') return <ApplyAfterSignIn id={offer.id} />;
  if (!session.may('application:apply')) return null;
  return (
    <Suspense fallback={null}>
      <Apply id={offer.id} title={offer.title} lang={offer.lang} />
    </Suspense>
  );
}

function Similar({ offer }: { readonly offer: SavedOpportunity }): ReactNode {
  if (!offer.occupation) return null;
  const address = new URLSearchParams({ near: offer.area.id, km: '30', isco: offer.occupation.isco });
  return (
    <p>
      <Link to={`/?${address.toString()}`}>
        <Trans>Similar openings nearby</Trans>
      </Link>
    </p>
  );
}

function Closed({ offer }: { readonly offer: SavedOpportunity }): ReactNode {
  if (offer.status === 'published') return null;
  return (
    <Note tone="unknown" icon="info">
      <p>
        {offer.status === 'filled' ? (
          <Trans>All places are taken for now.</Trans>
        ) : (
          <Trans>This is not open at the moment.</Trans>
        )}
      </p>
    </Note>
  );
}

function Offer({
  offer,
  distanceKm,
}: {
  readonly offer: SavedOpportunity;
  readonly distanceKm: number | null;
}): ReactNode {
  return (
    <article className="stack loose">
      <header className="stack tight">
        <h1 lang={offer.lang}>{offer.title}</h1>
        <Who offer={offer} />
        <PayText offer={offer} full />
      </header>
      <Closed offer={offer} />
      <Facts offer={offer} distanceKm={distanceKm} />
      <Safety offer={offer} />
      <Needs offer={offer} />
      <Description offer={offer} />
      <Skills offer={offer} />
      <Applying offer={offer} />
      <Similar offer={offer} />
      <Actions offer={offer} />
      {offer.jobPosting && <PostingData json={offer.jobPosting} />}
    </article>
  );
}

function KeptOffer({ offer }: { readonly offer: SavedOpportunity }): ReactNode {
  return (
    <div className="stack">
      <Note tone="unknown" icon="offline">
        <p>
          <Trans>No network. This is what your device kept; it may have changed since.</Trans>
        </p>
      </Note>
      <Offer offer={offer} distanceKm={null} />
    </div>
  );
}

function Gone(): ReactNode {
  return (
    <Empty title={<Trans>This opening is no longer here</Trans>}>
      <p className="soft">
        <Trans>It was closed, or the address is not complete.</Trans>
      </p>
      <p>
        <Link className="btn" to="/">
          <Trans>Search openings</Trans>
        </Link>
      </p>
    </Empty>
  );
}

function distanceFrom(state: unknown): number | null {
  const distance = (state as { distanceKm?: unknown } | null)?.distanceKm;
  return typeof distance === 'number' ? distance : null;
}

function Outcome({ id }: { readonly id: string }): ReactNode {
  const lang = useLang();
  const location = useLocation();
  const [{ data, error, fetching }, again] = useQuery({ query: OpportunityDetailDocument, variables: { id } });
  const offer: Detail | null | undefined = data?.opportunity;
  useEffect(() => {
    if (offer !== undefined && !fetching) refreshSaved(id, offer, lang);
  }, [offer, fetching, id, lang]);
  if (offer) return <Offer offer={offer} distanceKm={distanceFrom(location.state)} />;
  if (fetching) return <Waiting shape={<CardShapes count={1} />} />;
  const kept = error ? (savedItem(id)?.opportunity ?? lastCard(id)) : undefined;
  if (kept) return <KeptOffer offer={kept} />;
  if (error) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  return <Gone />;
}

export function OpportunityPage(): ReactNode {
  const { t } = useLingui();
  const { id = '' } = useParams();
  useTitle(t`Opening`);
  return (
    <PageMain>
      <BackLink />
      <Outcome key={id} id={id} />
    </PageMain>
  );
}
