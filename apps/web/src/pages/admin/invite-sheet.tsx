import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { Sheet } from '../../components/sheet.js';
import { SelectField } from '../../forms/fields.js';
import { formatLongDate, localDateOf } from '../../formats/date.js';
import {
  AdminOfficesDocument,
  InviteAccountDocument,
  type InviteAccountMutation,
  type Persona,
} from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { PERSONA_WORDS } from '../../labels/persona-words.js';

const PERSONAS: readonly Persona[] = ['counsellor', 'social_worker', 'authority', 'administrator'];
const WITHOUT_OFFICE: ReadonlySet<Persona> = new Set(['authority', 'administrator']);

type Invitation = Extract<InviteAccountMutation['inviteAccount'], { __typename: 'InvitationPayload' }>['invitation'];

export function InvitationLink({
  invitation,
  onClose,
}: {
  readonly invitation: { link: string | null; expiresAt: string };
  readonly onClose: () => void;
}): ReactNode {
  const lang = useLang();
  const link = invitation.link ? new URL(invitation.link, window.location.origin).href : '';
  const until = formatLongDate(localDateOf(invitation.expiresAt), lang);
  const [copied, setCopied] = useState(false);
  return (
    <Sheet title={<Trans>Invitation link</Trans>} onClose={onClose}>
      <p>
        <Trans>Send this link to one person. It is shown once, works once, and until {until}.</Trans>
      </p>
      <p>
        <code>{link}</code>
      </p>
      <button
        type="button"
        className="btn"
        onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
      >
        {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
      </button>
    </Sheet>
  );
}

export function InviteSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const [persona, setPersona] = useState<Persona>('counsellor');
  const [officeId, setOfficeId] = useState('');
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [{ data }] = useQuery({ query: AdminOfficesDocument, variables: { first: 100 } });
  const [, invite] = useMutation(InviteAccountDocument);
  const offices = data?.offices.edges.map((edge) => edge.node) ?? [];
  const needsOffice = !WITHOUT_OFFICE.has(persona);
  if (invitation) return <InvitationLink invitation={invitation} onClose={onClose} />;
  return (
    <ActionSheet
      title={<Trans>Invite somebody to an office</Trans>}
      action={<Trans>Make a link</Trans>}
      onClose={onClose}
      run={async () => {
        const answer = await invite({ input: { persona, officeId: needsOffice ? officeId || null : null } });
        const result = answer.data?.inviteAccount;
        if (result?.__typename === 'InvitationPayload') setInvitation(result.invitation);
        return answer;
      }}
      onDone={() => undefined}
    >
      <SelectField
        label={<Trans>Role</Trans>}
        value={persona}
        onChange={(event) => setPersona(event.target.value as Persona)}
      >
        {PERSONAS.map((each) => (
          <option key={each} value={each}>
            {t(PERSONA_WORDS[each])}
          </option>
        ))}
      </SelectField>
      {needsOffice && (
        <SelectField
          label={<Trans>Office</Trans>}
          value={officeId}
          onChange={(event) => setOfficeId(event.target.value)}
        >
          <option value="">{t`Choose`}</option>
          {offices.map((office) => (
            <option key={office.id} value={office.id}>
              {office.name}
            </option>
          ))}
        </SelectField>
      )}
      <p className="small soft">
        <Trans>People of a partner are invited on the page “Partners”.</Trans>
      </p>
    </ActionSheet>
  );
}
