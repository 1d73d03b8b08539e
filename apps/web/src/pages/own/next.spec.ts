import { nextOf } from './next.js';

const TODAY = '2026-11-29';
const application = (id: string, state: string, interviewAt: string | null = null) => ({ id, state, interviewAt });
const session = (day: string, opens = '08:00') => ({ day, opens });
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('what is next for a person', () => {
  it('is every thing once: what to say, days to come, what others have to say', () => {
    const applications = [
      application('offer', 'offered'),
      application('sent', 'sent'),
      application('meeting', 'interview', '2026-12-02T03:00:00Z'),
      application('met', 'interview', '2026-11-20T03:00:00Z'),
      application('no time', 'interview'),
      application('no', 'refused', '2026-12-03T03:00:00Z'),
      application('yes', 'accepted', '2026-12-03T03:00:00Z'),
    ];
    const next = nextOf(applications, [], TODAY);
    expect(ids(next.asked)).toEqual(['offer']);
    expect(next.ahead.map(({ day, application: one }) => [day, one?.id])).toEqual([['2026-12-02', 'meeting']]);
    expect(ids(next.waiting)).toEqual(['sent', 'met', 'no time', 'yes']);
  });

  it('has an interview on the day that it is at the place, whatever the device says', () => {
    const late = {
      ...application('far', 'interview', '2026-12-01T15:30:00Z'),
      opportunity: { timeZone: 'Asia/Jayapura' },
    };
    expect(nextOf([late], [], TODAY).ahead.map(({ day }) => day)).toEqual(['2026-12-02']);
    expect(nextOf([late], [], '2026-12-02').ahead).toHaveLength(1);
  });

  it('has no meeting and no answer ahead where the partner sees nothing any more', () => {
    const hidden = ['sent', 'interview', 'trial', 'offered', 'accepted', 'refused'].map((state) => ({
      ...application(state, state, '2026-12-02T03:00:00Z'),
      shown: false,
    }));
    const next = nextOf([...hidden, { ...application('shown', 'seen'), shown: true }], [], TODAY);
    expect(next.ahead).toEqual([]);
    expect(next.asked).toEqual([]);
    expect(ids(next.stopped)).toEqual(['sent', 'interview', 'trial', 'offered']);
    expect(ids(next.waiting)).toEqual(['accepted', 'shown']);
  });

  it('has interviews and sessions in one list by day, and sessions that are over apart, the last first', () => {
    const meeting = application('meeting', 'interview', '2026-12-02T03:00:00Z');
    const days = [session('2026-12-05'), session('2026-11-01'), session('2026-11-29'), session('2026-11-20')];
    const { ahead, over } = nextOf([meeting], days, TODAY);
    expect(ahead.map(({ day }) => day)).toEqual(['2026-11-29', '2026-12-02', '2026-12-05']);
    expect(over.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-01']);
    expect(nextOf([meeting], [], '2026-12-02').ahead).toHaveLength(1);
  });

  it('keeps the order of two sessions that begin together', () => {
    const first = session('2026-12-05');
    const second = session('2026-12-05');
    expect(nextOf([], [first, second], TODAY).ahead.map((one) => one.session)).toEqual([first, second]);
  });
});
