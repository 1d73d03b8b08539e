import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import { failureOf, type Failure } from '../graphql/failure.js';
import { useDelayed } from '../hooks/use-delayed.js';
import { Icon, type IconName } from './icons.js';

type Tone = 'plain' | 'warm' | 'no' | 'yes' | 'unknown';

export function Note({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon: IconName;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={`note ${tone}`} role="status">
      <Icon name={icon} size={20} />
      <div className="grow stack tight">{children}</div>
    </div>
  );
}

/** What stands where an answer will be: nothing at first, a shape of it after 300 ms, a word after 6 s. */
export function Waiting({ shape }: { readonly shape: ReactNode }): ReactNode {
  const shown = useDelayed(true, 300);
  const slow = useDelayed(true, 6_000);
  return (
    <div aria-busy="true" className="stack">
      {slow && (
        <Note icon="clock">
          <Trans>The network is slow. Still trying.</Trans>
        </Note>
      )}
      {shown ? shape : null}
      <span className="visually-hidden" role="status">
        {shown ? <Trans>Loading</Trans> : null}
      </span>
    </div>
  );
}

export function CardShapes({ count }: { readonly count: number }): ReactNode {
  return (
    <div className="stack" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="card job skeleton">
          <i />
          <i />
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

function FailureWords({ failure }: { readonly failure: Failure }): ReactNode {
  switch (failure.kind) {
    case 'offline':
      return <Trans>You have no network now. What you saved can still be read.</Trans>;
    case 'unreachable':
      return <Trans>We could not reach Titian. Nothing you entered is lost. Try again in a moment.</Trans>;
    case 'signIn':
      return <Trans>Please sign in to see this page.</Trans>;
    case 'forbidden':
      return <Trans>This page is not part of your account.</Trans>;
    case 'notFound':
      return <Trans>There is nothing at this address.</Trans>;
    case 'tooMany':
      return <Trans>That was too often. Wait a minute, then try again.</Trans>;
    case 'fault':
      return <Trans>Something went wrong on our side. Try again; what you entered is still here.</Trans>;
  }
}

const ICONS: Readonly<Record<Failure['kind'], IconName>> = {
  offline: 'offline',
  unreachable: 'offline',
  signIn: 'person',
  forbidden: 'info',
  notFound: 'question',
  tooMany: 'clock',
  fault: 'info',
};

/** What happened, what was kept, and what to do. */
export function FailureNote({
  error,
  onRetry,
}: {
  readonly error: CombinedError;
  readonly onRetry?: () => void;
}): ReactNode {
  const failure = failureOf(error);
  const retry = onRetry && !['signIn', 'forbidden', 'notFound'].includes(failure.kind);
  return (
    <Note tone={failure.kind === 'fault' ? 'no' : 'plain'} icon={ICONS[failure.kind]}>
      <p>
        <FailureWords failure={failure} />
      </p>
      {failure.kind === 'fault' && failure.requestId && (
        <p className="small">
          <Trans>If you ask for help, name this: {failure.requestId}</Trans>
        </p>
      )}
      <p className="row wrap">
        {retry && (
          <button type="button" className="btn quiet s" onClick={onRetry}>
            <Trans>Try again</Trans>
          </button>
        )}
        {failure.kind === 'offline' && (
          <Link to="/saved">
            <Trans>Open saved</Trans>
          </Link>
        )}
        {failure.kind === 'signIn' && (
          <Link to="/sign-in">
            <Trans>Sign in</Trans>
          </Link>
        )}
      </p>
    </Note>
  );
}

export function Empty({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }): ReactNode {
  return (
    <section className="card stack">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
