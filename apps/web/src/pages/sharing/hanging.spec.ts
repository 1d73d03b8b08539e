import { hangingOn } from './hanging.js';

const partner = { id: 'p', kind: 'employer' };
const opportunity = { id: 'o' };
const application = { state: 'sent', shown: true, partner, opportunity };
const consent = { purpose: 'referral', partnerKind: null, partner: { id: 'p' }, opportunity: null };

describe('what hangs on a consent', () => {
  it.each([
    ['an application', consent, {}, 'application'],
    ['a meeting', consent, { state: 'interview' }, 'meeting'],
    ['nothing once it is offered', consent, { state: 'offered' }, null],
    ['nothing where they see nothing anyway', consent, { shown: false }, null],
    ['nothing of another partner', consent, { partner: { ...partner, id: 'q' } }, null],
    ['that of all of a kind', { ...consent, partner: null, partnerKind: 'employer' }, {}, 'application'],
    ['nothing of another kind', { ...consent, partner: null, partnerKind: 'trainer' }, {}, null],
    ['that of the opening', { ...consent, opportunity }, {}, 'application'],
    ['nothing of another opening', { ...consent, opportunity: { id: 'x' } }, {}, null],
    ['nothing on a consent to be called', { ...consent, purpose: 'contact' }, {}, null],
  ])('%s', (_, given, change, what) => {
    expect(hangingOn(given, [{ ...application, ...change }])).toBe(what);
    expect(hangingOn(given, [])).toBeNull();
  });
});
