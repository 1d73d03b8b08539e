import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Sheet } from '../../components/sheet.js';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { Note } from '../../components/states.js';
import {
  ReinstateAccountDocument,
  RemoveMembershipDocument,
  ResetSecretDocument,
  SuspendAccountDocument,
  type AccountRowFragment,
} from '../../gql/staff/graphql.js';
import { PERSONA_WORDS } from '../../labels/persona-words.js';

interface AccountSheetProps {
  readonly account: AccountRowFragment;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function OneTimeSecret({ secret }: { readonly secret: string }): ReactNode {
  return (
    <Note tone="yes" icon="shield">
      <p>
        <Trans>
          Hand this over in person. It is shown once and works once; a new password is asked for at the next sign-in.
        </Trans>
      </p>
      <p className="num">
        <code>{secret}</code>
      </p>
    </Note>
  );
}

type Attempt = ReturnType<typeof useAttempt>['attempt'];

function Memberships({
  account,
  attempt,
  onChanged,
}: Omit<AccountSheetProps, 'onClose'> & { readonly attempt: Attempt }): ReactNode {
  const { t } = useLingui();
  const [, remove] = useMutation(RemoveMembershipDocument);
  return (
    <ul className="stack">
      {account.memberships.map((membership) => (
        <li key={membership.id} className="row between">
          <span>
            {t(PERSONA_WORDS[membership.persona])}{' '}
            <span className="soft">{membership.office?.name ?? membership.partner?.name}</span>
          </span>
          <button
            type="button"
            className="btn danger s"
            onClick={() =>
              void attempt(() => remove({ accountId: account.id, membershipId: membership.id })).then(
                (done) => done && onChanged(),
              )
            }
          >
            <Trans>Take away</Trans>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Recovery({
  account,
  attempt,
}: {
  readonly account: AccountRowFragment;
  readonly attempt: Attempt;
}): ReactNode {
  const [, reset] = useMutation(ResetSecretDocument);
  const [secret, setSecret] = useState<string | null>(null);
  const act = async (): Promise<void> => {
    await attempt(async () => {
      const answer = await reset({ id: account.id });
      const result = answer.data?.resetSecret;
      if (result?.__typename === 'AccountPayload') setSecret(result.oneTimeSecret ?? null);
      return answer;
    });
  };
  return (
    <>
      {secret && <OneTimeSecret secret={secret} />}
      <button type="button" className="btn quiet" onClick={() => void act()}>
        <Trans>Give a new one-time password</Trans>
      </button>
    </>
  );
}

export function AccountSheet({ account, onClose, onChanged }: AccountSheetProps): ReactNode {
  const { trouble, attempt } = useAttempt();
  const [, suspend] = useMutation(SuspendAccountDocument);
  const [, reinstate] = useMutation(ReinstateAccountDocument);
  const active = account.status === 'active';
  const version = { id: account.id, version: account.version };
  const toggle = async (): Promise<void> => {
    if (await attempt(() => (active ? suspend(version) : reinstate(version)))) onChanged();
  };
  return (
    <Sheet title={account.displayName} onClose={onClose}>
      {trouble}
      <Memberships account={account} attempt={attempt} onChanged={onChanged} />
      <Recovery account={account} attempt={attempt} />
      <button type="button" className={active ? 'btn danger' : 'btn quiet'} onClick={() => void toggle()}>
        {active ? <Trans>Suspend: signs out everywhere</Trans> : <Trans>Let in again</Trans>}
      </button>
    </Sheet>
  );
}
