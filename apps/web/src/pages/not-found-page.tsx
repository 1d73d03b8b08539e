import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PageMain } from '../components/page-main.js';
import { Empty } from '../components/states.js';
import { useTitle } from '../hooks/use-title.js';

export function NotFoundPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Not found`);
  return (
    <PageMain>
      <h1>
        <Trans>There is nothing at this address.</Trans>
      </h1>
      <Empty title={<Trans>Perhaps you were looking for work?</Trans>}>
        <p>
          <Link className="btn" to="/">
            <Trans>Search openings</Trans>
          </Link>
        </p>
      </Empty>
    </PageMain>
  );
}
