import { Injectable } from '@nestjs/common';
import { type CodeOptions, OccupationCoder } from './core/coder.js';
import type { Lang, LocalText } from './core/lang.js';
import type { OccupationMatch, Understanding } from './core/occupation.js';
import { readCoderData } from './reference-files.js';

/** The coder as a service: built once per process, at the first question or a moment after the start. */
@Injectable()
export class Coder {
  #built: OccupationCoder | undefined;

  /** Ranked occupations (ISCO-08 unit groups) for a free title in any of the three languages, best first. */
  code(title: string, options?: CodeOptions): readonly OccupationMatch[] {
    return this.#coder().code(title, options);
  }

  /** The occupations that a search question speaks of. `lang`: the language it is likely in. */
  understand(text: string, lang?: Lang): Understanding {
    return this.#coder().understand(text, lang);
  }

  /** Everyday names of an ISCO unit group in three languages, at most 8 of each, the most usual first. */
  phrasesOf(isco: string): readonly LocalText[] {
    return this.#coder().phrasesOf(isco);
  }

  #coder(): OccupationCoder {
    this.#built ??= new OccupationCoder(readCoderData());
    return this.#built;
  }
}
