import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { CardShapes, Waiting } from '../../../components/states.js';
import { OfficeApplicationsDocument } from '../../../gql/staff/graphql.js';
import { Due } from '../clients/due.js';
import { APPLICATION_DUE_WORDS } from './application-words.js';

const SHOWN = 10;

/** Applications in which the office has to do something, for the page of the day. */
export function ApplicationsPart(): ReactNode {
  const { t } = useLingui();
  const [{ data, fetching }] = useQuery({
    query: OfficeApplicationsDocument,
    variables: { filter: { due: true }, first: SHOWN },
    requestPolicy: 'cache-and-network',
  });
  if (!data && fetching) return <Waiting shape={<CardShapes count={1} />} />;
  const rows = data?.applications.edges.map(({ node }) => node) ?? [];
  return (
    <Due title={<Trans>Applications that wait for you</Trans>} count={rows.length}>
      {rows.map(({ id, due, client, opportunity }) => (
        <li key={id}>
          <Link to={`/work/clients/${client?.id}`}>{client?.name}</Link> · {due && t(APPLICATION_DUE_WORDS[due])}{' '}
          <span className="small soft">{opportunity?.title}</span>
        </li>
      ))}
      {data?.applications.pageInfo.hasNextPage && (
        <li>
          <Link to="/work/applications">
            <Trans>All applications</Trans>
          </Link>
        </li>
      )}
    </Due>
  );
}
