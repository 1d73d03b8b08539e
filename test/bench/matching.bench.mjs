// M1, M2: the scorer. `node test/bench/matching.bench.mjs` (Node 24). Openings and people are made from a seed; the naive
// scorer answers the same questions first, and every verdict and total has to be the same.
import './coder.hooks.mjs';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { median, report } from './measure.mjs';
import { made } from './matching-data.mjs';

const CORE = '../../libs/domains/matching/core';
const { assess } = await import(`${CORE}/assess.ts`);
const { compare } = await import(`${CORE}/rank.ts`);
const { nearBest, scanAll, scanFor } = await import(`${CORE}/scan.ts`);
const { opinionOf } = await import(`${CORE}/opinion.ts`);
const { snapshotOf } = await import(`${CORE}/snapshot.ts`);
const { FIRST_WEIGHTS } = await import(`${CORE}/weights.ts`);

const DAY = '2026-11-28';
const [OPENINGS, PEOPLE, TOP] = [100_000, 500, 20];
/** People whose every pair the naive scorer answers too. */
const CHECKED = Number(process.env['CHECKED'] ?? 10);
const ROUNDS = 7;
/** Pairs per round of the naive scorer. */
const NAIVE_PAIRS = 40_000;
const weights = FIRST_WEIGHTS;

/** Seconds of CPU that `work` takes; a clock would measure the neighbours too. */
function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const shape = (snapshot) =>
  ['place', 'schedule', 'demand', 'soft', 'isco', 'terms', 'wish', 'pay', 'growth', 'answers']
    .map((name) => `${name} ${snapshot[name].values.length}`)
    .join(', ');

/** Compares every pair of some people with the naive scorer, and their top lists with a sort of all pairs. */
function check(snapshot, people) {
  const scan = scanFor(snapshot);
  const seen = [0, 0, 0];
  let different = 0;
  let found = 0;
  let wanted = 0;
  for (const person of people) {
    const opinion = opinionOf({ snapshot, person, day: DAY, weights });
    scanAll(snapshot, opinion, scan);
    const all = snapshot.openings.map((opening, row) => {
      const { id, verdict, wanted, total } = assess(person, opening, DAY, weights);
      if (verdict !== scan.verdicts[row] || total !== scan.totals[row]) different++;
      seen[verdict]++;
      return { id, verdict, wanted, total };
    });
    const top = all
      .filter(({ verdict }) => verdict < 2)
      .sort(compare)
      .slice(0, TOP);
    const near = new Set(nearBest(snapshot, opinion, scanFor(snapshot), TOP).map((row) => snapshot.ids[row]));
    found += top.filter(({ id }) => near.has(id)).length;
    wanted += top.length;
  }
  return { different, seen, found, wanted };
}

/** Recall of the indexed path against a full scan, over all people. */
function recall(snapshot, people) {
  const scan = scanFor(snapshot);
  const work = scanFor(snapshot);
  let [found, wanted, seconds] = [0, 0, 0];
  for (const person of people) {
    const opinion = opinionOf({ snapshot, person, day: DAY, weights });
    scanAll(snapshot, opinion, scan);
    const all = [];
    for (let row = 0; row < snapshot.size; row++)
      if (scan.verdicts[row] < 2)
        all.push({
          id: snapshot.ids[row],
          verdict: scan.verdicts[row],
          wanted: opinion.wanted.has(snapshot.isco.values[snapshot.isco.of[row]]),
          total: scan.totals[row],
        });
    const top = all.sort(compare).slice(0, TOP);
    let near;
    seconds += cpuSeconds(() => {
      near = nearBest(snapshot, opinionOf({ snapshot, person, day: DAY, weights }), work, TOP);
    });
    const ids = new Set(near.map((row) => snapshot.ids[row]));
    found += top.filter(({ id }) => ids.has(id)).length;
    wanted += top.length;
  }
  return { recall: found / wanted, wanted, millis: (seconds / people.length) * 1000 };
}

/** A pair counts when its verdict and its total stand in the scan, a "no" too; making a person's opinion is in the time. */
function speed(snapshot, people) {
  const scan = scanFor(snapshot);
  const marks = new Int32Array(snapshot.marks);
  const fast = () => {
    for (const person of people) scanAll(snapshot, opinionOf({ snapshot, person, day: DAY, weights }, marks), scan);
  };
  const perPerson = NAIVE_PAIRS / 8;
  const naive = () => {
    for (const [n, person] of people.slice(0, 8).entries())
      for (const opening of snapshot.openings.slice(n * perPerson, (n + 1) * perPerson))
        assess(person, opening, DAY, weights);
  };
  fast();
  naive();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const ours = (people.length * snapshot.size) / cpuSeconds(fast);
    const theirs = NAIVE_PAIRS / cpuSeconds(naive);
    return { ours, theirs, ratio: ours / theirs };
  });
  return {
    ours: rounds.map((round) => round.ours / 1e6),
    theirs: rounds.map((round) => round.theirs / 1e6),
    ratio: rounds.map((round) => round.ratio),
  };
}

function run(what, { openings, people }) {
  const snapshot = snapshotOf(openings);
  console.log(
    `M1  ${what}: ${openings.length} openings × ${people.length} people; different values: ${shape(snapshot)}`,
  );
  const same = check(snapshot, people.slice(0, CHECKED));
  const [yes, unknown, no] = same.seen;
  console.log(
    `    ${CHECKED} people, every pair by both: ${same.different} different (yes ${yes}, unknown ${unknown}, no ${no})`,
  );
  if (same.different > 0 || same.found < same.wanted) {
    console.log('    MISSED: the answers differ');
    return false;
  }
  const { ours, theirs, ratio } = speed(snapshot, people.slice(0, 40));
  console.log(`    naive: ${median(theirs).toFixed(3)} million pairs a second of CPU`);
  const pairs = {
    id: 'M1',
    what: 'million pairs a second of CPU',
    figure: median(ours),
    bar: 20,
    atMost: false,
    range: ours,
  };
  const faster = {
    id: 'M1',
    what: 'against the naive scorer',
    figure: median(ratio),
    bar: 25,
    atMost: false,
    unit: '×',
    range: ratio,
  };
  const top = recall(snapshot, people);
  console.log(
    `M2  ${what}: recall of the top ${TOP} ${top.recall.toFixed(4)}  (≥ .99)  ${top.recall >= 0.99 ? 'holds' : 'MISSED'}  ${top.wanted} wanted, ${top.millis.toFixed(2)} ms CPU a person`,
  );
  return [report(pairs), report(faster), top.recall >= 0.99].every(Boolean);
}

const areas = readFileSync(path.resolve(import.meta.dirname, '../../libs/domains/reference/data/areas-id.csv'), 'utf8');
const good = [
  run(
    'openings that share skill lists',
    made({ openings: OPENINGS, people: PEOPLE, areas, ownSkills: false, seed: 5 }),
  ),
  run(
    'every opening with a skill list of its own',
    made({ openings: OPENINGS, people: 100, areas, ownSkills: true, seed: 6 }),
  ),
];
if (!good.every(Boolean)) process.exitCode = 1;
