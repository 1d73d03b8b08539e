import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useAttempt } from '../../../components/staff/action-sheet.js';
import { AnswerNoneDocument, type ClientFactsFragment, type NoneFact } from '../../../gql/staff/graphql.js';
import { useSession } from '../../../session/session.js';
import { NONE_WORDS } from './none-words.js';

interface NoneProps {
  readonly client: Pick<ClientFactsFragment, 'id' | 'saidNone' | 'viewerCanEdit'>;
  readonly fact: NoneFact;
  readonly onSaved: () => void;
}

/** "There is none", in one tap; tapped again it is not said any more. */
export function NoneAnswer({ client, fact, onSaved }: NoneProps): ReactNode {
  const { t } = useLingui();
  const session = useSession();
  const [, answer] = useMutation(AnswerNoneDocument);
  const { busy, trouble, attempt } = useAttempt();
  const said = client.saidNone.includes(fact);
  if (!client.viewerCanEdit || !session.may('match:decide')) return null;
  const tap = async (): Promise<void> => {
    if (!busy && (await attempt(() => answer({ clientId: client.id, fact, holds: !said })))) onSaved();
  };
  return (
    <>
      <button
        type="button"
        className="chip no-print"
        aria-pressed={said}
        aria-disabled={busy}
        onClick={() => void tap()}
      >
        {t(NONE_WORDS[fact])}
      </button>
      {trouble}
    </>
  );
}

/** Below the facts of a part: "none" for each of which nothing stands there. */
export function NoneAnswers({
  empty,
  ...props
}: Omit<NoneProps, 'fact'> & { readonly empty: Readonly<Partial<Record<NoneFact, boolean>>> }): ReactNode {
  const open = (Object.keys(empty) as NoneFact[]).filter((fact) => empty[fact]);
  if (open.length === 0) return null;
  return (
    <div className="choices">
      {open.map((fact) => (
        <NoneAnswer key={fact} {...props} fact={fact} />
      ))}
    </div>
  );
}

/** For the list of facts: "None." where it was said, nothing where it was not. */
export const noneOf = ({ saidNone }: Pick<ClientFactsFragment, 'saidNone'>, fact: NoneFact): ReactNode =>
  saidNone.includes(fact) && <Trans>None.</Trans>;
