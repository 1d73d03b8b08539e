import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { Icon } from '../../components/icons.js';
import { PageMain } from '../../components/page-main.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { useEarlier } from '../../components/use-earlier.js';
import { formatClock, formatNearDate } from '../../formats/date.js';
import { OwnDisclosuresDocument, type OwnDisclosuresQuery } from '../../gql/account/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { AskedToDelete } from './asked-to-delete.js';
import { groupSeen, type SeenGroup } from './seen-groups.js';
import { PURPOSE_WORDS, READER_WORDS, SCOPE_WORDS } from './sharing-words.js';

type Page = OwnDisclosuresQuery['ownDisclosures'];
type Seen = Page['edges'][number]['node'];

function SeenCard({ group }: { readonly group: SeenGroup<Seen> }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const { partner, persona, byLink, scopes, purpose, opportunity, disclosedAt } = group.seen;
  const what = scopes.map((scope) => t(SCOPE_WORDS[scope])).join(', ');
  const why = t(PURPOSE_WORDS[purpose]);
  const when = `${formatNearDate(group.day, today, lang)}, ${formatClock(disclosedAt, lang)}`;
  const role = persona in READER_WORDS ? t(READER_WORDS[persona as keyof typeof READER_WORDS]) : null;
  const times = group.times;
  return (
    <article className="card stack tight">
      <h2>{partner?.name ?? <Trans>A partner that is no longer here</Trans>}</h2>
      <p className="small soft">
        {role}
        {byLink && (
          <>
            {' · '}
            <Trans>by a link we sent</Trans>
          </>
        )}
      </p>
      <dl className="facts">
        <div>
          <Icon name="person" />
          <dt>
            <Trans>Saw</Trans>
          </dt>
          <dd>{what}</dd>
        </div>
        <div>
          <Icon name="question" />
          <dt>
            <Trans>Why</Trans>
          </dt>
          <dd>
            {why}
            {opportunity && (
              <>
                {': '}
                <Link to={`/o/${opportunity.id}`}>{opportunity.title}</Link>
              </>
            )}
          </dd>
        </div>
        <div>
          <Icon name="clock" />
          <dt>
            <Trans>When</Trans>
          </dt>
          <dd>
            <time dateTime={disclosedAt}>{when}</time>
            {times > 1 && (
              <>
                {' · '}
                <Trans>{times} times that day</Trans>
              </>
            )}
          </dd>
        </div>
      </dl>
    </article>
  );
}

function SeenList({ first }: { readonly first: Page }): ReactNode {
  const client = useClient();
  const { pages, button } = useEarlier(first, async (after) => {
    const { data, error } = await client.query(OwnDisclosuresDocument, { after }).toPromise();
    return { page: data?.ownDisclosures, error };
  });
  const groups = groupSeen(pages.flatMap((page) => page.edges.map((edge) => edge.node)));
  if (groups.length === 0)
    return (
      <Empty title={<Trans>Nobody has seen anything of you yet</Trans>}>
        <p className="soft">
          <Trans>When somebody outside looks at something of you, it stands here: who, what, why and when.</Trans>
        </p>
      </Empty>
    );
  return (
    <>
      {groups.map((group) => (
        <SeenCard key={group.key} group={group} />
      ))}
      {button}
    </>
  );
}

/** Who outside looked at something of the person: who, what, why, when. */
export function SeenPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Who has seen what`);
  const [{ data, error }, again] = useQuery({
    query: OwnDisclosuresDocument,
    variables: { after: null },
    requestPolicy: 'cache-and-network',
  });
  return (
    <PageMain>
      <h1>
        <Trans>Who has seen what</Trans>
      </h1>
      <div className="stack loose">
        {error && !data && <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && !error && <Waiting shape={<CardShapes count={2} />} />}
        {data && <SeenList first={data.ownDisclosures} />}
        <AskedToDelete />
        <p>
          <Link to="/me/sharing">
            <Trans>Who may know what</Trans>
          </Link>
        </p>
      </div>
    </PageMain>
  );
}
