import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Unconfirmed } from '../../components/staff/unconfirmed.js';
import { formatDate } from '../../formats/date.js';
import type { RuleAnswerFactsFragment } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';

type Reason = RuleAnswerFactsFragment['reasons'][number];
type Proof = Reason['proofs'][number];
type Tone = 'yes' | 'no' | 'unknown';

export const TONES: Readonly<Record<Reason['state'], Tone>> = {
  met: 'yes',
  unmet: 'no',
  unproven: 'unknown',
  unknown: 'unknown',
};
const SIGNS: Readonly<Record<Tone, string>> = { yes: '✓', no: '✕', unknown: '?' };

export function Sign({ tone }: { readonly tone: Tone }): ReactNode {
  return (
    <span className={`rule-sign ${tone}`} aria-hidden="true">
      {SIGNS[tone]}
    </span>
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

function ProofLine({ proof }: { readonly proof: Proof }): ReactNode {
  const lang = useLang();
  const issued = proof.state === 'held' && proof.issuedOn && formatDate(proof.issuedOn, lang);
  const since = proof.expiredOn && formatDate(proof.expiredOn, lang);
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

/** The papers that are told of: those that show it, or those that would. */
function toldProofs({ state, proofs }: Reason): readonly Proof[] {
  if (state === 'unproven') return proofs;
  return state === 'met' ? proofs.filter((proof) => proof.state === 'held') : [];
}

/** Something that is told of the condition was read in no source. */
export const isDoubtful = (reason: Reason): boolean =>
  !reason.verified || toldProofs(reason).some(({ ageVerified }) => !ageVerified);

/** What shows it, what would show it, or what nobody knows yet. */
function Shown({ reason }: { readonly reason: Reason }): ReactNode {
  if (reason.state === 'unknown')
    return (
      <p className="small">
        <Trans>Still to be found out:</Trans> {reason.missingFacts.map(({ label }) => label).join(', ')}
      </p>
    );
  const proofs = toldProofs(reason);
  if (proofs.length === 0) return null;
  const title = reason.state === 'met' ? <Trans>Shown by:</Trans> : <Trans>One of these papers would show it:</Trans>;
  return <Proofs title={title} proofs={proofs} />;
}

/** A condition in plain words: how it stands, what is missing, and where it is written. */
export function Clause({ reason }: { readonly reason: Reason }): ReactNode {
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
