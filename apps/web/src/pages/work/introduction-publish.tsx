import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { PublishIntroductionDocument, type IntroductionAnnounce } from '../../gql/staff/graphql.js';
import type { Day } from './introduction-facts.js';

type Plan = NonNullable<Day['plan']>;
type Announcement = Plan['announcements'][number];

function ChoiceWords({ announce, people, partners }: Announcement): ReactNode {
  const whom = {
    concerned: <Trans>Those whose times are new or have changed</Trans>,
    everybody: <Trans>Everybody who takes part</Trans>,
    nobody: <Trans>Nobody: we tell them ourselves</Trans>,
  };
  return (
    <span className="stack tight">
      {whom[announce]}
      {announce !== 'nobody' && (
        <span className="small soft num">
          <Trans>
            People: {people} · partners: {partners}
          </Trans>
        </span>
      )}
    </span>
  );
}

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
          <fieldset className="stack">
            <legend>
              <Trans>Who is told?</Trans>
            </legend>
            {plan.announcements.map((each) => (
              <label key={each.announce} className="check">
                <input
                  type="radio"
                  name="announce"
                  checked={chosen === each.announce}
                  onChange={() => setChosen(each.announce)}
                />
                <ChoiceWords {...each} />
              </label>
            ))}
          </fieldset>
          <p className="small soft">
            <Trans>They find it among their news; outside the app nothing says what it is about.</Trans>
          </p>
        </ActionSheet>
      )}
    </>
  );
}
