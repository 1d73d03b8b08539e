import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { partnerLoader, PartnersQueries, PartnerType } from '#domains/partners';
import { PageArgs } from '#platform/graphql/connection';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import { textOf, type Language } from '#platform/messaging/texts';
import { availableActions } from './core/batch.js';
import type { BatchFacts, Notice, Rejection } from './core/facts.js';
import {
  ImportBatchType,
  ImportColumnType,
  ImportedRowArgs,
  ImportedRowConnectionType,
  ImportFormatEnum,
  ImportNoticeType,
  ImportPayload,
  ImportRejectionConnectionType,
  ImportRejectionType,
} from './imports.graphql.js';
import { ImportsQueries } from './imports.queries.js';

const said = ({ code, params }: Notice, language: Language): ImportNoticeType => ({
  code,
  message: textOf(code, language, params),
});

const explained = ({ line, header, code, params, value }: Rejection, language: Language): ImportRejectionType => ({
  line,
  column: header,
  code,
  message: textOf(code, language, params ?? {}),
  value,
});

/** Counts say nothing before a pass over the file has begun; after it they do, also of a file without a row. */
const counted = ({ begun, rowsRead, doneLine, status }: BatchFacts): boolean =>
  begun && (doneLine > 0 || rowsRead > 0 || status === 'checked' || status === 'imported');

@Resolver(() => ImportBatchType)
export class ImportBatchFields {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly partners: PartnersQueries,
  ) {}

  @ResolveField(() => PartnerType, { nullable: true })
  async partner(@Parent() { partnerId }: BatchFacts, @Request() context: RequestContext) {
    return partnerLoader(context, this.partners).load(partnerId);
  }

  @ResolveField(() => Int, { nullable: true, description: 'Read so far, in this or the latest pass.' })
  rows(@Parent() batch: BatchFacts): number | null {
    return counted(batch) ? batch.rowsRead : null;
  }

  @ResolveField(() => Int, { nullable: true })
  accepted(@Parent() batch: BatchFacts): number | null {
    return counted(batch) ? batch.accepted : null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'accepted + rejected = rows' })
  rejected(@Parent() batch: BatchFacts): number | null {
    return counted(batch) ? batch.rejected : null;
  }

  @ResolveField(() => ImportFormatEnum)
  format(@Parent() { source }: BatchFacts): string {
    return source.format;
  }

  @ResolveField(() => String, { nullable: true })
  encoding(@Parent() { source }: BatchFacts): string | null {
    return source.encoding;
  }

  @ResolveField(() => String, { nullable: true })
  delimiter(@Parent() { source }: BatchFacts): string | null {
    return source.delimiter;
  }

  @ResolveField(() => String, { nullable: true })
  sheet(@Parent() { source }: BatchFacts): string | null {
    return source.sheet;
  }

  @ResolveField(() => [ImportNoticeType], { description: 'What was noticed about the file; none of it stops it.' })
  notices(@Parent() { source }: BatchFacts, @ReaderLanguage() language: Language): ImportNoticeType[] {
    return source.notices.map((notice) => said(notice, language));
  }

  @ResolveField(() => ImportNoticeType, { nullable: true, description: 'Why the work stopped.' })
  failure(@Parent() { failure }: BatchFacts, @ReaderLanguage() language: Language): ImportNoticeType | null {
    return failure === null ? null : said(failure, language);
  }

  @ResolveField(() => [ImportColumnType])
  columns(@Parent() { headers, samples }: BatchFacts): ImportColumnType[] {
    return headers.map((header, index) => ({ index, header, samples: samples[index] ?? [] }));
  }

  @ResolveField(() => ImportRejectionConnectionType, { description: 'In the order of lines.' })
  async rejections(
    @Parent() batch: BatchFacts,
    @Args() page: PageArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const { edges, pageInfo } = await this.queries.rejections(actor, batch, page);
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: explained(node, language) })) };
  }

  @ResolveField(() => ImportedRowConnectionType, {
    description: 'What rows became; `undo: kept` is what undoing left alone.',
  })
  async importedRows(
    @Parent() batch: BatchFacts,
    @Args() { outcome, undo, ...page }: ImportedRowArgs,
    @CurrentActor() actor: Actor,
  ) {
    return this.queries.importedRows(actor, batch, { outcome, undo }, page);
  }

  @ResolveField(() => [String], { description: 'map, check, run, undo.' })
  availableActions(@Parent() batch: BatchFacts): readonly string[] {
    return availableActions(batch);
  }
}

@Resolver(() => ImportPayload)
export class ImportPayloadFields {
  constructor(private readonly queries: ImportsQueries) {}

  @ResolveField(() => ImportBatchType)
  async importBatch(@Parent() { batchId }: ImportPayload, @CurrentActor() actor: Actor): Promise<BatchFacts> {
    const batch = await this.queries.byId(actor, batchId);
    if (batch === null) throw notFound();
    return batch;
  }
}
