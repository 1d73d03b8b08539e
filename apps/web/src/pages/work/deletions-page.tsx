import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { formatClock, formatNearDate, localDateOf } from '../../formats/date.js';
import {
  ConfirmDeletionDocument,
  DeletionTasksDocument,
  type DeletionTaskFactsFragment,
  type DeletionTasksQuery,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';

/** By the opening, as whoever noted something remembers it, and the code; never by a name. */
function About({ task }: { readonly task: DeletionTaskFactsFragment }): ReactNode {
  const { opportunity, reference } = task;
  if (!opportunity) return <h2 className="num">{reference}</h2>;
  return (
    <div>
      <h2 lang={opportunity.lang}>{opportunity.title}</h2>
      <p className="num soft">{reference}</p>
    </div>
  );
}

function ConfirmSheet({
  task,
  onClose,
  onDone,
}: {
  readonly task: DeletionTaskFactsFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const [, confirm] = useMutation(ConfirmDeletionDocument);
  return (
    <ActionSheet
      title={<Trans>Is everything about {task.reference} deleted?</Trans>}
      action={<Trans>Yes, deleted</Trans>}
      onClose={onClose}
      run={() => confirm({ id: task.id })}
      onDone={onDone}
    >
      {task.opportunity && (
        <p lang={task.opportunity.lang}>
          <b>{task.opportunity.title}</b>
        </p>
      )}
      <p>
        <Trans>Also what was printed, written down, saved on a phone or sent on to somebody else.</Trans>
      </p>
    </ActionSheet>
  );
}

function TaskState({ task }: { readonly task: DeletionTaskFactsFragment }): ReactNode {
  const lang = useLang();
  const today = useToday();
  const said = (at: string): string => `${formatNearDate(localDateOf(at), today, lang)}, ${formatClock(at, lang)}`;
  if (task.confirmedAt)
    return (
      <p className="small soft">
        <Trans>Deleted {said(task.confirmedAt)}</Trans>
      </p>
    );
  return (
    <p className="row wrap">
      <span className={task.overdue ? 'tag no' : 'tag unknown'}>
        {task.overdue ? <Trans>Overdue</Trans> : <Trans>To do</Trans>}
      </span>
      <span className="small">
        <Trans>until {said(task.dueAt)}</Trans>
      </span>
    </p>
  );
}

function TaskCard({
  task,
  onDone,
}: {
  readonly task: DeletionTaskFactsFragment;
  readonly onDone: () => void;
}): ReactNode {
  const [asking, setAsking] = useState(false);
  return (
    <li className="card stack tight">
      <About task={task} />
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
          task={task}
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
        {edges.map(({ node }) => (
          <TaskCard key={node.id} task={node} onDone={onDone} />
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
  useTitle(t`To delete`);
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
        <Trans>To delete</Trans>
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
