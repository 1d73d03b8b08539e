import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { usePages } from '../../components/staff/use-pages.js';
import { FailureNote } from '../../components/states.js';
import { formatNumber } from '../../formats/number.js';
import { ImportRejectionsDocument, type ImportRejectionsQuery } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';

type Connection = NonNullable<ImportRejectionsQuery['importBatch']>['rejections'];
type Rejection = Connection['edges'][number]['node'];

const NOTHING: Connection = {
  __typename: 'ImportRejectionConnection',
  edges: [],
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
};

/** Every row that was left out: its line in the file, the column, why, and what stood there. */
export function Rejections({ batchId }: { readonly batchId: string }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const variables = useMemo(() => ({ id: batchId }), [batchId]);
  const pages = usePages({
    query: ImportRejectionsDocument,
    variables,
    connectionOf: (data) => data.importBatch?.rejections ?? NOTHING,
  });
  const columns = useMemo<readonly Column<Rejection>[]>(
    () => [
      {
        key: 'line',
        head: t`Line`,
        look: 'right',
        sortBy: (row) => row.line,
        cell: (row) => formatNumber(row.line, lang),
      },
      { key: 'column', head: t`Column`, sortBy: (row) => row.column ?? '', cell: (row) => row.column },
      { key: 'message', head: t`Why`, look: 'wide', sortBy: (row) => row.message, cell: (row) => row.message },
      { key: 'value', head: t`What stands there`, cell: (row) => row.value },
    ],
    [t, lang],
  );
  return (
    <section>
      <h2>
        <Trans>Rejected rows</Trans>
      </h2>
      <p className="small">
        <a href={`/files/imports/${batchId}/rejections.csv`} download>
          <Trans>Download all as a table</Trans>
        </a>
      </p>
      {pages.error && <FailureNote error={pages.error} onRetry={pages.again} />}
      <DataTable
        caption={t`Rejected rows`}
        columns={columns}
        rows={pages.rows}
        keyOf={(row) => `${row.line} ${row.column ?? ''} ${row.code}`}
        onMore={pages.more}
      />
    </section>
  );
}
