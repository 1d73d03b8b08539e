import { timesOf } from './work-card.js';

it('puts days with the same hours in one line', () => {
  const free = (weekday: number, from: string, to: string) =>
    ({ __typename: 'WorkCardTime', weekday, from, to }) as const;
  expect(timesOf([free(1, '08:00', '16:00'), free(2, '08:00', '16:00'), free(6, '08:00', '12:00')])).toEqual([
    { weekdays: [1, 2], start: '08:00', end: '16:00' },
    { weekdays: [6], start: '08:00', end: '12:00' },
  ]);
  expect(timesOf([])).toEqual([]);
});
