import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { ActionSheet, useAttempt } from '../../components/staff/action-sheet.js';
import { CLOSING_WORDS } from '../../components/staff/words.js';
import {
  CloseOpportunityDocument,
  ConfirmOpportunityDocument,
  PauseOpportunityDocument,
  PublishOpportunityDocument,
  ResumeOpportunityDocument,
  type ClosingReason,
  type PostingRowFragment,
} from '../../gql/staff/graphql.js';
import { published } from './posting-links.js';

interface ActionsProps {
  readonly row: PostingRowFragment;
  readonly onChanged: () => void;
}

const REASONS: readonly ClosingReason[] = ['found_people', 'no_longer_needed', 'posted_by_mistake', 'other'];

function CloseSheet({ row, onChanged, onClose }: ActionsProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const [reason, setReason] = useState<ClosingReason>('found_people');
  const [, close] = useMutation(CloseOpportunityDocument);
  const { title } = row;
  return (
    <ActionSheet
      title={<Trans>Close this posting?</Trans>}
      action={<Trans>Close it</Trans>}
      danger
      onClose={onClose}
      run={() => close({ id: row.id, version: row.version, reason })}
      onDone={() => {
        onClose();
        onChanged();
      }}
    >
      <p>
        <Trans>
          “{title}” disappears from search at once. It stays readable for 30 days. You can post a new one from it at any
          time.
        </Trans>
      </p>
      <fieldset className="group">
        <legend>
          <Trans>Why?</Trans>
        </legend>
        <div>
          {REASONS.map((each) => (
            <label key={each} className="check">
              <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
              <span>{t(CLOSING_WORDS[each])}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </ActionSheet>
  );
}

const SIMPLE = {
  publish: { document: PublishOpportunityDocument, label: <Trans>Publish</Trans> },
  resume: { document: ResumeOpportunityDocument, label: <Trans>Resume</Trans> },
  pause: { document: PauseOpportunityDocument, label: <Trans>Pause</Trans> },
  confirm: { document: ConfirmOpportunityDocument, label: <Trans>Yes, it is still open</Trans> },
} as const;

function SimpleAction({ name, row, onChanged }: ActionsProps & { readonly name: keyof typeof SIMPLE }): ReactNode {
  const { document, label } = SIMPLE[name];
  const [, change] = useMutation(document);
  const { busy, trouble, attempt } = useAttempt();
  const navigate = useNavigate();
  const act = async (): Promise<void> => {
    if (busy || !(await attempt(() => change({ id: row.id, version: row.version })))) return;
    if (name === 'publish') await navigate('/work/postings', { state: published(row) });
    onChanged();
  };
  return (
    <>
      <button type="button" className="btn quiet s" aria-disabled={busy} onClick={() => void act()}>
        {label}
      </button>
      {trouble}
    </>
  );
}

/** The next step first, then editing; the rest unfolds. All of it exactly what the API offers for this posting now. */
export function PostingActions({ row, onChanged }: ActionsProps): ReactNode {
  const offered = new Set(row.availableActions);
  const next = (['publish', 'resume'] as const).filter((name) => offered.has(name));
  return (
    <div className="acts">
      {next.map((name) => (
        <SimpleAction key={name} name={name} row={row} onChanged={onChanged} />
      ))}
      {offered.has('edit') && (
        <Link className="btn quiet s" to={`/work/o/${row.id}`}>
          <Trans>Edit</Trans>
        </Link>
      )}
      <MoreActions row={row} onChanged={onChanged} />
    </div>
  );
}

function MoreActions({ row, onChanged }: ActionsProps): ReactNode {
  const [closing, setClosing] = useState(false);
  const offered = new Set(row.availableActions);
  const simple = (['confirm', 'pause'] as const).filter((name) => offered.has(name));
  return (
    <details className="menu">
      <summary className="btn quiet s">
        <Trans>More</Trans>
      </summary>
      <div className="acts">
        {simple.map((name) => (
          <SimpleAction key={name} name={name} row={row} onChanged={onChanged} />
        ))}
        {offered.has('copy') && (
          <Link className="btn quiet s" to={`/work/new?from=${row.id}`}>
            <Trans>New from this</Trans>
          </Link>
        )}
        {offered.has('close') && (
          <button type="button" className="btn danger s" onClick={() => setClosing(true)}>
            <Trans>Close posting</Trans>
          </button>
        )}
      </div>
      {closing && <CloseSheet row={row} onChanged={onChanged} onClose={() => setClosing(false)} />}
    </details>
  );
}
