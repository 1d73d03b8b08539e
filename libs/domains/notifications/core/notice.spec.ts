import { NOTICE_KINDS, noticesOf, TELLING_EVENTS } from './notice.js';

const told = (event: string, payload: Record<string, unknown> = {}): string[] =>
  noticesOf(event, payload).map(({ kind, to, template }) => `${to}: ${kind} ${template ?? 'inside only'}`);

describe('what an event tells', () => {
  it.each([
    ['sent', 'office', ['client: application_sent news', 'partner: application_received answer']],
    ['sent', 'client', ['partner: application_received answer']],
    ['interview', 'partner', ['client: application_moved date']],
    ['interview', 'client', ['partner: application_moved news']],
    ['trial', 'office', ['client: application_moved date']],
    ['offered', 'partner', ['client: application_moved answer']],
    ['accepted', 'client', ['partner: application_moved news']],
    ['started', 'partner', ['client: application_moved news']],
    ['refused', 'partner', ['client: application_ended news']],
    ['lapsed', 'product', ['client: application_ended news']],
    ['closed', 'product', ['client: application_ended news', 'partner: application_withdrawn news']],
    ['withdrawn', 'client', ['partner: application_withdrawn news']],
    ['draft', 'office', []],
    ['something-new', 'office', []],
  ])('of an application that is %s by %s', (to, by, expected) => {
    expect(told('application.moved', { to, by })).toEqual(expected);
  });

  it.each([
    ['application.reminder-due', { number: 1 }, ['partner: application_waiting answer']],
    ['introduction.client-invited', { reply: 'invited' }, ['client: session_invited answer']],
    ['introduction.client-invited', { reply: 'waiting' }, []],
    ['introduction.table-invited', { reply: 'invited' }, ['partner: table_invited answer']],
    ['introduction.table-invited', { reply: 'coming' }, []],
    [
      'introduction.published',
      { announce: 'concerned' },
      ['participants: session_planned date', 'hosts: table_planned news'],
    ],
    ['introduction.published', { announce: 'nobody' }, []],
    [
      'introduction.session-changed',
      { change: 'edited', state: 'draft', announced: true },
      ['participants: session_changed date', 'hosts: table_changed news'],
    ],
    [
      'introduction.session-changed',
      { change: 'state', state: 'cancelled', announced: true },
      ['participants: session_off date', 'hosts: table_off news'],
    ],
    ['introduction.session-changed', { change: 'state', state: 'closed', announced: true }, []],
    ['introduction.session-changed', { change: 'edited', state: 'draft', announced: false }, []],
    ['introduction.session-changed', { change: 'wishes', state: 'draft' }, []],
    ['consent.given', {}, ['client: consent_given inside only']],
    ['consent.withdrawn', {}, ['client: consent_withdrawn inside only']],
    ['opportunity.confirmation-asked', {}, ['partner: opening_to_confirm answer']],
    ['client.file-opened', {}, []],
  ])('%s %j', (event, payload, expected) => {
    expect(told(event, payload)).toEqual(expected);
  });

  it('is every kind by some event, and each event of the table tells something', () => {
    const payloads = ['sent', 'accepted', 'refused', 'withdrawn'].map((to) => ({ to, by: 'office' }));
    const asked = [
      ...[...payloads, { reply: 'invited', announce: 'everybody' }],
      ...[{ change: 'edited' }, { change: 'state', state: 'cancelled' }].map((one) => ({ ...one, announced: true })),
    ];
    const kinds = TELLING_EVENTS.flatMap((event) => asked.flatMap((payload) => noticesOf(event, payload)));
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(NOTICE_KINDS));
    for (const event of TELLING_EVENTS) expect(asked.flatMap((payload) => noticesOf(event, payload))).not.toEqual([]);
  });
});
