import type { InputProblem } from '#kernel/result';
import type { OpportunityContent } from './opportunity.js';

/** What a poster sends: like the content, but what is unknown may be left out. */
export type DraftInput = Pick<OpportunityContent, 'kind' | 'title' | 'lang' | 'areaId' | 'places'> &
  Partial<Omit<OpportunityContent, 'kind' | 'title' | 'lang' | 'areaId' | 'places'>>;

/** One row of a bulk posting. */
export interface PostRow {
  /** Key of the row in the partner's own list; a known key changes that opportunity. Null always makes a new one. */
  readonly externalKey: string | null;
  readonly input: DraftInput;
}

export interface PostManyInput {
  readonly partnerId: string;
  readonly importBatchId: string | null;
  /** Publish what can be published; otherwise rows become drafts. */
  readonly publish: boolean;
  /** At most 500 per call. */
  readonly rows: readonly PostRow[];
}

/** What became of a row, in the order of the rows. */
export type RowOutcome =
  | { readonly outcome: 'created'; readonly id: string; readonly version: number }
  /** `before` is plain JSON to keep and to hand back to UndoImported. */
  | { readonly outcome: 'updated'; readonly id: string; readonly version: number; readonly before: ContentBefore }
  | { readonly outcome: 'unchanged'; readonly id: string; readonly version: number }
  | { readonly outcome: 'rejected'; readonly problems: readonly InputProblem[] };

/** The content an update replaced, as JSON text. */
export type ContentBefore = string;

export interface UndoInput {
  readonly partnerId: string;
  readonly importBatchId: string;
  /** At most 500 per call. `version` as the import left it: whatever was changed since is kept. */
  readonly created: readonly { readonly id: string; readonly version: number }[];
  readonly updated: readonly { readonly id: string; readonly version: number; readonly before: ContentBefore }[];
}

export interface UndoOutcome {
  readonly id: string;
  /** `kept`: somebody edited it or took a place since; `gone`: it is no longer there. */
  readonly outcome: 'removed' | 'restored' | 'kept' | 'gone';
}
