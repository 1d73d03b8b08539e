import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { Column } from '../../components/staff/data-table.js';
import type { MatchAnswer, MatchFactsFragment } from '../../gql/staff/graphql.js';
import { FactSheet } from './clients/fact-sheet.js';
import { formFacts } from './clients/fact-values.js';

export const ANSWERS: readonly MatchAnswer[] = ['yes', 'unknown', 'no'];

export const ANSWER_WORDS: Readonly<Record<MatchAnswer, MessageDescriptor>> = {
  yes: msg`Suits`,
  unknown: msg`Not known yet`,
  no: msg`Does not suit`,
};
const SIGNS: Readonly<Record<MatchAnswer, string>> = { yes: '✓', unknown: '?', no: '✕' };

/** The answer by colour, sign and word. */
export function AnswerTag({ answer }: { readonly answer: MatchAnswer }): ReactNode {
  const { t } = useLingui();
  return (
    <span className={`tag ${answer}`}>
      <span aria-hidden="true">{SIGNS[answer]}</span> {t(ANSWER_WORDS[answer])}
    </span>
  );
}

/** Why it suits, or what is missing; and a counsellor's word where there is one. */
export function Why({ match }: { readonly match: MatchFactsFragment }): ReactNode {
  const said = match.findings.length > 0 ? match.findings.map(({ text }) => text) : match.reasons;
  return (
    <>
      <AnswerTag answer={match.answer} /> <span>{said.join(' · ')}</span>
      {match.findings.length > 0 && match.reasons.length > 0 && (
        <div className="small soft">{match.reasons.join(' · ')}</div>
      )}
      {match.override && (
        <div className="small">
          <span className="tag warm">
            {match.override.stance === 'put_forward' ? <Trans>Was put forward</Trans> : <Trans>Was set aside</Trans>}
          </span>{' '}
          {[match.override.whyText, match.override.words].filter(Boolean).join(': ')}
        </div>
      )}
    </>
  );
}

interface MissingProps {
  readonly match: MatchFactsFragment;
  readonly clientId: string;
  readonly onChanged: () => void;
}

/** Notes what an answer waits for, in the place where it is missed. */
export function Missing({ match, clientId, onChanged }: MissingProps): ReactNode {
  const [open, setOpen] = useState(false);
  const facts = match.answer === 'unknown' ? formFacts(match.findings.map(({ fact }) => fact)) : [];
  return (
    <>
      {facts.length > 0 && (
        <p>
          <button type="button" className="btn quiet s" onClick={() => setOpen(true)}>
            <Trans>Note the answer</Trans>
          </button>
        </p>
      )}
      {open && <FactSheet clientId={clientId} facts={facts} onSaved={onChanged} onClose={() => setOpen(false)} />}
    </>
  );
}

function Points({ points, label }: { readonly points: number; readonly label: string }): ReactNode {
  return (
    <span className="points">
      <span className="num">{points}</span>
      <meter min={0} max={100} value={points} aria-label={label} />
    </span>
  );
}

/** One narrow column for each criterion, by its name. */
export function criterionColumns<Row extends MatchFactsFragment>(rows: readonly Row[]): Column<Row>[] {
  const points = (row: Row, criterion: string): number =>
    row.criteria.find((one) => one.criterion === criterion)?.points ?? 0;
  return (rows[0]?.criteria ?? []).map(({ criterion, label }) => ({
    key: criterion,
    head: label,
    look: 'right',
    sortBy: (row) => points(row, criterion),
    cell: (row) => <Points points={points(row, criterion)} label={label} />,
  }));
}
