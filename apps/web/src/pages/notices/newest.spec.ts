import { newestOf } from './newest.js';

const told = (id: string, application: string | null) => ({
  id,
  application: application === null ? null : { id: application },
});

describe('which notices say how it stands now', () => {
  it('are the latest of each application, and none that is about something else', () => {
    const all = [told('4', 'a'), told('3', null), told('2', 'b'), told('1', 'a')];
    expect([...newestOf(all)]).toEqual(['4', '2']);
  });
});
