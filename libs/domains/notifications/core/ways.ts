import type { Channel } from '#kernel/outside-text';

/** The ways that people of a country use, the most usual first. Zalo is used in Viet Nam alone. */
const USUAL: Readonly<Record<'ID' | 'VN', readonly Channel[]>> = {
  ID: ['whatsapp', 'sms', 'email', 'push'],
  VN: ['zalo', 'sms', 'email', 'push', 'whatsapp'],
};

/** What somebody of a country is offered: the usual ways that there are here, and what they chose before, wherever that was. */
export const offeredIn = (
  country: 'ID' | 'VN',
  there: readonly Channel[],
  chosen: readonly Channel[],
): readonly Channel[] => {
  const ways = [...USUAL[country], ...chosen.filter((way) => !USUAL[country].includes(way))];
  return ways.filter((way) => there.includes(way));
};
