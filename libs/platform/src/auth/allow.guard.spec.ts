import 'reflect-metadata';
import { Controller, Get, Global, Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import cookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '#kernel/actor';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { actorAs } from '../../../../test/support/actors.js';
import { TableOfSessions } from '../../../../test/support/sessions.js';
import { Allow } from './allow.js';
import { AuthModule } from './auth.module.js';
import { RequestActor } from './request-actor.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { SessionReader } from './session-reader.js';

@Controller()
class Routes {
  @Get('guarded')
  @Allow('office:manage')
  guarded(@RequestActor() actor: Actor): string {
    return actor.persona;
  }

  @Get('open')
  open(@RequestActor() actor: Actor): string {
    return actor.persona;
  }
}

@Resolver()
class Named {
  @Query(() => String)
  @Allow('viewer:read')
  named(): string {
    return '';
  }
}

@Resolver()
class Nameless {
  @Query(() => String)
  nameless(): string {
    return '';
  }
}

const sessions = new TableOfSessions();

@Global()
@Module({
  providers: [
    { provide: SessionReader, useValue: sessions },
    { provide: Config, useValue: { settings: { TITIAN_MASTER_KEY: Buffer.alloc(32).toString('base64') } } },
    { provide: UnitOfWork, useValue: {} },
  ],
  exports: [SessionReader, Config, UnitOfWork],
})
class Surroundings {}

const start = async (providers: (typeof Named | typeof Nameless)[]): Promise<NestFastifyApplication> => {
  const module = await Test.createTestingModule({
    imports: [Surroundings, AuthModule],
    controllers: [Routes],
    providers,
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.register(cookie as never);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};

describe('a route with a permission', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await start([Named]);
  });
  afterAll(() => app.close());

  const get = async (url: string, actor?: Actor) => {
    const headers = actor ? { cookie: `${SESSION_COOKIE}=${sessions.tokenFor(actor)}` } : {};
    const { statusCode, body } = await app.inject({ method: 'GET', url, headers });
    return { statusCode, body };
  };

  it('is answered to who may, with who it is', async () => {
    expect(await get('/guarded', actorAs('administrator'))).toEqual({ statusCode: 200, body: 'administrator' });
  });

  it.each([['counsellor'], ['employer'], ['client']] as const)('is forbidden to a %s', async (persona) => {
    expect(await get('/guarded', actorAs(persona))).toMatchObject({ statusCode: 403 });
  });

  it('asks a visitor, and an unknown session, to sign in', async () => {
    expect(await get('/guarded')).toMatchObject({ statusCode: 401 });
    const { statusCode } = await app.inject({
      method: 'GET',
      url: '/guarded',
      headers: { cookie: `${SESSION_COOKIE}=unknown` },
    });
    expect(statusCode).toBe(401);
  });

  it('does not ask for the session where nothing is guarded', async () => {
    expect(await get('/open', actorAs('administrator'))).toEqual({ statusCode: 200, body: 'visitor' });
  });
});

describe('the check at start', () => {
  it('lets an api start whose root fields all name a permission', async () => {
    await (await start([Named])).close();
  });

  it('does not let one start with a root field that names none, and says which', async () => {
    await expect(start([Named, Nameless])).rejects.toThrow('root fields without @Allow: Nameless.nameless');
  });
});
