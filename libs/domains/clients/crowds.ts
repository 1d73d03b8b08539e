import { Injectable } from '@nestjs/common';
import { ClientSealer } from './client-sealer.js';
import { ClientsRepository } from './clients.repository.js';
import { Crowd } from './core/crowd.js';

/** Opens everybody of an office at once. */
@Injectable()
export class Crowds {
  constructor(
    private readonly clients: ClientsRepository,
    private readonly sealer: ClientSealer,
  ) {}

  /** Joins the open unit. */
  async of(officeId: string): Promise<Crowd> {
    return new Crowd(await this.sealer.people(officeId, await this.clients.everybody(officeId)));
  }
}
