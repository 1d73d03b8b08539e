import { Plural, Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Sheet } from '../../../components/sheet.js';
import { useAttempt } from '../../../components/staff/action-sheet.js';
import { FailureNote, Waiting } from '../../../components/states.js';
import { isRefused } from '../../../forms/refusal.js';
import { ReferPeopleDocument, ReferralsBeforeDocument, type ReferralsBeforeQuery } from '../../../gql/staff/graphql.js';
import { ConsentSheet } from '../consents/consent-sheet.js';
import { DoneButtons, Missing, ReferButtons } from './refer-buttons.js';

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
  readonly onAsk: (() => void) | null;
}

interface BeforeProps {
  readonly prospect: Prospect;
  /** Where several stand there, each can be asked by itself. */
  readonly onAsk: (() => void) | null;
}

function Before({ prospect, onAsk }: BeforeProps): ReactNode {
  if (prospect.refused) return <span className="tag no">{prospect.refused.message}</span>;
  return (
    <>
      <div className="row wrap">
        <span className={prospect.agreed ? 'tag yes' : 'tag unknown'}>
          {prospect.agreed ? <Trans>Agreed to this</Trans> : <Trans>No consent yet</Trans>}
        </span>
        {!prospect.agreed && onAsk && (
          <button type="button" className="btn quiet s" onClick={onAsk}>
            <Trans>Ask now</Trans>
          </button>
        )}
      </div>
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

interface LinesProps {
  readonly pairs: readonly ReferPair[];
  readonly prospects: ReadonlyMap<string, Prospect>;
  readonly outcomes: readonly Outcome[];
  readonly onAsk: (pair: ReferPair) => void;
}

function Lines({ pairs, prospects, outcomes, onAsk }: LinesProps): ReactNode {
  return (
    <>
      <ul className="stack">
        {pairs.map((pair) => (
          <Line
            key={keyOf(pair)}
            pair={pair}
            prospect={prospects.get(keyOf(pair))}
            outcome={outcomes.find((one) => keyOf(one) === keyOf(pair))}
            onAsk={pairs.length > 1 ? () => onAsk(pair) : null}
          />
        ))}
      </ul>
      <p className="small soft">
        <Trans>The partner sees a work card without a name, and answers you or by a link.</Trans>
      </p>
    </>
  );
}

/** How many can be referred now, and who waits for a consent alone. */
function readyOf(prospects: readonly Prospect[]): { readonly ready: number; readonly waiting: ReadonlySet<string> } {
  const possible = prospects.filter(({ refused }) => !refused);
  const waiting = possible.filter(({ agreed }) => !agreed);
  return { ready: possible.length - waiting.length, waiting: new Set(waiting.map(keyOf)) };
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

/** What is known before: who can be referred, who waits for a consent, and whom to ask when that holds up all of them. */
function useProspects(pairs: readonly ReferPair[]) {
  const [{ data, error }, again] = useQuery({
    query: ReferralsBeforeDocument,
    variables: { pairs: pairs.map(pairOf) },
    requestPolicy: 'network-only',
  });
  const prospects = new Map(data?.referralPreview.map((one) => [keyOf(one), one]));
  const { ready, waiting } = readyOf([...prospects.values()]);
  const first = ready === 0 ? pairs.find((pair) => waiting.has(keyOf(pair))) : undefined;
  return { known: data !== undefined, error, again, prospects, ready, waiting: waiting.size, first };
}

/** One or many: what speaks for waiting, who has not agreed yet, and then all of them at once. */
export function ReferSheet({ pairs, onClose }: ReferSheetProps): ReactNode {
  const [asking, setAsking] = useState<ReferPair | null>(null);
  const { known, error, again, prospects, ready, waiting, first } = useProspects(pairs);
  const { outcomes, busy, trouble, act } = useReferring(pairs);
  const done = outcomes.length > 0;
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
      note={!done && waiting > 0 && <Missing waiting={waiting} ready={ready} />}
      footer={
        done ? (
          <DoneButtons onClose={onClose} />
        ) : (
          <ReferButtons
            busy={busy}
            ready={known ? ready : null}
            onAsk={first ? () => setAsking(first) : null}
            onRefer={() => void (ready > 0 && act())}
            onClose={onClose}
          />
        )
      }
    >
      {trouble}
      {error && <FailureNote error={error} />}
      {!known && !error && <Waiting shape={null} />}
      <Lines pairs={pairs} prospects={prospects} outcomes={outcomes} onAsk={setAsking} />
    </Sheet>
  );
}
