import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import {
  ChangeIntroductionDocument,
  type IntroductionAction,
  type IntroductionAnnounce,
} from '../../gql/staff/graphql.js';
import { AnnounceField, NOBODY } from './introduction-announce.js';
import type { Day } from './introduction-facts.js';

interface Words {
  readonly name: MessageDescriptor;
  /** What will happen. */
  readonly says: MessageDescriptor;
}

const ACTION_WORDS: Readonly<Record<IntroductionAction, Words>> = {
  cancel: {
    name: msg`Call the day off`,
    says: msg`Nobody is planned for any more, and partners see no cards. It can be opened again.`,
  },
  close: {
    name: msg`Close the session`,
    says: msg`The day is over: wishes and replies are no longer taken. Results may still be added, and it can be opened again.`,
  },
  reopen: { name: msg`Open again`, says: msg`Everything stands as it was.` },
};

/** A day is called off, is over, or begins again; each asks once more and says what will happen. */
export function StateActions({ day, onChanged }: { readonly day: Day; readonly onChanged: () => void }): ReactNode {
  const { t } = useLingui();
  const [asked, setAsked] = useState<IntroductionAction | null>(null);
  const [announce, setAnnounce] = useState<IntroductionAnnounce>('concerned');
  const [, change] = useMutation(ChangeIntroductionDocument);
  return (
    <>
      {day.availableActions.map((action) => (
        <button key={action} type="button" className="btn quiet s" onClick={() => setAsked(action)}>
          {t(ACTION_WORDS[action].name)}
        </button>
      ))}
      {asked && (
        <ActionSheet
          title={t(ACTION_WORDS[asked].name)}
          action={t(ACTION_WORDS[asked].name)}
          danger={asked === 'cancel'}
          dismiss={asked === 'cancel' ? <Trans>Leave it as it is</Trans> : undefined}
          onClose={() => setAsked(null)}
          run={() => change({ id: day.id, version: day.version, action: asked, announce })}
          onDone={() => {
            setAsked(null);
            onChanged();
          }}
        >
          <p>{t(ACTION_WORDS[asked].says)}</p>
          {asked === 'cancel' && (
            <AnnounceField
              choices={[
                { announce: 'concerned', words: <Trans>Everybody who takes part</Trans>, reaches: day.audience },
                NOBODY,
              ]}
              chosen={announce}
              onChoose={setAnnounce}
            />
          )}
        </ActionSheet>
      )}
    </>
  );
}
