import { dateAt } from '../../formats/zone.js';

interface Application {
  readonly state: string;
  readonly interviewAt: string | null;
  /** False: the consent ended, and the partner sees nothing. Not known of what an older version of the page kept. */
  readonly shown?: boolean;
  /** The zone in which its days are told; of the device, when it is not known. */
  readonly opportunity?: { readonly timeZone?: string } | null;
}
interface Session {
  readonly day: string;
  readonly opens: string;
}

/** An interview or a session, with the day it is on. */
export type Dated<A, S> = { readonly day: string } & (
  { readonly application: A; readonly session: null } | { readonly application: null; readonly session: S }
);

export interface Next<A, S> {
  /** What the person has to say something about. */
  readonly asked: readonly A[];
  /** Days to come, the first first. */
  readonly ahead: readonly Dated<A, S>[];
  /** Where nothing happens any more, because the partner sees nothing. */
  readonly stopped: readonly A[];
  /** What others have to say something about. */
  readonly waiting: readonly A[];
  /** Sessions that are over, the last first. */
  readonly over: readonly S[];
}

const ANSWERED: readonly string[] = ['sent', 'seen', 'interview', 'trial'];
const WAITING: readonly string[] = [...ANSWERED, 'accepted'];

/** Somebody should say something to the other and cannot: what the person allowed has ended. */
export const isStopped = ({ state, shown }: Pick<Application, 'state' | 'shown'>): boolean =>
  (ANSWERED.includes(state) || state === 'offered') && shown === false;

/** Between two that are equal the first stays first. */
const byText =
  <T>(textOf: (one: T) => string) =>
  (a: T, b: T): number =>
    textOf(a) < textOf(b) ? -1 : Number(textOf(a) > textOf(b));

/** What is next for a person, each thing once. `today` as `YYYY-MM-DD` of this device, other days of the place. */
export function nextOf<A extends Application, S extends Session>(
  applications: readonly A[],
  sessions: readonly S[],
  today: string,
): Next<A, S> {
  const interviews = applications.flatMap((application) => {
    const { state, interviewAt, opportunity } = application;
    const zone = opportunity?.timeZone ?? null;
    const day = state === 'interview' && interviewAt !== null ? dateAt(interviewAt, zone) : '';
    return day >= today && !isStopped(application)
      ? [{ day, time: interviewAt ?? '', application, session: null }]
      : [];
  });
  const days = sessions.map((session) => ({ day: session.day, time: session.opens, application: null, session }));
  const dated = new Set(interviews.map(({ application }) => application));
  return {
    asked: applications.filter((one) => one.state === 'offered' && !isStopped(one)),
    ahead: [...interviews, ...days].filter(({ day }) => day >= today).sort(byText(({ day, time }) => `${day} ${time}`)),
    stopped: applications.filter(isStopped),
    waiting: applications.filter((one) => WAITING.includes(one.state) && !isStopped(one) && !dated.has(one)),
    over: sessions
      .filter(({ day }) => day < today)
      .sort(byText(({ day }) => day))
      .reverse(),
  };
}
