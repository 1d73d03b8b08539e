import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { SelectField } from '../../forms/fields.js';
import { formatDate } from '../../formats/date.js';
import {
  RuleCatalogueDocument,
  RuleVersionsDocument,
  type RuleVersionRowFragment,
  type RuleVersionStatus,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { STATUS_TONES, STATUS_WORDS } from './rule-words.js';

type Row = RuleVersionRowFragment;

const namesOf = ({ steps }: Row, wanted: readonly string[]): string =>
  [...new Set(steps.filter(({ step }) => wanted.includes(step)).map(({ by }) => by?.displayName ?? ''))].join(', ');

function Standing({ row }: { readonly row: Row }): ReactNode {
  const { t } = useLingui();
  const today = useToday();
  const applies = row.status === 'scheduled' && row.validFrom <= today && (!row.validTo || row.validTo >= today);
  const over = row.status === 'scheduled' && row.validTo && row.validTo < today;
  return (
    <span className={`tag ${over ? '' : STATUS_TONES[row.status]}`}>
      {applies ? <Trans>Applies now</Trans> : over ? <Trans>Ended</Trans> : t(STATUS_WORDS[row.status])}
    </span>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useLingui();
  const lang = useLang();
  return useMemo(
    () => [
      {
        key: 'programme',
        head: t`Programme`,
        look: 'lead',
        sortBy: (row) => row.programme.name,
        cell: (row) => (
          <Link to={`/admin/rules/${row.id}`}>
            <b>{row.programme.name}</b>
          </Link>
        ),
      },
      { key: 'status', head: t`State`, sortBy: (row) => row.status, cell: (row) => <Standing row={row} /> },
      {
        key: 'from',
        head: t`First day`,
        sortBy: (row) => row.validFrom,
        cell: (row) => formatDate(row.validFrom, lang),
      },
      {
        key: 'to',
        head: t`Last day`,
        sortBy: (row) => row.validTo ?? '9999',
        cell: (row) => (row.validTo ? formatDate(row.validTo, lang) : t`open`),
      },
      { key: 'author', head: t`Written by`, cell: (row) => namesOf(row, ['drafted', 'edited']) },
      { key: 'second', head: t`Approved by`, cell: (row) => namesOf(row, ['approved']) },
      {
        key: 'country',
        head: t`Country`,
        sortBy: (row) => row.programme.country,
        cell: (row) => row.programme.country,
      },
    ],
    [t, lang],
  );
}

function NewVersion(): ReactNode {
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: RuleCatalogueDocument });
  return (
    <SelectField
      label={<Trans>Write a new version of</Trans>}
      value=""
      onChange={(event) => void navigate(`/admin/rules/new?programme=${event.target.value}`)}
    >
      <option value="">—</option>
      {data?.programmes.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

type Shown = 'all' | 'open' | RuleVersionStatus;
const OPEN: readonly RuleVersionStatus[] = ['draft', 'previewed', 'approved'];

/** Every version of every programme, with its state and who wrote and approved it. */
export function RuleVersionsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Rules`);
  const [shown, setShown] = useState<Shown>('all');
  const [{ data, fetching, error }, again] = useQuery({
    query: RuleVersionsDocument,
    variables: {},
    requestPolicy: 'cache-and-network',
  });
  const columns = useColumns();
  const rows = (data?.ruleVersions ?? []).filter(
    ({ status }) => shown === 'all' || status === shown || (shown === 'open' && OPEN.includes(status)),
  );
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Rules</Trans>
        </h1>
      </div>
      {error && <FailureNote error={error} onRetry={again} />}
      {!data && fetching && <Waiting shape={<CardShapes count={2} />} />}
      {data && (
        <DataTable
          caption={t`Rules`}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          tools={
            <>
              <SelectField
                label={<Trans>Show</Trans>}
                value={shown}
                onChange={(event) => setShown(event.target.value as Shown)}
              >
                <option value="all">{t`All`}</option>
                <option value="open">{t`In work`}</option>
                <option value="scheduled">{t(STATUS_WORDS.scheduled)}</option>
                <option value="withdrawn">{t(STATUS_WORDS.withdrawn)}</option>
              </SelectField>
              <NewVersion />
            </>
          }
        />
      )}
    </>
  );
}
