import type pg from 'pg';

/** A table whose ids the database draws, the column they stand in, and what a row is of; several of one follow each other. */
interface Drawn {
  readonly table: string;
  readonly id: string;
  readonly of: string;
  /** A column that tells the moment of each row, not of the statement. */
  readonly moment?: string;
}

const DRAWN: readonly Drawn[] = [
  { table: 'consents.disclosure', id: 'disclosure_id', of: 'release_id' },
  { table: 'consents.deletion_task', id: 'task_id', of: 'release_id', moment: 'asked_at' },
  { table: 'rules.step', id: 'id', of: 'version_id' },
];

/**
 * The ids that the database draws come out the same in each world, in this clone alone: made of what a row is of, and how
 * many of it there were. Not of the order in which rows are drawn: a statement has none, and a busy machine plans it
 * otherwise.
 */
export async function sameDraws(superuser: pg.Client): Promise<void> {
  for (const { table, id, of, moment } of DRAWN) {
    const name = `public.id_in_${table.replace('.', '_')}`;
    // The lock: those who write side by side must not count the same.
    await superuser.query(`
      CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('${table}'));
        NEW.${id} := md5(NEW.${of} || '/' || (SELECT count(*) FROM ${table} one WHERE one.${of} = NEW.${of}))::uuid;
        ${moment === undefined ? '' : `NEW.${moment} := now();`}
        RETURN NEW;
      END $$;
      CREATE TRIGGER same_id BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}()`);
  }
}

/** How often somebody tried counts by the clock, which runs differently in each world. */
export async function allowedAgain(superuser: pg.Client): Promise<void> {
  await superuser.query('DELETE FROM platform.token_bucket');
}
