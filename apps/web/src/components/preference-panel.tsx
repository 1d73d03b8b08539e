import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { isRefused, type RefusedFacts } from '../forms/refusal.js';
import { PreferenceForm, type PreferenceValues, type Way } from './preference-form.js';
import { CardShapes, FailureNote, Waiting } from './states.js';

type Stored = PreferenceValues & { readonly offered: readonly Way[]; readonly shown: string };
type Answer = RefusedFacts | { readonly __typename: 'MessagePreferencesPayload' };

interface PreferencePanelProps {
  /** Undefined until it was read. */
  readonly preferences: Stored | undefined;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
  readonly notSaved: CombinedError | undefined;
  readonly note?: ReactNode;
  /** Gives what the server answered; undefined: it could not be reached. */
  readonly save: (input: Omit<PreferenceValues, 'channels'> & { channels: Way[] }) => Promise<Answer | undefined>;
}

/** The form of how somebody is reached, with what there is to see until it is read and when it cannot be. */
export function PreferencePanel({
  preferences,
  error,
  onRetry,
  notSaved,
  note,
  save,
}: PreferencePanelProps): ReactNode {
  return (
    <>
      {error && !preferences && <FailureNote error={error} onRetry={onRetry} />}
      {!preferences && !error && <Waiting shape={<CardShapes count={2} />} />}
      {notSaved && <FailureNote error={notSaved} />}
      {preferences && (
        <PreferenceForm
          stored={preferences}
          offered={preferences.offered}
          shown={preferences.shown}
          note={note}
          save={async ({ channels, ...input }) => {
            const answer = await save({ ...input, channels: [...channels] });
            if (!answer) return 'failed';
            return isRefused(answer) ? answer : null;
          }}
        />
      )}
    </>
  );
}
