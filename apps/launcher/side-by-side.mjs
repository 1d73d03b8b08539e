// Several pieces of work beside each other, as many as there is room for.

/**
 * Runs every job once, in the order of the list: the next one begins as soon as its width fits beside those that run.
 * Nothing goes ahead of a wide one, or it would come last and run alone. One wider than all the room runs alone, too.
 * @template {{width?: number}} Job
 * @param {readonly Job[]} jobs `width`: how much room it takes, 1 when nothing is said
 * @param {number} room
 * @param {(job: Job) => Promise<void>} run
 * @returns {Promise<void>} rejects with the first error, when everything that had begun is over
 */
export async function sideBySide(jobs, room, run) {
  const waiting = [...jobs];
  const running = new Set();
  const errors = [];
  let taken = 0;
  const widthOf = ({ width = 1 }) => Math.min(width, room);
  const fits = (job) => taken + widthOf(job) <= room;
  const begin = (job) => {
    const width = widthOf(job);
    taken += width;
    const ending = run(job)
      .catch((error) => errors.push(error))
      .finally(() => {
        taken -= width;
        running.delete(ending);
      });
    running.add(ending);
  };
  while (waiting.length > 0 || running.size > 0) {
    while (waiting.length > 0 && fits(waiting[0]) && errors.length === 0) begin(waiting.shift());
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (errors.length > 0) throw errors[0];
}
