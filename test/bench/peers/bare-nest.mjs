// The peer of G5: a Nest with the same imports as our api and nothing in it.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApolloDriver } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import '@fastify/cookie';
import '@fastify/static';
import '@node-rs/argon2';
import 'graphql-jit';
import 'graphql-query-complexity';
import 'meilisearch';
import 'pino';
import 'prom-client';
import 'zod';
import { DataSource } from 'typeorm';

class AppModule {}
Module({
  imports: [
    GraphQLModule.forRoot({
      driver: ApolloDriver,
      typeDefs: 'type Query { hello: String }',
      resolvers: { Query: { hello: () => 'hello' } },
      graphiql: false,
    }),
  ],
})(AppModule);

const database = new DataSource({ type: 'postgres', url: process.env.DATABASE_CARE_URL, installExtensions: false });
await database.initialize();
const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
if (process.env.NODE_COMPILE_CACHE) (await import('node:module')).flushCompileCache();
