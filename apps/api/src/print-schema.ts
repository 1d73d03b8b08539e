import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { configFromProcess } from '#platform/config/config';
import { AppModule } from './app.module.js';
import { createAdapter } from './create-app.js';

const HEAD = '# Printed from the code by `npm run schema`. Do not edit: a drift fails the build.\n\n';

/** Writes the schema of the running code to the path given, or `schema.graphql`. */
const app = await NestFactory.create(AppModule.with(configFromProcess()), createAdapter(), { logger: ['error'] });
await app.init();
writeFileSync(process.argv[2] ?? 'schema.graphql', `${HEAD}${printSchema(app.get(GraphQLSchemaHost).schema)}\n`);
await app.close();
