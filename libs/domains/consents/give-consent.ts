import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { ClientsQueries, type ClientRecord } from '#domains/clients';
import { IdentityQueries } from '#domains/identity';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Language } from '#platform/messaging/texts';
import { ConsentWriter } from './consent-writer.js';
import { draftProblems, SCOPES_OF, type ConsentDraft } from './core/consent.js';
import { channelOf, mayActFor } from './core/policy.js';
import { Statements } from './statements.js';

export interface GiveConsentInput extends ConsentDraft {
  readonly clientId: string;
  readonly language: Language;
  /** Hash of the text that was shown, from `Statements.of`: nobody agrees to another one than they read. */
  readonly statementHash: string;
  /** Staff say it of themselves: they decide on this person's release or loan. */
  readonly takenByDecider?: boolean | null;
  /** The person told a code that their phone was sent; `GiveByPhone` looks at it. */
  readonly byPhone?: boolean;
}

/** A person agrees that something may be shared, themselves or in front of somebody of their office. */
@Injectable()
export class GiveConsent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly identity: IdentityQueries,
    private readonly statements: Statements,
    private readonly writer: ConsentWriter,
  ) {}

  /** Gives its id. Refuses `not_found`, `bad_input`, `consent.text_changed`. */
  async execute(actor: Actor, input: GiveConsentInput): Promise<Result<string>> {
    return this.uow.write(actor, async () => {
      const client = await this.clients.byId(actor, input.clientId);
      if (!client || !isHere(client) || !mayActFor(actor, { ...client, clientId: client.id }, [client.id]))
        return refuse('not_found');
      const office = (await this.identity.offices(actor, [client.officeId])).get(client.officeId);
      return office ? this.#give(client, office.timeZone, input) : refuse('not_found');
    });
  }

  async #give(client: ClientRecord, timeZone: string, input: GiveConsentInput): Promise<Result<string>> {
    const actor = this.uow.actor;
    const problems = draftProblems(input, await this.writer.today(timeZone));
    if (problems.length > 0) return refuseInput(problems);
    const statement = await this.statements.of(actor, input, input.language);
    if (!statement.ok) return statement;
    if (statement.value.hash !== input.statementHash) return refuse('consent.text_changed');
    const id = newId();
    const scopes = SCOPES_OF[input.purpose];
    const channel = channelOf(actor, input.byPhone === true);
    const takenByDecider = channel !== 'by_client' && input.takenByDecider === true;
    const { officeId, id: clientId } = client;
    await this.writer.give({
      ...input,
      ...statement.value,
      ...{ id, officeId, clientId, scopes, channel, takenByDecider, timeZone },
    });
    return ok(id);
  }
}

const isHere = ({ mergedInto, erasedAt }: ClientRecord): boolean => mergedInto === null && erasedAt === null;
