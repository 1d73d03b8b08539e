import { createRedisBackend, type ConnectionOptions } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { BullEngine } from './bullmq-queue.js';
import { QueueUnavailable } from './queue.js';

const retryStrategy = (attempt: number): number => Math.min(attempt * 100, 2000);

const ASKING: RedisOptions = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  connectTimeout: 5000,
  retryStrategy,
};
const TAKING: RedisOptions = { maxRetriesPerRequest: null, connectTimeout: 5000, retryStrategy };

/** One line of `INFO`, or undefined when this server does not tell. */
const told = (info: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim();

/** What makes a Redis unfit to hold jobs, from its `INFO`: empty when it is fit. */
export function unfitness(info: string): readonly string[] {
  const problems: string[] = [];
  const policy = told(info, 'maxmemory_policy');
  if (policy !== 'noeviction')
    problems.push(`maxmemory-policy is ${policy ?? 'unknown'}, must be noeviction: it would throw jobs away`);
  if (told(info, 'aof_enabled') !== '1')
    problems.push('appendonly is off, must be on: it would forget jobs when it stops');
  return problems;
}

/** BullMQ on Redis. `name` is the queue's hash tag, so that all its keys live on one node of a cluster. */
export function redisEngine(
  url: string,
  name: string,
  onFault: (error: Error) => void = () => undefined,
): BullEngine<ConnectionOptions> {
  const clients: Redis[] = [];
  const connect = (options: RedisOptions): Redis => {
    const client = new Redis(url, options);
    client.on('error', onFault);
    clients.push(client);
    return client;
  };
  const asking = connect(ASKING);
  const info = async (section: string): Promise<string> => {
    await ready(asking);
    return asking.info(section);
  };
  return {
    engine: 'redis',
    backend: createRedisBackend,
    prefix: `{${name}}`,
    producer: () => asking,
    consumer: () => connect(TAKING),
    reachable: () => ready(asking),
    generation: async () => told(await info('server'), 'run_id') ?? 'unknown',
    unfitness: async () => unfitness(`${await info('memory')}\n${await info('persistence')}`),
    close: async () => {
      for (const client of clients) client.disconnect();
      await Promise.resolve();
    },
  };
}

/** Resolves when commands can be sent; rejects when the present attempt to connect fails, or none is under way. */
function ready(client: Redis): Promise<void> {
  if (client.status === 'ready') return Promise.resolve();
  if (client.status !== 'connecting' && client.status !== 'connect')
    return Promise.reject(new QueueUnavailable(`Redis is ${client.status}`));
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      client.off('ready', settle);
      client.off('close', settle);
      if (client.status === 'ready') resolve();
      else reject(new QueueUnavailable('Redis is away'));
    };
    client.once('ready', settle);
    client.once('close', settle);
  });
}
