import { formFacts, partsFrom, partsInput, type WorkParts } from './fact-values.js';

const work = {
  ...{ goals: [], occupations: [{ isco: '7212', title: 'Las' }], skills: [], growthSkills: [], experience: [] },
  ...{ schooling: null, languages: [], licences: [], availability: [], hoursPerWeek: null, limits: [], papers: [] },
  ...{ area: null, travelWays: [], travelKm: 8, mayMove: null, payNeed: null, avoid: [], freeFrom: null },
} as unknown as Parameters<typeof partsFrom>[0];

describe('what an answer waits for', () => {
  it('is asked once, in its order, and only where a form can note it', () => {
    expect(formFacts(['schooling', null, 'age', 'experience', 'ownWords', 'schooling'])).toEqual([
      'schooling',
      'experience',
    ]);
  });

  it('is sent alone: parts nobody asked for stay as they are', () => {
    const parts: WorkParts = partsFrom(work);
    const typed = { ...parts, abilities: { ...parts.abilities, schooling: 'primary' as const } };
    const { work: sent } = partsInput(typed, ['schooling', 'experience'], 'ID');
    expect(sent).toMatchObject({ schooling: 'primary', experience: [] });
    expect(Object.keys(sent ?? {}).sort()).toEqual(['experience', 'languages', 'licences', 'schooling', 'skills']);
    expect(partsInput(parts, ['reachKm', 'free'], 'ID').work).toEqual({
      ...{ availability: [], hoursPerWeek: null },
      ...{ areaId: null, travelWays: [], travelKm: 8, mayMove: null, payNeed: null },
    });
  });
});
