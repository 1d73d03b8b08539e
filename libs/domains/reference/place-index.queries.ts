import { Inject, Injectable } from '@nestjs/common';
import { VISITOR } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Area } from './core/area.js';
import { PlaceIndex, type Places } from './core/place-index.js';

export const AREA_COLUMNS = `a.id, a.code, a.country, a.level, a.parent_id AS "parentId", a.path, a.name, a.full_name AS "fullName", a.kind,
  a.lat, a.lng, a.population, a.time_zone AS "timeZone", a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo"`;

const LOOK_AGAIN = 60_000;

/** The index over the names of all areas, built from the database at the first question and again after a load. */
@Injectable()
export class PlaceIndexQueries {
  #made: { readonly mark: string; readonly index: PlaceIndex } | undefined;
  #looked = 0;
  #making: Promise<PlaceIndex> | undefined;

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The index; a load by another process is noticed within a minute. */
  async index(): Promise<PlaceIndex> {
    const now = this.clock.now().getTime();
    if (this.#made && now - this.#looked < LOOK_AGAIN) return this.#made.index;
    this.#making ??= this.#make().finally(() => (this.#making = undefined));
    const index = await this.#making;
    this.#looked = now;
    return index;
  }

  async #make(): Promise<PlaceIndex> {
    return this.uow.read(this.uow.actorOr(VISITOR), async () => {
      const mark = await this.#mark();
      if (this.#made?.mark === mark) return this.#made.index;
      const index = new PlaceIndex(await this.#places());
      this.#made = { mark, index };
      return index;
    });
  }

  async #mark(): Promise<string> {
    const rows: { mark: string }[] = await this.uow.manager.query(
      'SELECT fingerprint || loaded_at AS mark FROM reference.loaded ORDER BY name',
    );
    return rows.map(({ mark }) => mark).join();
  }

  async #places(): Promise<Places> {
    const { manager } = this.uow;
    const areas: Area[] = await manager.query(`SELECT ${AREA_COLUMNS} FROM reference.area a`);
    const aliases: Places['aliases'] = await manager.query(
      'SELECT area_id AS "areaId", alias FROM reference.area_alias',
    );
    const successions: Places['successions'] = await manager.query(
      'SELECT old_area_id AS "oldId", new_area_id AS "newId" FROM reference.area_succession',
    );
    return { areas, aliases, successions };
  }
}
