import { CLIENT_FIELD_FACTS, CLIENT_FIELDS, isClientField, proposeClientMapping } from './client-field.js';
import { clientFieldOfPath, readClient, textsOf, type Texts } from './client-row.js';
import { readBirthDate } from './read-date.js';

describe('a list of people', () => {
  it.each(['id', 'vi', 'en'] as const)('understands the headers of its own template in %s', (lang) => {
    const headers = CLIENT_FIELDS.map((field) => CLIENT_FIELD_FACTS[field].label[lang]);
    expect(proposeClientMapping(headers)).toEqual([...CLIENT_FIELDS]);
  });

  it('understands what offices write, takes each meaning once, and leaves the rest', () => {
    expect(proposeClientMapping(['No', 'Nama Lengkap *', 'No. HP (WA)', 'Tgl Lahir', 'HP', 'Kasus'])).toEqual([
      null,
      'name',
      'phone',
      'birthDate',
      null,
      null,
    ]);
    expect([isClientField('phone'), isClientField('kasus')]).toEqual([true, false]);
  });

  it.each([
    ['1990-02-03', '1990-02-03'],
    ['3/2/1990', '1990-02-03'],
    ['3 Februari 1990', '1990-02-03'],
    ['ngày 3 tháng 2 năm 1990', '1990-02-03'],
    ['32907', '1990-02-03'],
  ])('reads the birth date %s', (cell, value) => {
    expect(readBirthDate(cell)).toEqual({ value });
  });

  it.each(['3/2/90', '31/2/1990', '2/3/1899', 'kemarin', '1990'])('does not guess the birth date %s', (cell) => {
    expect(readBirthDate(cell)).toEqual({ code: 'not_a_date' });
  });

  it('reads a row', () => {
    const texts: Texts = {
      name: 'Siti',
      birthDate: '3/2/1990',
      sex: 'P',
      idNumber: '3374',
      phone: '8123456789',
      email: '',
      area: 'Kota Semarang',
      areaWithin: 'Jawa Tengah',
      occupations: 'tukang las, juru masak',
      schooling: 'SMP',
      languages: 'Indonesia, Jawa',
      licences: 'SIM C',
      hoursPerWeek: '40',
      payNeed: '2,5 juta',
    };
    expect(readClient(texts, 'ID')).toEqual({
      ok: true,
      draft: {
        person: {
          name: 'Siti',
          birthDate: '1990-02-03',
          sex: 'female',
          identityNumbers: [{ kind: 'id_card', number: '3374' }],
          phone: '8123456789',
          email: null,
          address: null,
        },
        work: {
          schooling: 'lower_secondary',
          languages: [
            { language: 'id', level: 'fluent' },
            { language: 'jv', level: 'fluent' },
          ],
          licences: ['motorcycle'],
          hoursPerWeek: 40,
          payNeed: { amount: 2_500_000n, currency: 'IDR' },
        },
        area: { code: '', name: 'Kota Semarang', within: 'Jawa Tengah' },
        occupations: ['tukang las', 'juru masak'],
      },
    });
  });

  it('names every cell that it cannot read, and never what stands in it', () => {
    const texts: Texts = { name: ' ', birthDate: 'x', sex: '?', licences: 'SIM ajaib', payNeed: '5 dollars' };
    const read = readClient(texts, 'VN');
    expect(read.ok ? [] : read.problems).toEqual([
      { field: 'birthDate', code: 'not_a_date' },
      { field: 'sex', code: 'import.unknown_choice' },
      { field: 'name', code: 'required' },
      { field: 'payNeed', code: 'import.other_currency' },
      { field: 'licences', code: 'import.unknown_choice' },
    ]);
    expect(JSON.stringify(read)).not.toContain('ajaib');
  });

  it('reads an empty row but for the name, and takes a missing name for none', () => {
    expect(readClient({ name: 'A' }, 'ID').ok).toBe(true);
    expect(readClient({}, 'ID')).toEqual({ ok: false, problems: [{ field: 'name', code: 'required' }] });
  });

  it('puts cells by what they mean and problems at their columns', () => {
    expect(textsOf(['A', 'B'], ['phone', null])).toEqual({ phone: 'A' });
    expect(textsOf([], ['phone'])).toEqual({ phone: '' });
    expect(clientFieldOfPath('person.identityNumbers.0.number')).toBe('idNumber');
    expect(clientFieldOfPath('person.elsewhere')).toBeNull();
  });
});
