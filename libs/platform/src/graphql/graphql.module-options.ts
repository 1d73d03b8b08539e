import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from '../logging/logger.js';
import type { RequestContext } from './context.js';
import { formatError } from './errors.js';
import { costLimit, limitRules, MAX_TOKENS, soundInput } from './limits.js';
import { requestId } from '../logging/request-id.js';
import { compiledQueries } from './compiled.js';

export interface GraphqlSettings {
  readonly context: (request: unknown, reply: unknown) => Promise<RequestContext>;
  readonly logger: Logger;
  readonly plugins: readonly ApolloServerPlugin[];
  readonly introspection: boolean;
}

/** Logs each operation by name and duration: no variable, no value. */
const operationLog = (logger: Logger): ApolloServerPlugin => ({
  async requestDidStart() {
    const started = performance.now();
    return {
      async willSendResponse({ operationName, errors, contextValue }: GraphQLRequestContext<object>) {
        const fields = {
          operation: operationName ?? null,
          durationMs: Math.round(performance.now() - started),
          count: errors?.length ?? 0,
        };
        logger.info('operation', { requestId: (contextValue as RequestContext).requestId, ...fields });
      },
    };
  },
});

/** An operation that ran is answered with 200 whatever its fields refused, but with 503 when a part of ours was away. */
const statusOfAnswer: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single' || !('data' in response.body.singleResult)) return;
        const { data, errors = [] } = response.body.singleResult;
        const away = errors.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');
        response.http.status = away && !data ? 503 : 200;
      },
    };
  },
};

/** Everything Apollo is told, in one place: code first, limits, masked errors, no suggestions, no landing page. */
export function graphqlOptions(settings: GraphqlSettings): Omit<ApolloDriverConfig, 'driver'> {
  let schema: GraphQLSchema | undefined;
  const built = (): GraphQLSchema => {
    if (!schema) throw new Error('the schema is not built yet');
    return schema;
  };
  const format = (error: GraphQLError): GraphQLFormattedError =>
    formatError(error.toJSON(), error, requestId(), settings.logger);
  return {
    path: '/graphql',
    autoSchemaFile: true,
    // Checked and sorted where it is written down (test/schema), not at every start.
    buildSchemaOptions: { noDuplicatedFields: true, skipCheck: true },
    transformSchema: (made) => (schema = made),
    context: settings.context,
    introspection: settings.introspection,
    graphiql: false,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    cache: 'bounded',
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: limitRules,
    formatError: (formatted, error) => formatError(formatted, error, requestId(), settings.logger),
    preserveHttpStatusForExecutionErrors: false,
    plugins: [
      statusOfAnswer,
      soundInput(),
      costLimit(built),
      operationLog(settings.logger),
      ...settings.plugins,
      compiledQueries(built, format),
    ],
  };
}
