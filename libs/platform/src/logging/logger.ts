import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import { Config } from '../config/config.js';
import { framesOf } from './frames.js';

/** The only things a log line may say beside its message: ids, codes, counts, durations. Never a value a person typed. */
const ALLOWED = [
  'requestId',
  'operation',
  'operationId',
  'status',
  'code',
  'durationMs',
  'count',
  'eventId',
  'event',
  'handler',
  'attempt',
  'channel',
  'queue',
  'part',
  'engine',
  'migration',
  'name',
  'port',
  'where',
] as const;

export type LogFields = Partial<Record<(typeof ALLOWED)[number], string | number | boolean | null>>;

/** Keeps the allowed fields of a record; anything else does not reach the log. */
export function allowedOf(fields: Readonly<Record<string, unknown>>): LogFields {
  const kept: Record<string, unknown> = {};
  for (const name of ALLOWED) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept;
}

/** The kind and place of a fault without its message: messages of libraries quote values. */
function faultOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    fault: error.name,
    faultCode: typeof code === 'string' ? code : undefined,
    frames: framesOf(error),
  };
}

/** What a caller did wrong, told by a code: ordinary, and in the answer. */
const REJECTIONS = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT', 'TOO_MANY']);

const isRejection = (error: unknown): boolean => {
  const { extensions } = (error ?? {}) as { extensions?: { code?: unknown } };
  return typeof extensions?.code === 'string' && REJECTIONS.has(extensions.code);
};

@Injectable()
export class Logger implements LoggerService {
  readonly #pino: Pino;

  constructor(config: Config) {
    this.#pino = pino({ level: config.settings.LOG_LEVEL, base: null });
  }

  info(message: string, fields: LogFields = {}): void {
    this.#pino.info(allowedOf(fields), message);
  }

  alert(message: string, fields: LogFields = {}): void {
    this.#pino.error({ ...allowedOf(fields), alert: true }, message);
  }

  fault(message: string, error: unknown, fields: LogFields = {}): void {
    this.#pino.error({ ...allowedOf(fields), ...faultOf(error) }, message);
  }

  // What Nest itself says while it starts and stops.
  log(message: unknown): void {
    this.#pino.debug(String(message));
  }

  /** Nest tells of everything that is thrown; who asks for what is not there is no fault, or anybody could fill the log. */
  error(message: unknown): void {
    if (isRejection(message)) return;
    this.fault(message instanceof Error ? 'framework fault' : (String(message).split('\n')[0] ?? ''), message);
  }

  warn(message: unknown): void {
    this.#pino.warn(String(message));
  }

  debug(message: unknown): void {
    this.#pino.debug(String(message));
  }
}
