import type { LocalDate } from '#kernel/period';
import type { VersionContent } from './draft-input.js';
import type { VersionFacts } from './lifecycle.js';
import type { Preview } from './preview.js';

/** A version as it stands in the database, whatever its state. `version` counts its changes. */
export interface StoredVersion extends VersionFacts {
  readonly id: string;
  readonly programme: string;
  readonly code: string;
  readonly validTo: LocalDate | null;
  readonly content: VersionContent;
  readonly version: number;
}

export type VersionBody = Pick<StoredVersion, 'validFrom' | 'validTo' | 'content'>;

/** A preview as it was told. */
export interface StoredPreview {
  readonly officeId: string;
  readonly versionId: string;
  readonly countedOn: LocalDate;
  readonly actorId: string;
  readonly at: Date;
  readonly moves: Preview;
}
