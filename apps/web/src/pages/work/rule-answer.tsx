import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatLongDate } from '../../formats/date.js';
import type { RuleAnswerQuery } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';

type Answer = Extract<RuleAnswerQuery['answerProgramme'], { readonly __typename: 'ProgrammeAnswer' }>;
type Reason = Answer['reasons'][number];
type Proof = Reason['proofs'][number];
type Tone = 'yes' | 'no' | 'unknown';

const TONES: Readonly<Record<Reason['state'], Tone>> = {
  met: 'yes',
  unmet: 'no',
  unproven: 'unknown',
  unknown: 'unknown',
};
const SIGNS: Readonly<Record<Tone, string>> = { yes: '✓', no: '✕', unknown: '?' };

function Sign({ tone }: { readonly tone: Tone }): ReactNode {
  return (
    <span className={`rule-sign ${tone}`} aria-hidden="true">
      {SIGNS[tone]}
    </span>
  );
}

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
  const day = formatLongDate(answer.day, lang);
  if (!answer.version) {
    const from = answer.opensOn && formatLongDate(answer.opensOn, lang);
    return from ? <Trans>This programme begins on {from}.</Trans> : <Trans>No rules apply on {day}.</Trans>;
  }
  const from = formatLongDate(answer.version.validFrom, lang);
  return (
    <>
      <Trans>
        Rules of {from} · asked for {day}
      </Trans>{' '}
      {!answer.version.validFromVerified && <Unconfirmed />}
    </>
  );
}

/** Said beside the answer itself, so that nobody carries a figure away as certain. */
function Doubt({ answer }: { readonly answer: Answer }): ReactNode {
  const doubtful = answer.reasons.filter(
    ({ decides, verified, proofs }) => decides && !(verified && proofs.every(({ ageVerified }) => ageVerified)),
  ).length;
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

function StateWord({ reason }: { readonly reason: Reason }): ReactNode {
  switch (reason.state) {
    case 'met':
      return <Trans>Met</Trans>;
    case 'unmet':
      return <Trans>Not met</Trans>;
    case 'unproven':
      return <Trans>Said, but not shown yet</Trans>;
    case 'unknown':
      return <Trans>Not known yet</Trans>;
  }
}

function Age({ proof }: { readonly proof: Proof }): ReactNode {
  if (!proof.maxAge) return null;
  const { count, unit } = proof.maxAge;
  const words = {
    days: <Plural value={count} one="valid for # day" other="valid for # days" />,
    months: <Plural value={count} one="valid for # month" other="valid for # months" />,
    years: <Plural value={count} one="valid for # year" other="valid for # years" />,
  };
  return (
    <>
      {' · '}
      {words[unit]}
      {!proof.ageVerified && (
        <>
          {' '}
          <Unconfirmed />
        </>
      )}
    </>
  );
}

function Unconfirmed(): ReactNode {
  return (
    <span className="tag warm">
      <Trans>unconfirmed</Trans>
    </span>
  );
}

function ProofLine({ proof }: { readonly proof: Proof }): ReactNode {
  const lang = useLang();
  const issued = proof.state === 'held' && proof.issuedOn && formatLongDate(proof.issuedOn, lang);
  const since = proof.expiredOn && formatLongDate(proof.expiredOn, lang);
  return (
    <li>
      {proof.label}
      {issued && (
        <>
          {' · '}
          <Trans>issued on {issued}</Trans>
        </>
      )}
      {since && (
        <>
          {' · '}
          <Trans>no longer counts since {since}</Trans>
        </>
      )}
      <Age proof={proof} />
    </li>
  );
}

function Proofs({ title, proofs }: { readonly title: ReactNode; readonly proofs: readonly Proof[] }): ReactNode {
  return (
    <div className="small">
      <p>{title}</p>
      <ul className="rule-proofs">
        {proofs.map((proof) => (
          <ProofLine key={proof.proof} proof={proof} />
        ))}
      </ul>
    </div>
  );
}

/** What shows it, what would show it, or what nobody knows yet. */
function Shown({ reason }: { readonly reason: Reason }): ReactNode {
  if (reason.state === 'unknown')
    return (
      <p className="small">
        <Trans>Still to be found out:</Trans> {reason.missingFacts.map(({ label }) => label).join(', ')}
      </p>
    );
  if (reason.state === 'unproven')
    return <Proofs title={<Trans>One of these papers would show it:</Trans>} proofs={reason.proofs} />;
  const held = reason.proofs.filter(({ state }) => state === 'held');
  if (reason.state === 'unmet' || held.length === 0) return null;
  return <Proofs title={<Trans>Shown by:</Trans>} proofs={held} />;
}

function Line({ reason }: { readonly reason: Reason }): ReactNode {
  const tone = TONES[reason.state];
  return (
    <li className="rule-line">
      <Sign tone={tone} />
      <div className="stack tight">
        <b>
          {reason.excludes && (
            <>
              <Trans>Must not be so:</Trans>{' '}
            </>
          )}
          {reason.text}
        </b>
        <p className="small row wrap">
          <span className={`tag ${tone}`}>
            <StateWord reason={reason} />
          </span>
          {!reason.verified && <Unconfirmed />}
        </p>
        <Shown reason={reason} />
        <details className="small">
          <summary>
            <Trans>Source</Trans>
          </summary>
          <p className="soft">
            {reason.source} · {reason.article}
          </p>
        </details>
      </div>
    </li>
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

/** Clauses of one group stay together under its words. */
function Groups({ answer }: { readonly answer: Answer }): ReactNode {
  return answer.groups.map((group) => {
    const reasons = answer.reasons.filter((reason) => reason.group === group.group);
    if (reasons.length === 0) return null;
    return (
      <section key={group.group} className="stack tight">
        {group.text && <h2>{group.text}</h2>}
        <ul>
          {reasons.map((reason) => (
            <Line key={reason.clause} reason={reason} />
          ))}
        </ul>
      </section>
    );
  });
}

/** The answer, then every condition in plain words: how it stands, what is missing, and where it is written. */
export function RuleAnswer({ answer }: { readonly answer: Answer }): ReactNode {
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
          <Doubt answer={answer} />
        </div>
      </div>
      <Groups answer={answer} />
      <Terms terms={answer.terms} />
    </>
  );
}
