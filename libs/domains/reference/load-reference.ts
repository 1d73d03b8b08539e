import { createHash } from 'node:crypto';
import type { Clock } from '#kernel/clock';
import { areaIdOf, readPlaces } from './areas-data.js';
import { LoadSession, type Column } from './load.repository.js';
import { occupationLabels, occupationRows, skillRows } from './occupations-data.js';
import { fingerprintOfData, readTable } from './reference-files.js';

/** Add one when the way the files are read changes, so that filled databases are filled again. */
const READING = '1';

export interface LoadSummary {
  /** False when the same files had been loaded before. */
  readonly loaded: boolean;
  readonly rows: number;
}

export type Report = (line: string) => void;

/**
 * Fills the reference tables from the shipped files as the owner, all or nothing. Loading again changes what the files
 * changed, keeps ids, and keeps what an administrator did to holidays. Takes some seconds the first time.
 */
export async function loadReference(ownerUrl: string, clock: Clock, report: Report = () => undefined): Promise<LoadSummary> {
  const fingerprint = fingerprintOfData(READING);
  return LoadSession.run(ownerUrl, async (session) => {
    if ((await session.fingerprintOf('files')) === fingerprint) return { loaded: false, rows: 0 };
    let rows = 0;
    for (const step of [loadAreas, loadOccupations, loadSkills, loadHolidays, loadMinimumWages]) {
      const { what, count } = await step(session);
      rows += count;
      report(`${what}: ${count.toLocaleString('en')}`);
    }
    await session.remember('files', fingerprint, clock.now());
    return { loaded: true, rows };
  });
}

interface Step {
  readonly what: string;
  readonly count: number;
}

const AREA_COLUMNS: readonly Column[] = [
  ['id', 'uuid'], ['parent_id', 'uuid'], ['country', 'text'], ['level', 'text'], ['code', 'text'], ['name', 'text'],
  ['full_name', 'text'], ['kind', 'text'], ['lat', 'float8'], ['lng', 'float8'], ['population', 'int'],
  ['time_zone', 'text'], ['valid_from', 'date'], ['valid_to', 'date'], ['path', 'uuid[]'],
];

async function loadAreas(session: LoadSession): Promise<Step> {
  const { areas, aliases, successions } = readPlaces();
  await session.put(
    'area',
    AREA_COLUMNS,
    areas.map((area) => [
      area.id, area.parentId, area.country, area.level, area.code, area.name, area.fullName, area.kind, area.lat, area.lng,
      area.population, area.timeZone, area.validFrom, area.validTo, `{${area.path.join(',')}}`,
    ]),
    ['id'],
  );
  await session.clear('area_alias');
  await session.put('area_alias', [['area_id', 'uuid'], ['alias', 'text']], aliases.map(({ areaId, alias }) => [areaId, alias]), ['area_id', 'alias']);
  await session.clear('area_succession');
  await session.put(
    'area_succession',
    [['old_area_id', 'uuid'], ['new_area_id', 'uuid']],
    successions.map(({ oldId, newId }) => [oldId, newId]),
    ['old_area_id', 'new_area_id'],
  );
  return { what: 'areas', count: areas.length };
}

async function loadOccupations(session: LoadSession): Promise<Step> {
  const rows = occupationRows();
  const labels = occupationLabels();
  await session.put('occupation', [['isco', 'text'], ['parent_isco', 'text'], ['level', 'smallint'], ['summary', 'text']], rows, ['isco']);
  await session.clear('occupation_label');
  await session.put(
    'occupation_label',
    [['isco', 'text'], ['lang', 'text'], ['title', 'text'], ['source', 'text']],
    labels,
    ['isco', 'lang'],
  );
  return { what: 'occupations', count: rows.length };
}

async function loadSkills(session: LoadSession): Promise<Step> {
  const { skills, labels, ofOccupations } = skillRows();
  await session.put('skill', [['id', 'uuid'], ['kind', 'text']], skills, ['id']);
  await session.clear('skill_label');
  await session.put(
    'skill_label',
    [['skill_id', 'uuid'], ['lang', 'text'], ['text', 'text'], ['preferred', 'boolean']],
    labels,
    ['skill_id', 'lang', 'text'],
  );
  await session.clear('occupation_skill');
  await session.put(
    'occupation_skill',
    [['isco', 'text'], ['skill_id', 'uuid'], ['essential', 'smallint'], ['optional', 'smallint']],
    ofOccupations,
    ['isco', 'skill_id'],
  );
  return { what: 'skills', count: skills.length };
}

/** A holiday of the files has the same id on every machine, so that a removed one is recognised. */
function holidayId(country: string, date: string, name: string): string {
  const hex = createHash('sha1').update(`holiday/${country}/${date}/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function loadHolidays(session: LoadSession): Promise<Step> {
  const rows = readTable('holidays.csv').map(({ country = '', date = '', name_local: local = '', name_en: english = '', category = '' }) => [
    holidayId(country, date, local), country, date, local, english, category,
  ]);
  const columns: Column[] = [['id', 'uuid'], ['country', 'text'], ['date', 'date'], ['name_local', 'text'], ['name_en', 'text'], ['category', 'text']];
  await session.put('holiday', columns, rows, ['id'], true);
  return { what: 'holidays', count: rows.length };
}

async function loadMinimumWages(session: LoadSession): Promise<Step> {
  const rows = readTable('minimum-wages.csv').map((row) => [
    areaIdOf(row), row['year'], row['region'], row['amount'], row['currency'], row['period'], row['source'], row['verified'], row['note'],
  ]);
  const columns: Column[] = [
    ['area_id', 'uuid'], ['year', 'smallint'], ['region', 'text'], ['amount', 'bigint'], ['currency', 'text'], ['period', 'text'],
    ['source', 'text'], ['verified', 'boolean'], ['note', 'text'],
  ];
  await session.put('minimum_wage', columns, rows, ['area_id', 'year']);
  return { what: 'minimum wages', count: rows.length };
}
