import pg from 'pg';
import type { Config } from '#platform/config/config';
import type { InboxRepository } from '#platform/events/inbox.repository';
import type { JobQueue } from '#platform/queue/queue';

/** Ways to be wrong that the harness must notice, or its "nothing lost" means nothing. */
export const SABOTAGES = ['acknowledge-at-enqueue', 'no-inbox', 'no-lease'] as const;
export type Sabotage = (typeof SABOTAGES)[number];

export function breakOnPurpose(how: string | undefined, queue: JobQueue, inbox: InboxRepository, config: Config): void {
  if (how === 'acknowledge-at-enqueue') acknowledgeAtEnqueue(queue, config);
  if (how === 'no-inbox') forgetInbox(inbox);
  if (how === 'no-lease') holdEverything(queue);
}

/** The classic outbox: what reached the queue is done. */
function acknowledgeAtEnqueue(queue: JobQueue, config: Config): void {
  const owner = new pg.Pool({ connectionString: config.settings.DATABASE_RELAY_URL, max: 1 });
  const add = queue.add.bind(queue);
  queue.add = async (jobs) => {
    await add(jobs);
    const ids = jobs.map(({ data }) => data['eventId']);
    await owner.query(`UPDATE platform.delivery SET state = 'done' WHERE event_id = ANY ($1)`, [ids]);
  };
}

/** A handler that trusts the queue to hand out each job once. */
function forgetInbox(inbox: InboxRepository): void {
  const enter = inbox.enter.bind(inbox);
  inbox.enter = async (key) => {
    const found = await enter(key);
    return found && { ...found, fresh: true };
  };
}

/** A relay that believes that what it once enqueued is still there. */
function holdEverything(queue: JobQueue): void {
  queue.held = (ids) => Promise.resolve(new Set(ids));
}
