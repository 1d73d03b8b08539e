import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sideBySide } from '../side-by-side.mjs';

/** Jobs that end when they are told to; `running` names those that have begun. */
function stage(widths) {
  const [running, done] = [[], []];
  const ends = new Map();
  const jobs = Object.entries(widths).map(([name, width]) => ({ name, width }));
  const run = ({ name }) => {
    running.push(name);
    return new Promise((resolve, reject) => ends.set(name, { resolve, reject })).finally(() => {
      running.splice(running.indexOf(name), 1);
      done.push(name);
    });
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    jobs,
    run,
    done,
    running: async () => (await settled(), running.join(' ')),
    end: (name) => ends.get(name).resolve(),
    fail: (name) => ends.get(name).reject(new Error(`${name} broke`)),
  };
}

test('jobs begin in their order, as many as fit; nothing goes ahead of a wide one', async () => {
  const { jobs, run, running, end, done } = stage({ a: 1, b: 1, wide: 2, c: 1 });
  const all = sideBySide(jobs, 3, run);
  assert.equal(await running(), 'a b', 'the wide one waits, and the last behind it');
  end('b');
  assert.equal(await running(), 'a wide');
  end('a');
  assert.equal(await running(), 'wide c');
  end('wide');
  end('c');
  await all;
  assert.deepEqual(done, ['b', 'a', 'wide', 'c']);
});

test('a job wider than the room runs alone', async () => {
  const { jobs, run, running, end } = stage({ a: 1, huge: Infinity, b: 1 });
  const all = sideBySide(jobs, 2, run);
  assert.equal(await running(), 'a');
  end('a');
  assert.equal(await running(), 'huge');
  end('huge');
  assert.equal(await running(), 'b');
  end('b');
  await all;
});

test('after an error nothing new begins, and what had begun is waited for', async () => {
  const { jobs, run, running, fail, end, done } = stage({ a: 1, b: 1, c: 1 });
  const all = sideBySide(jobs, 2, run);
  let over = false;
  void all.catch(() => undefined).then(() => (over = true));
  await running();
  fail('a');
  assert.deepEqual([await running(), over], ['b', false]);
  end('b');
  await assert.rejects(all, /a broke/);
  assert.deepEqual(done, ['a', 'b']);
});
