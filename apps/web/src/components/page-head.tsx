import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { chooseLang } from '../i18n/texts.js';
import { isLang, LANGS, LANG_NAMES } from '../i18n/lang.js';
import { useLang } from '../i18n/use-lang.js';
import { useLeaveQuickly } from '../session/leave-quickly.js';
import { useSession } from '../session/session.js';
import { Icon, Mark } from './icons.js';

/** The chip shows the short name; the native list above it, unseen, offers the full ones. */
function LangChip(): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  return (
    <span className="chip lang">
      <span aria-hidden="true">{lang.toUpperCase()}</span>
      <select
        aria-label={t`Language`}
        value={lang}
        onChange={(event) => {
          if (isLang(event.target.value)) void chooseLang(event.target.value);
        }}
      >
        {LANGS.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANG_NAMES[code]}
          </option>
        ))}
      </select>
    </span>
  );
}

function QuickWayOut(): ReactNode {
  const { t } = useLingui();
  const leave = useLeaveQuickly();
  return (
    <button type="button" className="chip" onClick={leave} title={t`Signs out and opens another site`}>
      <Icon name="door" size={18} />
      <Trans>Leave now</Trans>
    </button>
  );
}

export function PageHead({ children }: { readonly children?: ReactNode }): ReactNode {
  const session = useSession();
  return (
    <header className="head">
      <a className="btn s skip" href="#main">
        <Trans>Skip to content</Trans>
      </a>
      <Link to="/" className="home">
        <Mark />
        Titian
      </Link>
      {children}
      <div className="row">
        {session.viewer?.persona === 'client' && <QuickWayOut />}
        <LangChip />
      </div>
    </header>
  );
}
