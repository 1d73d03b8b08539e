import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { PageMain } from '../../components/page-main.js';
import { PreferenceForm } from '../../components/preference-form.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { isRefused } from '../../forms/refusal.js';
import { OwnPreferencesDocument, SaveOwnPreferencesDocument } from '../../gql/account/graphql.js';
import { useTitle } from '../../hooks/use-title.js';

/** How the person wants to be told outside the app. */
export function PreferencesPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`How we reach you`);
  const [{ data, error }, again] = useQuery({ query: OwnPreferencesDocument, requestPolicy: 'network-only' });
  const [saving, save] = useMutation(SaveOwnPreferencesDocument);
  const preferences = data?.messagePreferences;
  return (
    <PageMain>
      <h1>
        <Trans>How we reach you</Trans>
      </h1>
      <div className="stack loose">
        <p className="soft">
          <Trans>News always waits here. If you like, we also send a short note that there is some.</Trans>
        </p>
        {error && !data && <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!preferences && !error && <Waiting shape={<CardShapes count={2} />} />}
        {saving.error && <FailureNote error={saving.error} />}
        {preferences && (
          <PreferenceForm
            stored={preferences}
            offered={preferences.offered}
            shown={preferences.shown}
            save={async ({ channels, ...input }) => {
              const result = (await save({ input: { ...input, channels: [...channels] } })).data?.setMessagePreferences;
              if (!result) return 'failed';
              return isRefused(result) ? result : null;
            }}
          />
        )}
      </div>
    </PageMain>
  );
}
