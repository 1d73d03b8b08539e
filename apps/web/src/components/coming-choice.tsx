import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

interface ComingChoiceProps {
  /** What was said last; null: nothing yet. */
  readonly coming: boolean | null;
  readonly busy: boolean;
  readonly onSay: (coming: boolean) => void;
}

/** Yes or no in one tap; the other one may be tapped later. */
export function ComingChoice({ coming, busy, onSay }: ComingChoiceProps): ReactNode {
  const choice = (yes: boolean, words: ReactNode): ReactNode => (
    <button
      type="button"
      className={coming === yes ? 'btn grow' : 'btn quiet grow'}
      aria-pressed={coming === yes}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) onSay(yes);
      }}
    >
      {words}
    </button>
  );
  return (
    <div className="row">
      {choice(true, <Trans>I am coming</Trans>)}
      {choice(false, <Trans>I cannot come</Trans>)}
    </div>
  );
}
