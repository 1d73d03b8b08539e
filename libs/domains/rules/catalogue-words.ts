import type { Language } from '#platform/messaging/texts';
import { flatten } from './core/flat.js';
import type { Catalogue } from './core/facts.js';
import type { Rule } from './core/rule.js';
import type { CatalogueType } from './editor.graphql.js';

/** All facts and proofs that rules may speak of, in the words of one reader. */
export function catalogueIn({ facts, proofs }: Catalogue, language: Language): CatalogueType {
  return {
    facts: facts.map(({ key, kind, subject, sensitive, unit, texts, options = [] }) => ({
      ...{ key, kind, subject, sensitive, unit: unit ?? null, label: texts[language], proofs: [] },
      options: options.map(({ code, texts: said }) => ({ code, label: said[language] })),
    })),
    proofs: proofs.map(({ code, lasting, texts }) => ({ code, lasting, label: texts[language] })),
  };
}

/** The texts of the clauses of some rules by their codes; of two with one code, the later rule's. */
export const clauseNames = (rules: readonly Rule[], language: Language): ReadonlyMap<string, string> =>
  new Map(
    rules
      .flatMap((rule) => flatten(rule))
      .flatMap(({ kind, code, texts }) => (kind === 'clause' && texts ? [[code, texts[language]] as const] : [])),
  );
