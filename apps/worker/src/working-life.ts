import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EventWorker } from '#platform/events/event-worker';
import { Relay } from '#platform/events/relay';
import { Schedules } from '#platform/events/schedules';
import { Health } from '#platform/health/health';

/** What runs may end before the process does; an orchestrator usually waits for 30 s. */
const PATIENCE_MS = 20_000;

/** Starts relay, handlers and schedules when everything is wired, and lets what runs end before anything is closed. */
@Injectable()
export class WorkingLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    private readonly worker: EventWorker,
    private readonly schedules: Schedules,
    private readonly health: Health,
  ) {}

  onApplicationBootstrap(): void {
    // Degraded and not down: it waits for the queue by itself, and a restart would help nothing.
    this.health.register({
      name: 'relay',
      vital: false,
      check: () => Promise.resolve(this.relay.healthy ? 'up' : 'degraded'),
    });
    this.relay.start();
    this.worker.start();
    this.schedules.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.worker.stop(PATIENCE_MS), this.schedules.stop(PATIENCE_MS), this.relay.stop()]);
  }
}
