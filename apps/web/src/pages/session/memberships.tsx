import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { FailureNote, Note } from '../../components/states.js';
import { isRefused } from '../../forms/refusal.js';
import { ActAsDocument, type ViewerFactsFragment } from '../../gql/account/graphql.js';
import { PERSONA_WORDS } from '../../labels/persona-words.js';
import { useSession } from '../../session/session.js';
import { homeOf } from './sign-in-page.js';

type Account = NonNullable<ViewerFactsFragment['account']>;
type Membership = Account['memberships'][number];

const isNow = (membership: Membership, viewer: ViewerFactsFragment): boolean =>
  membership.persona === viewer.persona &&
  (!membership.office || viewer.offices.some((office) => office.id === membership.office?.id)) &&
  (!membership.partner || viewer.partners.some((partner) => partner.id === membership.partner?.id));

/** Who works for two offices or partners works for one at a time, and says for which. */
export function Memberships({
  account,
  viewer,
}: {
  readonly account: Account;
  readonly viewer: ViewerFactsFragment;
}): ReactNode {
  const { t } = useLingui();
  const session = useSession();
  const navigate = useNavigate();
  const [{ error, fetching }, actAs] = useMutation(ActAsDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = async (membershipId: string): Promise<void> => {
    const { data } = await actAs({ membershipId });
    const result = data?.actAs;
    if (isRefused(result)) setRefusal(result.message);
    if (result?.__typename !== 'SignedIn') return;
    session.changed(true);
    await navigate(homeOf(result.viewer));
  };
  if (account.memberships.length === 0 || viewer.persona === 'client') return null;
  return (
    <ul className="stack">
      {account.memberships.map((membership) => {
        const now = isNow(membership, viewer);
        const where = membership.office?.name ?? membership.partner?.name;
        return (
          <li key={membership.id} className="row between">
            <span>
              {t(PERSONA_WORDS[membership.persona])}
              {where && <span className="soft"> · {where}</span>}
            </span>
            {now || account.memberships.length === 1 ? (
              <span className="tag yes">
                <Trans>now</Trans>
              </span>
            ) : (
              <button
                type="button"
                className="btn quiet s"
                aria-disabled={fetching}
                onClick={() => void change(membership.id)}
              >
                <Trans>Change to this</Trans>
              </button>
            )}
          </li>
        );
      })}
      {refusal && (
        <li>
          <Note tone="no" icon="info">
            {refusal}
          </Note>
        </li>
      )}
      {error && (
        <li>
          <FailureNote error={error} />
        </li>
      )}
    </ul>
  );
}
