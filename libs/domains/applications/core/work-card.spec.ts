import { workCardOf } from './work-card.js';

const work = {
  occupations: ['7212', '7214'],
  skills: [{ skillId: 's1', level: 'alone', proof: 'certified' }],
  experience: [{ isco: '7212', months: 14, place: 'somewhere' }],
  schooling: 'vocational',
  languages: [{ language: 'id', level: 'fluent' }],
  licences: ['motorcycle'],
  availability: [{ weekday: 1, from: '08:00', to: '16:00' }],
  freeFrom: null,
  limits: ['no_heights'],
  papers: [{ paper: 'id_card' }],
  avoid: ['alcohol_served'],
  payNeed: { amount: 1n },
};

describe('a card', () => {
  it('says what somebody can do, when and in which area, and nothing else that the profile knows', () => {
    expect(workCardOf(work, ['country', 'province', 'regency', 'district'])).toEqual({
      occupations: ['7212', '7214'],
      skills: [{ skillId: 's1', level: 'alone' }],
      experience: [{ isco: '7212', months: 14 }],
      schooling: 'vocational',
      languages: [{ language: 'id', level: 'fluent' }],
      licences: ['motorcycle'],
      availability: [{ weekday: 1, from: '08:00', to: '16:00' }],
      freeFrom: null,
      areaId: 'regency',
    });
  });

  it('names no area where none is known', () => {
    expect(workCardOf(work, []).areaId).toBeNull();
    expect(workCardOf(work, ['country', 'province']).areaId).toBe('province');
  });
});
