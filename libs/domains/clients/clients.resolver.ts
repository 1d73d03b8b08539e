import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { refuseInput, type InputProblem, type Result } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { CaseloadQueries } from './caseload.queries.js';
import { ChangeClient } from './change-client.js';
import {
  ClientConnectionType,
  ClientPageArgs,
  ClientPayload,
  ClientResult,
  ClientType,
  LikelyDuplicateType,
} from './clients.graphql.js';
import {
  PersonInputType,
  RegisterClientInputType,
  StandingInputType,
  UpdateClientArgs,
} from './clients-input.graphql.js';
import { ClientsQueries } from './clients.queries.js';
import type { ClientRecord } from './core/client.js';
import type { StandingInput, StatedFact } from './core/standing.js';
import { FindDuplicates } from './find-duplicates.js';
import { RegisterClient } from './register-client.js';

const answer = (result: Result<string>, language: Language) =>
  toUnion(result, language, (clientId) => Object.assign(new ClientPayload(), { clientId }));

const isValue = (value: unknown): value is StatedFact['value'] =>
  ['boolean', 'number', 'string'].includes(typeof value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

/** A value as JSON, or undefined for what is none. */
function readValue(text: string): StatedFact['value'] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isValue(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

interface ReadStanding {
  readonly standing: StandingInput | null | undefined;
  readonly problems: readonly InputProblem[];
}

function standingFrom(input: StandingInputType | null | undefined): ReadStanding {
  if (!input) return { standing: input, problems: [] };
  const { statuses, facts, health, note } = input;
  const read = facts?.map(({ key, value, proofs }) => ({ key, value: readValue(value), proofs }));
  const problems = (read ?? []).flatMap(({ value }, index) =>
    value === undefined ? [{ path: `standing.facts.${index}.value`, code: 'unknown_reference' }] : [],
  );
  const known = read?.flatMap(({ value, ...fact }) => (value === undefined ? [] : [{ ...fact, value }]));
  return { standing: { statuses, facts: facts === null ? null : known, health, note }, problems };
}

@Resolver()
export class ClientsResolver {
  constructor(
    private readonly queries: ClientsQueries,
    private readonly caseload: CaseloadQueries,
    private readonly registering: RegisterClient,
    private readonly changing: ChangeClient,
    private readonly duplicates: FindDuplicates,
  ) {}

  @Query(() => ClientType, { nullable: true })
  @Allow('client:read')
  async client(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<ClientRecord | null> {
    return this.queries.byId(actor, id);
  }

  @Query(() => ClientConnectionType, { description: "The people of the viewer's office." })
  @Allow('client:read')
  async clients(@Args() { filter, ...page }: ClientPageArgs, @CurrentActor() actor: Actor) {
    return this.caseload.page(actor, filter ?? {}, page);
  }

  @Query(() => ClientType, { nullable: true, description: 'What is known of the viewer; null when nothing is yet.' })
  @Allow('client:read-own')
  async ownClient(@CurrentActor() actor: Actor): Promise<ClientRecord | null> {
    return actor.clientId === null ? null : this.queries.byId(actor, actor.clientId);
  }

  @Query(() => [LikelyDuplicateType], {
    description: 'Who of the same office may be the same person; the likeliest first.',
  })
  @Allow('client:register')
  async likelyDuplicates(@Args('person') person: PersonInputType, @CurrentActor() actor: Actor) {
    return this.duplicates.execute(actor, person);
  }

  @Mutation(() => ClientResult, { description: 'A name is enough; all else can follow.' })
  @Allow('client:register')
  async registerClient(
    @Args('input') input: RegisterClientInputType,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const { standing, problems } = standingFrom(input.standing);
    if (problems.length > 0) return answer(refuseInput(problems), language);
    const { person, work, confirmedDistinct } = input;
    const counsellorId = actor.persona === 'counsellor' ? actor.id : null;
    const client = { person, work, standing, confirmedDistinct, counsellorId };
    return answer(await this.registering.execute(actor, client), language);
  }

  @Mutation(() => ClientResult)
  @Allow('client:edit')
  async updateClient(
    @Args() { input, ...target }: UpdateClientArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const { standing, problems } = standingFrom(input.standing);
    if (problems.length > 0) return answer(refuseInput(problems), language);
    const { person, work } = input;
    return answer(await this.changing.execute(actor, target, { person, work, standing }), language);
  }
}
