import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../../../session/session.js';
import { EraseSheet } from './erase-sheet.js';
import { JoinSheet } from './join-sheet.js';
import { SignInCardSheet } from './sign-in-card-sheet.js';
import type { SectionProps } from './work-sections.js';

const ACTIONS = [
  { key: 'card', permission: 'client:give-sign-in', danger: false, word: <Trans>Give a sign-in card</Trans> },
  { key: 'join', permission: 'client:merge', danger: false, word: <Trans>Join with another file</Trans> },
  { key: 'erase', permission: 'client:erase', danger: true, word: <Trans>Erase everything</Trans> },
] as const;

type ActionKey = (typeof ACTIONS)[number]['key'];

/** What is seldom done with a whole file: a way in for the person, joining two files of one person, forgetting. */
export function FileActions({ client, onSaved }: SectionProps): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState<ActionKey | null>(null);
  const close = (): void => setOpen(null);
  return (
    <section className="card stack">
      <h2>
        <Trans>The whole file</Trans>
      </h2>
      <p className="row wrap">
        {ACTIONS.filter(({ permission }) => session.may(permission)).map(({ key, danger, word }) => (
          <button key={key} type="button" className={danger ? 'btn danger' : 'btn quiet'} onClick={() => setOpen(key)}>
            {word}
          </button>
        ))}
      </p>
      {open === 'card' && <SignInCardSheet client={client} onClose={close} />}
      {open === 'join' && (
        <JoinSheet
          client={client}
          onClose={close}
          onDone={(id) => {
            close();
            onSaved();
            void navigate(`/work/clients/${id}`);
          }}
        />
      )}
      {open === 'erase' && (
        <EraseSheet client={client} onClose={close} onDone={() => void navigate('/work/clients', { replace: true })} />
      )}
    </section>
  );
}
