import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ClientListsController } from './client-lists.controller.js';
import { ImportsController, UPLOAD_TYPES } from './imports.controller.js';

/** The HTTP routes, for the api alone: the worker has no session to ask. */
@Module({ controllers: [ImportsController, ClientListsController] })
export class ImportsHttpModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance<FastifyInstance>();
    // The body stays a stream: it is measured while it is written to disk, and never held in memory.
    const types = UPLOAD_TYPES.filter((type) => !fastify.hasContentTypeParser(type));
    fastify.addContentTypeParser(types, (_request, payload, done) => {
      done(null, payload);
    });
  }
}
