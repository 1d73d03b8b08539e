import pg from 'pg';
import type { Catalogue } from './core/facts.js';
import type { Programme, ProgrammeVersion } from './core/rule.js';

/**
 * The owner's own connection for bringing the shipped programmes, in one transaction that a second loader waits for.
 * Not a unit of work: nobody acts, and what ships has passed the tests instead of a second person.
 */
export class RuleLoad {
  private constructor(private readonly client: pg.Client) {}

  /** Runs `work` in one transaction as the owner; an exception rolls everything back. */
  static async run<T>(ownerUrl: string, work: (load: RuleLoad) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('titian rules load'))");
      await client.query("SELECT set_config('app.actor_id', '', true), set_config('app.persona', 'system', true)");
      const value = await work(new RuleLoad(client));
      await client.query('COMMIT');
      return value;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await client.end();
    }
  }

  async putCatalogue(catalogue: Catalogue): Promise<void> {
    await this.client.query(
      `INSERT INTO rules.catalogue (name, content) VALUES ('catalogue', $1)
       ON CONFLICT (name) DO UPDATE SET content = excluded.content`,
      [JSON.stringify(catalogue)],
    );
  }

  async putProgramme(programme: Programme): Promise<void> {
    await this.client.query(
      `INSERT INTO rules.programme (code, country, content) VALUES ($1, $2, $3)
       ON CONFLICT (code) DO UPDATE SET country = excluded.country, content = excluded.content`,
      [programme.code, programme.country, JSON.stringify(programme)],
    );
  }

  /** Adds a version that is not there yet, as one that applies by its dates. What is there stays. */
  async addVersion(
    id: string,
    { programme, code, validFrom, validTo, source, rule, terms, routes }: ProgrammeVersion,
  ): Promise<'added' | 'same' | 'differs'> {
    const content = JSON.stringify({ source, rule, terms, routes });
    const { rowCount } = await this.client.query(
      `INSERT INTO rules.version (id, programme, code, valid_from, valid_to, status, content)
       SELECT $1, $2, $3, $4, $5, 'scheduled', $6 WHERE NOT EXISTS (SELECT FROM rules.version WHERE code = $3)`,
      [id, programme, code, validFrom, validTo, content],
    );
    if (rowCount === 1) return 'added';
    const { rows } = await this.client.query<{ same: boolean }>(
      'SELECT content = $2::jsonb AS same FROM rules.version WHERE code = $1',
      [code, content],
    );
    return rows[0]?.same ? 'same' : 'differs';
  }
}
