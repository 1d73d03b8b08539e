import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { useAttempt, type Attempt } from '../../components/staff/action-sheet.js';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../components/states.js';
import { formatLongDate } from '../../formats/date.js';
import { PlanIntroductionDocument, ReplanIntroductionDocument } from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';
import { IntroductionDayPart } from './introduction-day.js';
import { IntroductionPeople } from './introduction-people.js';
import { Figures, Findings } from './introduction-quality.js';
import { PublishPlan } from './introduction-publish.js';
import { StateActions } from './introduction-state.js';
import { IntroductionSheet } from './introduction-sheet.js';
import { Timetable } from './introduction-timetable.js';
import { STATE_TONES, STATE_WORDS } from './introduction-words.js';
import { useLoadedSession, useNow, type LoadedSession } from './use-introduction.js';

interface ActionsProps {
  readonly session: LoadedSession;
  readonly attempt: Attempt;
  readonly onDone: () => void;
}

function Actions({ session, attempt, onDone }: ActionsProps): ReactNode {
  const [, plan] = useMutation(PlanIntroductionDocument);
  const [, replan] = useMutation(ReplanIntroductionDocument);
  const { id, state, plan: made } = session;
  const away = session.participants.filter(({ presence }) => presence === 'absent' || presence === 'left').length;
  const act = (run: () => Promise<object>) => (): void => {
    if (!attempt.busy) void attempt.attempt(run);
  };
  const button = (words: ReactNode, run: () => Promise<object>, quiet = false): ReactNode => (
    <button type="button" className={quiet ? 'btn quiet s' : 'btn s'} aria-disabled={attempt.busy} onClick={act(run)}>
      {words}
    </button>
  );
  const open = state === 'draft' || state === 'published';
  const unpublished = made && made.publishedAt === null && !made.rest;
  return (
    <>
      {open && button(<Trans>Plan</Trans>, () => plan({ id, seed: 1 }), state === 'published' || Boolean(unpublished))}
      {open && unpublished && <PublishPlan day={session} plan={made} onDone={onDone} />}
      {state === 'published' &&
        !unpublished &&
        button(
          <Plural value={away} _0="Plan the rest anew" one="Plan anew (# absent)" other="Plan anew (# absent)" />,
          () => replan({ id }),
        )}
    </>
  );
}

const TABS = ['plan', 'day', 'people'] as const;
type Tab = (typeof TABS)[number];

/** In the address, so that a page loaded again shows the same part. */
function useTab(): readonly [Tab, (tab: Tab) => void] {
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((each) => each === search.get('part')) ?? 'plan';
  return [tab, (part) => setSearch(part === 'plan' ? {} : { part }, { replace: true })];
}

function TabButtons({ tab, onTab }: { readonly tab: Tab; readonly onTab: (tab: Tab) => void }): ReactNode {
  const words = {
    plan: <Trans>Timetable</Trans>,
    day: <Trans>The day</Trans>,
    people: <Trans>People and tables</Trans>,
  };
  return (
    <p className="row wrap tab-row">
      {TABS.map((each) => (
        <button key={each} type="button" className="chip" aria-pressed={tab === each} onClick={() => onTab(each)}>
          {words[each]}
        </button>
      ))}
    </p>
  );
}

function PlanPart({ session }: { readonly session: LoadedSession }): ReactNode {
  const now = useNow();
  const { plan } = session;
  if (!plan) {
    return (
      <Empty title={<Trans>No plan yet</Trans>}>
        <p>
          <Trans>Invite partners and people, note who would like to meet whom, then plan.</Trans>
        </p>
      </Empty>
    );
  }
  return (
    <div className="stack">
      <Figures day={session} plan={plan} />
      {plan.publishedAt === null && (
        <Note icon="info">
          <p>
            <Trans>This plan is not on paper yet: nobody sees it but your office.</Trans>
          </p>
        </Note>
      )}
      <Timetable day={session} now={now} />
      <Findings day={session} plan={plan} />
    </div>
  );
}

function Head({
  session,
  onEdit,
  children,
}: {
  readonly session: LoadedSession;
  readonly onEdit: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  return (
    <div className="title">
      <div>
        <p className="small soft">
          {formatLongDate(session.day, lang)} · {session.venue}{' '}
          <span className={`tag ${STATE_TONES[session.state]}`}>{t(STATE_WORDS[session.state])}</span>
        </p>
        <h1>
          <Trans>Plan of the day</Trans>
        </h1>
      </div>
      <div className="row wrap">
        <button type="button" className="btn quiet s" onClick={onEdit}>
          <Trans>Change</Trans>
        </button>
        <Link className="btn quiet s" to={`/work/sessions/${session.id}/print`}>
          <Trans>Print</Trans>
        </Link>
        <Link className="btn quiet s" to={`/work/sessions/${session.id}/report`}>
          <Trans>Report</Trans>
        </Link>
        <a className="btn quiet s" href={`/files/introductions/${session.id}/timetable.xlsx?lang=${lang}`}>
          XLSX
        </a>
        <Link className="btn quiet s" to={`/screen/${session.id}`}>
          <Trans>Big screen</Trans>
        </Link>
        {children}
      </div>
    </div>
  );
}

export function IntroductionPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Sessions`);
  const { id = '' } = useParams();
  const { session, error, missing, again } = useLoadedSession(id);
  const [tab, setTab] = useTab();
  const [editing, setEditing] = useState(false);
  const attempt = useAttempt();
  if (error) return <FailureNote error={error} onRetry={again} />;
  if (missing) return <Empty title={<Trans>There is nothing at this address.</Trans>} />;
  if (!session) return <Waiting shape={<CardShapes count={2} />} />;
  return (
    <>
      <Head session={session} onEdit={() => setEditing(true)}>
        <StateActions day={session} onChanged={again} />
        <Actions session={session} attempt={attempt} onDone={again} />
      </Head>
      {attempt.trouble}
      <TabButtons tab={tab} onTab={setTab} />
      {tab === 'plan' && <PlanPart session={session} />}
      {tab === 'day' && <IntroductionDayPart session={session} onJoined={again} />}
      {tab === 'people' && <IntroductionPeople session={session} onChanged={again} />}
      {editing && (
        <IntroductionSheet
          session={session}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            again();
          }}
        />
      )}
    </>
  );
}
