import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet, useAttempt } from '../../components/staff/action-sheet.js';
import { TextField } from '../../forms/fields.js';
import {
  OverrideOneMatchDocument,
  WithdrawOneOverrideDocument,
  type MatchFactsFragment,
  type MatchStance,
  type MatchWhy,
} from '../../gql/staff/graphql.js';

const WHYS: Readonly<Record<MatchStance, readonly MatchWhy[]>> = {
  put_forward: ['employer_agreed', 'paper_on_the_way', 'person_insists', 'facts_outdated', 'other'],
  set_aside: ['person_declines', 'bad_experience', 'another_plan', 'not_now', 'other'],
};
const WHY_WORDS: Readonly<Record<MatchWhy, MessageDescriptor>> = {
  employer_agreed: msg`The employer agreed`,
  paper_on_the_way: msg`The paper is on its way`,
  person_insists: msg`The person wants to try`,
  facts_outdated: msg`What is noted is out of date`,
  person_declines: msg`The person does not want it`,
  bad_experience: msg`It went badly there before`,
  another_plan: msg`Another plan goes first`,
  not_now: msg`Not now`,
  other: msg`Another reason`,
};

interface PairProps {
  readonly clientId: string;
  readonly opportunityId: string;
  readonly onChanged: () => void;
}

function Choice({ stance, why, onWhy }: { stance: MatchStance; why: MatchWhy; onWhy: (why: MatchWhy) => void }) {
  const { t } = useLingui();
  return (
    <fieldset className="group">
      <legend>
        <Trans>Why?</Trans>
      </legend>
      <div>
        {WHYS[stance].map((each) => (
          <label key={each} className="check">
            <input type="radio" name="why" checked={why === each} onChange={() => onWhy(each)} />
            <span>{t(WHY_WORDS[each])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function OverrideSheet({
  stance,
  title,
  onClose,
  onChanged,
  ...pair
}: PairProps & { readonly stance: MatchStance; readonly title: string; readonly onClose: () => void }): ReactNode {
  const [why, setWhy] = useState<MatchWhy>(WHYS[stance][0] ?? 'other');
  const [words, setWords] = useState('');
  const [, override] = useMutation(OverrideOneMatchDocument);
  return (
    <ActionSheet
      title={stance === 'put_forward' ? <Trans>Put “{title}” forward?</Trans> : <Trans>Set “{title}” aside?</Trans>}
      action={stance === 'put_forward' ? <Trans>Put forward</Trans> : <Trans>Set aside</Trans>}
      onClose={onClose}
      run={() => override({ ...pair, input: { stance, why, words: words || null } })}
      onDone={() => {
        onClose();
        onChanged();
      }}
    >
      <p>
        <Trans>The score stays as it is; your word goes before it. You can take it back at any time.</Trans>
      </p>
      <Choice stance={stance} why={why} onWhy={setWhy} />
      <TextField
        label={<Trans>In your own words</Trans>}
        hint={<Trans>Only your office reads this.</Trans>}
        value={words}
        maxLength={300}
        onChange={(event) => setWords(event.target.value)}
      />
    </ActionSheet>
  );
}

function Withdraw({ onChanged, ...pair }: PairProps): ReactNode {
  const [, withdraw] = useMutation(WithdrawOneOverrideDocument);
  const { busy, trouble, attempt } = useAttempt();
  const act = async (): Promise<void> => {
    if (!busy && (await attempt(() => withdraw(pair)))) onChanged();
  };
  return (
    <>
      <button type="button" className="btn quiet s" aria-disabled={busy} onClick={() => void act()}>
        <Trans>Take back</Trans>
      </button>
      {trouble}
    </>
  );
}

/** What a counsellor can say about a match: put forward, set aside, or take it back. */
export function MatchActions({ match, ...pair }: PairProps & { readonly match: MatchFactsFragment }): ReactNode {
  const [stance, setStance] = useState<MatchStance | null>(null);
  if (match.override) return <Withdraw {...pair} />;
  return (
    <>
      {match.answer !== 'yes' && (
        <button type="button" className="btn quiet s" onClick={() => setStance('put_forward')}>
          <Trans>Put forward</Trans>
        </button>
      )}
      {match.answer !== 'no' && (
        <button type="button" className="btn quiet s" onClick={() => setStance('set_aside')}>
          <Trans>Set aside</Trans>
        </button>
      )}
      {stance && <OverrideSheet stance={stance} title={match.title} onClose={() => setStance(null)} {...pair} />}
    </>
  );
}
