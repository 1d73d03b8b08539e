import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { IntroductionAnnounce } from '../../gql/staff/graphql.js';

export interface AnnounceChoice {
  readonly announce: IntroductionAnnounce;
  readonly words: ReactNode;
  /** How many it tells; null tells nobody. */
  readonly reaches: { readonly people: number; readonly partners: number } | null;
}

interface AnnounceFieldProps {
  readonly choices: readonly AnnounceChoice[];
  readonly chosen: IntroductionAnnounce;
  readonly onChoose: (announce: IntroductionAnnounce) => void;
}

/** Who is told of something that the organiser does, and how many that is. */
export function AnnounceField({ choices, chosen, onChoose }: AnnounceFieldProps): ReactNode {
  return (
    <fieldset className="group">
      <legend>
        <Trans>Who is told?</Trans>
      </legend>
      <div>
        {choices.map(({ announce, words, reaches }) => (
          <label key={announce} className="check">
            <input type="radio" name="announce" checked={chosen === announce} onChange={() => onChoose(announce)} />
            <span>
              {words}
              {reaches && (
                <span className="small soft num">
                  {' '}
                  <Trans>
                    People: {reaches.people} · partners: {reaches.partners}
                  </Trans>
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <p className="small soft">
        <Trans>They find it among their news; outside the app nothing says what it is about.</Trans>
      </p>
    </fieldset>
  );
}

export const NOBODY: AnnounceChoice = {
  announce: 'nobody',
  words: <Trans>Nobody: we tell them ourselves</Trans>,
  reaches: null,
};
