import { Injectable } from '@nestjs/common';

export type Condition = 'up' | 'down' | 'degraded';

/** One part that can be well or ill. A part that is not `vital` only degrades the whole. */
export interface HealthPart {
  readonly name: string;
  readonly vital: boolean;
  check(): Promise<Condition>;
}

export interface HealthReport {
  readonly status: Condition;
  readonly parts: Readonly<Record<string, Condition>>;
}

const PATIENCE = 1000;

const inTime = (check: Promise<Condition>): Promise<Condition> => {
  const { promise, resolve } = Promise.withResolvers<Condition>();
  const timer = setTimeout(() => resolve('down'), PATIENCE);
  check.then(resolve, () => resolve('down')).finally(() => clearTimeout(timer));
  return promise;
};

/** Parts register themselves while their module starts; the report asks all of them, each for at most one second. */
@Injectable()
export class Health {
  readonly #parts: HealthPart[] = [];

  register(part: HealthPart): void {
    this.#parts.push(part);
  }

  async report(): Promise<HealthReport> {
    const found = await Promise.all(this.#parts.map(async (part) => ({ part, condition: await inTime(part.check()) })));
    const parts = Object.fromEntries(found.map(({ part, condition }) => [part.name, condition]));
    const vitalDown = found.some(({ part, condition }) => part.vital && condition === 'down');
    const anyIll = found.some(({ condition }) => condition !== 'up');
    return { status: vitalDown ? 'down' : anyIll ? 'degraded' : 'up', parts };
  }
}
