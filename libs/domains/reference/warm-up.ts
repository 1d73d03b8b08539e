import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '#platform/config/config';
import { Coder } from './coder.js';
import { PlaceIndexQueries } from './place-index.queries.js';

/** After the first answers, before most readers: building takes some tenths of a second of the one thread. */
const AFTER = 2000;

/** Builds what the first question would otherwise wait for. Not in tests, most of which never ask. */
@Injectable()
export class WarmUp implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly coder: Coder,
    private readonly places: PlaceIndexQueries,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.settings.NODE_ENV === 'test') return;
    this.#timer = setTimeout(() => {
      this.coder.phrasesOf('');
      // Away for now: the first question builds it.
      this.places.index().catch(() => undefined);
    }, AFTER);
    this.#timer.unref();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.#timer);
  }
}
