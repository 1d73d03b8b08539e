import fc from 'fast-check';
import {
  blindIndex,
  derivedKey,
  newKey,
  openField,
  sealField,
  unwrapKey,
  wrapKey,
  type Place,
} from './field-cipher.js';

const place: Place = { table: 'vault.person', column: 'sealed_name', officeId: 'office-1', personId: 'person-1' };

describe('a sealed field', () => {
  const key = newKey();

  it('opens as what it was, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => openField(key, place, sealField(key, place, text)) === text),
    );
    expect(openField(key, place, sealField(key, place, ''))).toBe('');
  });

  it('never looks the same twice', () => {
    const sealed = Array.from({ length: 200 }, () => sealField(key, place, 'Sri Wahyuni').toString('hex'));
    expect(new Set(sealed).size).toBe(200);
    expect(new Set(sealed.map((text) => text.slice(2, 26))).size).toBe(200);
  });

  it.each(Object.keys(place) as (keyof Place)[])('does not open at another %s', (part) => {
    const sealed = sealField(key, place, 'Sri Wahyuni');
    expect(() => openField(key, { ...place, [part]: 'another' }, sealed)).toThrow();
    expect(openField(key, place, sealed)).toBe('Sri Wahyuni');
  });

  it('does not open when the parts of its place run together otherwise', () => {
    const sealed = sealField(key, { ...place, officeId: 'a', personId: 'b' }, 'x');
    expect(() => openField(key, { ...place, officeId: 'a|b', personId: '' }, sealed)).toThrow();
    const joined = sealField(key, { ...place, table: 'a|b', column: 'c' }, 'x');
    expect(() => openField(key, { ...place, table: 'a', column: 'b|c' }, joined)).toThrow();
  });

  it('does not open with another key', () => {
    expect(() => openField(newKey(), place, sealField(key, place, 'x'))).toThrow();
  });

  it('does not open with any single bit changed, or any byte missing', () => {
    const sealed = sealField(key, place, 'Sri');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => openField(key, place, changed)).toThrow();
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => openField(key, place, sealed.subarray(0, length))).toThrow();
    }
  });

  it('does not take a shortened tag for a tag', () => {
    const sealed = sealField(key, place, '');
    // Version, nonce and 12 bytes of a tag: GCM alone would take this for a short tag.
    expect(() => openField(key, place, sealed.subarray(0, 25))).toThrow('not a sealed value');
  });
});

describe('a wrapped key', () => {
  const under = newKey();

  it('comes back for its owner only', () => {
    const key = newKey();
    const wrapped = wrapKey(under, key, 'person-1');
    expect(unwrapKey(under, wrapped, 'person-1').equals(key)).toBe(true);
    expect(() => unwrapKey(under, wrapped, 'person-2')).toThrow();
    expect(() => unwrapKey(newKey(), wrapped, 'person-1')).toThrow();
    expect(wrapped.includes(key)).toBe(false);
  });

  it('is not a field, and a field is not a wrapped key', () => {
    const sealed = sealField(under, place, newKey().toString('latin1').slice(0, 32));
    expect(() => unwrapKey(under, sealed, 'person-1')).toThrow();
  });
});

describe('a blind index', () => {
  const key = newKey();

  it('is equal for equal values of one scope, and for nothing else', () => {
    expect(blindIndex(key, 'office-1', '0812').equals(blindIndex(key, 'office-1', '0812'))).toBe(true);
    const others = [
      blindIndex(key, 'office-2', '0812'),
      blindIndex(key, 'office-1', '0813'),
      blindIndex(newKey(), 'office-1', '0812'),
    ];
    for (const other of others) expect(other.equals(blindIndex(key, 'office-1', '0812'))).toBe(false);
  });
});

describe('a derived key', () => {
  it('is 32 bytes, the same for a purpose, another for another', () => {
    const master = Buffer.alloc(32, 1);
    expect(derivedKey(master, 'a')).toHaveLength(32);
    expect(derivedKey(master, 'a').equals(derivedKey(master, 'a'))).toBe(true);
    expect(derivedKey(master, 'a').equals(derivedKey(master, 'b'))).toBe(false);
    expect(derivedKey(Buffer.alloc(32, 2), 'a').equals(derivedKey(master, 'a'))).toBe(false);
  });
});
