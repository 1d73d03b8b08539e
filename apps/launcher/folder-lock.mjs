// A file that one living process holds. It survives a killed holder, whose lock is then void.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Problem } from './problem.mjs';
import { identify, isSameAlive } from './processes.mjs';

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @returns {object|null} what the living holder wrote, null when nobody holds it */
export function holder(file) {
  const found = read(file);
  return isSameAlive(found) ? found : null;
}

/**
 * @param {string} file
 * @param {string} what a sentence for the second one who wants it
 * @returns {{release: () => void, note: (more: object) => void}} note: adds what others may want to know
 */
export function takeLock(file, what) {
  const mine = identify(process.pid);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (let attempt = 0; ; attempt += 1) {
      if (linked(draft, file))
        return {
          release: () => release(file),
          note: (more) => writeFileSync(file, JSON.stringify({ ...mine, ...more })),
        };
      const other = holder(file);
      if (other || attempt > 20)
        throw new Problem(
          'IN_USE',
          `${what} (process ${other?.pid ?? 'unknown'})${other?.address ? `: ${other.address}` : ''}.`,
          'Wait for it, use it, or stop it with Ctrl-C where it runs.',
        );
      removeVoid(file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

// A link is made whole or not at all, and never over another one.
function linked(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(error.code)) throw error;
    return writtenAlone(file, readFileSync(draft));
  }
}

// For disks without hard links.
function writtenAlone(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

// Moved away first and looked at again: in between somebody else may have replaced it by a good one.
function removeVoid(file) {
  const aside = `${file}.void-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (holder(aside)) linked(aside, file);
  rmSync(aside, { force: true });
}

function release(file) {
  if (read(file)?.pid === process.pid) rmSync(file, { force: true });
}
