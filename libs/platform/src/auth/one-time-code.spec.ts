import { newTotpSecret, totpAddress, totpStepOf } from './one-time-code.js';

/** RFC 6238, Appendix B, SHA-1: the ASCII secret "12345678901234567890", codes of eight digits cut to six. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('is the one of RFC 6238 at %i', (seconds, code, step) => {
    expect(totpStepOf(SECRET, code, at(seconds), null)).toBe(step);
  });

  it('may be one step early or late, not two', () => {
    const issued = 1_234_567_890;
    expect(totpStepOf(SECRET, '005924', at(issued - 30), null)).toBe(41_152_263);
    expect(totpStepOf(SECRET, '005924', at(issued + 30), null)).toBe(41_152_263);
    expect(totpStepOf(SECRET, '005924', at(issued - 60), null)).toBeNull();
    expect(totpStepOf(SECRET, '005924', at(issued + 60), null)).toBeNull();
  });

  it('works once, and none from before works after it', () => {
    const now = at(1_234_567_890);
    expect(totpStepOf(SECRET, '005924', now, 41_152_262)).toBe(41_152_263);
    expect(totpStepOf(SECRET, '005924', now, 41_152_263)).toBeNull();
    expect(totpStepOf(SECRET, '005924', now, 41_152_264)).toBeNull();
  });

  it('may be typed with a space', () => {
    expect(totpStepOf(SECRET, '005 924', at(1_234_567_890), null)).toBe(41_152_263);
  });

  it.each(['', '5924', '0059240', 'abcdef', '٠٠٥٩٢٤', '0x5924', '005925'])('is not "%s"', (code) => {
    expect(totpStepOf(SECRET, code, at(1_234_567_890), null)).toBeNull();
  });

  it('comes of a secret of 160 bits, never the same', () => {
    const secrets = Array.from({ length: 20 }, newTotpSecret);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new Set(secrets).size).toBe(20);
  });

  it('has an address that names the service and no person', () => {
    const address = new URL(totpAddress(SECRET, 'Titian'));
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('secret')).toBe(SECRET);
    expect(address.searchParams.get('issuer')).toBe('Titian');
  });
});
