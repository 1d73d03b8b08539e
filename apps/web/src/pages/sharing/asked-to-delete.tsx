import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { formatNearDate, localDateOf } from '../../formats/date.js';
import { OwnDeletionTasksDocument } from '../../gql/account/graphql.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';

/** Who looked at something of the person, may not any more, and has to delete what they noted. */
export function AskedToDelete(): ReactNode {
  const lang = useLang();
  const today = useToday();
  const [{ data }] = useQuery({ query: OwnDeletionTasksDocument, requestPolicy: 'cache-and-network' });
  const tasks = data?.ownDeletionTasks ?? [];
  if (tasks.length === 0) return null;
  const day = (at: string): string => formatNearDate(localDateOf(at), today, lang);
  return (
    <section className="stack tight">
      <h2>
        <Trans>Who has to delete what they know</Trans>
      </h2>
      <ul className="stack tight">
        {tasks.map(({ id, partner, dueAt, confirmedAt, overdue }) => (
          <li key={id} className="card stack tight">
            <strong>{partner?.name ?? <Trans>A partner that is no longer here</Trans>}</strong>
            <span className="small soft">
              {confirmedAt && <Trans>Says it is deleted: {day(confirmedAt)}</Trans>}
              {!confirmedAt && overdue && <Trans>Is late. Your office can see it, too.</Trans>}
              {!confirmedAt && !overdue && <Trans>Has until {day(dueAt)}</Trans>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
