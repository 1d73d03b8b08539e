import type { ImportBatchQuery } from '../../gql/staff/graphql.js';

export type Batch = NonNullable<ImportBatchQuery['importBatch']>;
export type Fields = ImportBatchQuery['importFields'];
