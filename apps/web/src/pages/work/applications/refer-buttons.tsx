import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Note } from '../../../components/states.js';

/** Why nobody can be referred yet, and whom to ask: it stands at the button that does it. */
export function Missing({ waiting, ready }: { readonly waiting: number; readonly ready: number }): ReactNode {
  return (
    <Note tone="unknown" icon="info">
      {ready === 0 ? (
        <Trans>A consent is missing. Ask for it here; then you can refer.</Trans>
      ) : (
        <Plural
          value={waiting}
          one="# is left out: a consent is missing."
          other="# are left out: their consents are missing."
        />
      )}
    </Note>
  );
}

interface ButtonsProps {
  readonly busy: boolean;
  /** How many can be referred; null is not known yet. */
  readonly ready: number | null;
  /** Whom to ask for a consent first, when nobody can be referred. */
  readonly onAsk: (() => void) | null;
  readonly onRefer: () => void;
  readonly onClose: () => void;
}

/** The main button is always the next step. */
export function ReferButtons({ busy, ready, onAsk, onRefer, onClose }: ButtonsProps): ReactNode {
  return (
    <>
      <button type="button" className="btn quiet" onClick={onClose}>
        <Trans>Cancel</Trans>
      </button>
      {onAsk ? (
        <button type="button" className="btn" onClick={onAsk}>
          <Trans>Ask for the consent</Trans>
        </button>
      ) : (
        <button type="button" className="btn" aria-disabled={busy || !ready} onClick={onRefer}>
          {ready ? <Plural value={ready} one="Refer #" other="Refer #" /> : <Trans>Refer</Trans>}
        </button>
      )}
    </>
  );
}

export function DoneButtons({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <>
      <Link className="btn quiet" to="/work/applications">
        <Trans>Applications</Trans>
      </Link>
      <button type="button" className="btn" onClick={onClose}>
        <Trans>Back to the list</Trans>
      </button>
    </>
  );
}
