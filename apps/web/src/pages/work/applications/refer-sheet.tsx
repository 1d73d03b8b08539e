import { Plural, Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { Sheet } from '../../../components/sheet.js';
import { useAttempt } from '../../../components/staff/action-sheet.js';
import { FailureNote, Waiting } from '../../../components/states.js';
import { isRefused } from '../../../forms/refusal.js';
import { ReferPeopleDocument, ReferralsBeforeDocument, type ReferralsBeforeQuery } from '../../../gql/staff/graphql.js';
import { ConsentSheet } from '../consents/consent-sheet.js';

/** Somebody and an opening, with what the reader calls the pair. */
export interface ReferPair {
  readonly clientId: string;
  readonly opportunityId: string;
  readonly label: string;
  /** Whose opening it is. */
  readonly partner: { readonly id: string; readonly name: string };
}

type Prospect = ReferralsBeforeQuery['referralPreview'][number];
type Outcome = { readonly clientId: string; readonly opportunityId: string; readonly message: string | null };

const keyOf = ({ clientId, opportunityId }: Pick<ReferPair, 'clientId' | 'opportunityId'>): string =>
  `${clientId} ${opportunityId}`;
const pairOf = ({ clientId, opportunityId }: ReferPair) => ({ clientId, opportunityId });

function Capacity({ prospect }: { readonly prospect: Prospect }): ReactNode {
  const { capacity } = prospect;
  if (!capacity) return null;
  return (
    <div className={capacity.crowded ? 'small' : 'small soft'}>
      <Plural value={capacity.placesLeft} one="# place left" other="# places left" />
      {' · '}
      <Plural value={capacity.candidates} one="# candidate with this one" other="# candidates with these" />
      {capacity.crowded && (
        <>
          {' · '}
          <span className="tag warm">
            <Trans>many for few places</Trans>
          </span>
        </>
      )}
    </div>
  );
}

interface LineProps {
  readonly pair: ReferPair;
  readonly prospect: Prospect | undefined;
  readonly outcome: Outcome | undefined;
  readonly onAsk: () => void;
}

function Before({ prospect, onAsk }: { readonly prospect: Prospect; readonly onAsk: () => void }): ReactNode {
  if (prospect.refused) return <span className="tag no">{prospect.refused.message}</span>;
  return (
    <>
      {!prospect.agreed && (
        <div className="row wrap">
          <span className="tag unknown">
            <Trans>No consent yet</Trans>
          </span>
          <button type="button" className="btn quiet s" onClick={onAsk}>
            <Trans>Ask now</Trans>
          </button>
        </div>
      )}
      {prospect.bookings.map((booking) => (
        <span key={booking} className="tag warm">
          {booking}
        </span>
      ))}
      <Capacity prospect={prospect} />
    </>
  );
}

function Line({ pair, prospect, outcome, onAsk }: LineProps): ReactNode {
  const { name } = pair.partner;
  return (
    <li className="stack tight">
      <b>{pair.label}</b>
      {outcome && (
        <span className={outcome.message === null ? 'tag yes' : 'tag no'}>
          {outcome.message ?? <Trans>Referred to {name}</Trans>}
        </span>
      )}
      {!outcome && prospect && <Before prospect={prospect} onAsk={onAsk} />}
    </li>
  );
}

function useReferring(pairs: readonly ReferPair[]) {
  const [, refer] = useMutation(ReferPeopleDocument);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const { busy, trouble, attempt } = useAttempt();
  const act = async (): Promise<void> => {
    if (busy) return;
    await attempt(async () => {
      const outcome = await refer({ pairs: pairs.map(pairOf) });
      const result = outcome.data?.referClients;
      if (result && !isRefused(result))
        setOutcomes(result.referrals.map((one) => ({ ...one, message: one.refused?.message ?? null })));
      return outcome;
    });
  };
  return { outcomes, busy, trouble, act };
}

interface ReferSheetProps {
  readonly pairs: readonly ReferPair[];
  readonly onClose: () => void;
}

/** One or many: what speaks for waiting, who has not agreed yet, and then all of them at once. */
export function ReferSheet({ pairs, onClose }: ReferSheetProps): ReactNode {
  const [asking, setAsking] = useState<ReferPair | null>(null);
  const [{ data, error }, again] = useQuery({
    query: ReferralsBeforeDocument,
    variables: { pairs: pairs.map(pairOf) },
    requestPolicy: 'network-only',
  });
  const { outcomes, busy, trouble, act } = useReferring(pairs);
  const prospects = new Map(data?.referralPreview.map((one) => [keyOf(one), one]));
  const done = outcomes.length > 0;
  const ready = [...prospects.values()].filter(({ agreed, refused }) => agreed && !refused).length;
  if (asking)
    return (
      <ConsentSheet
        clientId={asking.clientId}
        opening={{ id: asking.opportunityId, partner: asking.partner }}
        onClose={() => setAsking(null)}
        onDone={() => {
          setAsking(null);
          again();
        }}
      />
    );
  return (
    <Sheet
      title={<Trans>Refer</Trans>}
      onClose={onClose}
      footer={
        done ? (
          <>
            <button type="button" className="btn quiet" onClick={onClose}>
              <Trans>Close</Trans>
            </button>
            <Link className="btn" to="/work/applications">
              <Trans>Applications</Trans>
            </Link>
          </>
        ) : (
          <>
            <button type="button" className="btn quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </button>
            <button
              type="button"
              className="btn"
              aria-disabled={busy || ready === 0}
              onClick={() => void (ready > 0 && act())}
            >
              {ready === 0 ? <Trans>Refer</Trans> : <Plural value={ready} one="Refer #" other="Refer #" />}
            </button>
          </>
        )
      }
    >
      {trouble}
      {error && <FailureNote error={error} />}
      {!data && !error && <Waiting shape={null} />}
      <ul className="stack">
        {pairs.map((pair) => (
          <Line
            key={keyOf(pair)}
            pair={pair}
            prospect={prospects.get(keyOf(pair))}
            outcome={outcomes.find((one) => keyOf(one) === keyOf(pair))}
            onAsk={() => setAsking(pair)}
          />
        ))}
      </ul>
      <p className="small soft">
        <Trans>The partner sees a work card without a name, and answers you or by a link.</Trans>
      </p>
    </Sheet>
  );
}
