import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { formatLongDate } from '../../formats/date.js';
import { formatShift } from '../../formats/time.js';
import { IntroductionReportDocument, type IntroductionReportLineFragment } from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';

const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  sum: msg`Sum`,
  met: msg`They met`,
  second_interview: msg`Second interview`,
  offer: msg`Offer`,
  course: msg`Course`,
  loan: msg`Loan`,
  client_absent: msg`The client was absent`,
  partner_absent: msg`The partner was absent`,
  not_written: msg`Not written`,
  not_yet: msg`Still to come`,
  next_step: msg`A next step`,
  came: msg`Came, met nobody`,
  away: msg`Did not come`,
  vacancy: msg`A job`,
  ojt_place: msg`An OJT place`,
  training_slot: msg`A course`,
  own_business: msg`An own business`,
  unknown: msg`Not known`,
};

/** What is not told. */
const HIDDEN = '×';

interface TableProps {
  readonly title: ReactNode;
  readonly head: ReactNode;
  readonly columns: readonly string[];
  readonly rows: readonly IntroductionReportLineFragment[];
}

function ReportTable({ title, head, columns, rows }: TableProps): ReactNode {
  const { t } = useLingui();
  const word = (code: string): string => (WORDS[code] ? t(WORDS[code]) : code);
  return (
    <section className="stack tight">
      <h2>{title}</h2>
      <div className="plan-box report-box">
        <table className="num ruled report">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {word(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, counts }) => (
              <tr key={key} className={key === 'sum' ? 'sum' : ''}>
                <th scope="row">{name ?? word(key)}</th>
                {columns.map((column, n) => (
                  <td key={column}>{counts[n] ?? HIDDEN}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What came of a session, to look at, to print and to take away. */
export function IntroductionReportPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Report`);
  const lang = useLang();
  const { id = '' } = useParams();
  const [outside, setOutside] = useState(false);
  const [{ data, error }, ask] = useQuery({
    query: IntroductionReportDocument,
    variables: { id, outside },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <FailureNote error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting shape={<CardShapes count={2} />} />;
  const session = data.introductionSession;
  if (!session) return <Empty title={<Trans>There is nothing at this address.</Trans>} />;
  const { report } = session;
  return (
    <>
      <div className="title">
        <div>
          <p className="small soft">
            {formatLongDate(session.day, lang)} · {formatShift({ start: session.opens, end: session.closes }, lang)} ·{' '}
            {session.venue}
          </p>
          <h1>
            <Trans>Report</Trans>
          </h1>
        </div>
        <div className="row wrap no-print">
          <button type="button" className="chip" aria-pressed={!outside} onClick={() => setOutside(false)}>
            <Trans>For the office</Trans>
          </button>
          <button type="button" className="chip" aria-pressed={outside} onClick={() => setOutside(true)}>
            <Trans>For outside</Trans>
          </button>
          <a className="btn quiet s" href={`/files/introductions/${id}/report.xlsx?lang=${lang}&outside=${outside}`}>
            XLSX
          </a>
          <button type="button" className="btn s" onClick={() => window.print()}>
            <Trans>Print</Trans>
          </button>
          <Link className="btn quiet s" to={`/work/sessions/${id}`}>
            <Trans>Plan of the day</Trans>
          </Link>
        </div>
      </div>
      {outside && (
        <p className="small soft">
          <Trans>{HIDDEN} is not told: fewer than ten, or it would give away such a number.</Trans>
        </p>
      )}
      <div className="stack loose">
        <ReportTable
          title={<Trans>Interviews by partner</Trans>}
          head={<Trans>Partner</Trans>}
          columns={report.partnerColumns}
          rows={report.partners}
        />
        <ReportTable
          title={<Trans>People by what they look for</Trans>}
          head={<Trans>Looks for</Trans>}
          columns={report.groupColumns}
          rows={report.groups}
        />
      </div>
    </>
  );
}
