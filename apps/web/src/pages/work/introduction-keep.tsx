import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { forgetDay, keepDay, keptDay } from '../../offline/kept-day.js';
import type { LoadedSession } from './use-introduction.js';

/** Pages that are wanted without network as well. */
const loadTheRest = (): Promise<unknown> =>
  Promise.all([import('./introduction-print-page.js'), import('./introduction-screen-page.js')]);

/** The organiser's choice to have the day on this device, names and all, until it is over or they sign out. */
export function KeepDay({ session, online }: { readonly session: LoadedSession; readonly online: boolean }): ReactNode {
  const [kept, setKept] = useState(() => keptDay() === session.id);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = async (wanted: boolean): Promise<void> => {
    if (!wanted) {
      forgetDay(session.id);
      return setKept(false);
    }
    setBusy(true);
    const done = await loadTheRest().then(
      () => keepDay(session.id, session.day, session),
      () => false,
    );
    setBusy(false);
    setKept(done);
    setFailed(!done);
  };
  return (
    <div className="small">
      <label className="check">
        <input
          type="checkbox"
          checked={kept}
          aria-busy={busy}
          disabled={!online && !kept}
          onChange={(event) => void change(event.target.checked)}
        />
        <span>
          <Trans>Work without network on this device today</Trans>
          <br />
          <span className="soft">
            <Trans>Names and times then stay on this device until the day is over or you sign out.</Trans>
          </span>
        </span>
      </label>
      <p role="status">{failed && <Trans>This device has no room to keep them.</Trans>}</p>
    </div>
  );
}
