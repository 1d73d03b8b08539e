import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Icon } from '../../components/icons.js';
import { OpportunityCard } from '../../components/opportunity-card.js';
import { PageMain } from '../../components/page-main.js';
import { SignInFirst } from '../../components/sign-in-first.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { OwnSuggestionsDocument, type OwnSuggestionsQuery } from '../../gql/own/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useAskedSession } from '../../session/session.js';
import { Apply } from './apply.js';

type List = NonNullable<OwnSuggestionsQuery['ownShortlist']>;
type Match = List['matches'][number];

/** How many of what is not a yes are shown: enough to see what would help. */
const OTHERS = 5;

/** Why it suits; or what is missing, after a sign that says which. */
function Remark({ match }: { readonly match: Match }): ReactNode {
  const missing = match.findings.map(({ text }) => text);
  return missing.length === 0 ? (
    <>
      <Icon name="check" size={18} />
      <span>{match.reasons.join(' · ')}</span>
    </>
  ) : (
    <>
      <span className="unknown-ink">
        <Icon name="question" size={18} />
      </span>
      <span>{missing.join(' · ')}</span>
    </>
  );
}

function Cards({ matches }: { readonly matches: readonly Match[] }): ReactNode {
  return (
    <ul className="stack">
      {matches.map(
        (match) =>
          match.opportunity && (
            <li key={match.opportunity.id}>
              <OpportunityCard
                offer={match.opportunity}
                remark={<Remark match={match} />}
                action={
                  <Apply id={match.opportunity.id} title={match.opportunity.title} lang={match.opportunity.lang} />
                }
              />
            </li>
          ),
      )}
    </ul>
  );
}

function Doors({ doors }: { readonly doors: List['doors'] }): ReactNode {
  if (doors.length === 0) return null;
  return (
    <section className="stack">
      <h2>
        <Trans>What would open more</Trans>
      </h2>
      <ul className="card stack">
        {doors.map((door) => (
          <li key={door.text}>
            <b>{door.text}</b>
            <div className="small soft">
              <Plural value={door.opens} one="# more opening" other="# more openings" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Questions({ questions }: { readonly questions: List['questions'] }): ReactNode {
  if (questions.length === 0) return null;
  return (
    <section className="stack">
      <h2>
        <Trans>Tell us more</Trans>
      </h2>
      <p className="soft">
        <Trans>Say this to your contact person, and more openings can be found:</Trans>
      </p>
      <ul className="card stack">
        {questions.map((question) => (
          <li key={question.fact}>{question.text}</li>
        ))}
      </ul>
    </section>
  );
}

function Suggestions({ list }: { readonly list: List }): ReactNode {
  const suits = list.matches.filter(({ group }) => group === 'yes');
  const others = list.matches.filter(({ group }) => group === 'unknown').slice(0, OTHERS);
  return (
    <div className="stack loose">
      <p>
        <Link to="/applications">
          <Trans>Your applications</Trans>
        </Link>
      </p>
      {suits.length === 0 && (
        <Empty title={<Trans>Nothing fits surely yet</Trans>}>
          <p>
            <Link className="btn" to="/">
              <Trans>Search openings</Trans>
            </Link>
          </p>
        </Empty>
      )}
      <Cards matches={suits} />
      <Doors doors={list.doors} />
      <Questions questions={list.questions} />
      {others.length > 0 && (
        <section className="stack">
          <h2>
            <Trans>Something has to be known first</Trans>
          </h2>
          <Cards matches={others} />
        </section>
      )}
    </div>
  );
}

function Asked(): ReactNode {
  const [{ data, error, fetching }, ask] = useQuery({ query: OwnSuggestionsDocument });
  if (error) return <FailureNote error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Waiting shape={<CardShapes count={3} />} /> : null;
  if (data.ownShortlist) return <Suggestions list={data.ownShortlist} />;
  return (
    <Empty title={<Trans>Nothing here yet</Trans>}>
      <p>
        <Link className="btn" to="/">
          <Trans>Search openings</Trans>
        </Link>
      </p>
    </Empty>
  );
}

/** The openings for whoever is signed in: why each suits, and what is missing. */
export function SuggestionsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`For you`);
  const session = useAskedSession();
  return (
    <PageMain>
      <h1>
        <Trans>For you</Trans>
      </h1>
      {session.state === 'signedIn' && session.may('match:read-own') ? <Asked /> : <SignInFirst from="/for-you" />}
    </PageMain>
  );
}
