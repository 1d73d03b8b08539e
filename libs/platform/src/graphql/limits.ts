import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  GraphQLError,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
  OperationTypeNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

/** Tokens are counted by the parser, before anything is built. */
export const MAX_TOKENS = 4000;
const MAX_COST = 20_000;
const MAX_DEPTH = 12;

const TOO_LARGE = 'The operation is too large.';

/** Reported as a finding of validation: a thrown one would leave as a fault of ours. */
const deny = {
  exposeLimits: false,
  onAccept: [],
  onReject: [(context: ValidationContext | null) => context?.reportError(new GraphQLError(TOO_LARGE))],
  propagateOnRejection: false,
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
      async didResolveOperation({ request, document, operation, operationName }) {
        // None when the name is wrong, whatever the type says; that is reported right after this.
        if (!operation) return;
        const cost = costOf({
          schema: schema(),
          query: document,
          operationName: operationName ?? undefined,
          variables: request.variables ?? {},
          estimators: [bySize],
        });
        if (cost > MAX_COST) throw refused(TOO_LARGE, 'BAD_INPUT');
      },
    };
  },
});

/** NUL and halves of letters, which no column of text can hold. */
const cannotBeStored = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed();

const UNSTORABLE = 'A text holds a letter that cannot be stored.';

/** Deeper than any input of ours. */
const DEEPEST_VALUE = 40;

/** What of the variables would only fail further in, or null. Level by level: recursion would run out of stack here, too. */
function problemIn(variables: unknown): string | null {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_VALUE) return TOO_LARGE;
    if (level.some((value) => typeof value === 'string' && cannotBeStored(value))) return UNSTORABLE;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value as Record<string, unknown>) : [],
    );
  }
  return null;
}

function writesUnstorable(document: DocumentNode): boolean {
  let found = false;
  visit(document, { StringValue: ({ value }) => void (found ||= cannotBeStored(value)) });
  return found;
}

/** Refuses what would only fail further in: values that are too deep, a text that cannot be stored, and a subscription, of which there are none. */
export const soundInput = (): ApolloServerPlugin => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document, operation }) {
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION) {
          throw refused('There are no subscriptions.', 'BAD_INPUT');
        }
        const problem = problemIn(request.variables) ?? (writesUnstorable(document) ? UNSTORABLE : null);
        if (problem) throw refused(problem, 'BAD_INPUT');
      },
    };
  },
});
