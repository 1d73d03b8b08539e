import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { Config } from '#platform/config/config';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { hashOfLink, newLinkToken } from './answer-links.js';
import { ApplicationMover } from './application-mover.js';
import { ApplicationsRepository } from './applications.repository.js';
import { stateBar } from './core/answer.js';
import { linkUntil } from './core/times.js';
import { LinksRepository } from './links.repository.js';

export interface MadeLink {
  /** Told once; behind the # no server and no preview of a message ever sees it. */
  readonly link: string;
  readonly until: Date;
}

/** Somebody of the office makes a link by which the partner answers without an account. */
@Injectable()
export class MakeLink {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly links: LinksRepository,
    private readonly mover: ApplicationMover,
    private readonly config: Config,
  ) {}

  /** Earlier links go on working. Refuses `not_found`, and `AnswerBar` when nothing can be answered any more. */
  async execute(actor: Actor, applicationId: string): Promise<Result<MadeLink>> {
    if (!isId(applicationId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const application = await this.applications.find(applicationId);
      if (!application) return refuse('not_found');
      const bar = stateBar(application.state);
      if (bar) return refuse(bar);
      const [token, now] = [newLinkToken(), this.mover.now()];
      const until = linkUntil(now);
      await this.links.insert(application, { hash: hashOfLink(token), until, now });
      const home = this.config.settings.PUBLIC_URL?.replace(/\/$/, '') ?? '';
      return ok({ link: `${home}/answer#${token}`, until });
    });
  }
}
