export * from './core/opportunity.js';
export type {
  ContentBefore,
  DraftInput,
  PostManyInput,
  PostRow,
  RowOutcome,
  UndoInput,
  UndoOutcome,
} from './core/draft.js';
export { opportunityChanged, confirmationAsked, type Change } from './opportunities.events.js';
