import { addDays, type LocalDate } from '#kernel/period';
import { ok, refuse, type Result } from '#kernel/result';
import type { ProgrammeFile, ProgrammeVersion } from './rule.js';

export const VERSION_STATUSES = ['draft', 'previewed', 'approved', 'scheduled', 'withdrawn'] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

/** What an administrator can do to a version that is there. */
export const VERSION_MOVES = ['edit', 'preview', 'approve', 'schedule', 'withdraw'] as const;
export type VersionMove = (typeof VERSION_MOVES)[number];

export const STEP_NAMES = [
  'drafted',
  'edited',
  'previewed',
  'approved',
  'scheduled',
  'withdrawn',
  'ended',
  'reopened',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** What decides whether a version may move on. */
export interface VersionFacts {
  readonly status: VersionStatus;
  readonly validFrom: LocalDate;
  /** The version that begins when this one ends; null: nothing follows it. */
  readonly followedById: string | null;
  /** Accounts that drafted or edited it. */
  readonly authorIds: readonly string[];
}

/** Who moves it, and which day it is where the day begins first: in Jayapura, for both countries. */
export interface Mover {
  readonly actorId: string | null;
  readonly today: LocalDate;
}

const FROM: Readonly<Record<VersionMove, readonly VersionStatus[]>> = {
  edit: ['draft', 'previewed'],
  preview: ['draft', 'previewed'],
  approve: ['previewed'],
  schedule: ['approved'],
  withdraw: ['draft', 'previewed', 'approved', 'scheduled'],
};

const TO: Readonly<Record<VersionMove, VersionStatus>> = {
  edit: 'draft',
  preview: 'previewed',
  approve: 'approved',
  schedule: 'scheduled',
  withdraw: 'withdrawn',
};

const WRONG: Readonly<Record<VersionMove, string>> = {
  edit: 'rules.only_drafts_edited',
  preview: 'rules.only_drafts_previewed',
  approve: 'rules.preview_first',
  schedule: 'rules.approve_first',
  withdraw: 'rules.withdrawn_already',
};

/** What stands against a move because of the days of the version; null: nothing. */
function tooLate(
  move: VersionMove,
  { status, validFrom, followedById }: VersionFacts,
  today: LocalDate,
): string | null {
  if (move === 'schedule') return validFrom > today ? null : 'rules.day_begun';
  if (move !== 'withdraw' || status !== 'scheduled') return null;
  if (validFrom <= today) return 'rules.applies_already';
  return followedById === null ? null : 'rules.followed';
}

/** Where a move leads. Refuses what makes no sense now, one's own work to approve, and days that have begun. */
export function afterMove(move: VersionMove, version: VersionFacts, { actorId, today }: Mover): Result<VersionStatus> {
  if (!FROM[move].includes(version.status)) return refuse(WRONG[move]);
  if (move === 'approve' && (actorId === null || version.authorIds.includes(actorId))) return refuse('rules.own_work');
  const late = tooLate(move, version, today);
  return late ? refuse(late) : ok(TO[move]);
}

export const movesOpen = (version: VersionFacts, mover: Mover): VersionMove[] =>
  VERSION_MOVES.filter((move) => afterMove(move, version, mover).ok);

/** The open version that a new one of the same programme would end on the day before it begins; null: there is none. */
export const endedBy = (
  { code, validFrom }: Pick<ProgrammeVersion, 'code' | 'validFrom'>,
  versions: readonly ProgrammeVersion[],
): ProgrammeVersion | null =>
  versions.find((each) => each.code !== code && each.validTo === null && each.validFrom < validFrom) ?? null;

/** All programmes as they would stand beside a draft once it is scheduled: the version it follows is ended. */
export function besideDraft(draft: ProgrammeVersion, files: readonly ProgrammeFile[]): ProgrammeFile[] {
  return files.map((file) => {
    if (file.programme.code !== draft.programme) return file;
    const ended = endedBy(draft, file.versions);
    const validTo = addDays(draft.validFrom, -1);
    return { ...file, versions: file.versions.map((each) => (each === ended ? { ...each, validTo } : each)) };
  });
}
