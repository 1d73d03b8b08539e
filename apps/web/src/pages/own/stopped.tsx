import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Note } from '../../components/states.js';
import type { OwnApplicationFragment } from '../../gql/own/graphql.js';

/** The partner sees nothing any more: what that means, and how it goes on for who wants it after all. */
export function Stopped({ application }: { readonly application: Pick<OwnApplicationFragment, 'state'> }): ReactNode {
  return (
    <Note tone="warm" icon="info">
      <p>
        <Trans>Your permission has ended. They see nothing of you any more.</Trans>{' '}
        {application.state === 'interview' && <Trans>The meeting does not take place unless you allow it again.</Trans>}
      </p>
      <p>
        <Trans>
          Do you want this after all? Take this application back and apply once more, or ask your contact person.
        </Trans>
      </p>
    </Note>
  );
}
