import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { TALK_WORDS } from '../../components/talk-words.js';
import { CheckField, TextField } from '../../forms/fields.js';
import { formatTime } from '../../formats/time.js';
import { SaveIntroductionNeedsDocument, type IntroductionNeedsInput } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import type { Day, Person } from './introduction-facts.js';
import { PairsOf } from './introduction-pairs.js';
import { cardText } from './introduction-words.js';

interface Draft {
  readonly from: string;
  readonly until: string;
  readonly talks: readonly number[];
  readonly floor: string;
  readonly most: string;
  readonly patience: string;
}

const textOf = (value: number | null | undefined): string => (value == null ? '' : String(value));
const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

const draftOf = ({ from, until, talks, floor, most, patience }: Person): Draft => ({
  ...{ from: from ?? '', until: until ?? '', talks, floor: String(floor) },
  ...{ most: textOf(most), patience: textOf(patience) },
});

const inputOf = ({ from, until, talks, floor, most, patience }: Draft): IntroductionNeedsInput => ({
  ...{ from: from || null, until: until || null, talks: [...talks], floor: numberOf(floor) ?? 0 },
  ...{ most: numberOf(most), patience: numberOf(patience) },
});

type Set = (change: Partial<Draft>) => void;

function Numbers({ draft, set }: { readonly draft: Draft; readonly set: Set }): ReactNode {
  const number = (key: 'floor' | 'most' | 'patience', label: ReactNode, hint?: ReactNode): ReactNode => (
    <TextField
      label={label}
      hint={hint}
      type="number"
      min={0}
      value={draft[key]}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  return (
    <>
      <div className="pair">
        {number('floor', <Trans>Interviews at least</Trans>)}
        {number('most', <Trans>Interviews at most</Trans>)}
      </div>
      {number(
        'patience',
        <Trans>Minutes of waiting at most</Trans>,
        <Trans>For who must not wait long between two talks. Empty: no limit.</Trans>,
      )}
    </>
  );
}

function Talks({ day, draft, set }: { readonly day: Day; readonly draft: Draft; readonly set: Set }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  if (day.talks.length === 0) return null;
  const turn = (place: number): void => {
    const rest = draft.talks.filter((each) => each !== place);
    set({ talks: rest.length < draft.talks.length ? rest : [...rest, place].sort((a, b) => a - b) });
  };
  return (
    <fieldset className="group">
      <legend>
        <Trans>Takes part in</Trans>
      </legend>
      <div>
        {day.talks.map(({ kind, room, from }, place) => (
          <CheckField
            key={place}
            label={[t(TALK_WORDS[kind]), formatTime(from, lang), room].filter(Boolean).join(' · ')}
            checked={draft.talks.includes(place)}
            onChange={() => turn(place)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface NeedsSheetProps {
  readonly day: Day;
  readonly person: Person;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** What the organiser knows of one person's day before it is planned. */
export function NeedsSheet({ day, person, onClose, onChanged }: NeedsSheetProps): ReactNode {
  const [draft, setDraft] = useState(() => draftOf(person));
  const set: Set = (change) => setDraft({ ...draft, ...change });
  const [, save] = useMutation(SaveIntroductionNeedsDocument);
  const time = (key: 'from' | 'until', label: ReactNode): ReactNode => (
    <TextField label={label} type="time" value={draft[key]} onChange={(event) => set({ [key]: event.target.value })} />
  );
  return (
    <ActionSheet
      title={
        <Trans>
          The day of {person.client?.name}, card {cardText(person.card)}
        </Trans>
      }
      action={<Trans>Save</Trans>}
      onClose={onClose}
      run={() => save({ sessionId: day.id, clientId: person.clientId, needs: inputOf(draft) })}
      onDone={() => {
        onChanged();
        onClose();
      }}
    >
      <div className="pair">
        {time('from', <Trans>Comes at</Trans>)}
        {time('until', <Trans>Has to leave at</Trans>)}
      </div>
      <Numbers draft={draft} set={set} />
      <Talks day={day} draft={draft} set={set} />
      <PairsOf day={day} person={person} onChanged={onChanged} />
    </ActionSheet>
  );
}
