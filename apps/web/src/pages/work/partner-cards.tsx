import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { WorkCardBody } from '../../components/work-card.js';
import {
  CardsBeforeSessionDocument,
  MarkSessionCardDocument,
  type SessionCardFragment,
} from '../../gql/staff/graphql.js';

const PAGE = 24;

function OneCard({ card, tableId }: { readonly card: SessionCardFragment; readonly tableId: string }): ReactNode {
  const [, mark] = useMutation(MarkSessionCardDocument);
  const { busy, trouble, attempt } = useAttempt();
  const [wished, setWished] = useState(card.wished);
  const turn = async (): Promise<void> => {
    if (busy) return;
    const next = !wished;
    if (await attempt(() => mark({ tableId, cardId: card.id, wished: next }))) setWished(next);
  };
  return (
    <article className="card stack">
      <h4 className="num">{card.reference}</h4>
      <WorkCardBody card={card} />
      {trouble}
      <p>
        <button type="button" className="chip" aria-pressed={wished} aria-disabled={busy} onClick={() => void turn()}>
          <Trans>Would like to meet</Trans>
        </button>
      </p>
    </article>
  );
}

/** The rest, page by page as somebody asks for it. */
function Further({ tableId, after }: { readonly tableId: string; readonly after: string | null }): ReactNode {
  const [asked, setAsked] = useState(false);
  if (asked) return <CardsFrom tableId={tableId} after={after} />;
  return (
    <button type="button" className="btn quiet" onClick={() => setAsked(true)}>
      <Trans>Show more</Trans>
    </button>
  );
}

function CardsFrom({ tableId, after }: { readonly tableId: string; readonly after: string | null }): ReactNode {
  const [{ data, error }, ask] = useQuery({
    query: CardsBeforeSessionDocument,
    variables: { tableId, first: PAGE, after },
    requestPolicy: 'network-only',
  });
  if (error) return <FailureNote error={error} onRetry={() => ask()} />;
  if (!data) return <Waiting shape={<CardShapes count={2} />} />;
  const { edges, pageInfo } = data.introductionCards;
  return (
    <>
      {after === null && edges.length === 0 && !pageInfo.hasNextPage && (
        <p className="soft">
          <Trans>Nobody to show yet. Cards appear here as people say that they come and agree to be shown.</Trans>
        </p>
      )}
      <div className="cards">
        {edges.map(({ node }) => (
          <OneCard key={node.id} card={node} tableId={tableId} />
        ))}
      </div>
      {pageInfo.hasNextPage && <Further tableId={tableId} after={pageInfo.endCursor} />}
    </>
  );
}

/** Who comes, as cards without a name; they are asked for only when somebody wants to look, for that is written down. */
export function PartnerCards({ tableId }: { readonly tableId: string }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <section className="stack">
      <h3>
        <Trans>Whom would you like to meet?</Trans>
      </h3>
      <p className="small soft">
        <Trans>
          The timetable takes your wishes and those of the people who come. You see no names; each person can see that
          you looked.
        </Trans>
      </p>
      {open ? (
        <CardsFrom tableId={tableId} after={null} />
      ) : (
        <p>
          <button type="button" className="btn quiet" onClick={() => setOpen(true)}>
            <Trans>See who comes</Trans>
          </button>
        </p>
      )}
    </section>
  );
}
