import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { usePages } from '../../components/staff/use-pages.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { formatNearDate, localDateOf } from '../../formats/date.js';
import { AdminAccountsDocument, type AccountRowFragment } from '../../gql/staff/graphql.js';
import { useSettled } from '../../hooks/use-settled.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { PERSONA_WORDS } from '../../labels/persona-words.js';
import { AccountSheet } from './account-sheet.js';
import { InviteSheet } from './invite-sheet.js';

function Roles({ account }: { readonly account: AccountRowFragment }): ReactNode {
  const { t } = useLingui();
  return (
    <ul>
      {account.memberships.map((membership) => (
        <li key={membership.id}>
          {t(PERSONA_WORDS[membership.persona])}{' '}
          <span className="soft">{membership.office?.name ?? membership.partner?.name}</span>
        </li>
      ))}
    </ul>
  );
}

function useColumns(onOpen: (account: AccountRowFragment) => void): readonly Column<AccountRowFragment>[] {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  return useMemo(
    () => [
      {
        key: 'name',
        head: t`Name`,
        look: 'lead',
        sortBy: (row) => row.displayName,
        cell: (row) => (
          <>
            <b>{row.displayName}</b>
            <div className="small soft">{row.signInHint}</div>
          </>
        ),
      },
      { key: 'roles', head: t`Roles`, cell: (row) => <Roles account={row} /> },
      {
        key: 'status',
        head: t`State`,
        sortBy: (row) => row.status,
        cell: (row) => (
          <span className={`tag ${row.status === 'active' ? 'yes' : 'no'}`}>
            {row.status === 'active' ? t`Active` : t`Suspended`}
          </span>
        ),
      },
      {
        key: 'last',
        head: t`Last sign-in`,
        sortBy: (row) => row.lastSignInAt ?? '',
        cell: (row) => (row.lastSignInAt ? formatNearDate(localDateOf(row.lastSignInAt), today, lang) : t`never`),
      },
      {
        key: 'actions',
        head: t`Actions`,
        look: 'wide',
        cell: (row) => (
          <button type="button" className="btn quiet s" onClick={() => onOpen(row)}>
            <Trans>Open</Trans>
          </button>
        ),
      },
    ],
    [t, lang, today, onOpen],
  );
}

export function AccountsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Accounts`);
  const [text, setText] = useState('');
  const [inviting, setInviting] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const asked = useSettled(text.trim(), 300);
  const pages = usePages({
    query: AdminAccountsDocument,
    variables: { text: asked || null },
    connectionOf: (data) => data.accounts,
  });
  const columns = useColumns((account) => setOpenId(account.id));
  const open = pages.rows.find((row) => row.id === openId);
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Accounts</Trans>
        </h1>
        <button type="button" className="btn" onClick={() => setInviting(true)}>
          <Trans>Invite</Trans>
        </button>
      </div>
      {pages.error && <FailureNote error={pages.error} onRetry={pages.again} />}
      {pages.waiting && <Waiting shape={<CardShapes count={2} />} />}
      {!pages.waiting && (
        <DataTable
          caption={t`Accounts`}
          columns={columns}
          rows={pages.rows}
          keyOf={(row) => row.id}
          onMore={pages.more}
          tools={
            <input
              className="input"
              type="search"
              aria-label={t`Find by name`}
              placeholder={t`Find by name`}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          }
        />
      )}
      {open && <AccountSheet account={open} onClose={() => setOpenId(null)} onChanged={pages.again} />}
      {inviting && <InviteSheet onClose={() => setInviting(false)} />}
    </>
  );
}
