import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, type ReactNode } from 'react';
import { NavLink, Outlet } from 'react-router';
import { NewsCount } from './news-count.js';
import { useSession } from '../session/session.js';
import { Icon, type IconName } from './icons.js';
import { PageHead } from './page-head.js';
import { CardShapes, Waiting } from './states.js';

function Tab({
  to,
  icon,
  count,
  children,
}: {
  readonly to: string;
  readonly icon: IconName;
  readonly count?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <NavLink to={to} end={to === '/'}>
      <Icon name={icon} />
      {children}
      {count}
    </NavLink>
  );
}

function Tabs(): ReactNode {
  const { t } = useLingui();
  const session = useSession();
  return (
    <nav className="tabs" aria-label={t`Main`}>
      <Tab to="/" icon="search">
        <Trans>Search</Trans>
      </Tab>
      {session.may('match:read-own') && (
        <Tab to="/for-you" icon="check">
          <Trans>For you</Trans>
        </Tab>
      )}
      <Tab to="/saved" icon="bookmark">
        <Trans>Saved</Trans>
      </Tab>
      {session.may('opportunity:post') && (
        <Tab to="/work" icon="work">
          <Trans>Postings</Trans>
        </Tab>
      )}
      <Tab to="/me" icon="person" count={<NewsCount />}>
        <Trans>Me</Trans>
      </Tab>
    </nav>
  );
}

/** The frame of every page that a visitor or a client sees. */
export function ClientLayout(): ReactNode {
  return (
    <div className="page">
      <PageHead>
        <Tabs />
      </PageHead>
      <Suspense
        fallback={
          <main className="main" id="main">
            <Waiting shape={<CardShapes count={2} />} />
          </main>
        }
      >
        <Outlet />
      </Suspense>
    </div>
  );
}
