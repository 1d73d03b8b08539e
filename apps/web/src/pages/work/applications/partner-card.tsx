import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { AnswerForm } from '../../../components/answer-form.js';
import { ANSWER_STATE_WORDS, REPLY_WORDS } from '../../../components/answer-words.js';
import { placesToMeet } from '../../../components/interview-places.js';
import { useAttempt } from '../../../components/staff/action-sheet.js';
import { WorkCardBody } from '../../../components/work-card.js';
import { formatMeetingDay } from '../../../formats/date.js';
import { dateAt, formatClockAt } from '../../../formats/zone.js';
import {
  AnswerOneCardDocument,
  ReasonsForRefusingDocument,
  StartOneCardDocument,
  type AnswerInput,
  type PartnerCardFragment,
} from '../../../gql/staff/graphql.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';

interface CardProps {
  readonly card: PartnerCardFragment;
  /** All cards of the page: where others were asked to come. */
  readonly cards: readonly PartnerCardFragment[];
  readonly onChanged: () => void;
}

function Interview({ card }: Pick<CardProps, 'card'>): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const { interviewAt: at, interviewPlace: place, interviewReply: reply } = card;
  if (card.state !== 'interview' || at === null) return null;
  const zone = card.opportunity?.timeZone ?? null;
  return (
    <>
      <p>
        <b className="num">
          {formatMeetingDay(dateAt(at, zone), today, lang)}, {formatClockAt(at, zone, lang)}
        </b>
        {place && <> · {place}</>}
      </p>
      <p>
        {reply ? (
          <span className={reply === 'coming' ? 'tag yes' : 'tag warm'}>{t(REPLY_WORDS[reply])}</span>
        ) : (
          <span className="tag unknown">
            <Trans>They have not said yet whether they come</Trans>
          </span>
        )}
      </p>
    </>
  );
}

function Begin({ card, onChanged }: Pick<CardProps, 'card' | 'onChanged'>): ReactNode {
  const [, start] = useMutation(StartOneCardDocument);
  const { busy, trouble, attempt } = useAttempt();
  const begin = async (): Promise<void> => {
    if (!busy && (await attempt(() => start({ cardId: card.id })))) onChanged();
  };
  return (
    <>
      {trouble}
      <button type="button" className="btn" aria-disabled={busy} onClick={() => void begin()}>
        <Trans>They have begun</Trans>
      </button>
    </>
  );
}

function Answer({ card, cards, onChanged }: CardProps): ReactNode {
  const [{ data }] = useQuery({ query: ReasonsForRefusingDocument });
  const [, answer] = useMutation(AnswerOneCardDocument);
  const { busy, trouble, attempt } = useAttempt();
  const waits = card.state === 'sent' || card.state === 'seen';
  const [open, setOpen] = useState(waits);
  const give = async (given: AnswerInput): Promise<void> => {
    if (busy || !(await attempt(() => answer({ cardId: card.id, answer: given })))) return;
    setOpen(false);
    onChanged();
  };
  if (!open)
    return (
      <button type="button" className="btn quiet" onClick={() => setOpen(true)}>
        <Trans>Say something else</Trans>
      </button>
    );
  return (
    <>
      {trouble}
      <AnswerForm
        reasons={data?.answerReasons ?? []}
        places={placesToMeet(card, cards)}
        zone={card.opportunity?.timeZone ?? null}
        busy={busy}
        onAnswer={(given) => void give(given)}
      />
    </>
  );
}

function Acts(props: CardProps): ReactNode {
  const { availableActions } = props.card;
  return (
    <div className="stack">
      {availableActions.includes('start') && <Begin {...props} />}
      {availableActions.includes('refuse') && <Answer {...props} />}
    </div>
  );
}

/** A card, where it stands, and what its partner may say. */
export function PartnerCard({ card, cards, onChanged }: CardProps): ReactNode {
  const { t } = useLingui();
  return (
    <article className="card stack">
      <header>
        <h3 className="num">{card.reference}</h3>
        <p className="small soft">{t(ANSWER_STATE_WORDS[card.state])}</p>
        <Interview card={card} />
      </header>
      <WorkCardBody card={card} />
      <Acts card={card} cards={cards} onChanged={onChanged} />
    </article>
  );
}
