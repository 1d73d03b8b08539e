import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { ActionSheet } from '../../../components/staff/action-sheet.js';
import { SelectField, TextField } from '../../../forms/fields.js';
import {
  ReasonsForRefusingDocument,
  StepOneApplicationDocument,
  type ApplicationAction,
  type ApplicationReason,
  type ApplicationRowFragment,
} from '../../../gql/staff/graphql.js';
import { APPLICATION_ACTION_WORDS } from './application-words.js';

interface StepSheetProps {
  readonly row: ApplicationRowFragment;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function Reason({ value, onChange }: { value: ApplicationReason; onChange: (reason: ApplicationReason) => void }) {
  const [{ data }] = useQuery({ query: ReasonsForRefusingDocument });
  return (
    <SelectField
      label={<Trans>Why not?</Trans>}
      value={value}
      onChange={(event) => onChange(event.target.value as ApplicationReason)}
    >
      {(data?.answerReasons ?? []).map(({ reason, text }) => (
        <option key={reason} value={reason}>
          {text}
        </option>
      ))}
    </SelectField>
  );
}

const saidWith = (action: ApplicationAction, at: string, place: string, reason: ApplicationReason) => ({
  at: action === 'invite' && at !== '' ? new Date(at).toISOString() : null,
  place: action === 'invite' ? place : null,
  reason: action === 'refuse' ? reason : null,
});

function Choice({
  row,
  action,
  onAction,
}: Pick<StepSheetProps, 'row'> & {
  readonly action: ApplicationAction;
  readonly onAction: (action: ApplicationAction) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <fieldset className="group">
      <legend className="visually-hidden">
        <Trans>What happened?</Trans>
      </legend>
      {row.availableActions.map((each) => (
        <label key={each} className="check">
          <input type="radio" name="action" checked={action === each} onChange={() => onAction(each)} />
          <span>{t(APPLICATION_ACTION_WORDS[each])}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What partner or person told the office: one choice of those that are possible now. */
export function StepSheet({ row, onClose, onChanged }: StepSheetProps): ReactNode {
  const [action, setAction] = useState<ApplicationAction>(row.availableActions[0] ?? 'withdraw');
  const [at, setAt] = useState('');
  const [place, setPlace] = useState(row.interviewPlace ?? '');
  const [reason, setReason] = useState<ApplicationReason>('other');
  const [, step] = useMutation(StepOneApplicationDocument);
  const said = saidWith(action, at, place, reason);
  return (
    <ActionSheet
      title={<Trans>What happened?</Trans>}
      action={<Trans>Save</Trans>}
      danger={action === 'withdraw'}
      onClose={onClose}
      run={() => step({ id: row.id, version: row.version, action, ...said })}
      onDone={() => {
        onClose();
        onChanged();
      }}
    >
      <p className="soft">
        {row.client?.name} · {row.opportunity?.title} · {row.partner?.name}
      </p>
      <Choice row={row} action={action} onAction={setAction} />
      {action === 'invite' && (
        <>
          <TextField
            label={<Trans>When?</Trans>}
            type="datetime-local"
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
          <TextField
            label={<Trans>Where, and whom should they ask for?</Trans>}
            maxLength={200}
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          />
        </>
      )}
      {action === 'refuse' && <Reason value={reason} onChange={setReason} />}
      {action === 'withdraw' && (
        <p>
          <Trans>The partner sees nothing of it any more. This cannot be undone; you can refer again.</Trans>
        </p>
      )}
    </ActionSheet>
  );
}
