import type { Interview, IntroductionSession, Pair, Span } from '../session.js';

const clash = (a: Span, b: Span): boolean => Math.max(a.from, b.from) < Math.min(a.until, b.until);
const text = ({ client, table }: Pair): string => `${client} at ${table}`;

/** What is wrong with the time and the people of one interview, whatever else is planned. */
function wrongAlone(session: IntroductionSession, interview: Interview): string[] {
  const { hours } = session;
  const span = { from: interview.at, until: interview.at + hours.interview };
  const client = session.clients.find(({ id }) => id === interview.client);
  const table = session.tables.find(({ id }) => id === interview.table);
  const interviewer = table?.interviewers.find(({ id }) => id === interview.interviewer);
  if (!client || !table || !interviewer) return ['somebody is unknown'];
  const away = (spans: readonly Span[]): boolean => spans.some((each) => clash(each, span));
  const checks: [boolean, string][] = [
    [span.from < hours.opens || span.until > hours.closes, 'outside the hours'],
    [away(hours.breaks), 'in a break'],
    [away([...client.away, ...client.elsewhere]), 'client away'],
    [away([...table.away, ...interviewer.away]), 'table away'],
  ];
  return checks.flatMap(([bad, what]) => (bad ? [what] : []));
}

/** What is wrong with the pair of one interview: it must be wished or promised, allowed, and at the promised time. */
function wrongPairs(session: IntroductionSession, interviews: readonly Interview[]): string[] {
  const wished = new Set([...session.wishes, ...session.fixed].map(text));
  const forbidden = new Set(session.forbidden.map(text));
  const promised = new Map(session.fixed.map((pair) => [text(pair), pair.at]));
  return interviews.flatMap((interview) => {
    const name = text(interview);
    const time = promised.get(name);
    const checks: [boolean, string][] = [
      [!wished.has(name), 'nobody wished it'],
      [forbidden.has(name), 'forbidden'],
      [typeof time === 'number' && time !== interview.at, 'not at the promised time'],
    ];
    return checks.flatMap(([bad, what]) => (bad ? [`${name}: ${what}`] : []));
  });
}

/** Who is in two places, meets somebody twice, or has more than they may. */
function wrongTogether({ clients, hours }: IntroductionSession, interviews: readonly Interview[]): string[] {
  const wrong: string[] = [];
  const busy = new Map<string, Span[]>();
  const met = new Set<string>();
  const occupy = (who: string, at: number): void => {
    const spans = busy.get(who) ?? [];
    // Two of one person need the time to change tables between them.
    const span = { from: at, until: at + hours.interview + hours.change };
    if (spans.some((other) => clash(other, span))) wrong.push(`${who} is there twice at ${at}`);
    busy.set(who, [...spans, span]);
  };
  for (const interview of interviews) {
    if (met.has(text(interview))) wrong.push(`${text(interview)}: twice`);
    met.add(text(interview));
    occupy(`client ${interview.client}`, interview.at);
    occupy(`interviewer ${interview.table} ${interview.interviewer}`, interview.at);
  }
  for (const { id, most } of clients) {
    if (most !== null && (busy.get(`client ${id}`)?.length ?? 0) > most) wrong.push(`${id} has more than they may`);
  }
  return wrong;
}

/**
 * Whether a plan is legal, told from the session alone: shares no code with the planner and counts in minutes, not slots.
 * @returns what is wrong, empty when nothing is
 */
export const wrongIn = (session: IntroductionSession, interviews: readonly Interview[]): string[] => [
  ...interviews.flatMap((each) => wrongAlone(session, each).map((what) => `${text(each)} ${each.at}: ${what}`)),
  ...wrongPairs(session, interviews),
  ...wrongTogether(session, interviews),
];

/** Whether each wish and promise is either an interview or in the list of what could not be placed, and never in both. */
export function lost(session: IntroductionSession, interviews: readonly Pair[], unplaced: readonly Pair[]): string[] {
  const there = [...interviews, ...unplaced].map(text);
  const all = new Set([...session.wishes, ...session.fixed].map(text));
  return [
    ...[...all].filter((pair) => !there.includes(pair)).map((pair) => `${pair} is lost`),
    ...there.filter((pair, n) => there.indexOf(pair) !== n).map((pair) => `${pair} is there twice`),
    ...there.filter((pair) => !all.has(pair)).map((pair) => `${pair} comes from nowhere`),
  ];
}
