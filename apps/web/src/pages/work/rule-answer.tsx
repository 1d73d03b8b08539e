import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Unconfirmed } from '../../components/staff/unconfirmed.js';
import { formatDate } from '../../formats/date.js';
import type { RuleAnswerFactsFragment } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { isDoubtful, Sign, TONES } from './rule-clause.js';
import { RuleGroups } from './rule-groups.js';
import { RuleRoutes } from './rule-routes.js';
import { RuleWays } from './rule-ways.js';

type Answer = RuleAnswerFactsFragment;

function Headline({ answer }: { readonly answer: Answer }): ReactNode {
  const open = answer.reasons.filter(({ state }) => TONES[state] === 'unknown').length;
  if (!answer.version) return <Trans>Not on this day.</Trans>;
  if (answer.outcome === 'yes') return <Trans>Yes, all conditions are met.</Trans>;
  if (answer.outcome === 'no') return <Trans>No, a condition is not met.</Trans>;
  return (
    <Plural value={open} one="Not known yet. # condition is open." other="Not known yet. # conditions are open." />
  );
}

function Dates({ answer }: { readonly answer: Answer }): ReactNode {
  const lang = useLang();
  const day = formatDate(answer.day, lang);
  if (!answer.version) {
    const from = answer.opensOn && formatDate(answer.opensOn, lang);
    return from ? <Trans>This programme begins on {from}.</Trans> : <Trans>No rules apply on {day}.</Trans>;
  }
  const from = formatDate(answer.version.validFrom, lang);
  return (
    <>
      <Trans>Rules of {from}</Trans> {!answer.version.validFromVerified && <Unconfirmed />}
      {' · '}
      <Trans>asked for {day}</Trans>
    </>
  );
}

/** Said beside the answer itself, so that nobody carries a figure away as certain. */
function Doubt({ answer }: { readonly answer: Answer }): ReactNode {
  const doubtful = answer.reasons.filter((reason) => reason.decides && isDoubtful(reason)).length;
  if (doubtful === 0) return null;
  return (
    <p className="small">
      <Plural
        value={doubtful}
        one="# condition behind this answer is not confirmed by a source yet. It is marked below."
        other="# conditions behind this answer are not confirmed by a source yet. They are marked below."
      />
    </p>
  );
}

function Terms({ terms }: { readonly terms: Answer['terms'] }): ReactNode {
  if (terms.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>
        <Trans>Good to know</Trans>
      </h2>
      <ul className="stack tight">
        {terms.map((term) => (
          <li key={term.code}>
            {term.text} {!term.verified && <Unconfirmed />} <span className="small soft">{term.source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Closing({ answer }: { readonly answer: Answer }): ReactNode {
  const lang = useLang();
  if (!answer.closesOn) return null;
  const last = formatDate(answer.closesOn, lang);
  return (
    <p className="small">
      <Trans>If nothing changes, it stays a yes until {last}.</Trans>
    </p>
  );
}

/** The answer, other doors, what would make it a yes; then every condition, how it stands, and where it is written. */
export function RuleAnswer({
  answer,
  onChoose,
}: {
  readonly answer: Answer;
  /** Another programme, by its code. */
  readonly onChoose: (code: string) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <div className={`rule-hero ${answer.outcome}`} role="status" aria-label={t`Answer`}>
        <Sign tone={answer.outcome} />
        <div>
          <p className="lead">
            <Headline answer={answer} />
          </p>
          <p className="small">
            <Dates answer={answer} />
          </p>
          <Closing answer={answer} />
          <Doubt answer={answer} />
        </div>
      </div>
      <RuleRoutes routes={answer.routes} onChoose={onChoose} />
      <RuleWays answer={answer} />
      <RuleGroups answer={answer} />
      <Terms terms={answer.terms} />
    </>
  );
}
