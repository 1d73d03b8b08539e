import { newId } from '#kernel/id';
import { type RedisServer, skipsRedis, startRedis } from '../../../../test/support/redis-server.js';
import { BullQueue } from './bullmq-queue.js';
import { queueContract, soon } from './queue.contract.js';
import { redisEngine, unfitness } from './redis-engine.js';

describe('what makes a Redis unfit', () => {
  const info = (policy: string, aof: string): string =>
    `# Memory\r\nmaxmemory:0\r\nmaxmemory_policy:${policy}\r\n# Persistence\r\naof_enabled:${aof}\r\n`;

  it.each([
    ['noeviction', '1', []],
    ['allkeys-lru', '1', ['maxmemory-policy']],
    ['noeviction', '0', ['appendonly']],
    ['volatile-ttl', '0', ['maxmemory-policy', 'appendonly']],
  ])('policy %s, append-only file %s', (policy, aof, named) => {
    expect(unfitness(info(policy, aof)).map((problem) => problem.split(' ')[0])).toEqual(named);
  });

  it('is not telling', () => {
    expect(unfitness('')).toHaveLength(2);
  });
});

const onRedis = (group: string, body: () => void): void => (skipsRedis(group) ? describe.skip : describe)(group, body);

onRedis('the queue on Redis', () => {
  let server: RedisServer;

  queueContract(async () => {
    server = await startRedis({ durable: true });
    return {
      open: (name, answerMs) => new BullQueue(name, redisEngine(server.url, name), { answerMs }),
      outage: async () => {
        await server.kill();
        return () => server.start();
      },
      close: () => server.remove(),
    };
  });

  it('rejects in time when the server hangs without closing its connections', async () => {
    const queue = new BullQueue('hangs', redisEngine(server.url, 'hangs'), { answerMs: 500 });
    await queue.generation();
    server.freeze();
    await expect(queue.add([{ id: newId(), name: 'work', data: {} }])).rejects.toThrow('did not answer');
    server.thaw();
    await queue.add([{ id: newId(), name: 'work', data: {} }]);
    await queue.close();
  });
});

onRedis('a Redis without its disk', () => {
  it('is called unfit, and a restart that forgot jobs shows as another generation', async () => {
    const server = await startRedis({ durable: false });
    const queue = new BullQueue('forgets', redisEngine(server.url, 'forgets'));
    const id = newId();
    expect(await queue.unfitness()).toEqual([expect.stringContaining('appendonly')]);
    await queue.add([{ id, name: 'work', data: {} }]);
    const before = await queue.generation();
    expect(await queue.generation()).toBe(before);
    await server.kill();
    await server.start();
    expect(await soon(() => queue.generation())).not.toBe(before);
    expect(await queue.held([id])).toEqual(new Set());
    await queue.close();
    await server.remove();
  });
});
