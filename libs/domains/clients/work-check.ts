import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/id';
import { ok, refuseInput, type InputProblem, type Result } from '#kernel/result';
import { ReferenceQueries } from '#domains/reference';
import type { StoredProfile } from './clients.repository.js';
import { profileOf, profileProblems, type WorkProfile, type WorkProfileInput } from './core/work-profile.js';

const unknown = (path: string): InputProblem => ({ path, code: 'unknown_reference' });

/** Whether what a work profile points at is there: area, occupations, skills. */
@Injectable()
export class WorkCheck {
  constructor(private readonly reference: ReferenceQueries) {}

  /** The profile as it is to be stored, or `bad_input`. Joins the open unit. */
  async checked(before: WorkProfile, input: WorkProfileInput): Promise<Result<StoredProfile>> {
    const profile = profileOf(before, input);
    const problems = [...profileProblems(profile), ...(await this.#pointing(profile))];
    if (problems.length > 0) return refuseInput(problems);
    if (profile.areaId === null) return ok({ profile, areaPath: [] });
    if (!isId(profile.areaId)) return refuseInput([unknown('areaId')]);
    const area = (await this.reference.areas([profile.areaId])).get(profile.areaId);
    return area ? ok({ profile, areaPath: area.path }) : refuseInput([unknown('areaId')]);
  }

  async #pointing(profile: WorkProfile): Promise<InputProblem[]> {
    const iscos = [...profile.occupations, ...profile.experience.map(({ isco }) => isco)];
    const skillIds = [...profile.skills.map(({ skillId }) => skillId), ...profile.growthSkillIds];
    const occupations = await this.reference.occupations(iscos);
    const skills = await this.reference.skills(skillIds);
    return [
      ...profile.occupations.flatMap((isco, index) => (occupations.has(isco) ? [] : [unknown(`occupations.${index}`)])),
      ...profile.experience.flatMap(({ isco }, index) =>
        occupations.has(isco) ? [] : [unknown(`experience.${index}.isco`)],
      ),
      ...(skillIds.every((id) => skills.has(id)) ? [] : [unknown('skills')]),
    ];
  }
}
