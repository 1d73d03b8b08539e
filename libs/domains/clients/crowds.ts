import { Injectable } from '@nestjs/common';
import { ClientSealer } from './client-sealer.js';
import { ClientsRepository } from './clients.repository.js';
import { Crowd } from './core/crowd.js';

/** Everybody of one office, to look among; never across offices. Opens every file of it: no name is kept in clear. */
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
