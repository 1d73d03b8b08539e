import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

/** Tokens are counted by the parser, before anything is built. */
export const MAX_TOKENS = 4000;
const MAX_COST = 20_000;
const MAX_DEPTH = 12;

const deny = {
  exposeLimits: false,
  errorMessage: 'The operation is too large.',
  onAccept: [],
  propagateOnRejection: true,
};

export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: MAX_DEPTH, ...deny, flattenFragments: true, ignoreIntrospection: false }),
  maxAliasesRule({ n: 20, ...deny, allowList: [] }),
  maxDirectivesRule({ n: 20, ...deny }),
];

/** A list costs its page size times what one element costs; anything else costs one. */
const bySize: ComplexityEstimator = ({ args, childComplexity }) => {
  const first = args['first'] as unknown;
  const size = typeof first === 'number' && first > 0 ? Math.min(first, 1000) : 1;
  return 1 + size * childComplexity;
};

const refused = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

/** What an operation costs with these variables. Throws BAD_USER_INPUT when they do not fit: nothing has run yet. */
function costOf(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (error) {
    throw refused(error instanceof Error ? error.message : '', 'BAD_USER_INPUT');
  }
}

/** Refuses an operation whose cost, with its variables, is over the limit. */
export const costLimit = (schema: () => GraphQLSchema): ApolloServerPlugin => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document, operationName }) {
        const cost = costOf({
          schema: schema(),
          query: document,
          operationName: operationName ?? undefined,
          variables: request.variables ?? {},
          estimators: [bySize],
        });
        if (cost > MAX_COST) throw refused('The operation is too large.', 'BAD_INPUT');
      },
    };
  },
});
