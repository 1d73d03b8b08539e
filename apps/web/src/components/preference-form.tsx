import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { CheckField, Problem, SelectField, TextField } from '../forms/fields.js';
import type { RefusedFacts } from '../forms/refusal.js';
import { LANGS, LANG_NAMES, type Lang } from '../i18n/lang.js';
import { Note } from './states.js';

export type Way = 'email' | 'push' | 'sms' | 'whatsapp' | 'zalo';

/** How somebody wants to be told, as it is typed. */
export interface PreferenceValues {
  readonly channels: readonly Way[];
  readonly sharedPhone: boolean;
  readonly quiet: { readonly from: string; readonly until: string } | null;
  readonly language: Lang;
}

export const WAY_WORDS: Readonly<Record<Way, MessageDescriptor>> = {
  email: msg`E-mail`,
  push: msg`A notice on this device`,
  sms: msg`SMS`,
  whatsapp: msg`WhatsApp`,
  zalo: msg`Zalo`,
};

const NIGHT = { from: '21:00', until: '07:00' };

interface PartProps {
  readonly value: PreferenceValues;
  readonly onValue: (value: PreferenceValues) => void;
}

/** The order in which they are ticked is the order in which they are tried. */
function Ways({ value, onValue, offered }: PartProps & { readonly offered: readonly Way[] }): ReactNode {
  const { t } = useLingui();
  const { channels } = value;
  return (
    <fieldset className="group">
      <legend>
        <Trans>Send me a short note by</Trans>
      </legend>
      {offered.map((way) => {
        const place = channels.indexOf(way) + 1;
        return (
          <CheckField
            key={way}
            label={
              <>
                {t(WAY_WORDS[way])} {channels.length > 1 && place > 0 && <span className="tag">{place}</span>}
              </>
            }
            checked={place > 0}
            onChange={() =>
              onValue({ ...value, channels: place > 0 ? channels.filter((one) => one !== way) : [...channels, way] })
            }
          />
        );
      })}
      {channels.length > 1 && (
        <p className="small soft">
          <Trans>The first is used. The next one only when it does not work.</Trans>
        </p>
      )}
    </fieldset>
  );
}

function Quiet({ value, onValue, problem }: PartProps & { readonly problem: string | undefined }): ReactNode {
  const { quiet } = value;
  return (
    <fieldset className="group">
      <legend>
        <Trans>Quiet hours</Trans>
      </legend>
      <CheckField
        label={<Trans>Send nothing at night</Trans>}
        checked={quiet !== null}
        onChange={() => onValue({ ...value, quiet: quiet === null ? NIGHT : null })}
      />
      {quiet && (
        <div className="row wrap">
          <TextField
            label={<Trans>from</Trans>}
            type="time"
            required
            value={quiet.from}
            onChange={(event) => onValue({ ...value, quiet: { ...quiet, from: event.target.value } })}
          />
          <TextField
            label={<Trans>to</Trans>}
            type="time"
            required
            value={quiet.until}
            onChange={(event) => onValue({ ...value, quiet: { ...quiet, until: event.target.value } })}
          />
        </div>
      )}
      <Problem text={problem} />
    </fieldset>
  );
}

function Shared({ value, onValue }: PartProps): ReactNode {
  return (
    <fieldset className="group">
      <legend>
        <Trans>The phone</Trans>
      </legend>
      <CheckField
        label={<Trans>Other people look at this phone too</Trans>}
        checked={value.sharedPhone}
        onChange={() => onValue({ ...value, sharedPhone: !value.sharedPhone })}
      />
      {value.sharedPhone && (
        <p className="small soft">
          <Trans>Then nothing is sent. All news waits here until you sign in.</Trans>
        </p>
      )}
    </fieldset>
  );
}

function Spoken({ value, onValue }: PartProps): ReactNode {
  return (
    <SelectField
      label={<Trans>Language of the note</Trans>}
      value={value.language}
      onChange={(event) => onValue({ ...value, language: event.target.value as Lang })}
    >
      {LANGS.map((lang) => (
        <option key={lang} value={lang} lang={lang}>
          {LANG_NAMES[lang]}
        </option>
      ))}
    </SelectField>
  );
}

/** What is sent is what was typed, without what came beside it. */
const plainOf = ({ channels, sharedPhone, quiet, language }: PreferenceValues): PreferenceValues => ({
  ...{ channels, sharedPhone, language },
  quiet: quiet && { from: quiet.from, until: quiet.until },
});

interface FormProps {
  readonly stored: PreferenceValues;
  readonly offered: readonly Way[];
  /** What others can see of a note, in the language that is stored. */
  readonly shown: string;
  /** How it stands with the device in hand. */
  readonly note?: ReactNode;
  /** Gives the refusal, or null when it is saved. */
  readonly save: (value: PreferenceValues) => Promise<RefusedFacts | 'failed' | null>;
}

export function PreferenceForm({ stored, offered, shown, note, save }: FormProps): ReactNode {
  const [value, setValue] = useState<PreferenceValues>(() => plainOf(stored));
  const [refused, setRefused] = useState<RefusedFacts | null>(null);
  const [state, setState] = useState<'typing' | 'saving' | 'saved'>('typing');
  const part = {
    value,
    onValue: (next: PreferenceValues): void => {
      setValue(next);
      setState('typing');
    },
  };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (state === 'saving') return;
    setState('saving');
    const answer = await save(value);
    setRefused(answer === 'failed' ? null : answer);
    setState(answer === null ? 'saved' : 'typing');
  };
  const problem = refused?.problems.find(({ path }) => path.startsWith('quiet'))?.message;
  return (
    <form className="stack loose" onSubmit={(event) => void submit(event)}>
      <Shared {...part} />
      {!value.sharedPhone && (
        <>
          <Ways {...part} offered={offered} />
          <Quiet {...part} problem={problem} />
          <Spoken {...part} />
          <Note icon="shield">
            <p>
              <Trans>The note says only this, whatever it is about:</Trans>
            </p>
            <p>
              <b>{shown}</b>
            </p>
          </Note>
        </>
      )}
      {refused && refused.problems.length === 0 && (
        <Note tone="no" icon="info">
          {refused.message}
        </Note>
      )}
      {note}
      <button type="submit" className="btn wide" aria-disabled={state === 'saving'}>
        <Trans>Save</Trans>
      </button>
      <p className="small soft" role="status">
        {state === 'saved' && <Trans>Saved.</Trans>}
      </p>
    </form>
  );
}
