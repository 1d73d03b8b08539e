import 'reflect-metadata';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import type { InjectOptions } from 'fastify';
import { VISITOR, type Actor } from '#kernel/actor';
import { fixedClock } from '#kernel/clock';
import { SessionReader } from '#platform/auth/session-reader';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AppModule } from '../../apps/api/src/app.module.js';
import { createAdapter, finishApp } from '../../apps/api/src/create-app.js';
import { SESSION_COOKIE } from '../../apps/api/src/front-door.js';
import { testConfig } from './config.js';
import { cloneDatabase, type Template, type TestDatabase } from './database.js';
import { TableOfSessions } from './sessions.js';

export interface GraphqlAnswer {
  readonly status: number;
  // The shape of data is the test's business: it wrote the query.
  readonly data: Record<string, never> | null;
  readonly errors: readonly { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
  readonly setCookie: string | undefined;
}

type AskOptions = {
  variables?: Readonly<Record<string, unknown>>;
  language?: string;
  headers?: Readonly<Record<string, string>>;
};

/** The instant at which every test begins: a Sunday, 09:00 in Jakarta and Hồ Chí Minh City. */
export const START = '2026-11-22T02:00:00Z';

export interface TestAppOptions {
  /** Use the identity domain's own sessions instead of the table. */
  readonly realSessions?: boolean;
  /** Which template to clone; `empty` when left out. */
  readonly database?: Template;
  readonly config?: Readonly<Record<string, string>>;
}

/** The real api in process, on a clone of the template database, with a standing clock. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly clock: ReturnType<typeof fixedClock>,
    private readonly sessions: TableOfSessions,
  ) {}

  static async start(options: TestAppOptions = {}): Promise<TestApp> {
    const database = await cloneDatabase(options.database);
    const clock = fixedClock(START);
    const sessions = new TableOfSessions();
    const config = testConfig(database, options.config);
    const building = Test.createTestingModule({ imports: [AppModule.with(config, clock)] });
    if (!options.realSessions) building.overrideProvider(SessionReader).useValue(sessions);
    const module = await building.compile();
    const app = await finishApp(module.createNestApplication<NestFastifyApplication>(createAdapter(config)));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApp(app, database, clock, sessions);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  get uow(): UnitOfWork {
    return this.get(UnitOfWork);
  }

  /** Asks one operation over HTTP as an actor. */
  async ask(actor: Actor, query: string, options: AskOptions = {}): Promise<GraphqlAnswer> {
    const cookie: Record<string, string> =
      actor === VISITOR ? {} : { cookie: `${SESSION_COOKIE}=${this.sessions.tokenFor(actor)}` };
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'x-titian': 'test',
        'x-titian-lang': options.language ?? 'en',
        ...cookie,
        ...options.headers,
      },
      payload: JSON.stringify({ query, variables: options.variables }),
    });
    const body = response.json<{ data?: never; errors?: GraphqlAnswer['errors'] }>();
    const setCookie = response.headers['set-cookie'];
    return {
      status: response.statusCode,
      data: body.data ?? null,
      errors: body.errors ?? [],
      setCookie: Array.isArray(setCookie) ? setCookie[0] : setCookie,
    };
  }

  /** Asks a route other than GraphQL as an actor, with the header that our own pages send. */
  async http(actor: Actor, request: InjectOptions) {
    const cookie = actor === VISITOR ? {} : { cookie: `${SESSION_COOKIE}=${this.sessions.tokenFor(actor)}` };
    return this.app.inject({ ...request, headers: { 'x-titian': 'test', ...cookie, ...request.headers } });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}
