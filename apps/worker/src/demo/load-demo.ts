import { Chance } from '#kernel/chance';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { fixedClock } from '#kernel/clock';
import { ReferenceQueries, type MinimumWage } from '#domains/reference';
import { DemoApplications, type DemoTime } from './demo-applications.js';
import { DemoConsents } from './demo-consents.js';
import { DemoIntroductions } from './demo-introductions.js';
import { DemoLoader, type DemoPartnerInput } from './demo-loader.js';
import { DemoMessages } from './demo-messages.js';
import { DIAN, HUONG, named, type NamedPerson } from './named-people.js';
import { DEMO_OFFICES } from './offices.js';
import { personAt } from './people.js';
import { demoPlan, type DemoPartner } from './plan.js';
import { DEMO_PLACES } from './places.js';
import type { DemoArea } from './posting.js';
import { DEMO_LENDERS, type DemoLender } from './programmes.js';
import { demoAccounts, demoSignIns, employerIn, LAST_SIGN_IN, type SignIn } from './sign-ins.js';

const SEED = 20_261_122;
const EMPLOYERS = 280;
/** Of each office; the one in Gia Lai holds a session with many. */
const clientsOf = (place: string): number => (place === HUONG.place ? 200 : 60);
const DAY = 86_400_000;

type Report = (line: string) => void;
type MovableClock = ReturnType<typeof fixedClock>;

/** Months have 25 working days of 8 hours where a minimum is told by day or hour. */
const PER_MONTH: Readonly<Record<MinimumWage['period'], bigint>> = { hour: 200n, day: 25n, week: 4n, month: 1n };

/** Where nothing is known of a minimum, what is usual. */
const USUAL = { ID: 3_000_000n, VN: 4_140_000n } as const;

async function demoAreas(reference: ReferenceQueries): Promise<(DemoArea & { code: string })[]> {
  const found: (DemoArea & { code: string })[] = [];
  for (const { country, level, code } of DEMO_PLACES) {
    const area = await reference.areaByCode(country, level, code);
    if (!area) continue;
    const wage = await reference.minimumWage(area.id);
    const minimum = wage ? wage.amount * PER_MONTH[wage.period] : USUAL[country];
    const parts = await reference.areaChildren(area.id);
    found.push({ id: area.id, code, country, minimum, parts: parts.map(({ id }) => id) });
  }
  return found;
}

const counsellorOf = (id: string | null, officeId: string): Actor => ({
  id,
  persona: 'counsellor',
  officeIds: [officeId],
  partnerIds: [],
  clientId: null,
});

function lenderAt(area: DemoArea, { programmes, ...lender }: DemoLender): DemoPartnerInput {
  const lang = lender.country === 'ID' ? ('id' as const) : ('vi' as const);
  const postings = programmes.map((programme) => ({ ...programme, lang, areaId: area.id }));
  return { ...lender, areaId: area.id, verified: true, postings };
}

const before = (now: Date, days: number): string => new Date(now.getTime() - days * DAY).toISOString();

interface Caseloads {
  readonly counsellors: readonly { readonly actor: Actor; readonly country: string }[];
  readonly areas: readonly (DemoArea & { code: string })[];
  readonly today: string;
  /** Moves the clock to so many days ago. */
  readonly move: (days: number) => void;
}

/** People of every office. */
async function demoClients(loader: DemoLoader, { counsellors, areas, today, move }: Caseloads): Promise<number> {
  let all = 0;
  for (const [index, { actor }] of counsellors.entries()) {
    const area = areas.find(({ code }) => code === DEMO_OFFICES[index]?.place);
    if (!area) continue;
    const there = (await loader.clients(actor)).length;
    const chance = new Chance(SEED + index);
    const first = [DIAN, HUONG].find(({ place }) => place === area.code);
    for (let count = 0; count < clientsOf(area.code); count += 1) {
      move(chance.between(1, 240));
      const person = personAt(chance, area, today);
      if (count < there) continue;
      await loader.client(actor, count === 0 && first ? named(person, first, area) : person);
    }
    all += clientsOf(area.code);
  }
  return all;
}

/** The counsellor of each office. */
async function demoCounsellors(loader: DemoLoader, offices: readonly string[]): Promise<Caseloads['counsellors']> {
  const made = offices.map(async (officeId, index) => {
    const { counsellor, country } = DEMO_OFFICES[index] as (typeof DEMO_OFFICES)[number];
    const account = await loader.account({
      persona: 'counsellor',
      officeId,
      displayName: counsellor,
      name: `office${index + 1}@titian.example`,
    });
    return { actor: counsellorOf(account?.accountId ?? null, officeId), country };
  });
  return Promise.all(made);
}

async function demoSession(
  introductions: DemoIntroductions,
  {
    counsellors,
    areas,
    ...guests
  }: Pick<Caseloads, 'counsellors' | 'areas'> & Parameters<DemoIntroductions['load']>[2],
): Promise<string> {
  const organiser = counsellors[DEMO_OFFICES.findIndex(({ place }) => place === HUONG.place)];
  const area = areas.find(({ code, country }) => code === HUONG.place && country === 'VN');
  return organiser && area
    ? introductions.load(organiser.actor, area.id, guests)
    : 'demo: no session: Gia Lai is unknown';
}

interface Made {
  readonly partner: Pick<DemoPartner, 'kind' | 'name' | 'area' | 'verified'>;
  readonly id: string;
}

type Named = (test: (partner: Made['partner']) => boolean) => string | null;

/** The verified one that was made last, of those that fit. */
const namedAmong =
  (made: readonly Made[]): Named =>
  (test) =>
    made.findLast(({ partner }) => partner.verified && test(partner))?.id ?? null;

const whomDianMet = (named: (test: (partner: Made['partner']) => boolean) => string | null) => ({
  employerId: named(({ kind, area }) => kind === 'employer' && area.country === 'ID'),
  trainerId: named(({ kind }) => kind === 'trainer'),
});

interface Sides {
  readonly counsellors: Caseloads['counsellors'];
  readonly dian: string | null;
  readonly huong: string | null;
  readonly partnerNamed: Named;
}

/** At the employers who sign in, for people of an office of each country, some of whom chose how they are told of it. */
async function demoApplications(app: INestApplicationContext, sides: Sides, time: DemoTime): Promise<string> {
  const { counsellors, partnerNamed } = sides;
  let made = 0;
  for (const { country, language, first, place } of [
    { country: 'ID', language: 'id', first: sides.dian, place: DIAN.place },
    { country: 'VN', language: 'vi', first: sides.huong, place: HUONG.place },
  ] as const) {
    const partnerId = employerIn(partnerNamed, country);
    const counsellor = counsellors[DEMO_OFFICES.findIndex((office) => office.place === place)]?.actor;
    if (!partnerId || !counsellor) continue;
    await app.get(DemoMessages).load({ counsellor, language }, first);
    made += await app.get(DemoApplications).load({ counsellor, partnerId, language }, first, time);
  }
  return `demo: ${made} applications`;
}

/**
 * Loads the demo through the use cases as the counsellors of its offices, oldest postings first: `clock` is moved to the
 * day on which each partner posts. Resolves to the sign-ins to show.
 */
export async function loadDemo(app: INestApplicationContext, clock: MovableClock, report: Report): Promise<SignIn[]> {
  const now = clock.now();
  const areas = await demoAreas(app.get(ReferenceQueries, { strict: false }));
  const loader = app.get(DemoLoader);
  // Postings are dated from the day of the first setup: doing it again on another day would move them all.
  if (await loader.hasAccount(LAST_SIGN_IN)) {
    report('demo: is there already');
    return demoSignIns();
  }
  const offices = await loader.offices((code) => areas.find((area) => area.code === code)?.id ?? null);
  const counsellors = await demoCounsellors(loader, offices);
  const actorFor = (country: string, index: number): Actor => {
    const near = counsellors.filter((counsellor) => counsellor.country === country);
    return (near[index % near.length] as (typeof near)[number]).actor;
  };

  const today = clock.today('Asia/Jakarta');
  const move = (days: number): void => clock.set(before(now, days));
  const people = await demoClients(loader, { counsellors, areas, today, move });
  report(`demo: ${offices.length} offices, ${people} clients`);
  const idOf = ({ place, person }: NamedPerson): Promise<string | null> => {
    const at = counsellors[DEMO_OFFICES.findIndex((office) => office.place === place)];
    return at ? loader.clientNamed(at.actor, person.name) : Promise.resolve(null);
  };
  const [dian, huong] = [await idOf(DIAN), await idOf(HUONG)];
  const plan = demoPlan(new Chance(SEED), areas, today, EMPLOYERS).sort((a, b) => b.daysAgo - a.daysAgo);
  const made: Made[] = [];
  let openings = 0;
  for (const [index, partner] of plan.entries()) {
    clock.set(new Date(now.getTime() - partner.daysAgo * DAY - ((index * 7) % 50) * 60_000).toISOString());
    const { kind, name, area, verified, postings } = partner;
    const profile = { kind, name, country: area.country, areaId: area.id, verified, postings };
    made.push({ partner, id: await loader.partner(actorFor(area.country, index), profile) });
    openings += postings.length;
    if ((index + 1) % 40 === 0) report(`demo: ${index + 1} of ${plan.length} partners, ${openings} openings`);
  }
  for (const [index, lender] of DEMO_LENDERS.entries()) {
    clock.set(new Date(now.getTime() - (index + 3) * DAY).toISOString());
    const area = areas.find(({ country }) => country === lender.country) as DemoArea;
    const id = await loader.partner(actorFor(lender.country, index), lenderAt(area, lender));
    made.push({ partner: { kind: 'agency', name: lender.name, area, verified: true }, id });
    openings += lender.programmes.length;
  }
  clock.set(now.toISOString());
  report(`demo: ${made.length} partners, ${openings} openings`);
  const partnerNamed = namedAmong(made);
  const parties = whomDianMet(partnerNamed);
  await app.get(DemoConsents).load({ counsellor: counsellors[0]?.actor, clientId: dian, ...parties, today });
  report(await demoApplications(app, { counsellors, dian, huong, partnerNamed }, { today, move }));
  report(
    await demoSession(app.get(DemoIntroductions), {
      counsellors,
      areas,
      first: huong,
      guest: employerIn(partnerNamed, 'VN'),
    }),
  );
  await demoAccounts(loader, { offices, dian, huong, partnerNamed });
  return demoSignIns();
}
