import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { PageArgs } from '#platform/graphql/connection';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import type { Office } from './core/office.js';
import {
  OfficeConnectionType,
  OfficeInputType,
  OfficePayload,
  OfficeResult,
  UpdateOfficeArgs,
} from './identity.graphql.js';
import { IdentityQueries } from './identity.queries.js';
import { CreateOffice, UpdateOffice } from './save-office.js';

const payload = (office: Office): OfficePayload => Object.assign(new OfficePayload(), { office });

@Resolver()
export class OfficesResolver {
  constructor(
    private readonly queries: IdentityQueries,
    private readonly creating: CreateOffice,
    private readonly updating: UpdateOffice,
  ) {}

  @Query(() => OfficeConnectionType, { description: 'In the order of their names.' })
  @Allow('office:read')
  async offices(@Args() page: PageArgs, @CurrentActor() actor: Actor) {
    return this.queries.officePage(actor, page);
  }

  @Mutation(() => OfficeResult)
  @Allow('office:manage')
  async createOffice(
    @Args('input') input: OfficeInputType,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.creating.execute(actor, input), language, payload);
  }

  @Mutation(() => OfficeResult, {
    description: "Closing an office ends its people's sessions with their next request.",
  })
  @Allow('office:manage')
  async updateOffice(
    @Args() { id, version, input }: UpdateOfficeArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.updating.execute(actor, id, version, input), language, payload);
  }
}
