import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { ReferenceQueries, titleIn } from '#domains/reference';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import type { Language } from '#platform/messaging/texts';
import { MatchClient, type ClientMatches } from './match-client.js';
import { MatchOpportunity } from './match-opportunity.js';
import { doorView, matchView, questionView } from './match-view.js';
import { MatchWords } from './match-words.js';
import { OpeningPeopleType, ShortlistArgs, ShortlistType } from './matching.graphql.js';

/** Shortlists as they are now. */
@Resolver()
export class MatchingResolver {
  constructor(
    private readonly matching: MatchClient,
    private readonly people: MatchOpportunity,
    private readonly reference: ReferenceQueries,
  ) {}

  @Query(() => ShortlistType, { nullable: true, description: 'The openings for somebody of the office.' })
  @Allow('match:read')
  async shortlist(
    @Args() { clientId, each }: ShortlistArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<ShortlistType | null> {
    const matches = await this.matching.execute(actor, clientId, each);
    return matches && this.#view(matches, language);
  }

  @Query(() => ShortlistType, { nullable: true, description: 'The openings for the viewer.' })
  @Allow('match:read-own')
  async ownShortlist(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<ShortlistType | null> {
    const matches = actor.clientId === null ? null : await this.matching.execute(actor, actor.clientId);
    return matches && this.#view(matches, language);
  }

  @Query(() => OpeningPeopleType, {
    nullable: true,
    description: "The office's people for an opening, best first; null when nobody can apply for it now.",
  })
  @Allow('match:read')
  async openingPeople(
    @Args('opportunityId', { type: () => ID }) opportunityId: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<OpeningPeopleType | null> {
    const found = await this.people.execute(actor, opportunityId);
    if (!found) return null;
    const words = new MatchWords(language);
    const { title } = found.card;
    return {
      opportunityId,
      day: found.day,
      weightsVersion: found.weights.version,
      matches: found.matches.map((match) => {
        const override = found.overrides.get(match.id) ?? null;
        return matchView(match, found.weights, words, { clientId: match.id, opportunityId, title, override });
      }),
    };
  }

  async #view(found: ClientMatches, language: Language): Promise<ShortlistType> {
    const { clientId, cards, weights, overrides } = found;
    const words = new MatchWords(language);
    return {
      clientId,
      day: found.day,
      weightsVersion: weights.version,
      counts: found.counts,
      matches: found.matches.map((match) =>
        matchView(match, weights, words, {
          clientId,
          opportunityId: match.id,
          title: cards.get(match.id)?.title ?? '',
          override: overrides.get(match.id) ?? null,
        }),
      ),
      doors: found.doors.map((door) => doorView(door, words, cards)),
      questions: found.questions.map((question) => questionView(question, words)),
      contradictions: await this.#contradictions(found, words, language),
    };
  }

  async #contradictions({ contradictions }: ClientMatches, words: MatchWords, language: Language): Promise<string[]> {
    const iscos = contradictions.flatMap(({ params }) =>
      params['isco'] === undefined ? [] : [String(params['isco'])],
    );
    const occupations = await this.reference.occupations(iscos);
    return contradictions.map(({ code, params }) => {
      const occupation = occupations.get(String(params['isco']));
      return words.contradiction(code, occupation ? { occupation: titleIn(occupation, language) } : params);
    });
  }
}
