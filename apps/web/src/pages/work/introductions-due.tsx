import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { formatNearDate } from '../../formats/date.js';
import {
  FollowUpOneTalkDocument,
  SessionsDueDocument,
  type IntroductionDueKind,
  type IntroductionFollowUpKind,
  type SessionsDueQuery,
} from '../../gql/staff/graphql.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { Due } from './clients/due.js';

const SHOWN = 20;

type InDue = SessionsDueQuery['introductionsDue'];
type Session = InDue['sessions'][number];
type FollowUp = InDue['followUps'][number];

const FOLLOW_WORDS: Readonly<Record<IntroductionFollowUpKind, MessageDescriptor>> = {
  second_past: msg`Second interview: how did it go?`,
  second_soon: msg`Second interview is near`,
  second_undated: msg`Second interview without a date`,
  offer: msg`Has an offer: settle it`,
  course: msg`Wants the course: apply`,
  loan: msg`Has begun to ask for a loan`,
  both_interested: msg`Both would like to go on`,
};

function DueWords({ kind, count }: { readonly kind: IntroductionDueKind; readonly count: number }): ReactNode {
  switch (kind) {
    case 'today':
      return <Trans>today</Trans>;
    case 'to_close':
      return <Trans>over: close it</Trans>;
    case 'not_planned':
      return <Trans>no timetable yet</Trans>;
    case 'results_missing':
      return <Plural value={count} one="# talk without a result" other="# talks without a result" />;
    case 'tables_to_call':
      return <Plural value={count} one="call # partner: no answer yet" other="call # partners: no answer yet" />;
    case 'tables_answered':
      return <Plural value={count} one="# partner has answered" other="# partners have answered" />;
    case 'tables_silent':
      return <Plural value={count} one="# partner has not answered" other="# partners have not answered" />;
    case 'people_silent':
      return <Plural value={count} one="# person has not answered" other="# people have not answered" />;
  }
}

function SessionRow({ session }: { readonly session: Session }): ReactNode {
  const lang = useLang();
  const today = useToday();
  // That it is today, its day says.
  const dues = session.dues.filter(({ kind }) => kind !== 'today');
  return (
    <li className="row between wrap">
      <span>
        <Link to={`/work/sessions/${session.sessionId}`}>{session.venue}</Link>{' '}
        <span className="small soft">{formatNearDate(session.day, today, lang)}</span>
      </span>
      <span className="row wrap">
        {dues.map(({ kind, count }) => (
          <span key={kind} className="tag num">
            <DueWords kind={kind} count={count} />
          </span>
        ))}
      </span>
    </li>
  );
}

function FollowUpRow({ talk, onDone }: { readonly talk: FollowUp; readonly onDone: () => void }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const [, follow] = useMutation(FollowUpOneTalkDocument);
  const { busy, trouble, attempt } = useAttempt();
  const done = async (): Promise<void> => {
    if (!busy && (await attempt(() => follow({ interviewId: talk.interviewId, done: true })))) onDone();
  };
  return (
    <li className="row between wrap">
      <span>
        <Link to={`/work/clients/${talk.client?.id}`}>{talk.client?.name}</Link> · {t(FOLLOW_WORDS[talk.kind])}{' '}
        <span className="small soft">
          {talk.partner?.name} · {formatNearDate(talk.secondOn ?? talk.day, today, lang)}
        </span>
      </span>
      <button type="button" className="btn quiet s" aria-disabled={busy} onClick={() => void done()}>
        <Trans>Done</Trans>
      </button>
      {trouble}
    </li>
  );
}

/** Sessions to prepare or to close, and what is to follow from talks, for the page of the day. */
export function IntroductionsPart(): ReactNode {
  const [{ data, error, fetching }, ask] = useQuery({
    query: SessionsDueDocument,
    variables: { first: SHOWN },
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  if (error) return <FailureNote error={error} onRetry={again} />;
  if (!data && fetching) return <Waiting shape={<CardShapes count={1} />} />;
  if (!data) return null;
  const { sessions, followUps, followUpCount } = data.introductionsDue;
  return (
    <>
      <Due title={<Trans>Introduction sessions</Trans>} count={sessions.length}>
        {sessions.map((session) => (
          <SessionRow key={session.sessionId} session={session} />
        ))}
      </Due>
      <Due title={<Trans>After an introduction session</Trans>} count={followUpCount}>
        {followUps.map((talk) => (
          <FollowUpRow key={talk.interviewId} talk={talk} onDone={again} />
        ))}
      </Due>
    </>
  );
}
