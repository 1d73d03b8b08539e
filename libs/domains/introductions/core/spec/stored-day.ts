import type { StoredSession } from '../planning.js';
import type { InterviewRecord, ParticipantRecord, SessionRecord, TableRecord } from '../record.js';

const SESSION: SessionRecord = {
  ...{ id: 's', officeId: 'o', state: 'published', planId: 'p', version: 1, venue: 'V', areaId: null, purpose: 'all' },
  ...{ day: '2026-12-11', timeZone: 'Asia/Jakarta', opens: 480, closes: 600, interview: 15, change: 5 },
  ...{ breaks: [], talks: [{ kind: 'loans', room: null, from: 500, until: 520 }], clientFloor: 1, capacity: null },
};

export const tableAt = (id: string, change: Partial<TableRecord> = {}): TableRecord => ({
  ...{ id, sessionId: 's', number: 1, partnerId: `partner-${id}`, reply: 'coming', floor: 1, spot: null },
  ...{
    interviewers: [{ id: 'a', from: null, until: null }],
    closedFrom: null,
    answeredAt: null,
    version: 1,
    ...change,
  },
});

export const personAt = (
  clientId: string,
  card: number,
  change: Partial<ParticipantRecord> = {},
): ParticipantRecord => ({
  ...{ sessionId: 's', clientId, card, reply: 'coming', presence: 'expected', walkIn: false, from: null, until: null },
  ...{ talks: [], floor: 1, most: null, patience: null, ...change },
});

export const interviewAt = (id: string, change: Partial<InterviewRecord> = {}): InterviewRecord => ({
  ...{ id, sessionId: 's', clientId: 'c1', tableId: 't1', partnerId: 'partner-t1', card: 1, interviewer: 'a', at: 480 },
  ...{ printed: 480, off: false, outcome: null, clientInterest: null, partnerInterest: null, nextStep: null },
  ...{ secondOn: null, ...change },
});

export const storedDay = (change: Partial<StoredSession> = {}): StoredSession => ({
  session: SESSION,
  tables: [tableAt('t1'), tableAt('t2', { number: 2 })],
  participants: [personAt('c1', 1), personAt('c2', 2)],
  wishes: [],
  pairs: [],
  elsewhere: new Map(),
  ...change,
});
