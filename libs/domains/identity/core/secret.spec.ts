import fc from 'fast-check';
import { LONGEST_SECRET, oneTimeSecretFrom, secretFrom, secretProblems } from './secret.js';

const codeOf = (kind: 'work' | 'client', secret: string, names: string[] = []): string | undefined =>
  secretProblems(kind, secret, names)[0]?.code;

describe('a password', () => {
  it.each(['jembatan bambu kuning', 'cầu tre lắt lẻo khó đi', 'k7#Qz!wm2Lr9', 'correct horse battery'])(
    'fits: %s',
    (secret) => {
      expect(codeOf('work', secret)).toBeUndefined();
    },
  );

  it.each([
    ['k7#Qz!wm2Lr', 'identity.password_short'],
    ['', 'identity.password_short'],
    ['𝒜𝒜𝒜𝒜𝒜𝒜', 'identity.password_short'],
    ['aaaaaaaaaaaaaaaa', 'identity.secret_easy'],
    ['abcabcabcabcabc', 'identity.secret_easy'],
    ['abababababab', 'identity.secret_easy'],
    ['password123456', 'identity.secret_easy'],
    ['Passw0rd!!2026', 'identity.secret_easy'],
    ['kata sandi 1234567', 'identity.secret_easy'],
    ['MậtKhẩu123456', 'identity.secret_easy'],
    ['matkhau123456', 'identity.secret_easy'],
    ['titian-titian-1', 'identity.secret_easy'],
    ['qwertyasdfgh1', 'identity.secret_easy'],
    ['1234567890ab', 'identity.secret_easy'],
    ['x'.repeat(LONGEST_SECRET + 1), 'too_long'],
  ])('does not fit: %s', (secret, code) => {
    expect(codeOf('work', secret)).toBe(code);
  });

  it('may not lean on the names of its owner', () => {
    expect(codeOf('work', 'wahyuni-2026-a')).toBeUndefined();
    expect(codeOf('work', 'wahyuni-2026-a', ['Sri Wahyuni'])).toBe('identity.secret_easy');
    expect(codeOf('work', 'wahyuni-2026-a', ['', 'sri.wahyuni@contoh.id'])).toBe('identity.secret_easy');
  });

  it('is the same in every way of typing its accents', () => {
    expect(secretFrom('c\u1ea7u')).toBe('c\u1ea7u');
    expect(secretFrom('ca\u0302\u0300u')).toBe('c\u1ea7u');
  });
});

describe('a PIN', () => {
  it.each(['704913', '112358', '900001'])('fits: %s', (pin) => {
    expect(codeOf('client', pin)).toBeUndefined();
  });

  it.each([
    ['70491', 'identity.pin_shape'],
    ['7049131', 'identity.pin_shape'],
    ['70491a', 'identity.pin_shape'],
    ['٧٠٤٩١٣', 'identity.pin_shape'],
    ['111111', 'identity.pin_easy'],
    ['121212', 'identity.pin_easy'],
    ['123123', 'identity.pin_easy'],
    ['123456', 'identity.pin_easy'],
    ['654321', 'identity.pin_easy'],
  ])('does not fit: %s', (pin, code) => {
    expect(codeOf('client', pin)).toBe(code);
  });
});

describe('a secret for one use', () => {
  const bytes = fc.uint8Array({ minLength: 12, maxLength: 16 });

  it('is as long as every PIN for a client', () => {
    fc.assert(fc.property(bytes, (random) => /^\d{6}$/.test(oneTimeSecretFrom('client', random))));
  });

  it('is three groups of four letters that cannot be mistaken for people at work', () => {
    fc.assert(
      fc.property(bytes, (random) =>
        /^([a-kmnp-z2-9]{4}-){2}[a-kmnp-z2-9]{4}$/.test(oneTimeSecretFrom('work', random)),
      ),
    );
  });

  it('differs whenever a byte that it uses differs in its lowest bits', () => {
    const zero = new Uint8Array(12);
    const codes = Array.from({ length: 12 }, (_, index) => oneTimeSecretFrom('work', zero.with(index, 1)));
    expect(new Set([...codes, oneTimeSecretFrom('work', zero)]).size).toBe(13);
  });
});
