import pg from 'pg';

const BATCH = 5000;

/** A column of a table to fill: its name, its PostgreSQL type. */
export type Column = readonly [name: string, type: string];

/**
 * The owner's own connection for filling reference tables, in one transaction that a second loader waits for.
 * Not a unit of work: nobody acts, and the two logins of the product may not write here.
 */
export class LoadSession {
  private constructor(private readonly client: pg.Client) {}

  /** Runs `work` in one transaction as the owner; an exception rolls everything back. */
  static async run<T>(ownerUrl: string, work: (session: LoadSession) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('titian reference load'))");
      const value = await work(new LoadSession(client));
      await client.query('COMMIT');
      return value;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await client.end();
    }
  }

  async fingerprintOf(name: string): Promise<string | null> {
    const { rows } = await this.client.query<{ fingerprint: string }>('SELECT fingerprint FROM reference.loaded WHERE name = $1', [name]);
    return rows[0]?.fingerprint ?? null;
  }

  async remember(name: string, fingerprint: string, at: Date): Promise<void> {
    await this.client.query(
      `INSERT INTO reference.loaded (name, fingerprint, loaded_at) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint, loaded_at = excluded.loaded_at`,
      [name, fingerprint, at],
    );
  }

  /**
   * Inserts rows, in batches; a row whose key is there already is changed to the new values, or left as it is when
   * `keep` says so. `key`: the columns of the table's primary key.
   */
  async put(table: string, columns: readonly Column[], rows: readonly (readonly unknown[])[], key: readonly string[], keep = false) {
    const names = columns.map(([name]) => name);
    const changes = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
    const action = keep || changes.length === 0 ? 'DO NOTHING' : `(${key.join(', ')}) DO UPDATE SET ${changes.join(', ')}`;
    // Arrays do not nest in unnest: a path travels as text.
    const from = columns.map(([, type], place) => `$${place + 1}::${type.endsWith('[]') ? 'text' : type}[]`).join(', ');
    const picked = columns.map(([name, type]) => (type.endsWith('[]') ? `${name}::${type}` : name)).join(', ');
    const sql = `INSERT INTO reference.${table} (${names.join(', ')}) SELECT ${picked} FROM unnest(${from}) AS t(${names.join(', ')}) ON CONFLICT ${action}`;
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH);
      await this.client.query(
        sql,
        columns.map((_, place) => batch.map((row) => row[place])),
      );
    }
  }

  /** Empties a table of which nothing is referred to, before it is filled anew. */
  async clear(table: string): Promise<void> {
    await this.client.query(`DELETE FROM reference.${table}`);
  }
}
