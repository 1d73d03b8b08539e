import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { AskImport } from './ask-import.js';
import type { BatchFacts } from './core/facts.js';
import { IMPORT_FIELDS } from './core/field.js';
import { FIELD_FACTS } from './core/field-facts.js';
import {
  AskImportArgs,
  BatchVersionArgs,
  ImportBatchConnectionType,
  ImportBatchType,
  ImportFieldType,
  ImportPageArgs,
  ImportPayload,
  ImportResult,
  MapImportArgs,
} from './imports.graphql.js';
import { ImportsQueries } from './imports.queries.js';
import { MapImport } from './map-import.js';
import { StartImport } from './start-import.js';

const answer = (result: Result<string>, language: Language) =>
  toUnion(result, language, (batchId) => Object.assign(new ImportPayload(), { batchId }));

@Resolver()
export class ImportsResolver {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly starting: StartImport,
    private readonly mapping: MapImport,
    private readonly asking: AskImport,
  ) {}

  @Query(() => ImportBatchType, { nullable: true })
  @Allow('import:manage')
  async importBatch(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<BatchFacts | null> {
    return this.queries.byId(actor, id);
  }

  @Query(() => ImportBatchConnectionType, { description: 'The latest first.' })
  @Allow('import:manage')
  async importBatches(@Args() { partnerId, ...page }: ImportPageArgs, @CurrentActor() actor: Actor) {
    return this.queries.page(actor, partnerId ?? null, page);
  }

  @Query(() => [ImportFieldType], { description: 'What a column can mean, in the order of the template.' })
  @Allow('import:manage')
  importFields(@ReaderLanguage() language: Language): ImportFieldType[] {
    return IMPORT_FIELDS.map((field) => {
      const { label, hint, required, many } = FIELD_FACTS[field];
      return { field, label: label[language], hint: hint[language], required: required === true, many: many === true };
    });
  }

  @Mutation(() => ImportResult, { description: 'Takes a file that was sent to POST /files/imports.' })
  @Allow('import:manage')
  async startImport(
    @Args('fileId', { type: () => ID }) fileId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.starting.execute(actor, fileId, partnerId), language);
  }

  @Mutation(() => ImportResult, { description: 'Remembered for the next list with the same headers.' })
  @Allow('import:manage')
  async mapImport(
    @Args() { mapping, ...batch }: MapImportArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const given = mapping.map(({ field, column, constant }) => ({
      field,
      column: column ?? null,
      constant: constant ?? null,
    }));
    return answer(await this.mapping.execute(actor, batch, given), language);
  }

  @Mutation(() => ImportResult, { description: 'A dry run: everything that importing does, and nothing stays.' })
  @Allow('import:manage')
  async checkImport(
    @Args() { id, version, publish }: AskImportArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.asking.execute(actor, { id, version, publish, work: 'check' }), language);
  }

  @Mutation(() => ImportResult)
  @Allow('import:manage')
  async runImport(
    @Args() { id, version, publish }: AskImportArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.asking.execute(actor, { id, version, publish, work: 'run' }), language);
  }

  @Mutation(() => ImportResult, { description: 'Takes back what the batch wrote and nobody has touched since.' })
  @Allow('import:manage')
  async undoImport(
    @Args() { id, version }: BatchVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.asking.execute(actor, { id, version, work: 'undo' }), language);
  }
}
