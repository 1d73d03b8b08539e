import type { ApolloServerPlugin } from '@apollo/server';
import {
  OperationTypeNode,
  valueFromASTUntyped,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

interface Entry {
  uses: number;
  compiled: CompiledQuery | null | undefined;
}

const KEPT = 500;

type Format = (error: GraphQLError) => GraphQLFormattedError;

/**
 * Runs queries that come again through a compiled form (speed.md G1): the second use compiles, at most 500 are kept.
 * Mutations and whatever the compiler does not take fall through to graphql-js.
 */
export function compiledQueries(schema: () => GraphQLSchema, format: Format): ApolloServerPlugin {
  const entries = new Map<string, Entry>();

  const entryOf = (key: string): Entry => {
    const known = entries.get(key) ?? { uses: 0, compiled: undefined };
    entries.delete(key);
    entries.set(key, known);
    if (entries.size > KEPT) entries.delete(entries.keys().next().value as string);
    known.uses += 1;
    return known;
  };

  const compile = (entry: Entry, document: DocumentNode, name: string | undefined): CompiledQuery | null => {
    if (entry.uses < 2) return null;
    if (entry.compiled === undefined) {
      const made = compileQuery(schema(), document, name);
      entry.compiled = isCompiledQuery(made) ? made : null;
    }
    return entry.compiled;
  };

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, operationName, queryHash, request, contextValue }) {
          // None when the name of the operation is wrong, whatever the type says.
          if ((operation as typeof operation | undefined)?.operation !== OperationTypeNode.QUERY) return null;
          const entry = entryOf(`${queryHash}:${operationName ?? ''}`);
          const compiled = compile(entry, document, operationName ?? undefined);
          if (!compiled) return null;
          const variables = withDefaults(operation, request.variables ?? {});
          const result: ExecutionResult = await compiled.query(undefined, contextValue, variables);
          return { http: headersOf(result), body: { kind: 'single', singleResult: formatted(result, format) } };
        },
      };
    },
  };
}

/** The compiler leaves the default of a variable that must not be null out of account. */
function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const all: Record<string, unknown> = { ...given };
  for (const { variable, defaultValue } of variableDefinitions) {
    const { value: name } = variable.name;
    if (defaultValue && all[name] === undefined) all[name] = valueFromASTUntyped(defaultValue);
  }
  return all;
}

function formatted(result: ExecutionResult, format: Format) {
  const { errors, ...rest } = result;
  return errors ? { errors: errors.map(format), ...rest } : rest;
}

/** Without data nothing ran: the variables were wrong, which is the caller's fault. */
const headersOf = (result: ExecutionResult) => ({
  status: 'data' in result && result.data !== undefined ? 200 : 400,
  headers: new Map() as never,
});
