import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { configFromProcess } from '#platform/config/config';
import { eventsOf } from '#platform/events/on-event';
import { ReplayRepository } from '#platform/events/replay.repository';
// Loads every domain, and so every handler's name.
import './worker.module.js';

const HELP = `
  npm run replay -- --dead                                  everything that was given up is tried again
  npm run replay -- --dead --handler discovery.index        the same for one handler
  npm run replay -- --handler discovery.index --since 2026-11-01
                                                            every event since then, also what was done: it happens again
`;

class Misuse extends Error {}

function wanted(parameters: string[]) {
  const options = { dead: { type: 'boolean' }, handler: { type: 'string' }, since: { type: 'string' } } as const;
  try {
    return parseArgs({ args: parameters, options }).values;
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

async function replay(parameters: string[], replaying: ReplayRepository): Promise<number> {
  const { dead, handler, since } = wanted(parameters);
  if (handler !== undefined && eventsOf(handler).length === 0) throw new Misuse(`No handler is called ${handler}.`);
  if (dead && since === undefined) return replaying.dead(handler ?? null);
  if (dead || handler === undefined || since === undefined) throw new Misuse('Say what to replay.');
  const instant = new Date(since);
  if (Number.isNaN(instant.getTime())) throw new Misuse(`${since} is not a date.`);
  return replaying.since(handler, eventsOf(handler), instant);
}

const replaying = new ReplayRepository(configFromProcess().settings.DATABASE_RELAY_URL);
try {
  const count = await replay(process.argv.slice(2), replaying);
  process.stdout.write(`${count} deliveries will be made again\n`);
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  process.stderr.write(`${error.message}\n${HELP}`);
  process.exitCode = 1;
} finally {
  await replaying.close();
}
