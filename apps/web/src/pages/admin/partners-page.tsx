import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { usePages } from '../../components/staff/use-pages.js';
import { PARTNER_KIND_WORDS, PARTNER_STATUS_TONES, PARTNER_STATUS_WORDS } from '../../components/staff/words.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { formatNearDate } from '../../formats/date.js';
import { AdminPartnersDocument, type PartnerRowFragment, type PartnerStatus } from '../../gql/staff/graphql.js';
import { useSettled } from '../../hooks/use-settled.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { COUNTRY_WORDS } from './admin-words.js';
import { PartnerActions } from './partner-actions.js';
import { PartnerSheet } from './partner-sheet.js';

const STATUSES: readonly PartnerStatus[] = ['pending', 'verified', 'suspended'];

function Status({ row }: { readonly row: PartnerRowFragment }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const [last] = row.decisions;
  const day = last ? formatNearDate(last.decidedOn, today, lang) : null;
  return (
    <>
      <span className={`tag ${PARTNER_STATUS_TONES[row.status]}`}>{t(PARTNER_STATUS_WORDS[row.status])}</span>
      {last && (
        <div className="small soft">
          {day}: {last.reason}
        </div>
      )}
    </>
  );
}

function useColumns(onChanged: () => void): readonly Column<PartnerRowFragment>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      { key: 'name', head: t`Name`, look: 'lead', sortBy: (row) => row.name, cell: (row) => <b>{row.name}</b> },
      { key: 'kind', head: t`Kind`, sortBy: (row) => row.kind, cell: (row) => t(PARTNER_KIND_WORDS[row.kind]) },
      {
        key: 'area',
        head: t`Area`,
        sortBy: (row) => `${row.country} ${row.area?.fullName ?? ''}`,
        cell: (row) => [row.area?.fullName, t(COUNTRY_WORDS[row.country])].filter(Boolean).join(', '),
      },
      {
        key: 'number',
        head: t`Registration number`,
        sortBy: (row) => row.registrationNumber ?? '',
        cell: (row) => row.registrationNumber,
      },
      {
        key: 'status',
        head: t`State`,
        sortBy: (row) => STATUSES.indexOf(row.status),
        cell: (row) => <Status row={row} />,
      },
      {
        key: 'actions',
        head: t`Actions`,
        look: 'wide',
        cell: (row) => <PartnerActions row={row} onChanged={onChanged} />,
      },
    ],
    [t, onChanged],
  );
}

interface Filter {
  readonly text: string;
  readonly status: PartnerStatus | '';
}

function Tools({
  filter,
  onFilter,
}: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <input
        className="input"
        type="search"
        aria-label={t`Find by name`}
        placeholder={t`Find by name`}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <select
        className="input fit"
        aria-label={t`State`}
        value={filter.status}
        onChange={(event) => onFilter({ ...filter, status: event.target.value as Filter['status'] })}
      >
        <option value="">{t`All states`}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(PARTNER_STATUS_WORDS[status])}
          </option>
        ))}
      </select>
    </>
  );
}

export function PartnersPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Partners`);
  const [filter, setFilter] = useState<Filter>({ text: '', status: '' });
  const [adding, setAdding] = useState(false);
  const text = useSettled(filter.text.trim(), 300);
  const pages = usePages({
    query: AdminPartnersDocument,
    variables: { filter: { text: text || null, status: filter.status || null } },
    connectionOf: (data) => data.partners,
  });
  const columns = useColumns(pages.again);
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Partners</Trans>
        </h1>
        <button type="button" className="btn" onClick={() => setAdding(true)}>
          <Trans>New partner</Trans>
        </button>
      </div>
      {pages.error && <FailureNote error={pages.error} onRetry={pages.again} />}
      {pages.waiting && <Waiting shape={<CardShapes count={2} />} />}
      {!pages.waiting && (
        <DataTable
          caption={t`Partners`}
          columns={columns}
          rows={pages.rows}
          keyOf={(row) => row.id}
          onMore={pages.more}
          tools={<Tools filter={filter} onFilter={setFilter} />}
        />
      )}
      {adding && (
        <PartnerSheet
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            pages.again();
          }}
        />
      )}
    </>
  );
}
