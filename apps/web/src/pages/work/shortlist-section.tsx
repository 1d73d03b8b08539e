import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { RangeWords } from '../../components/pay-text.js';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { useStay } from '../../components/staff/use-stay.js';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { formatLongDate } from '../../formats/date.js';
import { formatRange } from '../../formats/money.js';
import { ClientShortlistDocument, type ClientShortlistQuery, type MatchAnswer } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { KIND_WORDS } from '../../labels/opportunity-words.js';
import { ANSWER_WORDS, ANSWERS, criterionColumns, Missing, Why } from './match-cells.js';
import { MatchActions } from './match-override.js';
import { OpeningLink } from './opening-sheet.js';
import { useChosen } from './applications/use-chosen.js';
import { ShortlistDoors } from './shortlist-doors.js';

type List = NonNullable<ClientShortlistQuery['shortlist']>;
type Row = List['matches'][number];

/** Of each answer: at first, with every tap more, and at most. */
export const MATCHES_AT_FIRST = 20;
const MORE_MATCHES = 40;
const MOST_MATCHES = 100;

function Opening({ row }: { readonly row: Row }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const { opportunity } = row;
  if (!opportunity) return <b>{row.title}</b>;
  const range = opportunity.pay && formatRange(opportunity.pay, lang);
  return (
    <>
      <OpeningLink id={opportunity.id} title={row.title} />
      <div className="small soft">
        {opportunity.partner.name} · {opportunity.area.fullName}
      </div>
      <div className="small soft">
        {t(KIND_WORDS[opportunity.kind])}
        {range && (
          <>
            {' · '}
            <span className="whole">
              <RangeWords range={range} />
            </span>
          </>
        )}
        {' · '}
        <Plural value={opportunity.placesLeft} one="# place" other="# places" />
      </div>
    </>
  );
}

interface ColumnProps {
  readonly clientId: string;
  readonly refer: (row: Row) => ReactNode;
  /** Something about an opening for the person is another now. */
  readonly onChanged: (opportunityId: string) => void;
}

function useColumns(rows: readonly Row[], { clientId, refer, onChanged }: ColumnProps): Column<Row>[] {
  const { t } = useLingui();
  return [
    {
      key: 'opening',
      head: t`Opening`,
      look: 'lead',
      sortBy: (row) => row.title,
      cell: (row) => <Opening row={row} />,
    },
    {
      key: 'why',
      head: t`Why, what is missing`,
      look: 'wide',
      cell: (row) => (
        <>
          <Why match={row} />
          <Missing match={row} clientId={clientId} onChanged={() => onChanged(row.opportunity?.id ?? '')} />
        </>
      ),
    },
    { key: 'score', head: t`Score`, look: 'right', sortBy: (row) => row.score, cell: (row) => <b>{row.score}</b> },
    {
      key: 'actions',
      head: t`Actions`,
      look: 'wide',
      cell: (row) =>
        row.opportunity && (
          <div className="acts tall">
            {row.group !== 'no' && refer(row)}
            <MatchActions
              match={row}
              clientId={clientId}
              opportunityId={row.opportunity.id}
              onChanged={() => onChanged(row.opportunity?.id ?? '')}
            />
          </div>
        ),
    },
    ...criterionColumns(rows),
  ];
}

/** All that may be taken, the wanted work first as the list has it; or those of one answer. */
type Group = MatchAnswer | 'may';

interface GroupsProps {
  readonly counts: List['counts'];
  readonly group: Group;
  readonly onGroup: (group: Group) => void;
}

const countIn = (counts: List['counts'], group: Group): number =>
  group === 'may' ? counts.yes + counts.unknown : counts[group];

function Groups({ counts, group, onGroup }: GroupsProps): ReactNode {
  const { t } = useLingui();
  return (
    <div className="chips">
      <button type="button" className="chip" aria-pressed={group === 'may'} onClick={() => onGroup('may')}>
        {t`May suit`} · {countIn(counts, 'may')}
      </button>
      {ANSWERS.map((each) => (
        <button key={each} type="button" className="chip" aria-pressed={group === each} onClick={() => onGroup(each)}>
          {t(ANSWER_WORDS[each])} · {counts[each]}
        </button>
      ))}
    </div>
  );
}

interface ListedProps {
  readonly clientId: string;
  readonly list: List;
  readonly chosenGroup: Group | null;
  readonly onGroup: (group: Group) => void;
  readonly onChanged: () => void;
  /** Absent when no more may be asked for at once. */
  readonly onMore: (() => void) | undefined;
}

function Listed({ clientId, list, chosenGroup, onGroup, onChanged, onMore }: ListedProps): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const { at, stay, back } = useStay(list);
  const group = chosenGroup ?? (countIn(list.counts, 'may') > 0 ? 'may' : 'no');
  const rows = list.matches.filter((match) => (group === 'may' ? match.group !== 'no' : match.group === group));
  const chosen = useChosen(
    rows,
    ({ opportunity, title }) =>
      opportunity && {
        ...{ clientId, opportunityId: opportunity.id, partner: opportunity.partner },
        label: `${title} · ${opportunity.partner.name}`,
      },
    { clientId },
    ([first]) => first && back(first.opportunityId),
  );
  const changed = (opportunityId: string): void => {
    stay(opportunityId);
    onChanged();
  };
  const columns = [chosen.column, ...useColumns(rows, { clientId, refer: chosen.button, onChanged: changed })];
  const day = formatLongDate(list.day, lang);
  const { weightsVersion } = list;
  return (
    <div className="shortlist">
      <div className="stack">
        <div className="tools">
          <Groups counts={list.counts} group={group} onGroup={onGroup} />
          <span className="small soft">
            <Trans>
              Worked out on {day} by the rules of scoring no. {weightsVersion}
            </Trans>
          </span>
        </div>
        {rows.length === 0 ? (
          <Empty title={<Trans>None of these</Trans>}>
            <p className="soft">
              <Trans>Look at the others above, or at what would open more.</Trans>
            </p>
          </Empty>
        ) : (
          <DataTable
            caption={t`Openings`}
            columns={columns}
            rows={rows}
            keyOf={(row) => row.opportunity?.id ?? row.title}
            onMore={rows.length < countIn(list.counts, group) ? onMore : undefined}
            tools={chosen.tool}
            at={at}
          />
        )}
      </div>
      <ShortlistDoors clientId={clientId} list={list} onChanged={onChanged} />
    </div>
  );
}

/** The openings for a client, best first, with reasons, what is missing, doors, and questions. */
export function ShortlistSection({ clientId }: { readonly clientId: string }): ReactNode {
  const [each, setEach] = useState(MATCHES_AT_FIRST);
  const [group, setGroup] = useState<Group | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({
    query: ClientShortlistDocument,
    variables: { id: clientId, each },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error) return <FailureNote error={error} onRetry={again} />;
  if (!data) return fetching ? <Waiting shape={<CardShapes count={3} />} /> : null;
  if (!data.shortlist)
    return (
      <Empty title={<Trans>Not here</Trans>}>
        <p className="soft">
          <Trans>This page is not there for your account.</Trans>
        </p>
      </Empty>
    );
  return (
    <Listed
      clientId={clientId}
      list={data.shortlist}
      chosenGroup={group}
      onGroup={setGroup}
      onChanged={again}
      onMore={each < MOST_MATCHES ? () => setEach(Math.min(each + MORE_MATCHES, MOST_MATCHES)) : undefined}
    />
  );
}
