import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet, useAttempt } from '../../components/staff/action-sheet.js';
import { AreaTextField } from '../../forms/fields.js';
import {
  InvitePartnerPersonDocument,
  ReinstatePartnerDocument,
  SuspendPartnerDocument,
  VerifyPartnerDocument,
  type InvitePartnerPersonMutation,
  type PartnerRowFragment,
} from '../../gql/staff/graphql.js';
import { InvitationLink } from './invite-sheet.js';

type Decision = 'verify' | 'suspend' | 'reinstate';
type Invitation = Extract<
  InvitePartnerPersonMutation['invitePartnerPerson'],
  { __typename: 'InvitationPayload' }
>['invitation'];

const DECISIONS = {
  verify: {
    document: VerifyPartnerDocument,
    label: <Trans>Verify</Trans>,
    effect: <Trans>Its postings may then be seen by everybody, marked as verified.</Trans>,
  },
  suspend: {
    document: SuspendPartnerDocument,
    label: <Trans>Suspend</Trans>,
    effect: <Trans>Its postings disappear for everybody else within seconds.</Trans>,
  },
  reinstate: {
    document: ReinstatePartnerDocument,
    label: <Trans>Reinstate</Trans>,
    effect: <Trans>Its postings come back.</Trans>,
  },
} as const;

const NEXT: Readonly<Record<PartnerRowFragment['status'], readonly Decision[]>> = {
  pending: ['verify', 'suspend'],
  verified: ['suspend'],
  suspended: ['reinstate'],
};

interface DecideProps {
  readonly decision: Decision;
  readonly row: PartnerRowFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Decide({ decision, row, onClose, onDone }: DecideProps): ReactNode {
  const { document, label, effect } = DECISIONS[decision];
  const [reason, setReason] = useState('');
  const [, decide] = useMutation(document);
  const { name } = row;
  return (
    <ActionSheet
      title={
        <>
          {label}: {name}
        </>
      }
      action={label}
      danger={decision === 'suspend'}
      onClose={onClose}
      run={() => decide({ id: row.id, version: row.version, reason: reason.trim() })}
      onDone={onDone}
    >
      <p>{effect}</p>
      <AreaTextField
        label={<Trans>Reason</Trans>}
        hint={<Trans>What you looked at, and where. The partner can read it.</Trans>}
        maxLength={500}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActionSheet>
  );
}

function InvitePerson({ row }: { readonly row: PartnerRowFragment }): ReactNode {
  const [, invite] = useMutation(InvitePartnerPersonDocument);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const { trouble, attempt } = useAttempt();
  const act = (): Promise<boolean> =>
    attempt(async () => {
      const answer = await invite({ partnerId: row.id });
      const result = answer.data?.invitePartnerPerson;
      if (result?.__typename === 'InvitationPayload') setInvitation(result.invitation);
      return answer;
    });
  return (
    <>
      <button type="button" className="btn quiet s" onClick={() => void act()}>
        <Trans>Invite a person</Trans>
      </button>
      {trouble}
      {invitation && <InvitationLink invitation={invitation} onClose={() => setInvitation(null)} />}
    </>
  );
}

export function PartnerActions({
  row,
  onChanged,
}: {
  readonly row: PartnerRowFragment;
  readonly onChanged: () => void;
}): ReactNode {
  const [deciding, setDeciding] = useState<Decision | null>(null);
  return (
    <div className="acts">
      {row.viewerCanVerify &&
        NEXT[row.status].map((decision) => (
          <button
            key={decision}
            type="button"
            className={decision === 'suspend' ? 'btn danger s' : 'btn quiet s'}
            onClick={() => setDeciding(decision)}
          >
            {DECISIONS[decision].label}
          </button>
        ))}
      <InvitePerson row={row} />
      {deciding && (
        <Decide
          decision={deciding}
          row={row}
          onClose={() => setDeciding(null)}
          onDone={() => {
            setDeciding(null);
            onChanged();
          }}
        />
      )}
    </div>
  );
}
