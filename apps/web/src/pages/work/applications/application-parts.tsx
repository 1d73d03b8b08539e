import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { REPLY_WORDS } from '../../../components/answer-words.js';
import { formatNearDate } from '../../../formats/date.js';
import { dateAt, formatClockAt } from '../../../formats/zone.js';
import type { ApplicationRowFragment } from '../../../gql/staff/graphql.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { APPLICATION_STATE_TONES, APPLICATION_STATE_WORDS } from './application-words.js';
import { LinkSheet } from './link-sheet.js';
import { StepSheet } from './step-sheet.js';

type Row = ApplicationRowFragment;

/** How an application stands: the state, an interview with its place and reply, a reason. */
export function ApplicationStanding({ row }: { readonly row: Row }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const at = row.interviewAt;
  const zone = row.opportunity?.timeZone ?? null;
  return (
    <>
      <span className={`tag ${APPLICATION_STATE_TONES[row.state]}`}>{t(APPLICATION_STATE_WORDS[row.state])}</span>
      {row.state === 'interview' && at && (
        <div className="small num">
          {formatNearDate(dateAt(at, zone), today, lang)}, {formatClockAt(at, zone, lang)}
          {row.interviewPlace && <> · {row.interviewPlace}</>}
          {row.interviewReply && <> · {t(REPLY_WORDS[row.interviewReply])}</>}
        </div>
      )}
      {row.reasonText && <div className="small soft">{row.reasonText}</div>}
    </>
  );
}

const ANSWERABLE: readonly string[] = ['sent', 'seen', 'interview', 'trial', 'offered'];

/** What the office can do about an application. */
export function ApplicationActs({ row, onChanged }: { readonly row: Row; readonly onChanged: () => void }): ReactNode {
  const [sheet, setSheet] = useState<'step' | 'link' | null>(null);
  const close = (): void => setSheet(null);
  return (
    <>
      <div className="acts">
        {row.availableActions.length > 0 && (
          <button type="button" className="btn quiet s" onClick={() => setSheet('step')}>
            <Trans>Note what happened</Trans>
          </button>
        )}
        {row.shown && ANSWERABLE.includes(row.state) && (
          <button type="button" className="btn quiet s" onClick={() => setSheet('link')}>
            <Trans>Link to answer</Trans>
          </button>
        )}
      </div>
      {sheet === 'step' && <StepSheet row={row} onClose={close} onChanged={onChanged} />}
      {sheet === 'link' && <LinkSheet row={row} onClose={close} />}
    </>
  );
}
