import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../logging/logger.js';

const rejection = (code: string, message: string, status: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

export const unauthenticated = (): GraphQLError => rejection('UNAUTHENTICATED', 'Sign in first.', 401);
export const forbidden = (): GraphQLError => rejection('FORBIDDEN', 'This is not yours to do.', 403);
/** Also for another office's row: unknown and foreign look the same. */
export const notFound = (): GraphQLError => rejection('NOT_FOUND', 'There is nothing here.', 200);
export const badInput = (message: string): GraphQLError => rejection('BAD_INPUT', message, 400);
export const unavailable = (): GraphQLError => rejection('UNAVAILABLE', 'Try again in a moment.', 503);

const PUBLIC = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT', 'UNAVAILABLE', 'TOO_MANY']);

/** Codes of the protocol itself, which say that the document or its variables are wrong. */
const PROTOCOL = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Keeps the name and the place of a wrong variable, drops its value: a value may be personal. */
const withoutValues = (message: string): string =>
  message
    .replace(
      /got invalid value [\s\S]*?( at "[^"]*")?; (?:Expected|Field|Value|[A-Z])[\s\S]*$/,
      (_, at?: string) => `is not valid${at ?? ''}.`,
    )
    .replace(/ Did you mean [\s\S]*$/, '')
    .slice(0, 300);

/** A parser that ran out of stack on a document of thousands of levels says so in the words of the machine. */
const protocolMessage = (code: string, message: string): string =>
  code === 'GRAPHQL_PARSE_FAILED' && !message.startsWith('Syntax Error')
    ? 'The operation is too large.'
    : withoutValues(message);

/** PostgreSQL and network codes that mean "away for now", not "broken". */
const isAway = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(ECONN|ENOTFOUND|EPIPE|57P0|08|53300)/.test(code);
};

const originalOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? error.originalError : error;

/**
 * What of an error leaves the house: public codes as they are, protocol errors without values, anything else masked
 * with the request's id and logged.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  logger: Logger,
): GraphQLFormattedError {
  const given = formatted.extensions?.['code'];
  const code = typeof given === 'string' ? given : '';
  const { path, locations } = formatted;
  if (PUBLIC.has(code)) return { message: formatted.message, path, extensions: { code } };
  if (PROTOCOL.has(code))
    return { message: protocolMessage(code, formatted.message), locations, path, extensions: { code } };
  const original = originalOf(error);
  if (isAway(original) || isAway((original as { cause?: unknown })?.cause)) {
    return { message: 'Try again in a moment.', path, extensions: { code: 'UNAVAILABLE' } };
  }
  logger.fault('graphql fault', original, { requestId });
  return { message: 'Something went wrong on our side.', path, extensions: { code: 'INTERNAL', requestId } };
}
