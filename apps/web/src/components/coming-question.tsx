import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { FailureNote, Note } from './states.js';

interface ComingQuestionProps {
  /** What was said last; null: nothing yet. */
  readonly coming: boolean | null;
  readonly busy: boolean;
  /** Why the last answer was not taken, in the reader's words. */
  readonly refused: string | null;
  readonly error: CombinedError | undefined;
  readonly onSay: (coming: boolean) => void;
  /** What there is to know before answering. */
  readonly before?: ReactNode;
  /** What follows from the answer that was given. */
  readonly after?: ReactNode;
}

/** Yes or no in one tap; the other one may be tapped later. */
export function ComingQuestion({ coming, busy, refused, error, onSay, before, after }: ComingQuestionProps): ReactNode {
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
    <section className="stack tight">
      <h3>
        <Trans>Are you coming?</Trans>
      </h3>
      {before}
      {refused && (
        <Note tone="no" icon="info">
          {refused}
        </Note>
      )}
      {error && <FailureNote error={error} />}
      <div className="row">
        {choice(true, <Trans>I am coming</Trans>)}
        {choice(false, <Trans>I cannot come</Trans>)}
      </div>
      {after}
    </section>
  );
}
