import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionTypes, PageArgs } from '#platform/graphql/connection';
import { enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateTimeScalar } from '#platform/graphql/scalars';
import { IMPORT_STATUSES, type ImportStatus } from './core/batch.js';
import type { RowOutcomeName, UndoOutcomeName } from './core/facts.js';
import { IMPORT_FIELDS, type ImportField } from './core/field.js';

export const ImportStatusEnum = enumType('ImportStatus', IMPORT_STATUSES);
export const ImportFieldEnum = enumType('ImportFieldName', IMPORT_FIELDS);
export const ImportFormatEnum = enumType('ImportFormat', ['csv', 'xlsx']);
export const ImportRowOutcomeEnum = enumType('ImportRowOutcome', ['created', 'updated', 'unchanged']);
export const ImportUndoOutcomeEnum = enumType('ImportUndoOutcome', ['removed', 'restored', 'kept', 'gone']);

@ObjectType('ImportNotice', { description: "Something about the file as a whole, in the reader's words." })
export class ImportNoticeType {
  @Field() code!: string;
  @Field() message!: string;
}

@ObjectType('ImportColumn')
export class ImportColumnType {
  @Field(() => Int) index!: number;
  @Field({ description: 'As it stands in the file; empty where it has none.' }) header!: string;
  @Field(() => [String], { description: 'A few of its first values.' }) samples!: readonly string[];
}

@ObjectType('ColumnMapping')
export class ColumnMappingType {
  @Field(() => ImportFieldEnum) field!: ImportField;
  @Field(() => Int, { nullable: true }) column!: number | null;
  @Field(() => String, { nullable: true, description: 'One text for all rows.' }) constant!: string | null;
}

@InputType('ColumnMappingInput', { description: 'Either a column or a constant.' })
export class ColumnMappingInputType {
  @Field(() => ImportFieldEnum) field!: ImportField;
  @Field(() => Int, { nullable: true }) column?: number | null;
  @Field(() => String, { nullable: true }) constant?: string | null;
}

@ObjectType('ImportField', { description: "What a column can mean, in the reader's words." })
export class ImportFieldType {
  @Field(() => ImportFieldEnum) field!: ImportField;
  @Field() label!: string;
  @Field({ description: 'What may be written in it.' }) hint!: string;
  @Field({ description: 'From a column or the same for all rows; areaCode stands for area.' }) required!: boolean;
  @Field({ description: 'Several columns may go into it.' }) many!: boolean;
}

@ObjectType('ImportRejection', { description: 'Why a row was not accepted.' })
export class ImportRejectionType {
  @Field(() => Int, { description: 'Line of a CSV file, row of a sheet.' }) line!: number;
  @Field(() => String, { nullable: true, description: 'Header; absent when the whole row is meant.' }) column!:
    string | null;
  @Field() code!: string;
  @Field() message!: string;
  @Field(() => String, { nullable: true, description: 'What stood there, shortened.' }) value!: string | null;
}

@ObjectType('ImportedRow')
export class ImportedRowType {
  @Field(() => Int) line!: number;
  @Field(() => ImportRowOutcomeEnum) outcome!: RowOutcomeName;
  @Field(() => ID) opportunityId!: string;
  @Field(() => ImportUndoOutcomeEnum, { nullable: true, description: 'kept: somebody changed it since.' })
  undo!: UndoOutcomeName | null;
}

export const { ConnectionType: ImportRejectionConnectionType } = connectionTypes(
  'ImportRejection',
  () => ImportRejectionType,
);
export const { ConnectionType: ImportedRowConnectionType } = connectionTypes('ImportedRow', () => ImportedRowType);

@ObjectType('ImportBatch', { description: 'One file on its way to opportunities.' })
export class ImportBatchType {
  @Field(() => ID) id!: string;
  @Field() fileName!: string;
  @Field(() => ImportStatusEnum) status!: ImportStatus;
  @Field({ description: 'Publish what the rows make; otherwise they become drafts.' }) publish!: boolean;
  @Field(() => Int) created!: number;
  @Field(() => Int) updated!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => Int, { description: 'Of the latest undoing, as restored and kept.' }) removed!: number;
  @Field(() => Int) restored!: number;
  @Field(() => Int, { description: 'Left alone, because somebody changed it since.' }) kept!: number;
  @Field(() => [ColumnMappingType], { description: 'A proposal until it is saved.' })
  mapping!: readonly ColumnMappingType[];
  @Field(() => DateTimeScalar) createdAt!: Date;
  @Field(() => Int) version!: number;
}

export const { ConnectionType: ImportBatchConnectionType } = connectionTypes('ImportBatch', () => ImportBatchType);

@ObjectType()
export class ImportPayload {
  /** Read after the commit, by a field of its own. */
  batchId!: string;
}

export const ImportResult = resultUnion('ImportResult', () => ImportPayload);

@ArgsType()
export class ImportPageArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) partnerId?: string | null;
}

@ArgsType()
export class ImportedRowArgs extends PageArgs {
  @Field(() => ImportRowOutcomeEnum, { nullable: true }) outcome?: RowOutcomeName | null;
  @Field(() => ImportUndoOutcomeEnum, { nullable: true }) undo?: UndoOutcomeName | null;
}

@ArgsType()
export class BatchVersionArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@ArgsType()
export class MapImportArgs extends BatchVersionArgs {
  @Field(() => [ColumnMappingInputType]) mapping!: ColumnMappingInputType[];
}

@ArgsType()
export class AskImportArgs extends BatchVersionArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Publish what the rows make; as before when absent, true at first.',
  })
  publish?: boolean | null;
}
