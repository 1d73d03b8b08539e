// Reads what a stage counted. An outcome: { passed, failed, skipped: [{ test, reason, count }], failures: [text] }
import { existsSync, readFileSync } from 'node:fs';

const none = () => ({ passed: 0, failed: 0, skipped: [], failures: [] });

export function ofCheck(code) {
  if (code === 0) return { ...none(), passed: 1 };
  return { ...none(), failed: 1, failures: [`ended with code ${code}`] };
}

/**
 * Jest's own JSON; a file that does not even load counts as one failure, and so does a run without a result.
 * Skipped tests are told by their outermost group. A group that is left out on purpose prints one line that gives
 * the reason: "skipped: <group>: <reason>".
 */
export function ofJest(file, code, output = '') {
  if (!existsSync(file)) return ofCheck(code || 1);
  const outcome = none();
  const groups = new Map();
  for (const suite of JSON.parse(readFileSync(file, 'utf8')).testResults) {
    if (didNotLoad(suite)) addFailure(outcome, suite.name);
    for (const one of suite.assertionResults) addJest(outcome, groups, one);
  }
  if (code !== 0 && outcome.failed === 0) addFailure(outcome, `jest ended with code ${code}`);
  for (const [test, count] of groups) outcome.skipped.push({ test, count, reason: reasonFor(test, output) });
  return outcome;
}

const didNotLoad = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.every((one) => one.status !== 'failed');

function addFailure(outcome, text) {
  outcome.failed += 1;
  outcome.failures.push(text);
}

function addJest(outcome, groups, { status, fullName, ancestorTitles }) {
  const group = ancestorTitles[0] ?? fullName;
  if (status === 'passed') outcome.passed += 1;
  else if (status === 'failed') addFailure(outcome, fullName);
  else groups.set(group, (groups.get(group) ?? 0) + 1);
}

function reasonFor(group, output) {
  const start = `skipped: ${group}: `;
  const line = output.split('\n').find((text) => text.trim().startsWith(start));
  return line?.trim().slice(start.length) ?? 'left out in its source, without a reason';
}

/** The lines of test-reporter.mjs: one JSON value for each test. */
export function ofNode(file, code) {
  if (!existsSync(file)) return ofCheck(code || 1);
  const outcome = none();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) addNode(outcome, JSON.parse(line));
  if (code !== 0 && outcome.failed === 0) addFailure(outcome, `node --test ended with code ${code}`);
  if (outcome.passed + outcome.failed + outcome.skipped.length === 0) addFailure(outcome, 'no test was found');
  return outcome;
}

function addNode(outcome, { name, status, reason }) {
  if (status === 'passed') outcome.passed += 1;
  else if (status === 'failed') addFailure(outcome, name);
  else outcome.skipped.push({ test: name, count: 1, reason });
}
