import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { ClientShortlistDocument, KeepOneShortlistDocument } from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { MATCHES_AT_FIRST, ShortlistSection } from './shortlist-section.js';

function Keep({ clientId }: { readonly clientId: string }): ReactNode {
  const [kept, setKept] = useState(false);
  const [, keep] = useMutation(KeepOneShortlistDocument);
  const { busy, trouble, attempt } = useAttempt();
  const act = async (): Promise<void> => {
    if (!busy && (await attempt(() => keep({ clientId })))) setKept(true);
  };
  return (
    <div>
      <button type="button" className="btn" aria-disabled={busy} onClick={() => void act()}>
        {kept ? <Trans>Kept</Trans> : <Trans>Keep this list</Trans>}
      </button>
      {trouble}
    </div>
  );
}

export function ShortlistPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Openings`);
  const { id = '' } = useParams();
  const [{ data }] = useQuery({ query: ClientShortlistDocument, variables: { id, each: MATCHES_AT_FIRST } });
  const name = data?.shortlist?.client?.name;
  return (
    <>
      <p className="small">
        <Link to="/work/clients">
          <Trans>People</Trans>
        </Link>
        {' / '}
        <Link to={`/work/clients/${id}`}>{name ?? <Trans>A person</Trans>}</Link>
      </p>
      <div className="title">
        <h1>{name ? <Trans>{name} · openings</Trans> : <Trans>Openings</Trans>}</h1>
        <Keep clientId={id} />
      </div>
      <ShortlistSection clientId={id} />
    </>
  );
}
