import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState, type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';
import { PageMain } from '../../components/page-main.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { useEarlier } from '../../components/use-earlier.js';
import { formatClock, formatNearDate, localDateOf } from '../../formats/date.js';
import { NoticesDocument, ReadNoticesDocument, type NoticesQuery } from '../../gql/account/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { useUnread } from '../../hooks/use-unread.js';
import { newestOf } from './newest.js';
import { ToldWords, type Told } from './told.js';

type Page = NoticesQuery['notices'];

interface NoticeCardProps {
  readonly told: Told;
  readonly fresh: boolean;
  readonly newest: boolean;
}

function NoticeCard({ told, fresh, newest }: NoticeCardProps): ReactNode {
  const lang = useLang();
  const today = useToday();
  return (
    <li className="card stack tight">
      <ToldWords told={told} newest={newest} />
      <p className="small soft">
        {fresh && (
          <>
            <span className="tag warm">
              <Trans>New</Trans>
            </span>{' '}
          </>
        )}
        <time dateTime={told.toldAt}>
          {formatNearDate(localDateOf(told.toldAt), today, lang)}, {formatClock(told.toldAt, lang)}
        </time>
      </p>
    </li>
  );
}

function NoticeList({ first }: { readonly first: Page }): ReactNode {
  const client = useClient();
  const { pages, button } = useEarlier(first, async (after) => {
    const { data, error } = await client.query(NoticesDocument, { after }).toPromise();
    return { page: data?.notices, error };
  });
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const told = pages.flatMap((page) => page.edges.map((edge) => edge.node));
  const newest = newestOf(told);
  const unread = first.edges.filter(({ node }) => node.readAt === null).map(({ node }) => node.id);
  const key = unread.join();
  useEffect(() => {
    if (key === '') return;
    // What was new when the page was opened stays marked until it is left.
    setFresh((before) => new Set([...before, ...key.split(',')]));
    void client.mutation(ReadNoticesDocument, {}).toPromise();
  }, [client, key]);
  if (told.length === 0)
    return (
      <Empty title={<Trans>Nothing yet</Trans>}>
        <p className="soft">
          <Trans>When something happens that you should know, it stands here.</Trans>
        </p>
      </Empty>
    );
  return (
    <>
      <ul className="stack">
        {told.map((one) => (
          <NoticeCard
            key={one.id}
            told={one}
            fresh={one.readAt === null || fresh.has(one.id)}
            newest={newest.has(one.id)}
          />
        ))}
      </ul>
      {button}
    </>
  );
}

/** What the person was told, the latest first; it looks for more by itself. */
export function NoticesPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`News for you`);
  const [{ data, error }, again] = useQuery({
    query: NoticesDocument,
    variables: { after: null },
    requestPolicy: 'cache-and-network',
  });
  const unread = useUnread();
  useEffect(() => {
    if (unread) again({ requestPolicy: 'network-only' });
  }, [again, unread]);
  return (
    <PageMain>
      <h1>
        <Trans>News for you</Trans>
      </h1>
      <div className="stack loose" aria-live="polite">
        {error && !data && <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && !error && <Waiting shape={<CardShapes count={2} />} />}
        {data && <NoticeList first={data.notices} />}
      </div>
    </PageMain>
  );
}
