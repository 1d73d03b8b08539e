import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { PageMain } from '../../components/page-main.js';
import { PreferencePanel } from '../../components/preference-panel.js';
import { OwnPreferencesDocument, SaveOwnPreferencesDocument } from '../../gql/account/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useDevice } from './use-device.js';

/** How the person wants to be told outside the app. */
export function PreferencesPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`How we reach you`);
  const [{ data, error }, again] = useQuery({ query: OwnPreferencesDocument, requestPolicy: 'network-only' });
  const [saving, save] = useMutation(SaveOwnPreferencesDocument);
  const preferences = data?.messagePreferences;
  const device = useDevice(preferences);
  return (
    <PageMain>
      <h1>
        <Trans>How we reach you</Trans>
      </h1>
      <div className="stack loose">
        <p className="soft">
          <Trans>News always waits here. If you like, we also send a short note that there is some.</Trans>
        </p>
        <PreferencePanel
          preferences={preferences}
          error={error}
          onRetry={() => again({ requestPolicy: 'network-only' })}
          notSaved={saving.error}
          note={device.note}
          save={(input) => device.saving(input, async () => (await save({ input })).data?.setMessagePreferences)}
        />
      </div>
    </PageMain>
  );
}
