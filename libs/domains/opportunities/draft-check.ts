import { Injectable } from '@nestjs/common';
import { CAPITAL_ZONES } from '#kernel/clock';
import { isId } from '#kernel/id';
import type { InputProblem } from '#kernel/result';
import { Coder, ReferenceQueries, type Area } from '#domains/reference';
import { contentOf, type DraftInput } from './core/draft.js';
import type { OpportunityContent, PlacedContent } from './core/opportunity.js';
import { kindFits, type PostingPartner } from './core/policy.js';
import { contentProblems } from './core/problems.js';

export type Checked =
  | { readonly ok: true; readonly content: PlacedContent }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** From this score on the coder's answer stands for the occupation that the poster did not choose. */
const SURE = 0.6;

interface Known {
  readonly areas: ReadonlyMap<string, Area>;
  readonly occupations: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
}

const unknown = (path: string): InputProblem => ({ path, code: 'unknown_reference' });

/** Checks drafts against core and against reference data; many drafts cost as many questions as one. */
@Injectable()
export class DraftCheck {
  constructor(
    private readonly reference: ReferenceQueries,
    private readonly coder: Coder,
  ) {}

  async one(draft: DraftInput, partner: PostingPartner): Promise<Checked> {
    const [checked] = await this.many([draft], partner);
    if (!checked) throw new Error('a draft was not checked');
    return checked;
  }

  /** In the order of the drafts. Inside a unit of work. */
  async many(drafts: readonly DraftInput[], partner: PostingPartner): Promise<readonly Checked[]> {
    const contents = drafts.map(contentOf);
    const known = await this.#known(contents);
    return contents.map((content) => this.#check(content, known, partner));
  }

  #check(content: OpportunityContent, known: Known, partner: PostingPartner): Checked {
    const area = known.areas.get(content.areaId);
    const problems = [
      ...contentProblems(content, area?.country ?? null),
      ...referenceProblems(content, area, known),
      ...(kindFits(content.kind, partner) ? [] : [{ path: 'kind', code: 'kind.not_for_partner' }]),
    ];
    if (problems.length > 0 || !area) return { ok: false, problems };
    const coded = content.isco === null ? this.#code(content) : null;
    return {
      ok: true,
      content: {
        ...content,
        isco: content.isco ?? coded,
        iscoCoded: coded !== null,
        country: area.country,
        timeZone: area.timeZone ?? CAPITAL_ZONES[area.country],
        areaPath: area.path,
      },
    };
  }

  #code({ title, lang }: OpportunityContent): string | null {
    const [best] = this.coder.code(title, { first: 1, lang });
    return best && best.score >= SURE ? best.isco : null;
  }

  async #known(contents: readonly OpportunityContent[]): Promise<Known> {
    const iscos = contents.flatMap(({ isco, requirements }) => [isco, ...requirements.map(iscoIn)]);
    const [areas, occupations, skills] = [
      await this.reference.areas([...new Set(contents.map(({ areaId }) => areaId).filter(isId))]),
      await this.reference.occupations([...new Set(iscos.filter((isco) => isco !== null))]),
      await this.reference.skills([...new Set(contents.flatMap(({ skillIds }) => skillIds))]),
    ];
    return { areas, occupations: new Set(occupations.keys()), skills: new Set(skills.keys()) };
  }
}

const iscoIn = (requirement: OpportunityContent['requirements'][number]): string | null =>
  requirement.kind === 'experience' ? requirement.isco : null;

function referenceProblems(content: OpportunityContent, area: Area | undefined, known: Known): InputProblem[] {
  const has = (isco: string | null): boolean => isco === null || known.occupations.has(isco);
  return [
    ...(area ? [] : [unknown('areaId')]),
    ...(area && area.validTo !== null ? [{ path: 'areaId', code: 'area.former' }] : []),
    ...(has(content.isco) ? [] : [unknown('isco')]),
    ...content.skillIds.flatMap((id, index) => (known.skills.has(id) ? [] : [unknown(`skillIds.${index}`)])),
    ...content.requirements.flatMap((item, index) =>
      has(iscoIn(item)) ? [] : [unknown(`requirements.${index}.isco`)],
    ),
  ];
}
