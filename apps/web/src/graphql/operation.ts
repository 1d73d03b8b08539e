import { parse } from '@0no-co/graphql.web';
import type { TypedDocumentNode } from 'urql';

type DocumentNode = Pick<ReturnType<typeof parse>, 'definitions'>;

const hashes = new Map<string, string>();

const nameOf = (document: DocumentNode): string | undefined =>
  document.definitions.flatMap((part) => ('operation' in part ? (part.name?.value ?? []) : []))[0];

/** The hash of a document by the name of its operation: the cache hands on a copy of the document. */
export const hashOf = (document: DocumentNode): string | undefined => hashes.get(nameOf(document) ?? '');

/** A document made from its text, with the hash under which the API's manifest has the same text. */
export function operation<Result, Variables extends Record<string, unknown>>(
  hash: string,
  text: string,
): TypedDocumentNode<Result, Variables> {
  const document = parse(text, { noLocation: true }) as TypedDocumentNode<Result, Variables>;
  hashes.set(nameOf(document) ?? '', hash);
  return document;
}
