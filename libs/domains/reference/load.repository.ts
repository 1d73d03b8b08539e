import pg from 'pg';

const BATCH = 5000;

/** A column of a table to fill: its name, its PostgreSQL type. */
export type Column = readonly [name: string, type: string];

/** A table to fill: its columns, those of its key, and whether a row that is there already stays as it is. */
export interface Filling {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly keep?: boolean;
}

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
    const { rows } = await this.client.query<{ fingerprint: string }>(
      'SELECT fingerprint FROM reference.loaded WHERE name = $1',
      [name],
    );
    return rows[0]?.fingerprint ?? null;
  }

  async remember(name: string, fingerprint: string, at: Date): Promise<void> {
    await this.client.query(
      `INSERT INTO reference.loaded (name, fingerprint, loaded_at) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint, loaded_at = excluded.loaded_at`,
      [name, fingerprint, at],
    );
  }

  /** Inserts rows, in batches; see `Filling` for a row whose key is there already. */
  async put({ table, columns, key, keep = false }: Filling, rows: readonly (readonly unknown[])[]): Promise<void> {
    const names = columns.map(([name]) => name);
    const changes = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
    const keepRow = keep || changes.length === 0;
    const action = keepRow ? 'DO NOTHING' : `(${key.join(', ')}) DO UPDATE SET ${changes.join(', ')}`;
    // Arrays do not nest in unnest: a path travels as text.
    const from = columns.map(([, type], place) => `$${place + 1}::${type.endsWith('[]') ? 'text' : type}[]`).join(', ');
    const picked = columns.map(([name, type]) => (type.endsWith('[]') ? `${name}::${type}` : name)).join(', ');
    const sql = `INSERT INTO reference.${table} (${names.join(', ')})
      SELECT ${picked} FROM unnest(${from}) AS t(${names.join(', ')}) ON CONFLICT ${action}`;
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH);
      const values = columns.map((_, place) => batch.map((row) => row[place]));
      await this.client.query(sql, values);
    }
  }

  /** Fills a table anew. Only for one that nothing refers to. */
  async replace(filling: Filling, rows: readonly (readonly unknown[])[]): Promise<void> {
    await this.client.query(`DELETE FROM reference.${filling.table}`);
    await this.put(filling, rows);
  }
}
