import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Sheet } from '../../components/sheet.js';
import { FailureNote, Note, Waiting } from '../../components/states.js';
import { isRefused } from '../../forms/refusal.js';
import { daysBefore } from '../../formats/date.js';
import {
  AgreeToContactDocument,
  TextOfContactDocument,
  type ConsentDraftInput,
  type OwnApplicationFragment,
} from '../../gql/own/graphql.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';

/** Half a year, like the consent to the card. */
const DAYS = 180;

function useDraft({ partner, opportunity }: OwnApplicationFragment): ConsentDraftInput {
  const until = daysBefore(useToday(), -DAYS);
  return { purpose: 'contact', until, partnerId: partner?.id ?? null, opportunityId: opportunity?.id ?? null };
}

function Body({ draft, onDone }: { readonly draft: ConsentDraftInput; readonly onDone: () => void }): ReactNode {
  const language = useLang();
  const [{ data, error }] = useQuery({ query: TextOfContactDocument, variables: { draft, language } });
  const [{ fetching, error: failed }, agree] = useMutation(AgreeToContactDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const shown = data?.consentStatement;
  if (error) return <FailureNote error={error} />;
  if (!shown) return <Waiting shape={null} />;
  if (isRefused(shown)) return <Note icon="info">{shown.message}</Note>;
  const act = async (): Promise<void> => {
    if (fetching) return;
    const { data: given } = await agree({ input: { ...draft, language, statementHash: shown.hash } });
    const result = given?.giveConsent;
    setRefused(isRefused(result) ? result.message : null);
    if (result && !isRefused(result)) onDone();
  };
  return (
    <div className="stack">
      <p lang={shown.language}>{shown.text}</p>
      {refused && (
        <Note tone="no" icon="info">
          {refused}
        </Note>
      )}
      {failed && <FailureNote error={failed} />}
      <button type="button" className="btn wide" aria-disabled={fetching} onClick={() => void act()}>
        <Trans>Yes, they may call me</Trans>
      </button>
    </div>
  );
}

/** Name and number open only when both sides agreed: the other side did, and here the person can too. */
export function AgreeToContact({ application }: { readonly application: OwnApplicationFragment }): ReactNode {
  const draft = useDraft(application);
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const ahead = ['interview', 'trial', 'offered', 'accepted'].includes(application.state);
  if (!application.partnerAgreed || !ahead || !application.opportunity) return null;
  if (application.contactShown || done)
    return (
      <p className="small soft">
        <Trans>They have your name and number.</Trans>
      </p>
    );
  return (
    <>
      <p>
        <Trans>They would like to call you.</Trans>
      </p>
      <button type="button" className="btn quiet wide" onClick={() => setOpen(true)}>
        <Trans>Give them my name and number</Trans>
      </button>
      {open && (
        <Sheet title={application.partner?.name} onClose={() => setOpen(false)}>
          <Body
            draft={draft}
            onDone={() => {
              setOpen(false);
              setDone(true);
            }}
          />
        </Sheet>
      )}
    </>
  );
}
