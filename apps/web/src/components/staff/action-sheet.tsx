import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { isRefused } from '../../forms/refusal.js';
import { Sheet } from '../sheet.js';
import { FailureNote, Note } from '../states.js';

export interface MutationOutcome {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly error?: CombinedError | undefined;
}

/** For a sheet that says itself what is missing: nothing was sent, and it stays open. */
export const NOT_SENT: MutationOutcome = { data: { none: { __typename: 'Refused', message: '', problems: [] } } };

interface Trouble {
  readonly message: string | null;
  readonly problems: readonly string[];
  readonly error: CombinedError | null;
}

const NO_TROUBLE: Trouble = { message: null, problems: [], error: null };

/** The first field's refusal, if it is one. */
function troubleOf({ data, error }: MutationOutcome): Trouble | null {
  if (error) return { ...NO_TROUBLE, error };
  const result = Object.values(data ?? {}).find((value) => isRefused(value as { __typename?: string } | null));
  if (!isRefused(result as { __typename?: string } | undefined)) return null;
  const refused = result as { message: string; problems: readonly { message: string }[] };
  return { message: refused.message, problems: refused.problems.map((problem) => problem.message), error: null };
}

export interface Attempt {
  readonly busy: boolean;
  readonly trouble: ReactNode;
  /** Runs a mutation; true when it did what was asked. */
  readonly attempt: (run: () => Promise<MutationOutcome>) => Promise<boolean>;
}

/** A mutation with its refusal or failure as something to show. */
export function useAttempt(): Attempt {
  const [trouble, setTrouble] = useState(NO_TROUBLE);
  const [busy, setBusy] = useState(false);
  const attempt = async (run: () => Promise<MutationOutcome>): Promise<boolean> => {
    setBusy(true);
    const found = troubleOf(await run());
    setBusy(false);
    setTrouble(found ?? NO_TROUBLE);
    return found === null;
  };
  const shown = (
    <>
      {trouble.message && (
        <Note tone="no" icon="info">
          <p>{trouble.message}</p>
          {trouble.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Note>
      )}
      {trouble.error && <FailureNote error={trouble.error} />}
    </>
  );
  return { busy, trouble: trouble === NO_TROUBLE ? null : shown, attempt };
}

interface ActionSheetProps {
  readonly title: ReactNode;
  readonly action: ReactNode;
  readonly danger?: boolean;
  readonly onClose: () => void;
  readonly run: () => Promise<MutationOutcome>;
  readonly onDone: () => void;
  /** What is still missing; it stands at the buttons. */
  readonly missing?: ReactNode;
  /** What has to be ticked first; it stands at the buttons. */
  readonly held?: ReactNode;
  /** On the button that does nothing, where "cancel" could be taken for the action itself. */
  readonly dismiss?: ReactNode;
  readonly children: ReactNode;
}

/** Says what will happen, asks what is needed for it, and does it. */
export function ActionSheet({
  title,
  action,
  danger = false,
  onClose,
  run,
  onDone,
  missing,
  held,
  dismiss,
  children,
}: ActionSheetProps): ReactNode {
  const { busy, trouble, attempt } = useAttempt();
  const act = async (): Promise<void> => {
    if (!busy && (await attempt(run))) onDone();
  };
  return (
    <Sheet
      title={title}
      onClose={onClose}
      note={missing || trouble}
      held={held}
      footer={
        <>
          <button type="button" className="btn quiet" onClick={onClose}>
            {dismiss ?? <Trans>Cancel</Trans>}
          </button>
          <button
            type="button"
            className={danger ? 'btn danger' : 'btn'}
            aria-disabled={busy}
            onClick={() => void act()}
          >
            {action}
          </button>
        </>
      }
    >
      {children}
    </Sheet>
  );
}
