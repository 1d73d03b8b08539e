import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import type { State } from './core/state.js';
import { StepApplication } from './step-application.js';

/** Client or office take an application back, without a reason; its partner reads nothing of it any more. */
@Injectable()
export class WithdrawApplication {
  constructor(private readonly stepping: StepApplication) {}

  /** Refuses `not_found`, `stale_version`, `application.too_late`. */
  async execute(actor: Actor, target: { readonly id: string; readonly version: number }): Promise<Result<State>> {
    return this.stepping.execute(actor, { ...target, action: 'withdraw' });
  }
}
