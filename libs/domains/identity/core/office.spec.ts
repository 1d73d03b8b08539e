import { officeFrom, type OfficeInput } from './office.js';

const input: OfficeInput = { name: 'Sentra Melati', kind: 'ipwl', country: 'ID', timeZone: 'Asia/Jakarta' };
const problemsOf = (change: Partial<OfficeInput>) => {
  const result = officeFrom({ ...input, ...change });
  return result.ok ? [] : result.refusal.problems;
};

describe('the facts of an office', () => {
  it('lose idle space; what was left out is null', () => {
    expect(officeFrom({ ...input, name: '  Sentra \n Melati ' })).toEqual({
      ok: true,
      value: { ...input, name: 'Sentra Melati', areaId: null, status: null },
    });
  });

  it('keep a status that was given', () => {
    expect(officeFrom({ ...input, status: 'closed' })).toMatchObject({ ok: true, value: { status: 'closed' } });
  });

  it.each([
    ['name', { name: ' x ' }, 'required'],
    ['name', { name: 'x'.repeat(161) }, 'too_long'],
    ['kind', { kind: 'prison' }, 'unknown_reference'],
    ['timeZone', { timeZone: 'Asia/Ho_Chi_Minh' }, 'identity.zone_of_another_country'],
    ['timeZone', { timeZone: 'Mars/Olympus' }, 'identity.zone_of_another_country'],
    ['timeZone', { country: 'VN' as const }, 'identity.zone_of_another_country'],
  ])('are wrong in %s: %j', (path, change, code) => {
    expect(problemsOf(change)).toMatchObject([{ path, code }]);
  });

  it('name every place that is wrong at once', () => {
    expect(problemsOf({ name: '', kind: '?', timeZone: '' })?.map(({ path }) => path)).toEqual([
      'name',
      'kind',
      'timeZone',
    ]);
  });

  it('know the zones of both countries', () => {
    for (const timeZone of ['Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'])
      expect(problemsOf({ timeZone })).toEqual([]);
    expect(problemsOf({ country: 'VN', timeZone: 'Asia/Ho_Chi_Minh' })).toEqual([]);
  });
});
