import {
  indexedValues,
  isProvisional,
  numberKey,
  personOf,
  personProblems,
  phoneKey,
  type PersonInput,
} from './person.js';

const TODAY = '2026-11-22';
const problems = (input: PersonInput) =>
  personProblems(personOf(input), TODAY).map(({ path, code }) => `${path} ${code}`);

describe('a person', () => {
  it('is tidy: one space, NFC, no doubles, null for what is unknown', () => {
    expect(personOf({ name: ' Thu\u0300y  Lan ' })).toEqual({
      name: 'Thùy Lan',
      otherNames: [],
      birthDate: null,
      sex: null,
      identityNumbers: [],
      phone: null,
      phoneShared: false,
      email: null,
      address: null,
    });
    expect(
      personOf({
        name: 'Lan',
        otherNames: ['Lan', ' Cô  Lan', 'Cô Lan', ''],
        identityNumbers: [
          { kind: 'id_card', number: '33 74' },
          { kind: 'id_card', number: '3374' },
          { kind: 'passport', number: ' ' },
        ],
        phoneShared: true,
        phone: '  ',
        email: 'Lan@Contoh.ID',
        sex: 'female',
        birthDate: '1990-01-01',
      }),
    ).toMatchObject({
      otherNames: ['Cô Lan'],
      identityNumbers: [{ kind: 'id_card', number: '3374' }],
      phone: null,
      phoneShared: true,
      email: 'lan@contoh.id',
    });
  });

  it.each<[PersonInput, string[]]>([
    [{ name: 'A', birthDate: TODAY, phone: '0812-3456-789', email: 'a@b.id', address: 'Jl. Melati 3' }, []],
    [{ name: '' }, ['name required']],
    [{ name: 'x'.repeat(121) }, ['name too_long']],
    [{ name: 'A', otherNames: Array.from({ length: 11 }, (_, index) => `B${index}`) }, ['otherNames too_many']],
    [{ name: 'A', otherNames: ['x'.repeat(121)] }, ['otherNames.0 too_long']],
    [{ name: 'A', birthDate: '2026-11-23' }, ['birthDate client.not_a_birth_date']],
    [{ name: 'A', birthDate: '1899-12-31' }, ['birthDate client.not_a_birth_date']],
    [{ name: 'A', birthDate: '1990-02-30' }, ['birthDate not_a_date']],
    [{ name: 'A', identityNumbers: [{ kind: 'other', number: 'x'.repeat(41) }] }, ['identityNumbers.0 too_long']],
    [{ name: 'A', phone: 'rumah' }, ['phone client.not_a_phone']],
    [{ name: 'A', phone: '123' }, ['phone client.not_a_phone']],
    [{ name: 'A', email: 'a' }, ['email client.not_an_email']],
    [{ name: 'A', email: `${'a'.repeat(254)}@b.id` }, ['email client.not_an_email']],
    [{ name: 'A', address: 'x'.repeat(401) }, ['address too_long']],
  ])('%# has these problems', (input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  it.each([
    ['+62 812-0000-7001', '81200007001'],
    ['0812 0000 7001', '81200007001'],
    ['0062 81200007001', '81200007001'],
    ['+84 912 345 678', '912345678'],
    ['0912345678', '912345678'],
    ['024 3456789', '243456789'],
  ])('phone %s is compared as %s', (phone, key) => {
    expect(phoneKey(phone)).toBe(key);
  });

  it('is provisional without a number, and found by what is hers alone', () => {
    const person = personOf({
      name: 'A',
      identityNumbers: [
        { kind: 'passport', number: 'b-77 12' },
        { kind: 'family_card', number: '99' },
      ],
      phone: '0812 0000 7001',
      email: 'a@b.id',
    });
    expect(isProvisional(person)).toBe(false);
    expect(isProvisional(personOf({ name: 'A' }))).toBe(true);
    expect(numberKey('b-77 12')).toBe('B7712');
    expect(indexedValues(person)).toEqual([
      { kind: 'identity', value: 'passport B7712' },
      { kind: 'phone', value: '81200007001' },
      { kind: 'email', value: 'a@b.id' },
    ]);
    expect(indexedValues(personOf({ name: 'A' }))).toEqual([]);
  });
});
