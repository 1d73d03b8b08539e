import { Injectable } from '@nestjs/common';
import type { SearchCard } from '#domains/opportunities';
import { Coder, ReferenceQueries, type Understanding } from '#domains/reference';
import type { SearchDocument } from '#platform/search/document';
import { documentOf, type ToldOccupation } from './core/card-document.js';
import { mendedIn } from './core/question.js';

const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** Turns cards into what is indexed, with the names that the reference domain has for their codes. */
@Injectable()
export class CardDocuments {
  constructor(
    private readonly coder: Coder,
    private readonly reference: ReferenceQueries,
  ) {}

  async of(cards: readonly SearchCard[]): Promise<SearchDocument[]> {
    if (cards.length === 0) return [];
    const areas = await this.reference.areas(unique(cards.flatMap(({ areaPath }) => areaPath)));
    const occupations = await this.reference.occupations(unique(cards.flatMap(({ isco }) => isco ?? [])));
    const skills = await this.reference.skills(unique(cards.flatMap(({ skillIds }) => skillIds)));
    return cards.map((card) => {
      const titles = card.isco === null ? [] : (occupations.get(card.isco)?.titles ?? []);
      return documentOf(card, {
        titleOccupations: toldBy(this.coder.understand(card.title, card.lang)),
        names: [
          ...titles.map(({ text }) => text),
          ...card.skillIds.flatMap((id) => skills.get(id)?.label ?? []),
          ...card.areaPath.flatMap((id) => areas.get(id)?.fullName ?? []),
        ],
      });
    });
  }
}

function toldBy({ occupations, correctedText }: Understanding): readonly ToldOccupation[] {
  const isMended = mendedIn(correctedText);
  return occupations.map((one) => ({ ...one, mended: one.words.some(isMended) }));
}
