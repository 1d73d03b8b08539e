// A reporter of node:test: one JSON line for each test that is not a group of others.
export default async function* report(source) {
  for await (const { type, data } of source) {
    if (isResult(type) && data.details?.type !== 'suite') yield `${JSON.stringify(entry(type, data))}\n`;
  }
}

const isResult = (type) => type === 'test:pass' || type === 'test:fail';

function entry(type, { name, skip, todo }) {
  if (type === 'test:fail') return { name, status: 'failed' };
  const left = skip ?? todo;
  if (left === undefined || left === false) return { name, status: 'passed' };
  return { name, status: 'skipped', reason: left === true ? 'no reason given' : String(left) };
}
