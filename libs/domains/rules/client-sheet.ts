import type { RuleFacts } from '#domains/clients';
import { entriesOf } from './client-facts.js';
import type { Catalogue, FactSheet, StatedFact } from './core/facts.js';
import { sheetOf } from './fact-input.js';

/** What an identity card that was seen shows. */
const ON_CARD = ['person.birthDate', 'person.gender', 'person.idCard'];

/**
 * What an office knows of a client, as a sheet to ask the rules with: the file as it fills the form, and what no form
 * has to ask, where the person is and that the card was seen. What nobody said is left out, never taken for no.
 */
export function clientSheet(catalogue: Catalogue, client: RuleFacts): FactSheet {
  const here = { key: 'person.presentIn', values: [client.country] };
  const read = sheetOf(catalogue, [here, ...entriesOf(catalogue, client)]);
  const sheet: FactSheet = read.ok ? read.value : {};
  if (!client.papers.some(({ paper }) => paper === 'id_card')) return sheet;
  // A lasting proof: its day of issue decides nothing.
  const card = { proof: 'identity-card', issuedOn: client.birthDate ?? '1900-01-01' };
  const shown = ON_CARD.flatMap((key): [string, StatedFact][] => {
    const stated = sheet[key];
    return stated ? [[key, { ...stated, proofs: [...stated.proofs, card] }]] : [];
  });
  return { ...sheet, ...Object.fromEntries(shown) };
}
