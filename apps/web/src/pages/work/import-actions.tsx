import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet, useAttempt } from '../../components/staff/action-sheet.js';
import { Note } from '../../components/states.js';
import { formatNumber } from '../../formats/number.js';
import { RunImportDocument, UndoImportDocument } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import type { Batch } from './import-facts.js';

interface ImportActionsProps {
  readonly batch: Batch;
  readonly onChanged: () => void;
}

function Run({ batch, onChanged }: ImportActionsProps): ReactNode {
  const lang = useLang();
  const [, run] = useMutation(RunImportDocument);
  const { busy, trouble, attempt } = useAttempt();
  const accepted = formatNumber(batch.accepted ?? 0, lang);
  const act = async (): Promise<void> => {
    if (!busy && (await attempt(() => run({ id: batch.id, version: batch.version })))) onChanged();
  };
  return (
    <div className="stack">
      {trouble}
      <Note tone="yes" icon="check">
        <p>
          <Trans>
            Nothing was imported yet. {accepted} rows are ready. Rejected rows are left out; correct them in the file
            and import it again, nothing comes in twice.
          </Trans>
        </p>
      </Note>
      <p>
        <button type="button" className="btn" aria-disabled={busy} onClick={() => void act()}>
          <Trans>Import {accepted} rows</Trans>
        </button>
      </p>
    </div>
  );
}

function NoRows(): ReactNode {
  return (
    <Note tone="plain" icon="info">
      <p>
        <Trans>No row of this file can be imported. Correct the file and choose it again.</Trans>
      </p>
    </Note>
  );
}

function Undo({ batch, onChanged }: ImportActionsProps): ReactNode {
  const [open, setOpen] = useState(false);
  const [, undo] = useMutation(UndoImportDocument);
  return (
    <>
      <p>
        <button type="button" className="btn danger" onClick={() => setOpen(true)}>
          <Trans>Undo this import</Trans>
        </button>
      </p>
      {open && (
        <ActionSheet
          title={<Trans>Undo this import?</Trans>}
          action={<Trans>Undo it</Trans>}
          danger
          onClose={() => setOpen(false)}
          run={() => undo({ id: batch.id, version: batch.version })}
          onDone={() => {
            setOpen(false);
            onChanged();
          }}
        >
          <p>
            <Trans>What this file brought disappears from search. What was changed by hand since then stays.</Trans>
          </p>
        </ActionSheet>
      )}
    </>
  );
}

export function ImportActions({ batch, onChanged }: ImportActionsProps): ReactNode {
  const Next = batch.accepted === 0 ? NoRows : Run;
  return (
    <>
      {batch.availableActions.includes('run') && <Next batch={batch} onChanged={onChanged} />}
      {batch.availableActions.includes('undo') && <Undo batch={batch} onChanged={onChanged} />}
    </>
  );
}
