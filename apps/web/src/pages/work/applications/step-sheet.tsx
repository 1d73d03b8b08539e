import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { ActionSheet } from '../../../components/staff/action-sheet.js';
import { SelectField, TextField } from '../../../forms/fields.js';
import { instantAt, otherClocks } from '../../../formats/zone.js';
import {
  ReasonsForRefusingDocument,
  StepOneApplicationDocument,
  type ApplicationAction,
  type ApplicationReason,
  type ApplicationRowFragment,
} from '../../../gql/staff/graphql.js';
import { useLang } from '../../../i18n/use-lang.js';
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

/** `at`: an instant. */
const saidWith = (action: ApplicationAction, at: string | null, place: string, reason: ApplicationReason) => ({
  at: action === 'invite' ? at : null,
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

const zoneOf = ({ opportunity }: ApplicationRowFragment): string | null => opportunity?.timeZone ?? null;

interface MeetingProps {
  /** Of the opening: a time that is told is one of its clocks. */
  readonly zone: string | null;
  readonly at: string;
  readonly onAt: (at: string) => void;
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

function Meeting({ zone, at, onAt, place, onPlace }: MeetingProps): ReactNode {
  const lang = useLang();
  const clocks = zone && at !== '' ? otherClocks(at.slice(0, 10), zone, lang) : null;
  return (
    <>
      <TextField
        label={<Trans>When?</Trans>}
        hint={clocks && <Trans>By the clocks there: {clocks}</Trans>}
        type="datetime-local"
        value={at}
        onChange={(event) => onAt(event.target.value)}
      />
      <TextField
        label={<Trans>Where, and whom should they ask for?</Trans>}
        maxLength={200}
        value={place}
        onChange={(event) => onPlace(event.target.value)}
      />
    </>
  );
}

/** What partner or person told the office: one choice of those that are possible now. */
export function StepSheet({ row, onClose, onChanged }: StepSheetProps): ReactNode {
  const [action, setAction] = useState<ApplicationAction>(row.availableActions[0] ?? 'withdraw');
  const [at, setAt] = useState('');
  const [place, setPlace] = useState(row.interviewPlace ?? '');
  const [reason, setReason] = useState<ApplicationReason>('other');
  const [, step] = useMutation(StepOneApplicationDocument);
  const zone = zoneOf(row);
  const said = saidWith(action, instantAt(at, zone), place, reason);
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
      {action === 'invite' && <Meeting zone={zone} at={at} onAt={setAt} place={place} onPlace={setPlace} />}
      {action === 'refuse' && <Reason value={reason} onChange={setReason} />}
      {action === 'withdraw' && (
        <p>
          <Trans>The partner sees nothing of it any more. This cannot be undone; you can refer again.</Trans>
        </p>
      )}
    </ActionSheet>
  );
}
