import type pg from 'pg';

/**
 * What the database draws by itself comes out the same in each world, in this clone alone: numbers instead of random ids,
 * written inline by the planner, because PostgreSQL calls a function of its own without looking whether it was replaced; and
 * tasks that one statement makes are told apart by what they are of, for a statement has no order of rows.
 */
export async function sameDraws(superuser: pg.Client): Promise<void> {
  await superuser.query(`CREATE SEQUENCE public.drawn;
    GRANT USAGE ON SCHEMA public TO PUBLIC;
    GRANT USAGE ON SEQUENCE public.drawn TO PUBLIC;
    CREATE OR REPLACE FUNCTION pg_catalog.gen_random_uuid() RETURNS uuid LANGUAGE sql VOLATILE
      AS $$ SELECT md5(nextval('public.drawn')::text)::uuid $$;
    CREATE FUNCTION public.task_of_release() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.task_id := md5(NEW.release_id::text)::uuid;
      NEW.asked_at := now();
      RETURN NEW;
    END $$;
    CREATE TRIGGER task_of_release BEFORE INSERT ON consents.deletion_task FOR EACH ROW
      EXECUTE FUNCTION public.task_of_release()`);
}

/** How often somebody tried counts by the clock, which runs differently in each world. */
export async function allowedAgain(superuser: pg.Client): Promise<void> {
  await superuser.query('DELETE FROM platform.token_bucket');
}
