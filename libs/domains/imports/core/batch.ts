import { ok, refuse, type Result } from '#kernel/result';

export const IMPORT_STATUSES = [
  'uploaded',
  'mapped',
  'checking',
  'checked',
  'importing',
  'imported',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const IMPORT_ACTIONS = ['map', 'check', 'run', 'undo'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** Where each action leads, and from where it may be taken. */
const STEPS: Readonly<Record<ImportAction, { readonly to: ImportStatus; readonly from: readonly ImportStatus[] }>> = {
  map: { to: 'mapped', from: ['uploaded', 'mapped', 'checked', 'undone', 'failed'] },
  check: { to: 'checking', from: ['mapped', 'checked', 'undone'] },
  run: { to: 'importing', from: ['mapped', 'checked', 'undone'] },
  undo: { to: 'undoing', from: ['imported', 'failed'] },
};

/** What the worker does in a status, and where it ends. */
const ENDS = { checking: 'checked', importing: 'imported', undoing: 'undone' } as const;
export type WorkingStatus = keyof typeof ENDS;

export const isWorking = (status: ImportStatus): status is WorkingStatus => status in ENDS;
export const endOf = (status: WorkingStatus): ImportStatus => ENDS[status];

/** A batch as far as decisions need it. */
export interface BatchState {
  readonly status: ImportStatus;
  /** Rows that were written and could be undone. */
  readonly written: number;
}

const fits = (action: ImportAction, { status, written }: BatchState): boolean => {
  if (!STEPS[action].from.includes(status)) return false;
  if (action === 'undo') return written > 0;
  // What was written is undone before the same batch says something else.
  return status !== 'failed' || written === 0;
};

/** What may be done next, for the pages to offer. */
export const availableActions = (batch: BatchState): ImportAction[] =>
  IMPORT_ACTIONS.filter((action) => fits(action, batch));

/** The status an action leads to. Refuses `import.busy` while the worker has the batch, `import.not_now` otherwise. */
export function takeStep(action: ImportAction, batch: BatchState): Result<ImportStatus> {
  if (isWorking(batch.status)) return refuse('import.busy');
  return fits(action, batch) ? ok(STEPS[action].to) : refuse('import.not_now', { status: batch.status });
}
