import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Unconfirmed } from '../../components/staff/unconfirmed.js';
import { formatDate } from '../../formats/date.js';
import type { RuleAnswerFactsFragment } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import {} from './rule-clause.js';

type Way = RuleAnswerFactsFragment['ways'][number];
type Step = Way['steps'][number];
type Change = Step['sets'][number]['changes'][number];
type ClauseWords = RuleAnswerFactsFragment['closed'][number];

/** The words of a clause, with what turns them round and whether a source was read. */
export function ClauseText({ clause }: { readonly clause: ClauseWords }): ReactNode {
  return (
    <>
      {clause.excludes && (
        <>
          <Trans>Must not be so:</Trans>{' '}
        </>
      )}
      {clause.text} {!clause.verified && <Unconfirmed />}
    </>
  );
}

/** What to do together, and then, once, what it must show. */
function Changes({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  const needs = new Map(changes.flatMap((change) => change.needs).map((clause) => [clause.clause, clause]));
  // One paper may show two things.
  const texts = [...new Set(changes.map(({ text }) => text))];
  return (
    <>
      {texts.map((text) => (
        <p key={text}>
          <b>{text}</b>
        </p>
      ))}
      {[...needs.values()].map((clause) => (
        <p key={clause.clause} className="small soft">
          <ClauseText clause={clause} />
        </p>
      ))}
    </>
  );
}

function Sets({ sets }: { readonly sets: Step['sets'] }): ReactNode {
  return (
    <ul className="rule-proofs">
      {sets.map(({ changes }) => (
        <li key={changes.map(({ text }) => text).join(' ')}>
          <Changes changes={changes} />
        </li>
      ))}
    </ul>
  );
}

const questionsOf = ({ changes }: Step['sets'][number]): string =>
  changes.flatMap(({ kind, text }) => (kind === 'tell' ? [text] : [])).join(' ');

/**
 * What is enough for one part: the cheapest, and what may be done instead. Where different things may be found out, none
 * comes first: nobody is to be asked for the most delicate of them because it is the cheapest.
 */
function StepLine({ step }: { readonly step: Step }): ReactNode {
  const [first, ...others] = step.sets;
  if (!first) return null;
  if (others.some((set) => questionsOf(set) !== questionsOf(first)))
    return (
      <li>
        <p>
          <Trans>One of these is enough:</Trans>
        </p>
        <Sets sets={step.sets} />
      </li>
    );
  return (
    <li>
      <Changes changes={first.changes} />
      {others.length > 0 && (
        <details className="small">
          <summary>
            <Trans>Or instead</Trans>
          </summary>
          <Sets sets={others} />
        </details>
      )}
    </li>
  );
}

function WaySteps({ way }: { readonly way: Way }): ReactNode {
  const lang = useLang();
  const until = way.until && formatDate(way.until, lang);
  return (
    <ol className="rule-steps">
      {until && (
        <li>
          <b>
            <Trans>Wait until {until}</Trans>
          </b>
        </li>
      )}
      {way.steps.map((step) => (
        <StepLine key={step.sets[0]?.changes.map(({ text }) => text).join(' ')} step={step} />
      ))}
    </ol>
  );
}

function Closed({ closed }: { readonly closed: readonly ClauseWords[] }): ReactNode {
  return (
    <section className="stack tight">
      <h2>
        <Trans>Conditions that are not met, and that nobody can change</Trans>
      </h2>
      <ul className="rule-proofs">
        {closed.map((clause) => (
          <li key={clause.clause}>
            <ClauseText clause={clause} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const NoWay = (): ReactNode => (
  <p>
    <Trans>No way to a yes is known: what would have to change does not go together.</Trans>
  </p>
);

/** What would make it a yes, the least effort first; what a person cannot change is not asked of them. */
export function RuleWays({ answer }: { readonly answer: RuleAnswerFactsFragment }): ReactNode {
  const [first, ...others] = answer.ways;
  if (!first && answer.closed.length > 0) return <Closed closed={answer.closed} />;
  if (!first) return answer.outcome === 'no' && answer.version ? <NoWay /> : null;
  return (
    <section className="stack tight">
      <h2>
        <Trans>What would make it a yes</Trans>
      </h2>
      <WaySteps way={first} />
      {others.map((way) => (
        <details key={way.until}>
          <summary>
            <Trans>Another way</Trans>
          </summary>
          <WaySteps way={way} />
        </details>
      ))}
    </section>
  );
}
