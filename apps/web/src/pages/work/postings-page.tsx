import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { usePages, type Pages } from '../../components/staff/use-pages.js';
import { CLOSED_WORDS, STATUS_TONES, STATUS_WORDS } from '../../components/staff/words.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { RangeWords } from '../../components/pay-text.js';
import { formatNearDate, localDateOf } from '../../formats/date.js';
import { formatRange } from '../../formats/money.js';
import { MyPostingsDocument, type OpportunityStatus, type PostingRowFragment } from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { KIND_WORDS, PERIOD_WORDS } from '../../labels/opportunity-words.js';
import { useSession } from '../../session/session.js';
import { PostingActions } from './posting-actions.js';
import { PostingLinks, PublishedNote } from './posting-links.js';
import { WageHint } from './wage-hint.js';

const STATUSES: readonly OpportunityStatus[] = ['draft', 'published', 'paused', 'filled', 'closed'];

function Status({ row }: { readonly row: PostingRowFragment }): ReactNode {
  const { t } = useLingui();
  const reason = row.closedReason ? CLOSED_WORDS[row.closedReason] : undefined;
  return (
    <>
      <span className={`tag ${STATUS_TONES[row.status]}`}>{t(STATUS_WORDS[row.status])}</span>
      {reason && <div className="small soft">{t(reason)}</div>}
    </>
  );
}

function Pay({ row }: { readonly row: PostingRowFragment }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const range = row.pay ? formatRange(row.pay, lang) : null;
  if (!range || !row.pay) return null;
  return (
    <>
      <span className="whole">
        <RangeWords range={range} />{' '}
        <span className="soft">{row.pay.period !== 'once' && t(PERIOD_WORDS[row.pay.period])}</span>
      </span>
      {row.payHint?.below && (
        <details className="hint">
          <summary>
            <span className="tag unknown">
              <Trans>Under the minimum wage</Trans>
            </span>
          </summary>
          <WageHint wage={row.payHint.minimum} areaId={row.area.id} />
        </details>
      )}
    </>
  );
}

function useColumns(onChanged: () => void, withPartner: boolean): readonly Column<PostingRowFragment>[] {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  return useMemo(() => {
    const near = (date: string | null): string => (date ? formatNearDate(date, today, lang) : '');
    const columns: Column<PostingRowFragment>[] = [
      {
        key: 'title',
        head: t`Opening`,
        look: 'lead',
        sortBy: (row) => row.title,
        cell: (row) => (
          <>
            <b>{row.title}</b>
            <div className="small soft">
              {t(KIND_WORDS[row.kind])} · {row.area.fullName}
            </div>
            <PostingLinks posting={row} />
          </>
        ),
      },
      {
        key: 'status',
        head: t`State`,
        sortBy: (row) => STATUSES.indexOf(row.status),
        cell: (row) => <Status row={row} />,
      },
      {
        key: 'places',
        head: t`Taken / places`,
        look: 'right',
        sortBy: (row) => row.placesTaken,
        cell: (row) => `${row.placesTaken} / ${row.places}`,
      },
      { key: 'pay', head: t`Pay`, cell: (row) => <Pay row={row} /> },
      {
        key: 'published',
        head: t`Posted`,
        sortBy: (row) => row.publishedAt ?? '',
        cell: (row) => near(row.publishedAt && localDateOf(row.publishedAt)),
      },
      {
        key: 'until',
        head: t`Apply until`,
        sortBy: (row) => row.applyUntil ?? '9999',
        cell: (row) => near(row.applyUntil),
      },
      {
        key: 'actions',
        head: t`Actions`,
        look: 'wide',
        cell: (row) => <PostingActions row={row} onChanged={onChanged} />,
      },
    ];
    if (withPartner)
      columns.splice(1, 0, {
        key: 'partner',
        head: t`Partner`,
        sortBy: (row) => row.partner.name,
        cell: (row) => row.partner.name,
      });
    return columns;
  }, [t, lang, today, onChanged, withPartner]);
}

function NoPostings({ filtered }: { readonly filtered: boolean }): ReactNode {
  if (filtered) {
    return (
      <Empty title={<Trans>None in this state</Trans>}>
        <p className="soft">
          <Trans>Choose another state above.</Trans>
        </p>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>Post your first opening</Trans>}>
      <p className="soft">
        <Trans>Eight questions, about three minutes. You can save a draft and go on later.</Trans>
      </p>
      <p>
        <Link className="btn" to="/work/new">
          <Trans>Post an opening</Trans>
        </Link>
      </p>
    </Empty>
  );
}

function StatusFilter({
  status,
  onStatus,
}: {
  readonly status: OpportunityStatus | '';
  readonly onStatus: (status: OpportunityStatus | '') => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <select
      className="input fit"
      aria-label={t`State`}
      value={status}
      onChange={(event) => onStatus(event.target.value as OpportunityStatus | '')}
    >
      <option value="">{t`All states`}</option>
      {STATUSES.map((each) => (
        <option key={each} value={each}>
          {t(STATUS_WORDS[each])}
        </option>
      ))}
    </select>
  );
}

interface ListedProps {
  readonly pages: Pages<PostingRowFragment>;
  readonly status: OpportunityStatus | '';
  readonly onStatus: (status: OpportunityStatus | '') => void;
}

function Listed({ pages, status, onStatus }: ListedProps): ReactNode {
  const { t } = useLingui();
  const session = useSession();
  const columns = useColumns(pages.again, session.viewer?.partners.length !== 1);
  const tools = <StatusFilter status={status} onStatus={onStatus} />;
  if (pages.rows.length === 0) {
    return (
      <>
        {status && <div className="tools">{tools}</div>}
        <NoPostings filtered={status !== ''} />
      </>
    );
  }
  return (
    <DataTable
      caption={t`Postings`}
      columns={columns}
      rows={pages.rows}
      keyOf={(row) => row.id}
      onMore={pages.more}
      tools={tools}
    />
  );
}

export function PostingsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Postings`);
  const [status, setStatus] = useState<OpportunityStatus | ''>('');
  const pages = usePages({
    query: MyPostingsDocument,
    variables: { status: status || null },
    connectionOf: (data) => data.myOpportunities,
  });
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Postings</Trans>
        </h1>
        <Link className="btn" to="/work/new">
          <Trans>Post an opening</Trans>
        </Link>
      </div>
      <PublishedNote />
      {pages.error && <FailureNote error={pages.error} onRetry={pages.again} />}
      {pages.waiting && <Waiting shape={<CardShapes count={3} />} />}
      {!pages.waiting && !pages.error && <Listed pages={pages} status={status} onStatus={setStatus} />}
    </>
  );
}
