import { createHash } from 'node:crypto';
import type { Clock } from '#kernel/clock';
import { areaIdOf, readPlaces } from './areas-data.js';
import type { Area } from './core/area.js';
import { LoadSession } from './load.repository.js';
import { occupationLabels, occupationRows, skillRows } from './occupations-data.js';
import { fingerprintOfData, readTable } from './reference-files.js';
import { TABLES } from './reference-tables.js';

/** Add one when the way the files are read changes, so that filled databases are filled again. */
const READING = '1';

export interface LoadSummary {
  /** False when the same files had been loaded before. */
  readonly loaded: boolean;
  readonly rows: number;
}

interface Step {
  readonly what: string;
  readonly count: number;
}

const STEPS = [loadAreas, loadOccupations, loadSkills, loadHolidays, loadMinimumWages];

/**
 * Fills the reference tables from the shipped files as the owner, all or nothing. Loading again changes what the files
 * changed, keeps ids, and keeps what an administrator did to holidays. Takes some seconds the first time; `report`
 * gets a line a step.
 */
export async function loadReference(
  ownerUrl: string,
  clock: Clock,
  report: (line: string) => void = () => undefined,
): Promise<LoadSummary> {
  const fingerprint = fingerprintOfData(READING);
  return LoadSession.run(ownerUrl, async (session) => {
    if ((await session.fingerprintOf('files')) === fingerprint) return { loaded: false, rows: 0 };
    let rows = 0;
    for (const step of STEPS) {
      const { what, count } = await step(session);
      rows += count;
      report(`${what}: ${count.toLocaleString('en')}`);
    }
    await session.remember('files', fingerprint, clock.now());
    return { loaded: true, rows };
  });
}

const areaCells = (area: Area): unknown[] => [
  ...[area.id, area.parentId, area.country, area.level, area.code, area.name, area.fullName, area.kind, area.lat],
  ...[area.lng, area.population, area.timeZone, area.validFrom, area.validTo, `{${area.path.join(',')}}`],
];

async function loadAreas(session: LoadSession): Promise<Step> {
  const { areas, aliases, successions } = readPlaces();
  await session.put(TABLES.area, areas.map(areaCells));
  await session.replace(
    TABLES.areaAlias,
    aliases.map(({ areaId, alias }) => [areaId, alias]),
  );
  await session.replace(
    TABLES.areaSuccession,
    successions.map(({ oldId, newId }) => [oldId, newId]),
  );
  return { what: 'areas', count: areas.length };
}

async function loadOccupations(session: LoadSession): Promise<Step> {
  const rows = occupationRows();
  await session.put(TABLES.occupation, rows);
  await session.replace(TABLES.occupationLabel, occupationLabels());
  return { what: 'occupations', count: rows.length };
}

async function loadSkills(session: LoadSession): Promise<Step> {
  const { skills, labels, ofOccupations } = skillRows();
  await session.put(TABLES.skill, skills);
  await session.replace(TABLES.skillLabel, labels);
  await session.replace(TABLES.occupationSkill, ofOccupations);
  return { what: 'skills', count: skills.length };
}

/** A holiday of the files has the same id on every machine, so that a removed one is recognised. */
function holidayId(country: string, date: string, name: string): string {
  const hex = createHash('sha1').update(`holiday/${country}/${date}/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function loadHolidays(session: LoadSession): Promise<Step> {
  const rows = readTable('holidays.csv').map(
    ({ country = '', date = '', name_local: local = '', name_en: english = '', category = '' }) => {
      return [holidayId(country, date, local), country, date, local, english, category];
    },
  );
  await session.put(TABLES.holiday, rows);
  return { what: 'holidays', count: rows.length };
}

const WAGE_CELLS = ['year', 'region', 'amount', 'currency', 'period', 'source', 'verified', 'note'];

async function loadMinimumWages(session: LoadSession): Promise<Step> {
  const rows = readTable('minimum-wages.csv').map((row) => [areaIdOf(row), ...WAGE_CELLS.map((cell) => row[cell])]);
  await session.put(TABLES.minimumWage, rows);
  return { what: 'minimum wages', count: rows.length };
}
