import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { accountLoader, AccountType, IdentityQueries } from '#domains/identity';
import {
  areaLoader,
  AreaType,
  occupationLoader,
  OccupationType,
  ReferenceQueries,
  skillLoader,
  SkillType,
} from '#domains/reference';
import { CurrentActor, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import {
  ClientExperienceType,
  ClientFileType,
  ClientPayload,
  ClientSkillType,
  ClientType,
  LikelyDuplicateType,
  StatedFactType,
  WorkProfileType,
} from './clients.graphql.js';
import { clientLoader, clientNameLoader, workProfileLoader } from './clients.loader.js';
import { ClientsQueries } from './clients.queries.js';
import type { ClientRecord } from './core/client.js';
import { mayChange } from './core/policy.js';
import type { StatedFact } from './core/standing.js';
import type { WorkProfile } from './core/work-profile.js';
import type { Alike } from './core/crowd.js';
import { OpenFile } from './open-file.js';

@Resolver(() => ClientType)
export class ClientFields {
  constructor(
    private readonly queries: ClientsQueries,
    private readonly opening: OpenFile,
    private readonly identity: IdentityQueries,
  ) {}

  @ResolveField(() => String, { description: 'Empty for who was erased.' })
  async name(@Parent() { id }: ClientRecord, @Request() context: RequestContext): Promise<string> {
    return (await clientNameLoader(context, this.queries).load(id)) ?? '';
  }

  @ResolveField(() => ClientFileType, {
    nullable: true,
    description: 'Reading it is written down. Null for who was erased.',
  })
  async file(@Parent() { id }: ClientRecord, @CurrentActor() actor: Actor) {
    const opened = await this.opening.execute(actor, id);
    return opened.ok ? opened.value : null;
  }

  @ResolveField(() => WorkProfileType, { nullable: true })
  async work(@Parent() { id }: ClientRecord, @Request() context: RequestContext): Promise<WorkProfile | null> {
    return (await workProfileLoader(context, this.queries).load(id))?.profile ?? null;
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Whose caseload it is.' })
  async counsellor(@Parent() { counsellorId }: ClientRecord, @Request() context: RequestContext) {
    return counsellorId === null ? null : accountLoader(context, this.identity).load(counsellorId);
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() client: ClientRecord, @CurrentActor() actor: Actor): boolean {
    return mayChange(actor, client);
  }
}

@Resolver(() => WorkProfileType)
export class WorkProfileFields {
  constructor(private readonly reference: ReferenceQueries) {}

  @ResolveField(() => [OccupationType], { description: 'The most wanted first.' })
  async occupations(@Parent() { occupations }: WorkProfile, @Request() context: RequestContext) {
    const found = await Promise.all(occupations.map((isco) => occupationLoader(context, this.reference).load(isco)));
    return found.filter((one) => one !== null);
  }

  @ResolveField(() => [ClientSkillType])
  async skills(@Parent() { skills }: WorkProfile, @Request() context: RequestContext): Promise<ClientSkillType[]> {
    const loader = skillLoader(context, this.reference);
    const found = await Promise.all(skills.map(async (one) => ({ ...one, skill: await loader.load(one.skillId) })));
    return found.flatMap(({ skill, level, proof }) => (skill ? [{ skill, level, proof }] : []));
  }

  @ResolveField(() => [SkillType], { description: 'Skills the person wants to gain.' })
  async growthSkills(@Parent() { growthSkillIds }: WorkProfile, @Request() context: RequestContext) {
    const found = await Promise.all(growthSkillIds.map((id) => skillLoader(context, this.reference).load(id)));
    return found.filter((one) => one !== null);
  }

  @ResolveField(() => [ClientExperienceType])
  async experience(@Parent() { experience }: WorkProfile, @Request() context: RequestContext) {
    const loader = occupationLoader(context, this.reference);
    const found = await Promise.all(
      experience.map(async ({ isco, months }) => ({ occupation: await loader.load(isco), months })),
    );
    return found.filter(({ occupation }) => occupation !== null);
  }

  @ResolveField(() => AreaType, { nullable: true, description: 'Home.' })
  async area(@Parent() { areaId }: WorkProfile, @Request() context: RequestContext) {
    return areaId === null ? null : areaLoader(context, this.reference).load(areaId);
  }
}

@Resolver(() => StatedFactType)
export class StatedFactFields {
  @ResolveField(() => String)
  value(@Parent() { value }: StatedFact): string {
    return JSON.stringify(value);
  }
}

@Resolver(() => ClientPayload)
export class ClientPayloadFields {
  constructor(private readonly queries: ClientsQueries) {}

  @ResolveField(() => ClientType)
  async client(@Parent() { clientId }: ClientPayload, @Request() context: RequestContext): Promise<ClientRecord> {
    const client = await clientLoader(context, this.queries).load(clientId);
    if (client === null) throw notFound();
    return client;
  }
}

@Resolver(() => LikelyDuplicateType)
export class LikelyDuplicateFields {
  constructor(private readonly queries: ClientsQueries) {}

  @ResolveField(() => ClientType, { nullable: true })
  async client(@Parent() { clientId }: Alike, @Request() context: RequestContext) {
    return clientLoader(context, this.queries).load(clientId);
  }
}
