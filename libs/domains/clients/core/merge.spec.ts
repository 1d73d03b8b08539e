import fc from 'fast-check';
import { areTwoPeople, mergedPerson, mergedProfile, mergedStanding } from './merge.js';
import { personOf, type Person, type PersonInput } from './person.js';
import { EMPTY_STANDING, type Standing } from './standing.js';
import { EMPTY_PROFILE, type WorkProfile } from './work-profile.js';

const person = (input: Partial<PersonInput> = {}): Person => personOf({ name: 'Mas Gondrong', ...input });
const card = (number: string) => ({ kind: 'id_card', number }) as const;

describe('two files', () => {
  it.each([
    [false, [], []],
    [false, [card('33 74')], []],
    [false, [card('33 74')], [card('3374')]],
    [true, [card('3374')], [card('3375')]],
    [false, [card('3374')], [{ kind: 'passport', number: 'B1' }]],
    [false, [{ kind: 'other', number: '1' }], [{ kind: 'other', number: '2' }]],
    [false, [card('3374'), { kind: 'passport', number: 'B1' }], [card('9'), { kind: 'passport', number: 'b1' }]],
  ] as const)('are of two people: %s for %j and %j', (two, mine, theirs) => {
    expect(areTwoPeople(person({ identityNumbers: mine }), person({ identityNumbers: theirs }))).toBe(two);
  });
});

describe('one person out of two files', () => {
  it('keeps its name, and is also called by the other', () => {
    const merged = mergedPerson(
      person({ name: 'Bayu Saputra', otherNames: ['Bay'] }),
      person({ name: 'Mas Gondrong', otherNames: ['Bay', 'Bayu Saputra'], phoneShared: true }),
    );
    expect(merged).toMatchObject({ name: 'Bayu Saputra', otherNames: ['Bay', 'Mas Gondrong'], phoneShared: true });
  });

  it('knows what either knew; what has no second place stands in the note', () => {
    const into = person({
      phone: '0812 0000 1',
      birthDate: '1990-01-01',
      sex: 'male',
      email: 'a@b.id',
      address: 'Jl. A',
    });
    const from = person({
      ...{ name: 'Gondrong', phone: '0813 0000 2', birthDate: '1991-01-01', sex: 'female', email: 'c@d.id' },
      ...{ address: 'Jl. B', identityNumbers: [card('3374')] },
    });
    const standing = mergedStanding(
      { ...EMPTY_STANDING, note: 'kata kantor' },
      { ...EMPTY_STANDING, note: 'lain' },
      { into, from },
    );
    expect(mergedPerson(into, from)).toMatchObject({ phone: '0812 0000 1', identityNumbers: [card('3374')] });
    expect(standing.note).toBe('kata kantor\nlain\nGondrong: 0813 0000 2; c@d.id; Jl. B; 1991-01-01; female');
    expect(mergedStanding(EMPTY_STANDING, EMPTY_STANDING, { into: person(), from }).note).toBeNull();
    expect(mergedPerson(person(), from)).toMatchObject({
      phone: '0813 0000 2',
      birthDate: '1991-01-01',
      address: 'Jl. B',
    });
  });

  it('has every status and fact once, with the proofs of both', () => {
    const proof = (code: string) => ({ code, issuedOn: '2026-01-01' });
    const status = (change: object) => ({
      ...{ status: 'rehabilitation' as const, from: null, until: null, kind: null, proofs: [], ...change },
    });
    const into: Standing = {
      ...EMPTY_STANDING,
      statuses: [status({ until: '2026-06-01', proofs: [proof('a')] })],
      facts: [{ key: 'income', value: 1, proofs: [proof('a')] }],
    };
    const from: Standing = {
      ...EMPTY_STANDING,
      statuses: [
        status({ from: '2026-01-01', kind: 'voluntary', proofs: [proof('a'), proof('b')] }),
        status({ status: 'hiv' }),
      ],
      facts: [
        { key: 'income', value: 2, proofs: [proof('b')] },
        { key: 'rent', value: 3, proofs: [] },
      ],
      health: 'alergi',
    };
    expect(mergedStanding(into, from, { into: person(), from: person() })).toEqual({
      statuses: [
        status({ from: '2026-01-01', until: '2026-06-01', kind: 'voluntary', proofs: [proof('a'), proof('b')] }),
        status({ status: 'hiv' }),
      ],
      facts: [
        { key: 'income', value: 1, proofs: [proof('a'), proof('b')] },
        { key: 'rent', value: 3, proofs: [] },
      ],
      ...{ health: 'alergi', note: null },
    });
  });

  const letters = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  const profile = fc.record({
    goals: letters,
    occupations: letters,
    growthSkillIds: letters,
    licences: letters,
    limits: letters,
    travelWays: letters,
    avoid: letters,
    skills: letters.map((ids) => ids.map((skillId) => ({ skillId, level: 'basic', proof: 'told' }))),
    experience: letters.map((iscos) => iscos.map((isco) => ({ isco, months: 3 }))),
    languages: letters.map((all) => all.map((language) => ({ language, level: 'basic' }))),
    papers: letters.map((all) => all.map((paper) => ({ paper, expiresOn: null }))),
    availability: letters.map((all) => all.map(() => ({ weekday: 1, from: '08:00', to: '17:00' }))),
    ...Object.fromEntries(
      ['schooling', 'hoursPerWeek', 'areaId', 'travelKm', 'mayMove', 'payNeed', 'freeFrom'].map((key) => [
        key,
        fc.option(fc.constantFrom('x', 'y')),
      ]),
    ),
  }) as unknown as fc.Arbitrary<WorkProfile>;

  it('loses nothing of either work profile', () => {
    fc.assert(
      fc.property(profile, profile, (into, from) => {
        const merged = mergedProfile(into, from);
        expect(Object.keys(merged).toSorted()).toEqual(Object.keys(EMPTY_PROFILE).toSorted());
        for (const key of Object.keys(EMPTY_PROFILE) as (keyof WorkProfile)[]) {
          const [mine, theirs, both] = [into[key], from[key], merged[key]];
          if (key === 'availability' || !Array.isArray(both)) {
            const known = Array.isArray(mine) ? mine.length > 0 : mine !== null;
            expect(both).toEqual(known ? mine : theirs);
          } else for (const item of [...(mine as []), ...(theirs as [])]) expect(both).toContainEqual(item);
        }
        expect(mergedProfile(into, into)).toEqual(into);
      }),
      { seed: 20261129 },
    );
  });
});
