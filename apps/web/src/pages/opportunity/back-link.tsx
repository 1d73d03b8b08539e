import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { Icon } from '../../components/icons.js';

/** Back to the list as it was left; to an empty search when this page was the first. */
export function BackLink(): ReactNode {
  const { key } = useLocation();
  const navigate = useNavigate();
  return (
    <p>
      <Link
        to="/"
        className="btn plain s back"
        onClick={(event) => {
          if (key === 'default') return;
          event.preventDefault();
          void navigate(-1);
        }}
      >
        <Icon name="back" size={20} />
        <Trans>Back</Trans>
      </Link>
    </p>
  );
}
