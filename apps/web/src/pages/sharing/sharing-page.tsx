import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { PageMain } from '../../components/page-main.js';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../components/states.js';
import { isRefused } from '../../forms/refusal.js';
import { formatShortDate, localDateOf } from '../../formats/date.js';
import {
  OwnConsentsDocument,
  TakeBackConsentDocument,
  WhatHangsOnConsentsDocument,
  type OwnConsentFragment,
} from '../../gql/account/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { hangingOn } from './hanging.js';
import { EVERY_WORDS } from './sharing-words.js';

function Heading({ consent }: { readonly consent: OwnConsentFragment }): ReactNode {
  const { t } = useLingui();
  const { partner, partnerKind, opportunity } = consent;
  return (
    <header>
      <h2>{partner?.name ?? (partnerKind && t(EVERY_WORDS[partnerKind]))}</h2>
      {opportunity && (
        <p>
          <Link to={`/o/${opportunity.id}`}>{opportunity.title}</Link>
        </p>
      )}
    </header>
  );
}

/** What the person loses with it, before they tap. */
function EndsWithIt({ consent }: { readonly consent: OwnConsentFragment }): ReactNode {
  const [{ data }] = useQuery({ query: WhatHangsOnConsentsDocument, requestPolicy: 'cache-and-network' });
  const what = hangingOn(consent, data?.ownApplications ?? []);
  if (what === null) return null;
  return (
    <p className="small">
      {what === 'meeting' ? (
        <Trans>If you take it back, the meeting with them does not take place.</Trans>
      ) : (
        <Trans>If you take it back, your application there goes no further.</Trans>
      )}
    </p>
  );
}

/** What hangs on a consent changes with it. */
const OF_APPLICATIONS = { additionalTypenames: ['Application'] };

/** One tap, and what follows from it in a sentence; nobody is asked why. */
function TakeBack({
  consent,
  onDone,
}: {
  readonly consent: OwnConsentFragment;
  readonly onDone: () => void;
}): ReactNode {
  const [{ fetching, error }, takeBack] = useMutation(TakeBackConsentDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const act = async (): Promise<void> => {
    if (fetching) return;
    const { data } = await takeBack({ id: consent.id }, OF_APPLICATIONS);
    const result = data?.withdrawConsent;
    setRefused(isRefused(result) ? result.message : null);
    if (result && !isRefused(result)) onDone();
  };
  return (
    <>
      <EndsWithIt consent={consent} />
      {refused && (
        <Note tone="no" icon="info">
          {refused}
        </Note>
      )}
      {error && <FailureNote error={error} />}
      <button type="button" className="btn quiet wide" aria-disabled={fetching} onClick={() => void act()}>
        <Trans>Take it back</Trans>
      </button>
    </>
  );
}

function Ended({ consent }: { readonly consent: OwnConsentFragment }): ReactNode {
  const lang = useLang();
  const today = useToday();
  const day = formatShortDate(localDateOf(consent.withdrawnAt ?? consent.validUntil), today, lang);
  return (
    <p className="small soft">{consent.withdrawnAt ? <Trans>Taken back: {day}</Trans> : <Trans>Ended: {day}</Trans>}</p>
  );
}

function ConsentCard({
  consent,
  onDone,
}: {
  readonly consent: OwnConsentFragment;
  readonly onDone: (consent: OwnConsentFragment) => void;
}): ReactNode {
  return (
    <article className="card stack">
      <Heading consent={consent} />
      <p lang={consent.language}>{consent.shown}</p>
      {consent.viewerCanWithdraw ? (
        <TakeBack consent={consent} onDone={() => onDone(consent)} />
      ) : (
        <Ended consent={consent} />
      )}
    </article>
  );
}

function Consents({ consents }: { readonly consents: readonly OwnConsentFragment[] }): ReactNode {
  const { t } = useLingui();
  const [last, setLast] = useState<OwnConsentFragment | null>(null);
  const open = consents.filter((consent) => consent.viewerCanWithdraw);
  const ended = consents.filter((consent) => !consent.viewerCanWithdraw);
  const who = last && (last.partner?.name ?? (last.partnerKind && t(EVERY_WORDS[last.partnerKind])));
  return (
    <div className="stack loose">
      <div role="status">
        {last && (
          <Note tone="yes" icon="check">
            <Trans>Taken back. {who} cannot see anything of you any more.</Trans>
          </Note>
        )}
      </div>
      {open.length === 0 && (
        <Empty title={<Trans>Nobody may see anything of you now</Trans>}>
          <p className="soft">
            <Trans>Nobody outside learns anything about you unless you say yes first.</Trans>
          </p>
        </Empty>
      )}
      {open.map((consent) => (
        <ConsentCard key={consent.id} consent={consent} onDone={setLast} />
      ))}
      {ended.length > 0 && (
        <details>
          <summary>
            <Trans>Earlier ({ended.length})</Trans>
          </summary>
          <div className="stack folded">
            {ended.map((consent) => (
              <ConsentCard key={consent.id} consent={consent} onDone={setLast} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** What a person agreed to, in the words they were shown; each can be taken back here. */
export function SharingPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Who may know what`);
  const [{ data, error }, again] = useQuery({ query: OwnConsentsDocument, requestPolicy: 'cache-and-network' });
  return (
    <PageMain>
      <h1>
        <Trans>Who may know what</Trans>
      </h1>
      <div className="stack loose">
        {error && !data && <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && !error && <Waiting shape={<CardShapes count={2} />} />}
        {data && <Consents consents={data.ownConsents} />}
        <p>
          <Link to="/me/seen">
            <Trans>Who has seen what</Trans>
          </Link>
        </p>
      </div>
    </PageMain>
  );
}
