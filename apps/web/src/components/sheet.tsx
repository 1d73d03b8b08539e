import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from './icons.js';

interface SheetProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What has to be read before the buttons: it stays in view however long the sheet is. */
  readonly note?: ReactNode;
  /** What has to be ticked before the buttons; in view as well. */
  readonly held?: ReactNode;
  readonly footer?: ReactNode;
}

/** The browser's own modal: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Sheet({ title, onClose, children, note, held, footer }: SheetProps): ReactNode {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon-btn" aria-label={t`Close`} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="body">{children}</div>
      {held && <div className="said">{held}</div>}
      {note && (
        <div className="said" role="status">
          {note}
        </div>
      )}
      {footer && <footer>{footer}</footer>}
    </dialog>
  );
}
