import { Problem } from './problem.mjs';

const HEARTBEAT = 15_000;

export const print = (line = '') => console.log(line ? `  ${line}` : '');

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Announces a piece of work, says now and then that it goes on, and how long it took. */
export async function step(title, work) {
  const began = performance.now();
  print(`${title} …`);
  const beat = setInterval(() => print(`… still at it: ${title.toLowerCase()} (${seconds(began)})`), HEARTBEAT);
  try {
    const result = await work();
    print(`${title}: done in ${seconds(began)}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/** A Problem in words; anything else with its stack, because somebody has to repair it. */
export function printProblem(error) {
  console.error('');
  if (error instanceof Problem) {
    console.error(`  ${error.message}`);
    if (error.wayOut) console.error(`\n  → ${error.wayOut}`);
  } else {
    console.error('  Something went wrong that Titian has no words for:');
    console.error(error);
  }
  console.error('');
}
