import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { useStay } from '../../components/staff/use-stay.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { OpeningMatchesDocument, type OpeningMatchesQuery } from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useChosen } from './applications/use-chosen.js';
import { criterionColumns, Missing, Why } from './match-cells.js';
import { MatchActions } from './match-override.js';

type Found = NonNullable<OpeningMatchesQuery['openingPeople']>;
type Row = Found['matches'][number];

interface ColumnProps {
  readonly opportunityId: string;
  readonly refer: (row: Row) => ReactNode;
  /** Something about a person is another now. */
  readonly onChanged: (clientId: string) => void;
}

function useColumns(rows: readonly Row[], { opportunityId, refer, onChanged }: ColumnProps): Column<Row>[] {
  const { t } = useLingui();
  return [
    {
      key: 'client',
      head: t`Person`,
      look: 'lead',
      sortBy: (row) => row.client?.name ?? '',
      cell: (row) => row.client && <Link to={`/work/clients/${row.client.id}/openings`}>{row.client.name}</Link>,
    },
    {
      key: 'why',
      head: t`Why, what is missing`,
      look: 'wide',
      cell: ({ client, ...match }) => (
        <>
          <Why match={match} />
          {client && <Missing match={match} clientId={client.id} onChanged={() => onChanged(client.id)} />}
        </>
      ),
    },
    { key: 'score', head: t`Score`, look: 'right', sortBy: (row) => row.score, cell: (row) => <b>{row.score}</b> },
    {
      key: 'actions',
      head: t`Actions`,
      look: 'wide',
      cell: (row) =>
        row.client && (
          <div className="acts tall">
            {row.group !== 'no' && refer(row)}
            <MatchActions
              match={row}
              clientId={row.client.id}
              opportunityId={opportunityId}
              onChanged={() => row.client && onChanged(row.client.id)}
            />
          </div>
        ),
    },
    ...criterionColumns(rows),
  ];
}

function People({ found, id, onChanged }: { found: Found; id: string; onChanged: () => void }): ReactNode {
  const { t } = useLingui();
  const { at, stay, back } = useStay(found);
  const chosen = useChosen(
    found.matches,
    ({ client }) =>
      client && found.opportunity
        ? { clientId: client.id, opportunityId: id, label: client.name, partner: found.opportunity.partner }
        : null,
    { opportunityId: id },
    ([first]) => first && back(first.clientId),
  );
  const columns = [
    chosen.column,
    ...useColumns(found.matches, {
      opportunityId: id,
      refer: chosen.button,
      onChanged: (clientId) => {
        stay(clientId);
        onChanged();
      },
    }),
  ];
  if (found.matches.length === 0)
    return (
      <Empty title={<Trans>Nobody yet</Trans>}>
        <p className="soft">
          <Trans>People appear here as soon as they are registered.</Trans>
        </p>
      </Empty>
    );
  return (
    <DataTable
      caption={t`People`}
      columns={columns}
      rows={found.matches}
      keyOf={(row) => row.client?.id ?? String(row.rank)}
      tools={chosen.tool}
      at={at}
    />
  );
}

function Head({ found }: { readonly found: Found | null | undefined }): ReactNode {
  const opening = found?.opportunity;
  return (
    <div className="title">
      <div>
        <p className="small">
          <Link to="/work/postings">
            <Trans>Postings</Trans>
          </Link>
          {opening && (
            <>
              {' / '}
              <Link to={`/o/${opening.id}`}>{opening.title}</Link>
            </>
          )}
        </p>
        <h1>{opening ? opening.title : <Trans>People for an opening</Trans>}</h1>
        {opening && (
          <p className="soft">
            {opening.partner.name} · <Plural value={opening.placesLeft} one="# place left" other="# places left" />
          </p>
        )}
      </div>
    </div>
  );
}

function NotOpen(): ReactNode {
  return (
    <Empty title={<Trans>Not open now</Trans>}>
      <p className="soft">
        <Trans>Nobody can apply for this at the moment.</Trans>
      </p>
    </Empty>
  );
}

/** The office's people for an opening, best first. */
export function OpeningPeoplePage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`People for an opening`);
  const { id = '' } = useParams();
  const [{ data, error, fetching }, ask] = useQuery({
    query: OpeningMatchesDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const found = data?.openingPeople;
  return (
    <>
      <Head found={found} />
      {error && <FailureNote error={error} onRetry={again} />}
      {!data && fetching && <Waiting shape={<CardShapes count={3} />} />}
      {data && !found && <NotOpen />}
      {found && <People found={found} id={id} onChanged={again} />}
    </>
  );
}
