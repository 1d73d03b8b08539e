import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useAttempt } from '../../../components/staff/action-sheet.js';
import { Note } from '../../../components/states.js';
import { TextField } from '../../../forms/fields.js';
import { SendConsentCodeDocument, type SendConsentCodeMutationVariables } from '../../../gql/staff/graphql.js';

/** The yes of a person who is not at the desk: digits that went to their own phone. */
export interface PhoneAnswer {
  readonly codeId: string;
  readonly code: string;
}

export const DIGITS = /^\d{6}$/;

/** Reads out the words by phone, sends the digits, and takes them down. */
export function ConsentPhone({
  about,
  answer,
  onAnswer,
}: {
  readonly about: SendConsentCodeMutationVariables;
  readonly answer: PhoneAnswer | null;
  readonly onAnswer: (answer: PhoneAnswer) => void;
}): ReactNode {
  const [, send] = useMutation(SendConsentCodeDocument);
  const { busy, trouble, attempt } = useAttempt();
  const [again, setAgain] = useState(false);
  const ask = async (): Promise<void> => {
    await attempt(async () => {
      const outcome = await send(about);
      const sent = outcome.data?.sendConsentCode;
      if (sent?.__typename === 'ConsentCodePayload') {
        onAnswer({ codeId: sent.codeId, code: '' });
        setAgain(true);
      }
      return outcome;
    });
  };
  return (
    <>
      {trouble}
      <p>
        <button type="button" className="btn quiet" aria-disabled={busy} onClick={() => void (busy || ask())}>
          {again ? <Trans>Send other digits</Trans> : <Trans>Send six digits to their phone</Trans>}
        </button>
      </p>
      {answer && (
        <>
          <Note icon="info">
            <Trans>On its way. The message says nothing but the digits.</Trans>
          </Note>
          <TextField
            label={<Trans>The digits that the person tells you</Trans>}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={answer.code}
            onChange={(event) => onAnswer({ ...answer, code: event.target.value })}
          />
        </>
      )}
    </>
  );
}
