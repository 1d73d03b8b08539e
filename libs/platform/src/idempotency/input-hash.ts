import { createHash } from 'node:crypto';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** One text for one value: keys sorted, `undefined` left out, big integers and dates spelt so that they differ from texts. */
function canonical(value: unknown): string {
  if (value === undefined) return 'null';
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Date) return `@${value.toISOString()}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
}

/** SHA-256 of an operation and its input, 32 bytes; the order of keys does not matter. */
export const inputHash = (operation: string, input: unknown): Buffer =>
  createHash('sha256').update(operation).update('\0').update(canonical(input)).digest();
