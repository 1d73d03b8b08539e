import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { SelectField } from '../../forms/fields.js';
import { formatTime } from '../../formats/time.js';
import { SaveIntroductionPairDocument, type IntroductionPairKind } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import type { Day, DayTable, Person } from './introduction-facts.js';
import { PAIR_WORDS } from './introduction-words.js';

interface PairsProps {
  readonly day: Day;
  readonly person: Person;
  readonly onChanged: () => void;
}

interface Choice {
  readonly tableId: string;
  readonly kind: IntroductionPairKind;
  /** Empty: at any time. */
  readonly at: string;
}

function ChoiceFields({
  day,
  choice,
  set,
}: {
  readonly day: Day;
  readonly choice: Choice;
  readonly set: (change: Partial<Choice>) => void;
}): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  return (
    <>
      <SelectField
        label={<Trans>Table</Trans>}
        value={choice.tableId}
        onChange={(event) => set({ tableId: event.target.value })}
      >
        <option value="">{t`Choose a table`}</option>
        {day.tables.map(({ id, number, partner }) => (
          <option key={id} value={id}>
            {number} · {partner?.name}
          </option>
        ))}
      </SelectField>
      <div className="pair">
        <SelectField
          label={<Trans>They</Trans>}
          value={choice.kind}
          onChange={(event) => set({ kind: event.target.value as IntroductionPairKind, at: '' })}
        >
          {Object.entries(PAIR_WORDS).map(([kind, word]) => (
            <option key={kind} value={kind}>
              {t(word)}
            </option>
          ))}
        </SelectField>
        {choice.kind === 'promised' && (
          <SelectField
            label={<Trans>Time</Trans>}
            value={choice.at}
            onChange={(event) => set({ at: event.target.value })}
          >
            <option value="">{t`Any time`}</option>
            {day.slots.map((slot) => (
              <option key={slot} value={slot}>
                {formatTime(slot, lang)}
              </option>
            ))}
          </SelectField>
        )}
      </div>
    </>
  );
}

const NOTHING: Choice = { tableId: '', kind: 'promised', at: '' };

/** Whom a person was promised to, at a time or at any, and whom they must not meet. Each is kept at once. */
export function PairsOf({ day, person, onChanged }: PairsProps): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const [choice, setChoice] = useState(NOTHING);
  const [, save] = useMutation(SaveIntroductionPairDocument);
  const { busy, trouble, attempt } = useAttempt();
  const { clientId } = person;
  const put = async (tableId: string, kind: IntroductionPairKind | null, at: string | null): Promise<void> => {
    if (busy || tableId === '') return;
    const pair = { clientId, tableId, kind, at };
    if (!(await attempt(() => save({ sessionId: day.id, pair })))) return;
    setChoice(NOTHING);
    onChanged();
  };
  const tables = new Map<string, DayTable>(day.tables.map((table) => [table.id, table]));
  return (
    <fieldset className="stack">
      <legend>
        <Trans>Must meet, must not meet</Trans>
      </legend>
      <ul className="plain-list">
        {day.pairs
          .filter((pair) => pair.clientId === clientId)
          .map(({ tableId, kind, at }) => (
            <li key={tableId} className="row wrap between">
              <span>
                {t(PAIR_WORDS[kind])}: {tables.get(tableId)?.number} · {tables.get(tableId)?.partner?.name}
                {at && <span className="num"> · {formatTime(at, lang)}</span>}
              </span>
              <button
                type="button"
                className="btn quiet s"
                aria-disabled={busy}
                onClick={() => void put(tableId, null, null)}
              >
                <Trans>Take away</Trans>
              </button>
            </li>
          ))}
      </ul>
      <ChoiceFields day={day} choice={choice} set={(change) => setChoice({ ...choice, ...change })} />
      {trouble}
      <p>
        <button
          type="button"
          className="btn quiet s"
          aria-disabled={busy || choice.tableId === ''}
          onClick={() => void put(choice.tableId, choice.kind, choice.at || null)}
        >
          <Trans>Add</Trans>
        </button>
      </p>
    </fieldset>
  );
}
