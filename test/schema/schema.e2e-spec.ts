import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, validateSchema } from 'graphql';
import { TestApp } from '../support/app.js';

const FILE = resolve(import.meta.dirname, '../../schema.graphql');
const HEAD = '# Printed from the code by `npm run schema`. Do not edit: a drift fails the tests.\n\n';

it('schema.graphql is what the code says', async () => {
  const app = await TestApp.start();
  const { schema } = app.get(GraphQLSchemaHost);
  const printed = `${HEAD}${printSchema(lexicographicSortSchema(schema))}\n`;
  await app.stop();
  expect(validateSchema(schema)).toEqual([]);
  if (process.env['UPDATE_SCHEMA']) writeFileSync(FILE, printed);
  expect(readFileSync(FILE, 'utf8')).toBe(printed);
});
