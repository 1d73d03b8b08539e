import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { TALK_WORDS } from '../../components/talk-words.js';
import { SelectField, TextField } from '../../forms/fields.js';
import type { IntroductionTalkKind } from '../../gql/staff/graphql.js';

export interface TalkDraft {
  readonly kind: IntroductionTalkKind;
  readonly room: string;
  readonly from: string;
  readonly until: string;
}

interface TalkProps {
  readonly talk: TalkDraft;
  readonly set: (change: Partial<TalkDraft>) => void;
  readonly remove: () => void;
}

function OneTalk({ talk, set, remove }: TalkProps): ReactNode {
  const { t } = useLingui();
  return (
    <div className="card stack">
      <div className="pair">
        <SelectField
          label={<Trans>About</Trans>}
          value={talk.kind}
          onChange={(event) => set({ kind: event.target.value as IntroductionTalkKind })}
        >
          {Object.entries(TALK_WORDS).map(([kind, word]) => (
            <option key={kind} value={kind}>
              {t(word)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={<Trans>Room</Trans>}
          value={talk.room}
          maxLength={80}
          onChange={(event) => set({ room: event.target.value })}
        />
      </div>
      <div className="pair">
        <TextField
          label={<Trans>Begins</Trans>}
          type="time"
          value={talk.from}
          onChange={(event) => set({ from: event.target.value })}
        />
        <TextField
          label={<Trans>Ends</Trans>}
          type="time"
          value={talk.until}
          onChange={(event) => set({ until: event.target.value })}
        />
      </div>
      <p>
        <button type="button" className="btn quiet s" onClick={remove}>
          <Trans>Take this talk away</Trans>
        </button>
      </p>
    </div>
  );
}

interface TalksFieldsProps {
  readonly talks: readonly TalkDraft[];
  readonly onChange: (talks: readonly TalkDraft[]) => void;
  /** Where a new one begins and ends. */
  readonly hours: { readonly from: string; readonly until: string };
}

/** Talks and group rounds beside the interviews; whoever is in one has no interview then. */
export function TalksFields({ talks, onChange, hours }: TalksFieldsProps): ReactNode {
  const change = (place: number, next: Partial<TalkDraft>): void =>
    onChange(talks.map((talk, n) => (n === place ? { ...talk, ...next } : talk)));
  return (
    <fieldset className="stack">
      <legend>
        <Trans>Talks and group rounds</Trans>
      </legend>
      {talks.map((talk, place) => (
        <OneTalk
          key={place}
          talk={talk}
          set={(next) => change(place, next)}
          remove={() => onChange(talks.filter((_, n) => n !== place))}
        />
      ))}
      <p>
        <button
          type="button"
          className="btn quiet s"
          onClick={() => onChange([...talks, { kind: 'loans', room: '', ...hours }])}
        >
          <Trans>Add a talk</Trans>
        </button>
      </p>
    </fieldset>
  );
}
