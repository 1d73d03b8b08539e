import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { z } from 'zod';
import { defineEvent } from '../event-log.js';
import { Every } from '../every.js';
import { HandlerRegistry } from '../handler-registry.js';
import { AfterCommit, eventsOf, handlersOf, OnEvent } from '../on-event.js';

const rang = defineEvent('bell.rang', z.object({ times: z.number() }));
const stopped = defineEvent('bell.stopped', z.object({}));

@Injectable()
class BellJobs {
  readonly heard: string[] = [];

  @OnEvent(rang, 'bells.hear')
  @OnEvent(stopped, 'bells.hear')
  async hear(event: { id: string }): Promise<void> {
    this.heard.push(event.id);
  }

  @AfterCommit(rang, 'bells.answer')
  async answer(): Promise<void> {
    this.heard.push('answered');
  }

  @Every('bells.oil', { minutes: 10 })
  async oil(): Promise<void> {
    this.heard.push('oiled');
  }
}

const registryOf = async (...providers: object[]): Promise<HandlerRegistry> => {
  const building = Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [HandlerRegistry, ...(providers as [])],
  });
  const module = await building.compile();
  await module.init();
  return module.get(HandlerRegistry);
};

describe('definitions of events and handlers', () => {
  it('finds the method of the one instance', async () => {
    const registry = await registryOf(BellJobs);
    expect(handlersOf('bell.rang')).toEqual(['bells.answer', 'bells.hear']);
    expect(handlersOf('bell.stopped')).toEqual(['bells.hear']);
    await registry.find('bell.stopped', 'bells.hear')?.unit?.({ id: 'e1' } as never);
    await registry.find('bell.rang', 'bells.answer')?.after?.({ id: 'e2' } as never);
    await registry.schedules[0]?.run();
    expect(registry.find('bell.rang', 'bells.answer')?.unit).toBeUndefined();
    expect(registry.find('bell.stopped', 'bells.answer')).toBeUndefined();
    expect(registry.schedules.map(({ name, minutes }) => [name, minutes])).toEqual([['bells.oil', 10]]);
    expect(eventsOf('bells.hear')).toEqual(['bell.rang', 'bell.stopped']);
  });

  it('does not start without a provider, and names what is missing', async () => {
    await expect(registryOf()).rejects.toThrow(
      /bells\.hear of bell\.rang \(BellJobs\) has 0 providers[^]*the schedule bells\.oil/,
    );
  });

  it('does not start with two instances of a handler', async () => {
    await expect(registryOf(BellJobs, { provide: 'other', useClass: BellJobs })).rejects.toThrow('has 2 providers');
  });

  it.each([
    ['an event twice', () => defineEvent('bell.rang', z.object({})), 'defined twice'],
    ['an event without a domain', () => defineEvent('rang', z.object({})), 'not an event'],
    ['a handler twice', () => OnEvent(rang, 'bells.hear'), 'two methods'],
    ['a handler with a colon', () => OnEvent(rang, 'bells:hear'), "not a handler's name"],
    ['a schedule twice', () => Every('bells.oil', { minutes: 1 }), 'two schedules'],
    ['a schedule without time', () => Every('bells.never', { minutes: 0 }), 'positive'],
  ])('refuses %s', (_, define, message) => {
    expect(define).toThrow(message);
  });
});
