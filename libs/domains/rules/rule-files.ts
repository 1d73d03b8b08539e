import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from './core/facts.js';
import type { ProgrammeFile } from './core/rule.js';

const DATA = 'libs/domains/rules/data';

/** The folder of the shipped files: under the sources, from wherever the built code lies. */
export function ruleFolder(from: string = import.meta.dirname): string {
  if (existsSync(path.join(from, DATA))) return path.join(from, DATA);
  const above = path.dirname(from);
  if (above === from) throw new Error(`${DATA} is not there`);
  return ruleFolder(above);
}

const read = (...parts: string[]): unknown => JSON.parse(readFileSync(path.join(ruleFolder(), ...parts), 'utf8'));

/** The facts and proofs the coded programmes speak of. */
export const readCatalogue = (): Catalogue => read('catalogue.json') as Catalogue;

/** The coded programmes, by code. They passed the draft check; `coded.spec.ts` holds that. */
export const readProgrammes = (): ProgrammeFile[] =>
  readdirSync(path.join(ruleFolder(), 'programmes'))
    .sort()
    .map((name) => read('programmes', name) as ProgrammeFile);
