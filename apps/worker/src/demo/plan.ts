import type { Chance } from '#kernel/chance';
import type { DraftInput } from '#domains/opportunities';
import { businessName, type Country } from './names.js';
import { ojtPlaceOf, trainingSlotOf, vacancyOf, type DemoArea, type PostingSeed } from './posting.js';
import type { Host, Trade } from './trade.js';
import { FACTORY_ID } from './trades-id-factory.js';
import { MAKING_ID } from './trades-id-making.js';
import { SERVING_ID } from './trades-id-serving.js';
import { MAKING_VI } from './trades-vi-making.js';
import { SERVING_VI } from './trades-vi-serving.js';

export const TRADES: Readonly<Record<Country, readonly Trade[]>> = {
  ID: [...MAKING_ID, ...FACTORY_ID, ...SERVING_ID],
  VN: [...MAKING_VI, ...SERVING_VI],
};

/** A partner of the demo with what it posts, in the order of the days on which it does. */
export interface DemoPartner {
  readonly kind: 'employer' | 'trainer' | 'agency';
  readonly name: string;
  readonly area: DemoArea;
  /** Days before today on which it posts, at most 60. */
  readonly daysAgo: number;
  readonly verified: boolean;
  readonly postings: readonly DraftInput[];
}

const HOSTS: readonly Host[] = [...new Set([...TRADES.ID, ...TRADES.VN].flatMap((trade) => trade.hosts))];

const tradesAt = (country: Country, host: Host): readonly Trade[] =>
  TRADES[country].filter((trade) => trade.hosts.includes(host));

/** `today` minus a number of days, as a local date. */
const before = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

function employer(chance: Chance, area: DemoArea, today: string, taken: Set<string>): DemoPartner {
  const hosts = HOSTS.filter((host) => tradesAt(area.country, host).length > 0);
  const host = chance.weighted(hosts, (name) =>
    tradesAt(area.country, name).reduce((sum, trade) => sum + trade.weight, 0),
  );
  const daysAgo = chance.weighted([0, 1, 2, 3, 5, 8, 13, 21, 34, 50], (days) => 12 - Math.log2(days + 1) * 1.6);
  const posted = before(today, daysAgo);
  const trades = tradesAt(area.country, host);
  const postings = Array.from({ length: chance.between(3, 14) }, () => {
    const seed: PostingSeed = { chance, area, today: posted, trade: chance.weighted(trades, (trade) => trade.weight) };
    return chance.happens(0.16) ? ojtPlaceOf(seed) : vacancyOf(seed);
  });
  return {
    kind: 'employer',
    name: businessName(chance, area.country, host, taken),
    area,
    daysAgo,
    verified: chance.happens(0.95),
    postings,
  };
}

const SCHOOLS: Readonly<Record<Country, readonly string[]>> = {
  ID: [
    'LKP Bina Terampil',
    'LPK Cipta Karsa',
    'Balai Latihan Tunas Muda',
    'LKP Anggun Mandiri',
    'LPK Teknik Nusa',
    'Pusat Kursus Sembrani',
    'Balai Keterampilan Lintang',
  ],
  VN: [
    'Trung tâm dạy nghề Hoa Ban',
    'Trung tâm GDNN Đồng Xanh',
    'Trường nghề Ánh Sao',
    'Trung tâm nghề Phương Nam Mới',
    'Trung tâm dạy nghề Sen Vàng',
    'Lớp nghề Tre Việt',
  ],
};

function trainer(chance: Chance, area: DemoArea, today: string, name: string): DemoPartner {
  const offered = TRADES[area.country].flatMap((trade) =>
    trade.course === undefined ? [] : [{ trade, course: trade.course }],
  );
  const daysAgo = chance.between(0, 20);
  const postings = chance
    .some(offered, chance.between(9, 15))
    .map(({ trade, course }) => trainingSlotOf({ chance, area, today: before(today, daysAgo), trade, course }));
  return { kind: 'trainer', name, area, daysAgo, verified: true, postings };
}

const AGENCIES: Readonly<Record<Country, readonly string[]>> = {
  ID: ['Bursa Kerja Jembatan Baru', 'Penyalur Kerja Sumber Titian', 'Bursa Kerja Samping Pasar'],
  VN: ['Sàn việc làm Cầu Tre', 'Trung tâm giới thiệu việc làm Lối Sáng'],
};

/** Lists openings of businesses that do not post themselves, in several areas. */
function agency(plan: Planned, areas: readonly DemoArea[], name: string): DemoPartner {
  const { chance, today, taken } = plan;
  const home = chance.one(areas);
  const daysAgo = chance.between(0, 9);
  const postings = Array.from({ length: chance.between(14, 22) }, () => {
    const area = chance.happens(0.6) ? home : chance.one(areas);
    const host = chance.one(HOSTS.filter((one) => tradesAt(area.country, one).length > 0));
    const trade = chance.weighted(tradesAt(area.country, host), ({ weight }) => weight);
    const posting = vacancyOf({ chance, area, today: before(today, daysAgo), trade });
    return { ...posting, hostName: businessName(chance, area.country, host, taken) };
  });
  return { kind: 'agency', name, area: home, daysAgo, verified: true, postings };
}

interface Planned {
  readonly chance: Chance;
  readonly today: string;
  /** Names that businesses have already. */
  readonly taken: Set<string>;
}

/**
 * Partners and postings of the demo for the given areas: `employers` businesses spread over them, and a training centre
 * in some, and agencies that list for others. The same chance and areas give the same plan. `today`: local date.
 */
export function demoPlan(chance: Chance, areas: readonly DemoArea[], today: string, employers: number): DemoPartner[] {
  const taken = new Set<string>();
  const businesses = Array.from({ length: employers }, (_, index) =>
    employer(chance, areas[index % areas.length] as DemoArea, today, taken),
  );
  const centres = (['ID', 'VN'] as const).flatMap((country) => {
    const places = chance.some(
      areas.filter((area) => area.country === country),
      SCHOOLS[country].length,
    );
    return places.map((area, index) => trainer(chance, area, today, SCHOOLS[country][index] as string));
  });
  const agencies = (['ID', 'VN'] as const).flatMap((country) => {
    const near = areas.filter((area) => area.country === country);
    return near.length === 0 ? [] : AGENCIES[country].map((name) => agency({ chance, today, taken }, near, name));
  });
  return [...businesses, ...centres, ...agencies];
}
