import { SecretHasher } from './secret-hasher.js';

describe('the secret hasher', () => {
  it('makes Argon2id with 19 MiB, two passes and one lane, salted each time', async () => {
    const hasher = new SecretHasher();
    const [first, second] = await Promise.all([hasher.hash('jembatan bambu'), hasher.hash('jembatan bambu')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await hasher.verify(first, 'jembatan bambu')).toBe(true);
    expect(await hasher.verify(first, 'jembatan bambu ')).toBe(false);
  });

  it('computes one hash for a known and for an unknown name, and fits neither to nobody', async () => {
    const hasher = new SecretHasher();
    await hasher.onModuleInit();
    const stored = await hasher.hash('jembatan bambu');
    const cost = async (known: string | null, secret: string): Promise<number> => {
      const before = hasher.computed;
      await hasher.verify(known, secret);
      return hasher.computed - before;
    };
    expect(await cost(stored, 'jembatan bambu')).toBe(1);
    expect(await cost(stored, 'wrong')).toBe(1);
    expect(await cost(null, 'jembatan bambu')).toBe(1);
    expect(await hasher.verify(null, '')).toBe(false);
  });

  it('works on two at a time, and turns away whoever comes when 64 wait', async () => {
    const hasher = new SecretHasher();
    const stored = await hasher.hash('x');
    const running: number[] = [];
    const tries = Array.from({ length: 66 }, async () => {
      const fits = hasher.verify(stored, 'y');
      running.push(hasher.running);
      return fits.finally(() => running.push(hasher.running));
    });
    await expect(hasher.verify(stored, 'x')).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    expect(await Promise.all(tries)).toEqual(Array<boolean>(66).fill(false));
    expect(Math.max(...running)).toBe(2);
    expect(hasher.running).toBe(0);
    expect(await hasher.verify(stored, 'x')).toBe(true);
  });

  it('gives its place back when hashing fails', async () => {
    const hasher = new SecretHasher();
    const failing = await Promise.allSettled([hasher.verify('not a hash', 'x'), hasher.verify('nor this', 'x')]);
    expect(failing.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(hasher.running).toBe(0);
    expect(await hasher.verify(await hasher.hash('x'), 'x')).toBe(true);
  });
});
