import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { PreferencePanel } from '../../../components/preference-panel.js';
import { FailureNote, Note } from '../../../components/states.js';
import { isRefused } from '../../../forms/refusal.js';
import {
  ClientPreferencesDocument,
  LinkToWhatsAppDocument,
  SaveClientPreferencesDocument,
} from '../../../gql/staff/graphql.js';
import type { SectionProps } from './work-sections.js';

/** Opens WhatsApp on the counsellor's own device with a text that says nothing; that the number was read is written down. */
function WriteThem({ clientId }: { readonly clientId: string }): ReactNode {
  const [{ fetching, error }, make] = useMutation(LinkToWhatsAppDocument);
  const [made, setMade] = useState<{ readonly link: string; readonly text: string } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    if (fetching) return;
    const result = (await make({ clientId })).data?.linkToWhatsApp;
    setRefused(isRefused(result) ? result.message : null);
    setMade(result && !isRefused(result) ? result : null);
  };
  return (
    <div className="stack tight">
      <p className="small soft">
        <Trans>You can also write from your own phone. The text is ready; add nothing to it.</Trans>
      </p>
      {made ? (
        <p>
          <a className="btn quiet" href={made.link} target="_blank" rel="noreferrer">
            <Trans>Open WhatsApp</Trans>
          </a>{' '}
          <span className="small">{made.text}</span>
        </p>
      ) : (
        <p>
          <button type="button" className="btn quiet s" aria-disabled={fetching} onClick={() => void ask()}>
            <Trans>Write by WhatsApp</Trans>
          </button>
        </p>
      )}
      {refused && (
        <Note tone="no" icon="info">
          {refused}
        </Note>
      )}
      {error && <FailureNote error={error} />}
    </div>
  );
}

/** Set together with somebody who has no device of their own. */
export function PreferenceSection({ client }: SectionProps): ReactNode {
  const [{ data, error }, again] = useQuery({
    query: ClientPreferencesDocument,
    variables: { clientId: client.id },
    requestPolicy: 'cache-and-network',
  });
  const [saving, save] = useMutation(SaveClientPreferencesDocument);
  return (
    <section className="card stack">
      <h2>
        <Trans>How we reach them</Trans>
      </h2>
      <p className="soft">
        <Trans>Choose together. Nothing is sent before somebody chose.</Trans>
      </p>
      <PreferencePanel
        preferences={data?.messagePreferences}
        error={error}
        onRetry={() => again({ requestPolicy: 'network-only' })}
        notSaved={saving.error}
        save={async (input) => (await save({ clientId: client.id, input })).data?.setMessagePreferences}
      />
      <WriteThem clientId={client.id} />
    </section>
  );
}
