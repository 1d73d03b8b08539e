import { Plural, Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useClient, useMutation } from 'urql';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { TextField } from '../../forms/fields.js';
import {
  IntroductionClientsDocument,
  InviteIntroductionClientsDocument,
  SuggestIntroductionPairsDocument,
} from '../../gql/staff/graphql.js';
import type { Day } from './introduction-facts.js';

interface PartProps {
  readonly session: Day;
  readonly onChanged: () => void;
}

/** Everybody of the office who is looking, page by page; the api leaves out who is invited already. */
function useEverybody() {
  const client = useClient();
  return async (text: string): Promise<string[]> => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await client
        .query(IntroductionClientsDocument, { text: text || null, after }, { requestPolicy: 'network-only' })
        .toPromise();
      if (!data) return ids;
      ids.push(...data.clients.edges.map(({ node }) => node.id));
      after = data.clients.pageInfo.hasNextPage ? data.clients.pageInfo.endCursor : null;
    } while (after !== null);
    return ids;
  };
}

export function InvitePeople({ session, onChanged }: PartProps): ReactNode {
  const [text, setText] = useState('');
  const [walkIn, setWalkIn] = useState(false);
  const [, invite] = useMutation(InviteIntroductionClientsDocument);
  const { busy, trouble, attempt } = useAttempt();
  const everybody = useEverybody();
  const add = async (): Promise<void> => {
    if (busy) return;
    const done = await attempt(async () => {
      const clientIds = await everybody(text.trim());
      return invite({ sessionId: session.id, input: { clientIds, walkIn } });
    });
    if (done) onChanged();
  };
  return (
    <div className="stack">
      <TextField
        label={<Trans>Name, or nothing for everybody of the office</Trans>}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label className="check">
        <input type="checkbox" checked={walkIn} onChange={(event) => setWalkIn(event.target.checked)} />
        <span>
          <Trans>They stand at the door now</Trans>
        </span>
      </label>
      {trouble}
      <p>
        <button type="button" className="btn s" aria-disabled={busy} onClick={() => void add()}>
          <Trans>Invite</Trans>
        </button>
      </p>
    </div>
  );
}

/** Matching's word on who would suit whom; the reasons stand with each person's openings. */
export function Suggest({ session, onChanged }: PartProps): ReactNode {
  const [, suggest] = useMutation(SuggestIntroductionPairsDocument);
  const { busy, trouble, attempt } = useAttempt();
  const run = async (): Promise<void> => {
    if (!busy && (await attempt(() => suggest({ sessionId: session.id })))) onChanged();
  };
  return (
    <div className="row wrap">
      <button type="button" className="btn quiet s" aria-disabled={busy} onClick={() => void run()}>
        <Trans>Suggest who suits which table</Trans>
      </button>
      <span className="small soft num">
        <Plural value={session.counts.wishes} one="# wish so far" other="# wishes so far" />
      </span>
      {trouble}
    </div>
  );
}
