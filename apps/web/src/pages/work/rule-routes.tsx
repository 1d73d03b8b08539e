import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { RuleAnswerFactsFragment } from '../../gql/staff/graphql.js';
import { Sign } from './rule-clause.js';

type Route = RuleAnswerFactsFragment['routes'][number];

function Stand({ outcome }: { readonly outcome: Route['outcome'] }): ReactNode {
  switch (outcome) {
    case 'yes':
      return <Trans>Open now with what is known.</Trans>;
    case 'unknown':
      return <Trans>May be open: something is still to be found out or shown.</Trans>;
    case 'no':
      return <Trans>Not open yet, but it can be opened.</Trans>;
  }
}

/** What closes this programme may open another: that comes before everything else. */
export function RuleRoutes({
  routes,
  onChoose,
}: {
  readonly routes: readonly Route[];
  readonly onChoose: (code: string) => void;
}): ReactNode {
  if (routes.length === 0) return null;
  return (
    <section className="stack tight rule-routes">
      <h2>
        <Trans>Another door</Trans>
      </h2>
      <ul className="stack tight">
        {routes.map(({ programme, outcome, text }) => (
          <li key={programme.code} className="rule-line">
            <Sign tone={outcome === 'no' ? 'unknown' : outcome} />
            <div className="stack tight">
              <b>{programme.name}</b>
              <p className="small">
                {text} <Stand outcome={outcome} />
              </p>
              <div>
                <button type="button" className="btn small" onClick={() => onChoose(programme.code)}>
                  <Trans>Ask this programme</Trans>
                </button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
