import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { PublishIntroductionDocument, type IntroductionAnnounce } from '../../gql/staff/graphql.js';
import { AnnounceField, NOBODY } from './introduction-announce.js';
import type { Day } from './introduction-facts.js';

type Plan = NonNullable<Day['plan']>;

const WORDS = {
  concerned: <Trans>Those whose times are new or have changed</Trans>,
  everybody: <Trans>Everybody who takes part</Trans>,
  nobody: NOBODY.words,
};

interface PublishProps {
  readonly day: Day;
  readonly plan: Plan;
  readonly onDone: () => void;
}

/** The plan goes on paper; the organiser says who is told of it. */
export function PublishPlan({ day, plan, onDone }: PublishProps): ReactNode {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<IntroductionAnnounce>('concerned');
  const [, publish] = useMutation(PublishIntroductionDocument);
  return (
    <>
      <button type="button" className="btn s" onClick={() => setOpen(true)}>
        <Trans>Put on paper</Trans>
      </button>
      {open && (
        <ActionSheet
          title={<Trans>Put the timetable on paper</Trans>}
          action={<Trans>Put on paper</Trans>}
          onClose={() => setOpen(false)}
          run={() => publish({ id: day.id, planId: plan.id, announce: chosen })}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        >
          <AnnounceField
            choices={plan.announcements.map(({ announce, people, partners }) => ({
              ...{ announce, words: WORDS[announce] },
              reaches: announce === 'nobody' ? null : { people, partners },
            }))}
            chosen={chosen}
            onChoose={setChosen}
          />
        </ActionSheet>
      )}
    </>
  );
}
