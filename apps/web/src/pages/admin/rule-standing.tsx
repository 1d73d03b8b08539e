import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { Note } from '../../components/states.js';
import { formatClock, formatDate, localDateOf } from '../../formats/date.js';
import {
  ApproveRuleVersionDocument,
  ScheduleRuleVersionDocument,
  WithdrawRuleVersionDocument,
  type RuleVersionMove,
  type RuleVersionWholeFragment,
} from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { useSession } from '../../session/session.js';
import { STEP_WORDS } from './rule-words.js';

type Version = RuleVersionWholeFragment;

/** Who did what to the version, and when: the four eyes, plainly. */
export function RuleSteps({ version }: { readonly version: Version }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  return (
    <section className="stack">
      <h2>
        <Trans>Who did what</Trans>
      </h2>
      {version.steps.length === 0 && (
        <p className="soft">
          <Trans>This version came with Titian.</Trans>
        </p>
      )}
      {version.steps.length > 0 && (
        <div className="table-box" tabIndex={0} role="region" aria-label={t`Who did what`}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t`Step`}</th>
                <th scope="col">{t`By`}</th>
                <th scope="col">{t`When`}</th>
              </tr>
            </thead>
            <tbody>
              {version.steps.map(({ step, at, by }) => (
                <tr key={`${step} ${at}`}>
                  <td>{t(STEP_WORDS[step])}</td>
                  <td>
                    <b>{by?.displayName}</b>
                  </td>
                  <td className="num">
                    {formatDate(localDateOf(at), lang)}, {formatClock(at, lang)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What has to happen next, and by whom. */
export function NextStep({ version }: { readonly version: Version }): ReactNode {
  const { viewer } = useSession();
  const wrote = version.steps.some(
    ({ step, by }) => (step === 'drafted' || step === 'edited') && by?.id === viewer?.account?.id,
  );
  switch (version.status) {
    case 'draft':
      return <Trans>Next: preview it, then another administrator approves.</Trans>;
    case 'previewed':
      return wrote ? (
        <Trans>You wrote part of this version. Another administrator has to approve it.</Trans>
      ) : (
        <Trans>Next: read it, look at the preview and the comparison, then approve it.</Trans>
      );
    case 'approved':
      return <Trans>Next: schedule it. It applies by itself from its first day.</Trans>;
    case 'scheduled':
      return <Trans>It applies by itself on its days. It can no longer be changed.</Trans>;
    case 'withdrawn':
      return <Trans>It was taken back and never applies.</Trans>;
  }
}

type Ask = Extract<RuleVersionMove, 'approve' | 'schedule' | 'withdraw'>;

function useMoves() {
  const [, approve] = useMutation(ApproveRuleVersionDocument);
  const [, schedule] = useMutation(ScheduleRuleVersionDocument);
  const [, withdraw] = useMutation(WithdrawRuleVersionDocument);
  return { approve, schedule, withdraw };
}

function Words({ ask, version }: { readonly ask: Ask; readonly version: Version }): ReactNode {
  const lang = useLang();
  const day = formatDate(version.validFrom, lang);
  if (ask === 'approve')
    return <Trans>You say with your name that you have read this version and that it is right.</Trans>;
  if (ask === 'schedule')
    return <Trans>It applies from {day} on, for everybody. The version before it ends on the day before.</Trans>;
  return <Trans>It will not apply. What it would have replaced goes on. This cannot be undone.</Trans>;
}

function AskSheet({
  ask,
  version,
  onClose,
  onDone,
}: {
  readonly ask: Ask;
  readonly version: Version;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const moves = useMoves();
  const titles: Record<Ask, ReactNode> = {
    approve: <Trans>Approve this version</Trans>,
    schedule: <Trans>Schedule this version</Trans>,
    withdraw: <Trans>Withdraw this version</Trans>,
  };
  return (
    <ActionSheet
      title={titles[ask]}
      action={titles[ask]}
      danger={ask === 'withdraw'}
      onClose={onClose}
      run={() => moves[ask]({ id: version.id, version: version.version })}
      onDone={onDone}
    >
      <p>
        <Words ask={ask} version={version} />
      </p>
    </ActionSheet>
  );
}

/** What the viewer may do with the version now. */
export function RuleActions({
  version,
  onDone,
}: {
  readonly version: Version;
  readonly onDone: () => void;
}): ReactNode {
  const [ask, setAsk] = useState<Ask | null>(null);
  const may = (move: RuleVersionMove): boolean => version.availableActions.includes(move);
  return (
    <div className="stack">
      <Note icon="info">
        <p>
          <NextStep version={version} />
        </p>
      </Note>
      <div className="row wrap">
        {may('approve') && (
          <button type="button" className="btn" onClick={() => setAsk('approve')}>
            <Trans>Approve</Trans>
          </button>
        )}
        {may('schedule') && (
          <button type="button" className="btn" onClick={() => setAsk('schedule')}>
            <Trans>Schedule</Trans>
          </button>
        )}
        <Link className="btn quiet" to={`/admin/rules/new?from=${version.id}`}>
          <Trans>Write a new version from this one</Trans>
        </Link>
        {may('withdraw') && (
          <button type="button" className="btn quiet" onClick={() => setAsk('withdraw')}>
            <Trans>Withdraw</Trans>
          </button>
        )}
      </div>
      {ask && (
        <AskSheet
          ask={ask}
          version={version}
          onClose={() => setAsk(null)}
          onDone={() => {
            setAsk(null);
            onDone();
          }}
        />
      )}
    </div>
  );
}
