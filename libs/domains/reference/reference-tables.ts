import type { Filling } from './load.repository.js';

/** `"id uuid, path uuid[]"` -> names and types. */
const filling = (table: string, columns: string, key: string, keep = false): Filling => ({
  table,
  columns: columns.split(',').map((column) => {
    const [name = '', type = ''] = column.trim().split(' ');
    return [name, type] as const;
  }),
  key: key.split(' '),
  keep,
});

/** What the loader fills, in an order in which nothing refers to what is not there yet. */
export const TABLES = {
  area: filling(
    'area',
    `id uuid, parent_id uuid, country text, level text, code text, name text, full_name text, kind text, lat float8,
     lng float8, population int, time_zone text, valid_from date, valid_to date, path uuid[]`,
    'id',
  ),
  areaAlias: filling('area_alias', 'area_id uuid, alias text', 'area_id alias'),
  areaSuccession: filling('area_succession', 'old_area_id uuid, new_area_id uuid', 'old_area_id new_area_id'),
  occupation: filling('occupation', 'isco text, parent_isco text, level smallint, summary text', 'isco'),
  occupationLabel: filling('occupation_label', 'isco text, lang text, title text, source text', 'isco lang'),
  skill: filling('skill', 'id uuid, kind text', 'id'),
  skillLabel: filling('skill_label', 'skill_id uuid, lang text, text text, preferred boolean', 'skill_id lang text'),
  occupationSkill: filling(
    'occupation_skill',
    'isco text, skill_id uuid, essential smallint, optional smallint',
    'isco skill_id',
  ),
  /** An administrator may have changed it. */
  holiday: filling(
    'holiday',
    'id uuid, country text, date date, name_local text, name_en text, category text',
    'id',
    true,
  ),
  minimumWage: filling(
    'minimum_wage',
    `area_id uuid, year smallint, region text, amount bigint, currency text, period text, source text,
     verified boolean, note text`,
    'area_id year',
  ),
} as const;
