import { Trans } from '@lingui/react/macro';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Who } from '../../components/opportunity-card.js';
import { PayText } from '../../components/pay-text.js';
import { Sheet } from '../../components/sheet.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { OpportunityDetailDocument } from '../../gql/graphql.js';
import { Description, Facts, Needs, Safety, Skills } from '../opportunity/facts.js';

interface OpeningSheetProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** All that an opening says of itself, over the list one came from: closed, the reader is where they were. */
function OpeningSheet({ id, title, onClose }: OpeningSheetProps): ReactNode {
  const [{ data, error, fetching }, again] = useQuery({ query: OpportunityDetailDocument, variables: { id } });
  const offer = data?.opportunity;
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <>
          <Link className="btn quiet" to={`/o/${id}`} target="_blank">
            <Trans>Open its page in a new tab</Trans>
          </Link>
          <button type="button" className="btn" onClick={onClose}>
            <Trans>Back to the list</Trans>
          </button>
        </>
      }
    >
      {error && <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {fetching && !offer && <Waiting shape={<CardShapes count={1} />} />}
      {data && !offer && (
        <p className="soft">
          <Trans>This opening is no longer here</Trans>
        </p>
      )}
      {offer && (
        // Nothing in it can be focused: keys scroll it by itself.
        <div className="stack loose" tabIndex={0} role="region" aria-label={title}>
          <div className="stack tight">
            <Who offer={offer} />
            <PayText offer={offer} full />
          </div>
          <Facts offer={offer} distanceKm={null} />
          <Safety offer={offer} />
          <Needs offer={offer} />
          <Description offer={offer} />
          <Skills offer={offer} />
        </div>
      )}
    </Sheet>
  );
}

/** An opening by its title; it opens over the page, or where the reader's keys say. */
export function OpeningLink({ id, title }: { readonly id: string; readonly title: string }): ReactNode {
  const [open, setOpen] = useState(false);
  const show = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <Link to={`/o/${id}`} onClick={show}>
        <b>{title}</b>
      </Link>
      {open && <OpeningSheet id={id} title={title} onClose={() => setOpen(false)} />}
    </>
  );
}
