import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { isKeptPage } from '../../offline/kept-day.js';
import { NewsCount } from '../news-count.js';
import { useAskedSession, type Session } from '../../session/session.js';
import { Icon, type IconName } from '../icons.js';
import { PageHead } from '../page-head.js';
import { PageMain } from '../page-main.js';
import { CardShapes, FailureNote, Note, Waiting } from '../states.js';
import '../../styles/staff.css';

interface Entry {
  readonly to: string;
  readonly icon: IconName;
  readonly permission: string;
  readonly label: ReactNode;
  readonly end?: boolean;
  /** Lets somebody in, too, who has another start behind this address. */
  readonly also?: string;
}

const ENTRIES: readonly Entry[] = [
  {
    to: '/work',
    icon: 'clock',
    permission: 'client:read',
    also: 'opportunity:post',
    label: <Trans>My day</Trans>,
    end: true,
  },
  { to: '/work/clients', icon: 'people', permission: 'client:read', label: <Trans>People</Trans> },
  { to: '/work/postings', icon: 'work', permission: 'opportunity:post', label: <Trans>Postings</Trans> },
  { to: '/work/applications', icon: 'check', permission: 'application:read', label: <Trans>Applications</Trans> },
  { to: '/work/cards', icon: 'people', permission: 'application:answer', label: <Trans>Candidates</Trans> },
  { to: '/work/imports', icon: 'upload', permission: 'import:manage', label: <Trans>Imports</Trans> },
  { to: '/work/deletions', icon: 'shield', permission: 'deletion:confirm', label: <Trans>Requests to delete</Trans> },
  { to: '/work/rules', icon: 'question', permission: 'rules:explore', label: <Trans>Conditions</Trans> },
  { to: '/work/sessions', icon: 'calendar', permission: 'introduction:organise', label: <Trans>Sessions</Trans> },
  { to: '/work/our-sessions', icon: 'calendar', permission: 'introduction:host', label: <Trans>Sessions</Trans> },
  { to: '/work/messages', icon: 'share', permission: 'message:read', label: <Trans>Messages</Trans> },
  { to: '/admin/rules', icon: 'tool', permission: 'rules:edit', label: <Trans>Rules</Trans> },
  { to: '/admin/partners', icon: 'building', permission: 'partner:verify', label: <Trans>Partners</Trans> },
  { to: '/admin/offices', icon: 'place', permission: 'office:manage', label: <Trans>Offices</Trans> },
  { to: '/admin/accounts', icon: 'people', permission: 'account:manage', label: <Trans>Accounts</Trans> },
  { to: '/admin/holidays', icon: 'calendar', permission: 'holiday:manage', label: <Trans>Holidays</Trans> },
];

/** The entry that a page belongs to: the longest address that it begins with. */
const entryOf = (pathname: string): Entry | undefined =>
  ENTRIES.filter((entry) => pathname === entry.to || pathname.startsWith(`${entry.to}/`)).at(-1);

/** On a phone the menu is a strip that may be longer than the screen: the present entry comes into view. */
function usePresentInView() {
  const { pathname } = useLocation();
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    menu.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return menu;
}

function Menu({ session }: { readonly session: Session }): ReactNode {
  const { t } = useLingui();
  const menu = usePresentInView();
  const account = session.viewer?.account;
  const [partner, ...others] = session.viewer?.partners ?? [];
  return (
    <nav ref={menu} className="side" aria-label={t`At work`}>
      {ENTRIES.filter((entry) => session.may(entry.permission)).map((entry) => (
        <NavLink key={entry.to} to={entry.to} end={entry.end ?? false}>
          <Icon name={entry.icon} size={18} />
          {entry.label}
        </NavLink>
      ))}
      {session.may('notice:read') && (
        <NavLink to="/me/news">
          <Icon name="info" size={18} />
          <Trans>News</Trans>
          <NewsCount how="watched" />
        </NavLink>
      )}
      <NavLink to="/me" className="me">
        <Icon name="person" size={18} />
        <span>
          {account?.displayName ?? <Trans>Me</Trans>}
          {partner && others.length === 0 && <span className="small soft of">{partner.name}</span>}
        </span>
      </NavLink>
    </nav>
  );
}

/** Who this is cannot be asked now; what the device keeps for today is its organiser's. */
function Unasked({ pathname, error }: { readonly pathname: string; readonly error: Session['error'] }): ReactNode {
  if (isKeptPage(pathname)) return <Outlet />;
  return error && <FailureNote error={error} />;
}

function Guarded({ session }: { readonly session: Session }): ReactNode {
  const { pathname } = useLocation();
  const entry = entryOf(pathname);
  if (session.state === 'unknown') return <Waiting shape={<CardShapes count={2} />} />;
  if (session.state === 'failed') return <Unasked pathname={pathname} error={session.error} />;
  if (session.state !== 'signedIn') return <Navigate to="/sign-in" state={{ from: pathname }} replace />;
  if (entry && !session.may(entry.permission) && !session.may(entry.also ?? '')) {
    return (
      <Note icon="info">
        <Trans>This page is not part of your account.</Trans>
      </Note>
    );
  }
  return (
    <Suspense fallback={<Waiting shape={<CardShapes count={2} />} />}>
      <Outlet />
    </Suspense>
  );
}

/** The frame of the pages for people at work: a menu beside dense tables. */
export function StaffLayout(): ReactNode {
  const session = useAskedSession();
  return (
    <div className="staff">
      <PageHead />
      {session.viewer && <Menu session={session} />}
      <PageMain className="desk">
        <Guarded session={session} />
      </PageMain>
    </div>
  );
}
