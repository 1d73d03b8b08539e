import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { useClient, useMutation, useQuery } from 'urql';
import { WAY_WORDS } from '../../components/preference-form.js';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../components/states.js';
import { useEarlier } from '../../components/use-earlier.js';
import { isRefused } from '../../forms/refusal.js';
import { formatClock, formatNearDate, localDateOf } from '../../formats/date.js';
import {
  LocalMessagesDocument,
  SentMessagesDocument,
  TryMessageAgainDocument,
  type MessageFactsFragment,
  type MessageState,
  type SentMessagesQuery,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { LANG_NAMES } from '../../i18n/lang.js';
import { useLang } from '../../i18n/use-lang.js';
import { MESSAGE_CODE_WORDS, MESSAGE_STATE_WORDS, TEMPLATE_WORDS } from './message-words.js';

const STATES: readonly MessageState[] = ['dead', 'failed', 'waiting', 'sending', 'sent', 'dropped'];
const TONES: Readonly<Record<MessageState, string>> = {
  ...{ waiting: 'tag', sending: 'tag', dropped: 'tag' },
  ...{ failed: 'tag unknown', sent: 'tag yes', dead: 'tag no' },
};

type Row = MessageFactsFragment;

function useColumns(onAgain: (row: Row) => void): readonly Column<Row>[] {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  return useMemo(() => {
    const said = (at: string): string => `${formatNearDate(localDateOf(at), today, lang)}, ${formatClock(at, lang)}`;
    return [
      {
        key: 'when',
        head: t`When`,
        look: 'lead',
        sortBy: (row) => row.madeAt,
        cell: (row) => <b className="num">{said(row.endedAt ?? row.madeAt)}</b>,
      },
      {
        key: 'state',
        head: t`State`,
        sortBy: (row) => row.state,
        cell: (row) => <span className={TONES[row.state]}>{t(MESSAGE_STATE_WORDS[row.state])}</span>,
      },
      { key: 'way', head: t`Way`, sortBy: (row) => row.channel, cell: (row) => t(WAY_WORDS[row.channel]) },
      {
        key: 'note',
        head: t`Note`,
        cell: (row) => `${t(TEMPLATE_WORDS[row.template])} · ${LANG_NAMES[row.language]}`,
      },
      {
        key: 'why',
        head: t`Why`,
        cell: (row) => {
          const words = row.code === null ? undefined : MESSAGE_CODE_WORDS[row.code];
          return words ? t(words) : row.code;
        },
      },
      { key: 'tries', head: t`Tries`, look: 'right', sortBy: (row) => row.tries, cell: (row) => row.tries },
      {
        key: 'actions',
        head: t`Actions`,
        look: 'wide',
        cell: (row) =>
          row.viewerCanTryAgain && (
            <button type="button" className="btn quiet s" onClick={() => onAgain(row)}>
              <Trans>Try again</Trans>
            </button>
          ),
      },
    ];
  }, [t, lang, today, onAgain]);
}

function StateChoice({
  state,
  onState,
}: {
  readonly state: MessageState | null;
  readonly onState: (state: MessageState | null) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <select
      className="input fit"
      aria-label={t`State`}
      value={state ?? ''}
      onChange={(event) => onState((event.target.value || null) as MessageState | null)}
    >
      <option value="">{t`All`}</option>
      {STATES.map((one) => (
        <option key={one} value={one}>
          {t(MESSAGE_STATE_WORDS[one])}
        </option>
      ))}
    </select>
  );
}

interface ListProps {
  readonly first: SentMessagesQuery['messages'];
  readonly state: MessageState | null;
  readonly tools: ReactNode;
  readonly onChanged: () => void;
}

function MessageList({ first, state, tools, onChanged }: ListProps): ReactNode {
  const { t } = useLingui();
  const client = useClient();
  const [, again] = useMutation(TryMessageAgainDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const { pages, button } = useEarlier(first, async (after) => {
    const { data, error } = await client.query(SentMessagesDocument, { state, after }).toPromise();
    return { page: data?.messages, error };
  });
  const columns = useColumns(
    useMemo(
      () => (row: Row) =>
        void again({ id: row.id }).then(({ data }) => {
          const result = data?.tryMessageAgain;
          setRefused(isRefused(result) ? result.message : null);
          onChanged();
        }),
      [again, onChanged],
    ),
  );
  const rows = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
  return (
    <>
      {refused && (
        <Note tone="no" icon="info">
          {refused}
        </Note>
      )}
      <DataTable caption={t`Messages`} columns={columns} rows={rows} keyOf={(row) => row.id} tools={tools} />
      {rows.length === 0 && <Empty title={<Trans>Nothing was sent yet</Trans>} />}
      {button}
    </>
  );
}

/** Only where the product is tried out: what would have left. */
function Mailbox(): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: LocalMessagesDocument, requestPolicy: 'cache-and-network' });
  const messages = data?.localMessages ?? [];
  const count = messages.length;
  if (count === 0) return null;
  return (
    <details className="card">
      <summary>
        <Trans>Mailbox of this trial ({count})</Trans>
      </summary>
      <p className="soft small">
        <Trans>Nothing leaves this machine. This is all that people would see, without whom it goes to.</Trans>
      </p>
      <ul className="stack tight">
        {messages.map(({ key, channel, sender, title, text }) => (
          <li key={key}>
            <span className="tag">{t(WAY_WORDS[channel])}</span> <b>{sender}</b>
            {title && <> · {title}</>}
            <br />
            <span className="small">{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was sent outside the app and what failed: neither what it was about, nor whom it went to. */
export function MessagesPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Messages`);
  const [state, setState] = useState<MessageState | null>(null);
  const [{ data, error }, again] = useQuery({
    query: SentMessagesDocument,
    variables: { state, after: null },
    requestPolicy: 'cache-and-network',
  });
  const reload = useMemo(() => (): void => again({ requestPolicy: 'network-only' }), [again]);
  return (
    <div className="stack">
      <h1>
        <Trans>Messages</Trans>
      </h1>
      <p className="soft">
        <Trans>Short notes that there is news. What the news is, and whom it is for, does not stand here.</Trans>
      </p>
      {error && !data && <FailureNote error={error} onRetry={reload} />}
      {!data && !error && <Waiting shape={<CardShapes count={2} />} />}
      {data && (
        <MessageList
          key={state ?? ''}
          first={data.messages}
          state={state}
          tools={<StateChoice state={state} onState={setState} />}
          onChanged={reload}
        />
      )}
      <Mailbox />
    </div>
  );
}
