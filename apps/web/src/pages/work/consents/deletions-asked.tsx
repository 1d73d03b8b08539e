import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { formatShortDate, localDateOf } from '../../../formats/date.js';
import { DeletionTasksOfClientDocument } from '../../../gql/staff/graphql.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';

/** Who read something of a person, may not any more, and was asked to delete it. */
export function DeletionsAsked({ clientId }: { readonly clientId: string }): ReactNode {
  const lang = useLang();
  const today = useToday();
  const [{ data }] = useQuery({
    query: DeletionTasksOfClientDocument,
    variables: { clientId },
    requestPolicy: 'cache-and-network',
  });
  const tasks = data?.deletionTasksOf ?? [];
  if (tasks.length === 0) return null;
  const day = (at: string): string => formatShortDate(localDateOf(at), today, lang);
  return (
    <details open={tasks.some(({ overdue }) => overdue)}>
      <summary>
        <Trans>Who was asked to delete</Trans>
      </summary>
      <ul className="stack tight">
        {tasks.map(({ id, partner, dueAt, confirmedAt, overdue }) => (
          <li key={id} className="small">
            <strong>{partner?.name}</strong>
            {' · '}
            {confirmedAt && <Trans>deleted {day(confirmedAt)}</Trans>}
            {!confirmedAt && overdue && <Trans>overdue since {day(dueAt)}: call them</Trans>}
            {!confirmedAt && !overdue && <Trans>until {day(dueAt)}</Trans>}
          </li>
        ))}
      </ul>
    </details>
  );
}
