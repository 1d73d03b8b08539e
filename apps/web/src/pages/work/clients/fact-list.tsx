import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

export type Fact = readonly [label: ReactNode, value: ReactNode];

const isSaid = (value: ReactNode): boolean => value !== null && value !== undefined && value !== '' && value !== false;

/** What is known, one line a fact; what was not asked is not listed, and nothing at all is said. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  const said = facts.filter(([, value]) => isSaid(value));
  if (said.length === 0) {
    return (
      <p className="soft">
        <Trans>Not asked yet.</Trans>
      </p>
    );
  }
  return (
    <dl className="facts-of">
      {said.map(([label, value], index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
