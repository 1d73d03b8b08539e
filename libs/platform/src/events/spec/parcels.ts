import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { refuse } from '#kernel/result';
import { UnitOfWork } from '../../db/unit-of-work.js';
import { defineEvent } from '../event-log.js';
import { Every } from '../every.js';
import { AfterCommit, type HandledEvent, OnEvent } from '../on-event.js';

/** A toy domain: parcels that arrive. */
export const parcelArrived = defineEvent('parcel.arrived', z.object({ number: z.number().int(), code: z.string() }));
export const parcelLost = defineEvent('parcel.lost', z.object({}));

type Arrived = HandledEvent<{ number: number; code: string }>;
type Script = (event: HandledEvent) => Promise<unknown>;

/** Each handler writes an effect and then does what the test scripted for it. */
@Injectable()
export class ParcelJobs {
  readonly calls: { method: string; event: HandledEvent }[] = [];
  readonly scripts = new Map<string, Script>();
  scheduled: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly uow: UnitOfWork) {}

  @OnEvent(parcelArrived, 'parcels.count')
  count(event: Arrived): Promise<unknown> {
    return this.#effect('count', event);
  }

  @OnEvent(parcelArrived, 'parcels.announce')
  prepare(event: Arrived): Promise<unknown> {
    return this.#effect('prepare', event);
  }

  @AfterCommit(parcelArrived, 'parcels.announce')
  announce(event: Arrived): Promise<unknown> {
    return this.#play('announce', event);
  }

  @AfterCommit(parcelLost, 'parcels.search')
  search(event: HandledEvent<object>): Promise<unknown> {
    return this.#play('search', event);
  }

  @Every('parcels.tidy', { minutes: 5 })
  tidy(): Promise<void> {
    return this.scheduled();
  }

  async #effect(method: string, event: HandledEvent): Promise<unknown> {
    await this.uow.manager.query('INSERT INTO toy.effect (event_id, method) VALUES ($1, $2)', [event.id, method]);
    return this.#play(method, event);
  }

  async #play(method: string, event: HandledEvent): Promise<unknown> {
    this.calls.push({ method, event });
    return this.scripts.get(method)?.(event);
  }
}

/** Fails so many times, then works. */
export const failing = (times: number, error: () => Error = () => new Error('a name: Siti')): Script => {
  let left = times;
  return () => (left-- > 0 ? Promise.reject(error()) : Promise.resolve());
};

export const refusing = (): Script => () => Promise.resolve(refuse('not_now'));
