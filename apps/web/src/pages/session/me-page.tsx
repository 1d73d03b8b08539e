import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { PageMain } from '../../components/page-main.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import type { ViewerFactsFragment } from '../../gql/account/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { LANGS, LANG_NAMES } from '../../i18n/lang.js';
import { chooseLang } from '../../i18n/texts.js';
import { useLang } from '../../i18n/use-lang.js';
import { clearShelf, useSaved } from '../../offline/shelf.js';
import { useAskedSession } from '../../session/session.js';
import { chooseTheme, storedTheme, type Theme } from '../../session/theme.js';
import { NoticesLink } from '../notices/notices-link.js';
import { ChangeSecret } from './change-secret.js';
import { Memberships } from './memberships.js';
import { SecondFactor } from './second-factor.js';
import { SignOut } from './sign-out.js';

function Language(): ReactNode {
  const lang = useLang();
  return (
    <fieldset className="group">
      <legend>
        <Trans>Language</Trans>
      </legend>
      <div className="choices">
        {LANGS.map((code) => (
          <label key={code} className="choice">
            <input type="radio" name="lang" checked={lang === code} onChange={() => void chooseLang(code)} />
            <span lang={code}>{LANG_NAMES[code]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Appearance(): ReactNode {
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const themes: readonly { readonly theme: Theme; readonly label: ReactNode }[] = [
    { theme: 'device', label: <Trans>Like the device</Trans> },
    { theme: 'light', label: <Trans>Light</Trans> },
    { theme: 'dark', label: <Trans>Dark</Trans> },
  ];
  return (
    <fieldset className="group">
      <legend>
        <Trans>Appearance</Trans>
      </legend>
      <div className="choices">
        {themes.map((choice) => (
          <label key={choice.theme} className="choice">
            <input
              type="radio"
              name="theme"
              checked={theme === choice.theme}
              onChange={() => {
                chooseTheme(choice.theme);
                setTheme(choice.theme);
              }}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** For a phone that others use too. */
function ThisDevice(): ReactNode {
  const saved = useSaved().length;
  const [cleared, setCleared] = useState(false);
  return (
    <section className="group">
      <h2>
        <Trans>This device</Trans>
      </h2>
      <p className="soft">
        <Trans>Saved openings and your last results are kept only here: {saved} saved.</Trans>
      </p>
      <button
        type="button"
        className="btn danger"
        onClick={() => {
          clearShelf();
          setCleared(true);
        }}
      >
        <Trans>Remove them from this device</Trans>
      </button>
      <p className="small soft" role="status">
        {cleared && <Trans>Removed.</Trans>}
      </p>
    </section>
  );
}

function SignedIn({ viewer }: { readonly viewer: ViewerFactsFragment }): ReactNode {
  const account = viewer.account;
  if (!account) return null;
  return (
    <section className="card stack">
      <div>
        <h2>{account.displayName}</h2>
        <p className="small soft">{account.signInHint}</p>
      </div>
      <Memberships account={account} viewer={viewer} />
      {viewer.permissions.includes('introduction:attend') && (
        <Link className="btn quiet between" to="/sessions">
          <Trans>What is next</Trans>
        </Link>
      )}
      {viewer.permissions.includes('notice:read') && <NoticesLink />}
      {viewer.persona === 'client' && viewer.permissions.includes('message:prefer') && (
        <Link className="btn quiet between" to="/me/reach">
          <Trans>How we reach you</Trans>
        </Link>
      )}
      {viewer.permissions.includes('consent:read-own') && (
        <nav className="stack tight" aria-labelledby="about-me">
          <h3 id="about-me">
            <Trans>What others know of me</Trans>
          </h3>
          <Link className="btn quiet between" to="/applications">
            <Trans>Your applications</Trans>
          </Link>
          <Link className="btn quiet between" to="/me/sharing">
            <Trans>Who may know what</Trans>
          </Link>
          <Link className="btn quiet between" to="/me/seen">
            <Trans>Who has seen what</Trans>
          </Link>
        </nav>
      )}
      {viewer.permissions.includes('opportunity:post') && (
        <p>
          <Link to="/work">
            <Trans>Postings</Trans>
          </Link>
        </p>
      )}
      {viewer.permissions.includes('account:manage') && (
        <p>
          <Link to="/admin/offices">
            <Trans>Administration</Trans>
          </Link>
        </p>
      )}
      <ChangeSecret />
      {viewer.persona !== 'client' && <SecondFactor enrolled={account.secondFactor} />}
      <SignOut />
    </section>
  );
}

function Account(): ReactNode {
  const session = useAskedSession();
  if (session.viewer) return <SignedIn viewer={session.viewer} />;
  if (session.state === 'unknown') return <Waiting shape={<CardShapes count={1} />} />;
  if (session.state === 'failed' && session.error) return <FailureNote error={session.error} />;
  return (
    <section className="card stack">
      <p>
        <Trans>You need no account to search and to save.</Trans>
      </p>
      <p>
        <Link className="btn quiet wide" to="/sign-in">
          <Trans>Sign in</Trans>
        </Link>
      </p>
    </section>
  );
}

export function MePage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Me`);
  return (
    <PageMain>
      <h1>
        <Trans>Me</Trans>
      </h1>
      <div className="stack loose">
        <Account />
        <Language />
        <Appearance />
        <ThisDevice />
      </div>
    </PageMain>
  );
}
