import { Global, Module } from '@nestjs/common';
import { registerTraces } from '#domains/clients';
import { VaultModule } from '#platform/vault/vault.module';
import { AnswersRepository } from './answers.repository.js';
import { AskPackages } from './ask-packages.js';
import { AskProgrammes } from './ask-programmes.js';
import { ClientAnswersResolver, KeptAnswerFields } from './client-answers.resolver.js';
import { ExplorerResolver } from './explorer.resolver.js';
import { KeepAnswer } from './keep-answer.js';
import { OpenAnswers } from './open-answers.js';
import { ApproveVersion } from './approve-version.js';
import { DraftCheck } from './draft-check.js';
import { DraftVersion } from './draft-version.js';
import { EditVersion } from './edit-version.js';
import { EditorResolver } from './editor.resolver.js';
import { OfficePeople } from './office-people.js';
import { PreviewCount } from './preview-count.js';
import { PreviewVersion } from './preview-version.js';
import { PreviewFields, PreviewResolver } from './preview.resolver.js';
import { PreviewsQueries } from './previews.queries.js';
import { PreviewsRepository } from './previews.repository.js';
import { RulebookQueries } from './rulebook.queries.js';
import { ScheduleVersion } from './schedule-version.js';
import { VersionSteps } from './version-steps.js';
import { VersionsQueries } from './versions.queries.js';
import { VersionsRepository } from './versions.repository.js';
import { VersionPayloadFields, VersionsResolver, VersionStepFields } from './versions.resolver.js';
import { WithdrawVersion } from './withdraw-version.js';
import './editor.texts.js';
import './rules.texts.js';

registerTraces('vault.rule_answer');

const useCases = [AskPackages, AskProgrammes, KeepAnswer, OpenAnswers];
const editing = [DraftVersion, EditVersion, PreviewVersion, ApproveVersion, ScheduleVersion, WithdrawVersion];
const previewing = [OfficePeople, PreviewCount, PreviewsQueries, PreviewsRepository];
const editor = [...previewing, DraftCheck, VersionSteps, VersionsRepository, VersionsQueries, ...editing];
const resolvers = [
  ExplorerResolver,
  EditorResolver,
  VersionsResolver,
  VersionPayloadFields,
  VersionStepFields,
  PreviewResolver,
  PreviewFields,
  ClientAnswersResolver,
  KeptAnswerFields,
];

/** Global because matching and the domains of money ask it. */
@Global()
@Module({
  imports: [VaultModule],
  providers: [RulebookQueries, AnswersRepository, ...useCases, ...editor, ...resolvers],
  exports: [RulebookQueries, ...useCases],
})
export class RulesModule {}
