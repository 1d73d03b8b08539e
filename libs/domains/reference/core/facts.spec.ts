import { titleIn } from './facts.js';
import { holidayFrom } from './holiday.js';

describe('a title', () => {
  const occupation = (...titles: ['id' | 'vi' | 'en', string][]) => ({
    isco: '7212',
    level: 4,
    parentIsco: '721',
    titles: titles.map(([lang, text]) => ({ lang, text })),
  });

  it.each([
    ["in the reader's language", occupation(['en', 'Welders'], ['vi', 'Thợ hàn']), 'Thợ hàn'],
    ['else in English', occupation(['id', 'Tukang las'], ['en', 'Welders']), 'Welders'],
    ['else in any', occupation(['id', 'Tukang las']), 'Tukang las'],
    ['else the code', occupation(), '7212'],
  ])('is told %s', (_, of, wanted) => {
    expect(titleIn(of, 'vi')).toBe(wanted);
  });
});

describe('a holiday', () => {
  const input = {
    country: 'ID',
    date: '2026-08-17',
    nameLocal: ' Hari Kemerdekaan ',
    nameEn: 'Independence Day',
    category: 'public',
  } as const;

  it('is trimmed', () => {
    expect(holidayFrom(input)).toEqual({ ok: true, value: { ...input, nameLocal: 'Hari Kemerdekaan' } });
  });

  it.each([
    [{ date: '2026-02-29' }, [{ path: 'date', code: 'not_a_date' }]],
    [{ nameLocal: '  ' }, [{ path: 'nameLocal', code: 'required' }]],
    [{ nameEn: 'x'.repeat(201) }, [{ path: 'nameEn', code: 'too_long', params: { max: 200 } }]],
  ])('is refused with %j', (change, problems) => {
    expect(holidayFrom({ ...input, ...change })).toEqual({ ok: false, refusal: { code: 'bad_input', problems } });
  });
});
