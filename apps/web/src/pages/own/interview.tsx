import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ComingQuestion } from '../../components/coming-question.js';
import { formatLongDate } from '../../formats/date.js';
import { dateAt, formatClockAt } from '../../formats/zone.js';
import { isRefused } from '../../forms/refusal.js';
import { StepOwnApplicationDocument, type OwnApplicationFragment } from '../../gql/own/graphql.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';

interface InterviewProps {
  readonly application: OwnApplicationFragment;
  /** Without network nothing can be said. */
  readonly online?: boolean;
  readonly onSaid?: () => void;
}

function Reply({ application, online = true, onSaid }: InterviewProps): ReactNode {
  const [{ fetching, error }, step] = useMutation(StepOwnApplicationDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const { id, version, interviewReply: reply } = application;
  const say = async (coming: boolean): Promise<void> => {
    const { data } = await step({ id, version, action: coming ? 'come' : 'decline' });
    const result = data?.stepApplication;
    setRefused(isRefused(result) ? result.message : null);
    if (result && !isRefused(result)) onSaid?.();
  };
  return (
    <ComingQuestion
      coming={reply && reply === 'coming'}
      busy={fetching || !online}
      refused={refused}
      error={error}
      onSay={(coming) => void say(coming)}
      after={
        reply === 'declined' && (
          <p className="small soft">
            <Trans>They are told. Your contact person helps to find another time.</Trans>
          </p>
        )
      }
    />
  );
}

/** When and where to come, and whether one does. */
export function Interview(props: InterviewProps): ReactNode {
  const lang = useLang();
  const today = useToday();
  const { interviewAt: at, interviewPlace: place, availableActions, opportunity } = props.application;
  if (at === null) return null;
  // Kept without network by an older version of the page, an application lacks the zone.
  const zone = opportunity?.timeZone ?? null;
  const day = formatLongDate(dateAt(at, zone), lang);
  const clock = formatClockAt(at, zone, lang);
  return (
    <>
      <div>
        <p>
          <b className="num">
            <Trans>
              {day}, {clock}
            </Trans>
          </b>
        </p>
        <p>{place ?? <Trans>Your contact person tells you where.</Trans>}</p>
      </div>
      {availableActions.includes('come') && dateAt(at, zone) >= today && <Reply {...props} />}
    </>
  );
}
