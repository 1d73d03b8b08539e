import { readFileSync } from 'node:fs';
import { z } from 'zod';

const url = z.url().optional();
const port = z.coerce.number().int().min(0).max(65535);
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const PUSH_SERVICE = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+|http:\/\/127\.0\.0\.1:\d+)$/;

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: port.default(4100),
  WORKER_PORT: port.default(4101),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url,
  DATABASE_URL: url,
  DATABASE_CARE_URL: z.url(),
  DATABASE_MARKET_URL: z.url(),
  DATABASE_RELAY_URL: z.url(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** How long a connection may take, milliseconds; whoever has no user waiting may be more patient. */
  DATABASE_CONNECT_MS: z.coerce.number().int().min(1).max(600_000).default(5000),
  REDIS_URL: url,
  QUEUE_DATABASE_URL: url,
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(8),
  /** Threads of a process that plan introduction sessions. */
  PLAN_THREADS: z.coerce.number().int().min(1).max(16).default(1),
  /** Options of node for threads, with spaces between. */
  TITIAN_THREAD_OPTIONS: z
    .string()
    .default('')
    .transform((text) => text.split(' ').filter((each) => each !== '')),
  MEILI_URL: url,
  MEILI_MASTER_KEY: z.string().min(16).optional(),
  MEILI_INDEX: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/)
    .default('titian_opportunities'),
  TITIAN_MASTER_KEY: z
    .base64()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64'),
  /** Where mails are handed over, `smtps://user:secret@host:465`; without it none leaves. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The address in the sender's place. Everybody sees it who sees a mail: it must not say what kind of service this is. */
  SMTP_FROM: z.email().optional(),
  /** Proves to the push services of browsers that a notice comes from here (RFC 8292); without it there are no pushes. */
  VAPID_PRIVATE_KEY: z
    .base64url()
    .refine((text) => Buffer.from(text, 'base64url').length === 32, 'must be 32 bytes in base64url')
    .optional(),
  /** The only hosts to which pushes go, with commas: a name stands for itself and all under it. */
  PUSH_SERVICES: z
    .string()
    .default('fcm.googleapis.com,push.services.mozilla.com,push.apple.com,notify.windows.com')
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(z.array(z.string().regex(PUSH_SERVICE, 'is a host, or for a test http://127.0.0.1 with its port'))),
  TITIAN_DATA_DIR: z.string().default('.data'),
  TITIAN_WEB_DIR: z.string().default('dist/web'),
  TITIAN_OPEN_GRAPHQL: flag,
  TITIAN_DEMO: flag,
  /** Whose X-Forwarded-For is believed: addresses, networks, or proxy-addr's names, with commas. */
  TITIAN_TRUSTED_PROXIES: z.string().default('loopback'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

const settings = environment.superRefine((value, context) => {
  if (value.MEILI_URL && !value.MEILI_MASTER_KEY) {
    context.addIssue({ code: 'custom', path: ['MEILI_MASTER_KEY'], message: 'is needed when MEILI_URL is set' });
  }
  if (value.NODE_ENV === 'production' && value.PUSH_SERVICES.some((each) => each.startsWith('http:'))) {
    context.addIssue({
      code: 'custom',
      path: ['PUSH_SERVICES'],
      message: 'names this machine, which is for tests alone',
    });
  }
  if (value.SMTP_URL && !value.SMTP_FROM) {
    context.addIssue({ code: 'custom', path: ['SMTP_FROM'], message: 'is needed when SMTP_URL is set' });
  }
});

export type Settings = z.infer<typeof settings>;

/** The parsed environment as an injectable; nothing else reads `process.env`. */
export class Config {
  constructor(readonly settings: Settings) {}

  get production(): boolean {
    return this.settings.NODE_ENV === 'production';
  }

  /** Tried out: messages by channels without a gateway end in a local mailbox, instead of not being offered at all. */
  get local(): boolean {
    return this.settings.TITIAN_DEMO || !this.production;
  }
}

export class ConfigError extends Error {}

/**
 * Parses an environment; `NAME_FILE` stands for a file that holds the value of `NAME`, as container secrets do.
 * Throws a ConfigError that lists every problem at once, without any value.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || value === '') continue;
    const target = name.endsWith('_FILE') ? name.slice(0, -5) : name;
    if (target in environment.shape) values[target] = target === name ? value : readFileSync(value, 'utf8').trim();
  }
  const parsed = settings.safeParse(values);
  if (parsed.success) return new Config(parsed.data);
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The configuration has ${problems.length} problem(s):\n${problems.join('\n')}`);
}

/** Parses the process's own environment; prints all problems and exits with 1 when there are any. */
export function configFromProcess(): Config {
  try {
    return parseConfig(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
