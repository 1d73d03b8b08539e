import { Crowd } from './crowd.js';
import { personOf, type PersonInput } from './person.js';

const person = (input: PersonInput) => personOf(input);

describe('looking among many', () => {
  const crowd = new Crowd(
    new Map([
      ['a', person({ name: 'Siti Aminah', phone: '0812-1111-2222', birthDate: '1990-01-01' })],
      ['b', person({ name: 'Budi', identityNumbers: [{ kind: 'id_card', number: '33 74' }] })],
    ]),
  );

  it('finds by value and by name, the surest first, and nobody else', () => {
    expect(crowd.alike(person({ name: 'Orang Lain' }))).toEqual([]);
    expect(crowd.alike(person({ name: 'Bukan Siti', phone: '+62 812 1111 2222' }))).toEqual([
      { clientId: 'a', name: 'Siti Aminah', why: 'phone' },
    ]);
    expect(
      crowd.alike(person({ name: 'Aminah Siti', identityNumbers: [{ kind: 'id_card', number: '3374' }] })),
    ).toEqual([
      { clientId: 'b', name: 'Budi', why: 'identity' },
      { clientId: 'a', name: 'Siti Aminah', why: 'name' },
    ]);
  });

  it('takes the surest of several reasons', () => {
    const same = { name: 'Siti Aminah', phone: '081211112222', email: 'a@b.id', birthDate: '1990-01-01' };
    expect(crowd.alike(person(same)).map(({ why }) => why)).toEqual(['phone']);
  });

  it('knows who joined meanwhile', () => {
    const growing = new Crowd(new Map());
    growing.add('c', person({ name: 'Nguyễn Văn An', email: 'an@x.vn' }));
    expect(growing.alike(person({ name: 'an nguyen van', email: 'AN@x.vn' }))).toEqual([
      { clientId: 'c', name: 'Nguyễn Văn An', why: 'email' },
    ]);
  });

  it('tells at most ten', () => {
    const many = new Crowd(new Map(Array.from({ length: 12 }, (_, i) => [`p${i}`, person({ name: 'Sama' })])));
    expect(many.alike(person({ name: 'Sama' }))).toHaveLength(10);
  });
});
