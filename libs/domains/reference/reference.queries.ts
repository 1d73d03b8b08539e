import { Injectable } from '@nestjs/common';
import { VISITOR } from '#kernel/actor';
import { isId } from '#kernel/id';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Area, AreaMatch, Country } from './core/area.js';
import type { Holiday, MinimumWage, Occupation, Skill } from './core/facts.js';
import { titleIn } from './core/facts.js';
import type { Lang } from './core/lang.js';
import type { FindAreaOptions } from './core/place-index.js';
import { AREA_COLUMNS, PlaceIndexQueries } from './place-index.queries.js';

const HOLIDAY_COLUMNS = `h.id, h.country, h.date::text AS date, h.name_local AS "nameLocal", h.name_en AS "nameEn", h.category, h.version`;
const MOST = 100;

type MinimumWageRow = Omit<MinimumWage, 'amount'> & { readonly forArea: string; readonly amount: string };

const known = (ids: readonly string[]): string[] => [...new Set(ids)].filter(isId);
const limited = (first: number | undefined): number => Math.min(Math.max(first ?? 10, 1), MOST);

/** For LIKE: what the reader typed stands for itself. */
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Public facts for screens and other domains. Each call joins the open unit of work, or is one short read. */
@Injectable()
export class ReferenceQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly places: PlaceIndexQueries,
  ) {}

  /** Areas by id, of today or former; an unknown id is left out. */
  async areas(ids: readonly string[]): Promise<ReadonlyMap<string, Area>> {
    const wanted = known(ids);
    if (wanted.length === 0) return new Map();
    const rows = await this.#rows<Area>(`SELECT ${AREA_COLUMNS} FROM reference.area a WHERE a.id = ANY ($1)`, [wanted]);
    return new Map(rows.map((area) => [area.id, area]));
  }

  /** Areas of today under one, by name; the countries for null. */
  async areaChildren(parentId: string | null): Promise<readonly Area[]> {
    return (await this.childrenOf([parentId])).get(parentId) ?? [];
  }

  /** The same for many parents at once. */
  async childrenOf(parentIds: readonly (string | null)[]): Promise<ReadonlyMap<string | null, readonly Area[]>> {
    const rows = await this.#rows<Area>(
      `SELECT ${AREA_COLUMNS} FROM reference.area a
       WHERE (a.parent_id = ANY ($1) OR ($2 AND a.parent_id IS NULL)) AND a.valid_to IS NULL
       ORDER BY a.name, a.full_name, a.id`,
      [known(parentIds.filter((id) => id !== null)), parentIds.includes(null)],
    );
    return Map.groupBy(rows, ({ parentId }) => parentId);
  }

  /** The area of today with an official code, or null. */
  async areaByCode(country: Country, level: Area['level'], code: string): Promise<Area | null> {
    const rows = await this.#rows<Area>(
      `SELECT ${AREA_COLUMNS} FROM reference.area a
       WHERE a.country = $1 AND a.level = $2 AND a.code = $3 AND a.valid_to IS NULL`,
      [country, level, code],
    );
    return rows[0] ?? null;
  }

  /** Areas by any of their names, best first: old or new, with or without marks, abbreviated, begun or misspelt. */
  async findAreas(text: string, options: FindAreaOptions = {}): Promise<readonly AreaMatch[]> {
    const index = await this.places.index();
    return index.find(text, { ...options, first: limited(options.first) });
  }

  /**
   * The ids to look for in the area path of a row so that everything in the area is found: the area itself, or, for one
   * that was abolished, the areas of today that took over from it or from what lay in it. Empty for an unknown id.
   */
  async areaReach(id: string): Promise<readonly string[]> {
    if (!isId(id)) return [];
    const rows = await this.#rows<{ id: string }>(
      `WITH asked AS (SELECT a.id, a.level, a.valid_to FROM reference.area a WHERE a.id = $1),
       wards AS (
         SELECT DISTINCT s.new_area_id AS id FROM reference.area a
         JOIN reference.area_succession s ON s.old_area_id = a.id
         JOIN asked ON a.path @> ARRAY[asked.id] AND asked.valid_to IS NOT NULL AND (a.level = 'ward' OR a.id = asked.id)
         JOIN reference.area n ON n.id = s.new_area_id AND n.level = 'ward')
       SELECT id FROM asked WHERE valid_to IS NULL
       UNION SELECT id FROM wards
       UNION SELECT s.new_area_id FROM asked JOIN reference.area_succession s ON s.old_area_id = asked.id
         WHERE NOT EXISTS (SELECT FROM wards)`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** ISCO-08 groups of any level by code; an unknown one is left out. */
  async occupations(iscos: readonly string[]): Promise<ReadonlyMap<string, Occupation>> {
    if (iscos.length === 0) return new Map();
    const rows = await this.#rows<Occupation>(
      `SELECT o.isco, o.level, o.parent_isco AS "parentIsco",
         (SELECT json_agg(json_build_object('lang', l.lang, 'text', l.title) ORDER BY l.lang)
          FROM reference.occupation_label l WHERE l.isco = o.isco) AS titles
       FROM reference.occupation o WHERE o.isco = ANY ($1)`,
      [[...new Set(iscos)]],
    );
    return new Map(rows.map((occupation) => [occupation.isco, occupation]));
  }

  /** The title in the reader's language, else in English. */
  occupationTitle(occupation: Occupation, lang: Lang): string {
    return titleIn(occupation, lang);
  }

  /** Skills by id; an unknown one is left out. */
  async skills(ids: readonly string[]): Promise<ReadonlyMap<string, Skill>> {
    const wanted = known(ids);
    if (wanted.length === 0) return new Map();
    const rows = await this.#rows<Skill>(
      `SELECT s.id, s.kind, l.text AS label FROM reference.skill s
       JOIN reference.skill_label l ON l.skill_id = s.id AND l.preferred WHERE s.id = ANY ($1)`,
      [wanted],
    );
    return new Map(rows.map((skill) => [skill.id, skill]));
  }

  /** Skills of an ISCO unit group, the most essential first. */
  async skillsOf(isco: string, first: number): Promise<readonly Skill[]> {
    return this.#rows<Skill>(
      `SELECT s.id, s.kind, l.text AS label FROM reference.occupation_skill o
       JOIN reference.skill s ON s.id = o.skill_id
       JOIN reference.skill_label l ON l.skill_id = s.id AND l.preferred
       WHERE o.isco = $1 ORDER BY o.essential DESC, o.optional DESC, l.text LIMIT $2`,
      [isco, limited(first)],
    );
  }

  /** Ids of the skills that most occupations of a unit group need, `first` at most for each group. */
  async skillIdsOf(iscos: readonly string[], first: number): Promise<ReadonlyMap<string, readonly string[]>> {
    if (iscos.length === 0) return new Map();
    const rows = await this.#rows<{ isco: string; ids: string[] }>(
      `SELECT o.isco, (array_agg(o.skill_id::text ORDER BY o.essential DESC, o.optional DESC, o.skill_id))[1:$2] AS ids
       FROM reference.occupation_skill o WHERE o.isco = ANY ($1) GROUP BY o.isco`,
      [[...new Set(iscos)], limited(first)],
    );
    return new Map(rows.map(({ isco, ids }) => [isco, ids]));
  }

  /** Skills with a label that holds the text; those of the unit group first when one is given. */
  async findSkills(text: string, options: { isco?: string | null; first?: number } = {}): Promise<readonly Skill[]> {
    const wanted = text.trim().toLowerCase().slice(0, 100);
    if (wanted === '') return options.isco ? this.skillsOf(options.isco, limited(options.first)) : [];
    return this.#rows<Skill>(
      `SELECT s.id, s.kind, l.text AS label FROM (
         SELECT f.skill_id, bool_or(lower(f.text) = $1) AS exact, bool_or(lower(f.text) LIKE $2 || '%') AS begins
         FROM reference.skill_label f WHERE lower(f.text) LIKE '%' || $2 || '%' GROUP BY f.skill_id) AS found
       JOIN reference.skill s ON s.id = found.skill_id
       JOIN reference.skill_label l ON l.skill_id = s.id AND l.preferred
       LEFT JOIN reference.occupation_skill o ON o.skill_id = s.id AND o.isco = $3
       ORDER BY (o.isco IS NOT NULL) DESC, found.exact DESC, found.begins DESC, o.essential DESC NULLS LAST, length(l.text), l.text
       LIMIT $4`,
      [wanted, literal(wanted), options.isco ?? null, limited(options.first)],
    );
  }

  /** Holidays of a country in a year, in their order. */
  async holidays(country: Country, year: number): Promise<readonly Holiday[]> {
    return this.#rows<Holiday>(
      `SELECT ${HOLIDAY_COLUMNS} FROM reference.holiday h
       WHERE h.country = $1 AND h.date >= make_date($2, 1, 1) AND h.date < make_date($2 + 1, 1, 1) AND NOT h.removed
       ORDER BY h.date, h.name_local`,
      [country, year],
    );
  }

  async holiday(id: string): Promise<Holiday | null> {
    const rows = await this.#rows<Holiday>(
      `SELECT ${HOLIDAY_COLUMNS} FROM reference.holiday h WHERE h.id = $1 AND NOT h.removed`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The minimum wage of a year (by default of the latest known) for an area or the nearest above it; null when unknown. */
  async minimumWage(areaId: string, year?: number): Promise<MinimumWage | null> {
    return (await this.minimumWages([areaId], year)).get(areaId) ?? null;
  }

  /** The same for many areas at once. */
  async minimumWages(areaIds: readonly string[], year?: number): Promise<ReadonlyMap<string, MinimumWage>> {
    const wanted = known(areaIds);
    if (wanted.length === 0) return new Map();
    const rows = await this.#rows<MinimumWageRow>(
      `SELECT DISTINCT ON (a.id) a.id AS "forArea", w.area_id AS "areaId", w.year, w.region, w.amount::text AS amount,
         w.currency, w.period, w.source, w.verified, w.note
       FROM reference.area a JOIN reference.minimum_wage w ON w.area_id = ANY (a.path)
       WHERE a.id = ANY ($1) AND ($2::int IS NULL OR w.year = $2)
       ORDER BY a.id, w.year DESC, array_position(a.path, w.area_id) DESC`,
      [wanted, year ?? null],
    );
    return new Map(rows.map(({ forArea, amount, ...wage }) => [forArea, { ...wage, amount: BigInt(amount) }]));
  }

  async #rows<T>(sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.read(this.uow.actorOr(VISITOR), () => this.uow.manager.query(sql, parameters));
  }
}
