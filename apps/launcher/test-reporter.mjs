// A reporter of node:test: one JSON line for each test that is not a group of others.
import path from 'node:path';

export default async function* report(source) {
  const waited = new Map();
  for await (const { type, data } of source) {
    const change = CHANGES[type] ?? 0;
    waited.set(data.file, (waited.get(data.file) ?? 0) + change);
    if (isResult(type) && data.details?.type !== 'suite') yield line(entry(type, data));
  }
  for (const [file, count] of waited)
    if (count > 0) yield line({ name: `${file}: ended before ${count} of its tests`, status: 'failed' });
}

// To Node a file that ends its process has passed, with those of its tests that were through.
const CHANGES = { 'test:enqueue': 1, 'test:complete': -1 };

const line = (value) => `${JSON.stringify(value)}\n`;

const isResult = (type) => type === 'test:pass' || type === 'test:fail';

// So has, as a test of its own, one without any.
const isFile = ({ name, file }) => path.resolve(name) === file;

function entry(type, data) {
  const { name, skip, todo } = data;
  if (type === 'test:fail') return { name, status: 'failed' };
  if (isFile(data)) return { name: `${name}: no test, or not through all of them`, status: 'failed' };
  const left = skip ?? todo;
  if (left === undefined || left === false) return { name, status: 'passed' };
  return { name, status: 'skipped', reason: left === true ? 'no reason given' : String(left) };
}
