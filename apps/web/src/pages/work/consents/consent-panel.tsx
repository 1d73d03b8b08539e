import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { ActionSheet } from '../../../components/staff/action-sheet.js';
import { PARTNER_KIND_WORDS } from '../../../components/staff/words.js';
import { CardShapes, FailureNote, Waiting } from '../../../components/states.js';
import { formatClock, formatShortDate, localDateOf } from '../../../formats/date.js';
import {
  ConsentsOfClientDocument,
  WithdrawConsentDocument,
  type ClientConsentFragment,
  type ConsentsOfClientQuery,
} from '../../../gql/staff/graphql.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { CHANNEL_WORDS, CONSENT_PURPOSE_WORDS, CONSENT_STATE_WORDS } from './consent-words.js';
import { ConsentSheet } from './consent-sheet.js';
import { DeletionsAsked } from './deletions-asked.js';

interface PanelProps {
  readonly clientId: string;
}

type Disclosed = ConsentsOfClientQuery['disclosuresOf']['edges'][number]['node'];

function WithdrawSheet({
  consent,
  onClose,
  onDone,
}: {
  readonly consent: ClientConsentFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const [, withdraw] = useMutation(WithdrawConsentDocument);
  return (
    <ActionSheet
      title={<Trans>Take this consent back?</Trans>}
      action={<Trans>Take it back</Trans>}
      danger
      onClose={onClose}
      run={() => withdraw({ id: consent.id })}
      onDone={onDone}
    >
      <p>
        <Trans>
          The person wants this. They need not say why, and the help they get stays the same. Nobody outside can read
          anything under it from now on.
        </Trans>
      </p>
      <blockquote lang={consent.language}>{consent.shown}</blockquote>
    </ActionSheet>
  );
}

function ConsentHead({ consent }: { readonly consent: ClientConsentFragment }): ReactNode {
  const { t } = useLingui();
  const { state, partner, partnerKind, takenByDecider } = consent;
  return (
    <p className="row wrap">
      <strong>{partner?.name ?? (partnerKind && t(PARTNER_KIND_WORDS[partnerKind]))}</strong>
      <span className={state === 'in_force' ? 'tag yes' : 'tag'}>{t(CONSENT_STATE_WORDS[state])}</span>
      {takenByDecider && (
        <span className="tag unknown">
          <Trans>Taken by who decides</Trans>
        </span>
      )}
    </p>
  );
}

function ConsentDay({ consent }: { readonly consent: ClientConsentFragment }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const { channel, withdrawnAt, validUntil } = consent;
  const day = formatShortDate(localDateOf(withdrawnAt ?? validUntil), today, lang);
  return (
    <p className="small soft">
      {t(CHANNEL_WORDS[channel])}
      {' · '}
      {withdrawnAt ? <Trans>taken back {day}</Trans> : <Trans>until {day}</Trans>}
    </p>
  );
}

function ConsentItem({
  consent,
  onChanged,
}: {
  readonly consent: ClientConsentFragment;
  readonly onChanged: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  return (
    <li className="card stack tight">
      <ConsentHead consent={consent} />
      <p>{t(CONSENT_PURPOSE_WORDS[consent.purpose])}</p>
      {consent.opportunity && <p className="small">{consent.opportunity.title}</p>}
      <ConsentDay consent={consent} />
      <details>
        <summary className="small">
          <Trans>The words that were shown</Trans>
        </summary>
        <p lang={consent.language}>{consent.shown}</p>
      </details>
      {consent.viewerCanWithdraw && (
        <p>
          <button type="button" className="btn quiet s" onClick={() => setAsking(true)}>
            <Trans>Take it back</Trans>
          </button>
        </p>
      )}
      {asking && (
        <WithdrawSheet
          consent={consent}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </li>
  );
}

function Seen({ disclosures }: { readonly disclosures: readonly Disclosed[] }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  if (disclosures.length === 0) return null;
  return (
    <details>
      <summary>
        <Trans>Who has seen something</Trans>
      </summary>
      <ul className="stack tight">
        {disclosures.map(({ id, partner, purpose, disclosedAt }) => (
          <li key={id} className="small">
            <strong>{partner?.name}</strong>
            {' · '}
            {t(CONSENT_PURPOSE_WORDS[purpose])}
            {' · '}
            {formatShortDate(localDateOf(disclosedAt), today, lang)}, {formatClock(disclosedAt, lang)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Consents({ data, onChanged }: { readonly data: ConsentsOfClientQuery; readonly onChanged: () => void }) {
  const { consentsOf: consents, disclosuresOf } = data;
  return (
    <>
      {consents.length === 0 && (
        <p className="soft">
          <Trans>Nothing yet. Nobody outside can learn anything of this person.</Trans>
        </p>
      )}
      {consents.length > 0 && (
        <ul className="stack">
          {consents.map((consent) => (
            <ConsentItem key={consent.id} consent={consent} onChanged={onChanged} />
          ))}
        </ul>
      )}
      <Seen disclosures={disclosuresOf.edges.map((edge) => edge.node)} />
    </>
  );
}

/** What a client agreed to and who has seen something, with giving and taking back; for the page of a client. */
export function ConsentPanel({ clientId }: PanelProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const [{ data, error }, again] = useQuery({
    query: ConsentsOfClientDocument,
    variables: { clientId },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => again({ requestPolicy: 'network-only' });
  const withdrawals = data?.consentsOf.filter(({ withdrawnAt }) => withdrawnAt !== null).length ?? 0;
  return (
    <section className="stack" aria-labelledby="consents">
      <div className="row wrap">
        <h2 id="consents" className="grow">
          <Trans>Consents</Trans>
        </h2>
        <button type="button" className="btn quiet s" onClick={() => setAsking(true)}>
          <Trans>New consent</Trans>
        </button>
      </div>
      {error && !data && <FailureNote error={error} onRetry={refresh} />}
      {!data && !error && <Waiting shape={<CardShapes count={1} />} />}
      {data && <Consents data={data} onChanged={refresh} />}
      {/* Each withdrawal may ask for deletions: then it looks again. */}
      <DeletionsAsked key={withdrawals} clientId={clientId} />
      {asking && (
        <ConsentSheet
          clientId={clientId}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            refresh();
          }}
        />
      )}
    </section>
  );
}
