import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Note } from '../../components/states.js';
import type { PostingRowFragment } from '../../gql/staff/graphql.js';
import { useSession } from '../../session/session.js';

type Posting = Pick<PostingRowFragment, 'id' | 'title' | 'status'>;

/** For the state of an address: the list then says what has just come out. */
export const published = ({ id, title }: Posting): { readonly published: Pick<Posting, 'id' | 'title'> } => ({
  published: { id, title },
});

/** From a posting to the page that others see, and to the people for it, of whom a draft has none. */
export function PostingLinks({ posting }: { readonly posting: Pick<Posting, 'id' | 'status'> }): ReactNode {
  const { may } = useSession();
  const { id, status } = posting;
  return (
    <div className="row wrap small">
      <Link to={`/o/${id}`}>
        <Trans>See how it looks</Trans>
      </Link>
      {may('application:answer') && status !== 'draft' && (
        <Link to={`/work/cards?opening=${id}`}>
          <Trans>Candidates</Trans>
        </Link>
      )}
      {may('match:read') && status === 'published' && (
        <Link to={`/work/o/${id}/people`}>
          <Trans>Who fits</Trans>
        </Link>
      )}
    </div>
  );
}

/** What was published on the way here, and where to go from it. */
export function PublishedNote(): ReactNode {
  const location = useLocation();
  const { published: posting } = (location.state as Partial<ReturnType<typeof published>> | null) ?? {};
  if (!posting) return null;
  const { id, title } = posting;
  return (
    <Note tone="yes" icon="check">
      <p>
        <Trans>
          Published: <b>{title}</b>. Everybody can find it from now on.
        </Trans>
      </p>
      <PostingLinks posting={{ id, status: 'published' }} />
    </Note>
  );
}
