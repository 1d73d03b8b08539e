import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { usePages, type Pages } from '../../../components/staff/use-pages.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../../components/states.js';
import { CardsForPartnerDocument, type PartnerCardFragment } from '../../../gql/staff/graphql.js';
import { useTitle } from '../../../hooks/use-title.js';
import { PartnerCard } from './partner-card.js';

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
  /** Further cards are not here yet: how many an opening has is not known. */
  readonly partly: boolean;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** One opening of several, or all again. */
function OpeningChoice({ groups, partly, chosen, onChoose }: ChoiceProps): ReactNode {
  return (
    <div className="choices">
      <button type="button" className="chip" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        <Trans>All</Trans>
      </button>
      {groups.map(({ id, title, cards }) => (
        <button key={id} type="button" className="chip" aria-pressed={chosen === id} onClick={() => onChoose(id)}>
          {title ?? <Trans>No longer listed</Trans>} {!partly && <>· {cards.length}</>}
        </button>
      ))}
    </div>
  );
}

function Nobody({ chosen, onAll }: { readonly chosen: boolean; readonly onAll: () => void }): ReactNode {
  return (
    <Empty title={chosen ? <Trans>Nobody for this opening yet</Trans> : <Trans>Nobody yet</Trans>}>
      <p className="soft">
        <Trans>Whoever asks for one of your openings appears here, with a card to answer.</Trans>
      </p>
      {chosen && (
        <p>
          <button type="button" className="btn quiet" onClick={onAll}>
            <Trans>All candidates</Trans>
          </button>
        </p>
      )}
    </Empty>
  );
}

interface ListedProps {
  readonly pages: Pages<PartnerCardFragment>;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

function Listed({ pages: { rows: cards, more, again }, chosen, onChoose }: ListedProps): ReactNode {
  if (cards.length === 0) return <Nobody chosen={chosen !== null} onAll={() => onChoose(null)} />;
  const groups = byOpening(cards);
  const several = groups.length > 1 && (cards.length > AT_A_GLANCE || more !== undefined);
  return (
    <div className="stack loose">
      {(several || chosen !== null) && (
        <OpeningChoice groups={groups} partly={more !== undefined} chosen={chosen} onChoose={onChoose} />
      )}
      {groups.map(({ id, title, cards: mine }) => (
        <section key={id} className="stack">
          <h2>{title ?? <Trans>No longer listed</Trans>}</h2>
          <div className="cards">
            {mine.map((card) => (
              <PartnerCard key={card.id} card={card} cards={cards} onChanged={again} />
            ))}
          </div>
        </section>
      ))}
      {more && (
        <div className="more">
          <button type="button" className="btn quiet" onClick={more}>
            <Trans>Show more</Trans>
          </button>
        </div>
      )}
    </div>
  );
}

/** The cards that were sent to a partner, to be answered in two taps; of one opening, when the address names it. */
export function WorkCardsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Candidates`);
  const [params, setParams] = useSearchParams();
  const chosen = params.get('opening');
  const pages = usePages({
    query: CardsForPartnerDocument,
    variables: { opportunityId: chosen },
    connectionOf: (data) => data.workCards,
  });
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Candidates</Trans>
        </h1>
      </div>
      {pages.error && <FailureNote error={pages.error} onRetry={pages.again} />}
      {pages.waiting && <Waiting shape={<CardShapes count={3} />} />}
      {!pages.waiting && (!pages.error || pages.rows.length > 0) && (
        <Listed pages={pages} chosen={chosen} onChoose={(id) => setParams(id === null ? {} : { opening: id })} />
      )}
    </>
  );
}
