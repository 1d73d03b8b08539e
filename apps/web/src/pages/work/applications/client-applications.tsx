import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { FailureNote } from '../../../components/states.js';
import { formatNearDate, localDateOf } from '../../../formats/date.js';
import { OfficeApplicationsDocument, type ApplicationRowFragment } from '../../../gql/staff/graphql.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { OpeningLink } from '../opening-sheet.js';
import { ApplicationActs, ApplicationStanding } from './application-parts.js';
import { APPLICATION_DUE_WORDS } from './application-words.js';

const SHOWN = 50;

function One({ row, onChanged }: { readonly row: ApplicationRowFragment; readonly onChanged: () => void }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const moved = formatNearDate(localDateOf(row.movedAt), today, lang);
  return (
    <li className="card stack tight">
      <div className="row between wrap">
        <div>
          {row.opportunity ? (
            <OpeningLink id={row.opportunity.id} title={row.opportunity.title} />
          ) : (
            <Trans>No longer listed</Trans>
          )}{' '}
          <span className="small soft">
            {row.partner?.name} · {moved}
          </span>
        </div>
        <div>
          <ApplicationStanding row={row} />
        </div>
      </div>
      <p>{row.due ? t(APPLICATION_DUE_WORDS[row.due]) : <Trans>Nothing to do now.</Trans>}</p>
      <ApplicationActs row={row} onChanged={onChanged} />
    </li>
  );
}

/** Where a person was referred or applied, how it stands, and what comes next; for the page of a client. */
export function ClientApplications({ clientId }: { readonly clientId: string }): ReactNode {
  const [{ data, error }, ask] = useQuery({
    query: OfficeApplicationsDocument,
    variables: { filter: { clientId }, first: SHOWN },
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const rows = data?.applications.edges.map(({ node }) => node) ?? [];
  return (
    <section className="stack" aria-labelledby="of-client">
      <h2 id="of-client">
        <Trans>Applications</Trans>
      </h2>
      {error && !data && <FailureNote error={error} onRetry={again} />}
      {data && rows.length === 0 && (
        <p className="soft">
          <Trans>
            None yet. <Link to={`/work/clients/${clientId}/openings`}>See the openings and refer.</Link>
          </Trans>
        </p>
      )}
      {rows.length > 0 && (
        <ul className="stack">
          {rows.map((row) => (
            <One key={row.id} row={row} onChanged={again} />
          ))}
        </ul>
      )}
      {data?.applications.pageInfo.hasNextPage && (
        <p>
          <Link to="/work/applications">
            <Trans>All applications</Trans>
          </Link>
        </p>
      )}
    </section>
  );
}
