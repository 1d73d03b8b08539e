import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok, type InputProblem, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { packPlaced, sameContent, type PostManyInput, type PostRow, type RowOutcome } from './core/draft.js';
import { canStep, settled } from './core/lifecycle.js';
import type { OpportunityFacts, PlacedContent } from './core/opportunity.js';
import type { PostingPartner } from './core/policy.js';
import { changeProblems, publishingProblems } from './core/problems.js';
import { DraftCheck, type Checked } from './draft-check.js';
import { OpportunitiesRepository, type ContentChange, type NewOpportunity } from './opportunities.repository.js';
import { Posting } from './posting.js';

const MOST = 500;

/** What is to be written for a row, and what became of it. */
interface Plan {
  readonly outcome: RowOutcome;
  readonly insert?: NewOpportunity;
  readonly change?: ContentChange;
}

interface Batch extends Omit<PostManyInput, 'rows'> {
  readonly partner: PostingPartner;
  readonly now: Date;
  readonly todayIn: (content: PlacedContent) => string;
}

const rejected = (problems: readonly InputProblem[]): Plan => ({ outcome: { outcome: 'rejected', problems } });

const keyProblems = ({ externalKey }: PostRow, seen: Set<string>): readonly InputProblem[] => {
  if (externalKey === null) return [];
  if (externalKey.length < 1) return [{ path: 'externalKey', code: 'required' }];
  if (externalKey.length > 200) return [{ path: 'externalKey', code: 'too_long', params: { max: 200 } }];
  if (seen.has(externalKey)) return [{ path: 'externalKey', code: 'opportunity.duplicate_key' }];
  seen.add(externalKey);
  return [];
};

/** Many opportunities of one partner at once, each with its own outcome: for imports and for demo data. */
@Injectable()
export class PostMany {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly posting: Posting,
    private readonly check: DraftCheck,
    private readonly opportunities: OpportunitiesRepository,
  ) {}

  /**
   * One unit of work, at most 500 rows; outcomes in the order of the rows. A row whose key the partner already has
   * changes that opportunity, or leaves it `unchanged` when it says the same. With `publish`, rows of a verified partner
   * are published and must be fit for it. Refuses `not_found` (partner), `partner.suspended`; throws on too many rows.
   */
  async execute(actor: Actor, { rows, ...input }: PostManyInput): Promise<Result<readonly RowOutcome[]>> {
    if (rows.length > MOST) throw new Error(`at most ${MOST} rows at once`);
    return this.uow.write(actor, async () => {
      const partner = await this.posting.partner(actor, input.partnerId);
      if (!partner.ok) return partner;
      const todayIn = (content: PlacedContent): string => this.posting.today(content);
      const batch = { ...input, partner: partner.value, now: this.posting.now(), todayIn };
      const plans = await this.#plan(rows, batch);
      await this.#write(plans);
      return ok(plans.map(({ outcome }) => outcome));
    });
  }

  async #plan(rows: readonly PostRow[], batch: Batch): Promise<Plan[]> {
    const seen = new Set<string>();
    const keyed = rows.map((row) => ({ row, problems: keyProblems(row, seen) }));
    const stored = await this.opportunities.holdByKeys(batch.partnerId, [...seen]);
    const checks = await this.check.many(
      rows.map(({ input }) => input),
      batch.partner,
    );
    return keyed.map(({ row, problems }, index) => {
      const checked = checks[index] as Checked;
      if (!checked.ok) return rejected([...problems, ...checked.problems]);
      if (problems.length > 0) return rejected(problems);
      const before = row.externalKey === null ? undefined : stored.get(row.externalKey);
      return before ? planChange(before, checked.content, batch) : planInsert(row.externalKey, checked.content, batch);
    });
  }

  async #write(plans: readonly Plan[]): Promise<void> {
    const inserts = plans.flatMap(({ insert }) => insert ?? []);
    const changes = plans.flatMap(({ change }) => change ?? []);
    await this.opportunities.insertMany(inserts);
    const changed = await this.opportunities.changeContents(changes);
    if (changed.size !== changes.length) throw new Error('rows that were held have changed');
    const partnerId = inserts[0]?.partnerId ?? '';
    const made = inserts.map(({ id, status }) => ({ id, partnerId, status, version: 1 }));
    await this.posting.note(
      'posted',
      made.filter(({ status }) => status === 'draft'),
    );
    await this.posting.note(
      'published',
      made.filter(({ status }) => status !== 'draft'),
    );
    await this.posting.note('edited', await this.#described(changes));
  }

  async #described(changes: readonly ContentChange[]) {
    return changes.length === 0 ? [] : this.opportunities.findMany(changes.map(({ id }) => id));
  }
}

const goesOut = ({ publish, partner }: Batch): boolean => publish && partner.status === 'verified';

function planInsert(externalKey: string | null, content: PlacedContent, batch: Batch): Plan {
  const out = goesOut(batch);
  const problems = out ? publishingProblems(content, batch.todayIn(content)) : [];
  if (problems.length > 0) return rejected(problems);
  const id = newId();
  const { partner, now } = batch;
  return {
    outcome: { outcome: 'created', id, version: 1 },
    insert: {
      id,
      partnerId: partner.id,
      status: out ? 'published' : 'draft',
      createdAt: now,
      publishedAt: out ? now : null,
      confirmedAt: out ? now : null,
      externalKey,
      importBatchId: batch.importBatchId,
      content,
    },
  };
}

function planChange(before: OpportunityFacts, content: PlacedContent, batch: Batch): Plan {
  const { id, version, placesTaken } = before;
  if (sameContent(before, content)) return { outcome: { outcome: 'unchanged', id, version } };
  if (!canStep(before.status, 'edit')) return rejected([{ path: 'externalKey', code: 'opportunity.cannot_edit' }]);
  const publishing = before.status === 'draft' && goesOut(batch);
  const status = settled(publishing ? 'published' : before.status, content.places, placesTaken);
  const problems = changeProblems({ status, placesTaken }, content, batch.todayIn(content));
  if (problems.length > 0) return rejected(problems);
  const instant = status === 'draft' ? null : batch.now;
  return {
    outcome: { outcome: 'updated', id, version: version + 1, before: packPlaced(before) },
    change: { id, version, status, publishedAt: instant, confirmedAt: instant, content },
  };
}
