import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { ActionSheet, type MutationOutcome } from '../../components/staff/action-sheet.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { isRefused } from '../../forms/refusal.js';
import { formatClock, formatNearDate, localDateOf } from '../../formats/date.js';
import {
  ConfirmDeletionDocument,
  DeletionTasksDocument,
  type ConfirmDeletionMutation,
  type DeletionTaskFactsFragment,
  type DeletionTasksQuery,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { firstDue, groupsOf } from './deletion-groups.js';

type Task = DeletionTaskFactsFragment;
type Group = readonly [Task, ...Task[]];

/** By the opening, as whoever noted something remembers it, and the codes; never by a name. */
function About({ group }: { readonly group: Group }): ReactNode {
  const [{ opportunity, reference }] = group;
  if (group.length > 1)
    return (
      <div>
        <h2>
          <Plural value={group.length} one="# person" other="# people" />
        </h2>
        <References group={group} />
      </div>
    );
  if (!opportunity) return <h2 className="num">{reference}</h2>;
  return (
    <div>
      <h2 lang={opportunity.lang}>{opportunity.title}</h2>
      <p className="num soft">{reference}</p>
    </div>
  );
}

const References = ({ group }: { readonly group: Group }): ReactNode => (
  <p className="num soft">{group.map(({ reference }) => reference).join(' · ')}</p>
);

function ConfirmSheet({
  group,
  onClose,
  onDone,
}: {
  readonly group: Group;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const [, confirm] = useMutation(ConfirmDeletionDocument);
  const [task] = group;
  // Each is confirmed for itself: what broke off is still to be done, and said twice the first time stands.
  const confirmAll = async (): Promise<MutationOutcome> => {
    let last: MutationOutcome = {};
    for (const { id } of group) {
      last = await confirm({ id });
      if (last.error || isRefused((last.data as ConfirmDeletionMutation | undefined)?.confirmDeletion)) break;
    }
    return last;
  };
  return (
    <ActionSheet
      title={
        group.length > 1 ? (
          <Plural
            value={group.length}
            one="Is everything about # person deleted?"
            other="Is everything about these # people deleted?"
          />
        ) : (
          <Trans>Is everything about {task.reference} deleted?</Trans>
        )
      }
      action={<Trans>Yes, deleted</Trans>}
      onClose={onClose}
      run={confirmAll}
      onDone={onDone}
    >
      {task.opportunity && (
        <p lang={task.opportunity.lang}>
          <b>{task.opportunity.title}</b>
        </p>
      )}
      {group.length > 1 && <References group={group} />}
      <p>
        <Trans>Also what was printed, written down, saved on a phone or sent on to somebody else.</Trans>
      </p>
    </ActionSheet>
  );
}

function TaskState({ task }: { readonly task: Task }): ReactNode {
  const lang = useLang();
  const today = useToday();
  const said = (at: string): string => `${formatNearDate(localDateOf(at), today, lang)}, ${formatClock(at, lang)}`;
  if (task.confirmedAt)
    return (
      <p className="small soft">
        <Trans>Deleted {said(task.confirmedAt)}</Trans>
      </p>
    );
  const asked = said(task.askedAt);
  return (
    <>
      <p className="row wrap">
        <span className={task.overdue ? 'tag no' : 'tag unknown'}>
          {task.overdue ? <Trans>Overdue</Trans> : <Trans>To do</Trans>}
        </span>
        <span className="small">
          <Trans>until {said(task.dueAt)}</Trans>
        </span>
      </p>
      <p className="small soft">
        <Trans>
          All that was read until {asked}. If you still see a card with this code, it is open by a permission that
          holds: that card alone may stay.
        </Trans>
      </p>
    </>
  );
}

function TaskCard({ group, onDone }: { readonly group: Group; readonly onDone: () => void }): ReactNode {
  const [asking, setAsking] = useState(false);
  const task = firstDue(group);
  return (
    <li className="card stack tight">
      <About group={group} />
      <TaskState task={task} />
      {!task.confirmedAt && (
        <p>
          <button type="button" className="btn quiet s" onClick={() => setAsking(true)}>
            <Trans>It is deleted</Trans>
          </button>
        </p>
      )}
      {asking && (
        <ConfirmSheet
          group={group}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onDone();
          }}
        />
      )}
    </li>
  );
}

type Page = DeletionTasksQuery['deletionTasks'];

function TaskList({
  page,
  onDone,
  onMore,
}: {
  readonly page: Page;
  readonly onDone: () => void;
  readonly onMore: (after: string | null) => void;
}): ReactNode {
  const { edges, pageInfo } = page;
  if (edges.length === 0) return <Empty title={<Trans>There is nothing to delete</Trans>} />;
  return (
    <>
      <ul className="stack">
        {groupsOf(edges.map(({ node }) => node)).map((group) => (
          <TaskCard key={group[0].id} group={group} onDone={onDone} />
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <button type="button" className="btn quiet" onClick={() => onMore(pageInfo.endCursor ?? null)}>
          <Trans>Show earlier ones</Trans>
        </button>
      )}
    </>
  );
}

/** For partners: of whom they have to delete what they noted. */
export function DeletionsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Requests to delete`);
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, again] = useQuery({
    query: DeletionTasksDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  const reload = (): void => again({ requestPolicy: 'network-only' });
  return (
    <div className="stack">
      <h1>
        <Trans>Requests to delete</Trans>
      </h1>
      <p className="soft">
        <Trans>
          A person may take back what they shared, or an introduction ends. Then what you noted of them has to go,
          within three days. You need no reason, and neither do they.
        </Trans>
      </p>
      {error && !data && <FailureNote error={error} onRetry={reload} />}
      {!data && !error && <Waiting shape={<CardShapes count={2} />} />}
      {data && <TaskList page={data.deletionTasks} onDone={reload} onMore={setAfter} />}
    </div>
  );
}
