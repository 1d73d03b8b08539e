/**
 * A trouble that the reader can do something about: `message` says what happened, `wayOut` what to do.
 * Printed without a stack. `code`: IN_USE, PORT_TAKEN, DISK_FULL, BROKEN_DATA, NO_BINARIES, NO_USER,
 * NOT_STARTED, NOT_OURS, NO_RIGHT, FAILED.
 */
export class Problem extends Error {
  constructor(code, message, wayOut = '') {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.wayOut = wayOut;
  }
}

/** Turns the errors of a full disk into a Problem, leaves the others as they are. */
export function explain(error, place) {
  if (error instanceof Problem) return error;
  const full = ['ENOSPC', 'EDQUOT'].includes(error?.code) || tellsFullDisk(String(error?.message ?? error));
  if (full) return diskFull(place);
  return error;
}

/** In the words of Node, of the system, and of a PostgreSQL that could write a part of a page only. */
export const tellsFullDisk = (text) => /ENOSPC|No space left on device|Check free disk space/.test(text);

export function diskFull(place, detail = '') {
  return new Problem(
    'DISK_FULL',
    `There is no space left on the disk that holds ${place}.${detail ? ` ${detail}` : ''}`,
    'Free some space (about 2 GB for a first start) and start again: nothing that was stored is lost.',
  );
}
