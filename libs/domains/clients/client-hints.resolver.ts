import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { addDays } from '#kernel/period';
import { Allow } from '#platform/auth/allow';
import { CLOCK } from '#platform/config/config.module';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { textOf, type Language } from '#platform/messaging/texts';
import { CaseloadQueries, type DuePaper } from './caseload.queries.js';
import { ClientHintsType, ClientsToAskType, DuePapersType, DuePaperType, FirstArgs } from './client-hints.graphql.js';
import { ClientType } from './clients.graphql.js';
import { clientLoader } from './clients.loader.js';
import { ClientsQueries } from './clients.queries.js';
import { questionsFor } from './core/asking.js';
import type { ClientRecord } from './core/client.js';
import { contradictionsIn } from './core/contradictions.js';
import { zoneOf } from './core/policy.js';

/** How long before its last day a paper is to be renewed. */
const RENEW_DAYS = 30;

@Resolver(() => ClientType)
export class ClientHints {
  constructor(
    private readonly queries: ClientsQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ResolveField(() => ClientHintsType, { nullable: true, description: 'Null for who was erased.' })
  async hints(
    @Parent() { id, country }: ClientRecord,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<ClientHintsType | null> {
    const facts = await this.queries.factsOf(actor, id);
    const work = (await this.queries.workProfilesOf(actor, [id])).get(id);
    if (!facts || !work) return null;
    const { birthDate } = facts;
    const { profile } = work;
    const found = contradictionsIn({ profile, birthDate, country, today: this.clock.today(zoneOf(country)) });
    return {
      questions: questionsFor(profile),
      contradictions: found.map(({ code, fields, params }) => ({
        code,
        fields,
        message: textOf(`client.contradiction.${code}`, language, params),
      })),
    };
  }
}

/** What is due for whoever accompanies people. */
@Resolver()
export class ClientsDue {
  constructor(
    private readonly caseload: CaseloadQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => ClientsToAskType, { description: "Of the viewer's people: nothing is known yet that work needs." })
  @Allow('client:read')
  async clientsToAsk(@Args() { first }: FirstArgs, @CurrentActor() actor: Actor) {
    const { count, rows } = await this.caseload.withoutFacts(actor, first);
    return { count, clients: rows };
  }

  @Query(() => DuePapersType, { description: `Papers that end within ${RENEW_DAYS} days, or ended.` })
  @Allow('client:read')
  async papersRunningOut(@Args() { first }: FirstArgs, @CurrentActor() actor: Actor) {
    // A day's difference between zones does not matter to a paper.
    const until = addDays(this.clock.today(zoneOf('ID')), RENEW_DAYS);
    const { count, rows } = await this.caseload.papersEnding(actor, until, first);
    return { count, papers: rows };
  }
}

@Resolver(() => DuePaperType)
export class DuePaperFields {
  constructor(private readonly queries: ClientsQueries) {}

  @ResolveField(() => ClientType, { nullable: true })
  async client(@Parent() { clientId }: DuePaper, @Request() context: RequestContext) {
    return clientLoader(context, this.queries).load(clientId);
  }
}
