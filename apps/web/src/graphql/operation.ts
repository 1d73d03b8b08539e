import { parse } from '@0no-co/graphql.web';
import type { TypedDocumentNode } from 'urql';

/** A document made from its text, with the hash under which the API's manifest has the same text. */
export function operation<Result, Variables extends Record<string, unknown>>(
  hash: string,
  text: string,
): TypedDocumentNode<Result, Variables> {
  const document = parse(text, { noLocation: true }) as TypedDocumentNode<Result, Variables>;
  return Object.assign(document, { __meta__: { hash } });
}
