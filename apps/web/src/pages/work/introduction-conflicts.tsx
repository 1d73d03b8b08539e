import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Note } from '../../components/states.js';
import type { Day } from './introduction-facts.js';
import type { DayProps } from './introduction-presence.js';
import { cardText, NEXT_WORDS, OUTCOME_WORDS, PRESENCE_WORDS } from './introduction-words.js';
import type { SheetValue } from './use-day-sheet.js';

function conflictWords(session: Day, record: string): string {
  const id = record.slice(2);
  const paper = session.interviews.find((each) => each.id === id);
  const card = paper?.card ?? session.participants.find(({ clientId }) => clientId === id)?.card;
  const table = session.tables.find((each) => each.id === (paper?.tableId ?? id));
  return [card === undefined ? '' : cardText(card), table?.partner?.name ?? ''].filter(Boolean).join(' · ');
}

/** Both values are kept until a person taps the one that holds. */
export function Conflicts({ session, sheet }: DayProps): ReactNode {
  const { t } = useLingui();
  const words: Readonly<Record<string, MessageDescriptor>> = {
    ...PRESENCE_WORDS,
    ...OUTCOME_WORDS,
    ...NEXT_WORDS,
  };
  const shown = (value: SheetValue): string => {
    const word = typeof value === 'string' ? words[value] : undefined;
    return word ? t(word) : String(value ?? '–');
  };
  return sheet.conflicts.map(({ record, field, versions }) => (
    <Note key={`${record} ${field}`} tone="warm" icon="question">
      <p>
        <b className="num">{conflictWords(session, record)}</b>:{' '}
        <Trans>two devices wrote different things. Which one holds?</Trans>
      </p>
      <p className="row wrap">
        {versions.map(({ value, device, count }) => {
          const plain = value === null ? null : (JSON.parse(value) as SheetValue);
          return (
            <button
              key={`${device}${count}`}
              type="button"
              className="btn quiet s"
              onClick={() => sheet.write(record, field, plain)}
            >
              {shown(plain)}
            </button>
          );
        })}
      </p>
    </Note>
  ));
}
