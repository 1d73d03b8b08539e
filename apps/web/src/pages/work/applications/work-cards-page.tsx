import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { AnswerForm } from '../../../components/answer-form.js';
import { ANSWER_STATE_WORDS, REPLY_WORDS } from '../../../components/answer-words.js';
import { placesToMeet } from '../../../components/interview-places.js';
import { useAttempt } from '../../../components/staff/action-sheet.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../../components/states.js';
import { WorkCardBody } from '../../../components/work-card.js';
import { formatClock, formatNearDate, localDateOf } from '../../../formats/date.js';
import {
  AnswerOneCardDocument,
  CardsForPartnerDocument,
  ReasonsForRefusingDocument,
  StartOneCardDocument,
  type AnswerInput,
  type PartnerCardFragment,
} from '../../../gql/staff/graphql.js';
import { useTitle } from '../../../hooks/use-title.js';
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
  return (
    <>
      <p>
        <b className="num">
          {formatNearDate(localDateOf(at), today, lang)}, {formatClock(at, lang)}
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

function One({ card, cards, onChanged }: CardProps): ReactNode {
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

interface OpeningCards {
  readonly id: string;
  readonly title: string | null;
  readonly cards: PartnerCardFragment[];
}

/** By opening, in the order in which they came. */
function byOpening(cards: readonly PartnerCardFragment[]): readonly OpeningCards[] {
  const found = new Map<string, OpeningCards>();
  for (const card of cards) {
    const id = card.opportunity?.id ?? '';
    const group = found.get(id) ?? { id, title: card.opportunity?.title ?? null, cards: [] };
    group.cards.push(card);
    found.set(id, group);
  }
  return [...found.values()];
}

/** More cards than this are no longer found by looking. */
const AT_A_GLANCE = 12;

interface ChoiceProps {
  readonly groups: readonly OpeningCards[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** One opening of several, with how many cards it has. */
function OpeningChoice({ groups, chosen, onChoose }: ChoiceProps): ReactNode {
  if (groups.length < 2) return null;
  return (
    <div className="choices">
      <button type="button" className="chip" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        <Trans>All</Trans>
      </button>
      {groups.map(({ id, title, cards }) => (
        <button key={id} type="button" className="chip" aria-pressed={chosen === id} onClick={() => onChoose(id)}>
          {title ?? <Trans>No longer listed</Trans>} · {cards.length}
        </button>
      ))}
    </div>
  );
}

function Listed({ cards, onChanged }: { cards: readonly PartnerCardFragment[]; onChanged: () => void }): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  if (cards.length === 0)
    return (
      <Empty title={<Trans>Nobody yet</Trans>}>
        <p className="soft">
          <Trans>Whoever asks for one of your openings appears here, with a card to answer.</Trans>
        </p>
      </Empty>
    );
  const groups = byOpening(cards);
  const known = groups.some(({ id }) => id === chosen) ? chosen : null;
  return (
    <div className="stack loose">
      {cards.length > AT_A_GLANCE && <OpeningChoice groups={groups} chosen={known} onChoose={setChosen} />}
      {groups
        .filter(({ id }) => known === null || id === known)
        .map(({ id, title, cards: mine }) => (
          <section key={id} className="stack">
            <h2>{title ?? <Trans>No longer listed</Trans>}</h2>
            <div className="cards">
              {mine.map((card) => (
                <One key={card.id} card={card} cards={cards} onChanged={onChanged} />
              ))}
            </div>
          </section>
        ))}
    </div>
  );
}

/** The cards that were sent to a partner, to be answered in two taps. */
export function WorkCardsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Candidates`);
  const [{ data, error }, ask] = useQuery({ query: CardsForPartnerDocument, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Candidates</Trans>
        </h1>
      </div>
      {error && <FailureNote error={error} onRetry={again} />}
      {!data && !error && <Waiting shape={<CardShapes count={3} />} />}
      {data && <Listed cards={data.workCards} onChanged={again} />}
    </>
  );
}
