import { createHash } from 'node:crypto';
import { RuleLoad } from './load.repository.js';
import { readCatalogue, readProgrammes } from './rule-files.js';

export interface RulesSummary {
  readonly programmes: number;
  /** Versions that were not there before. */
  readonly added: number;
  /** Codes of versions that say something else than the files. They stay: what applied is never edited. */
  readonly differing: readonly string[];
}

/** A shipped version has the same id on every machine. */
function versionId(code: string): string {
  const hex = createHash('sha1').update(`rule/${code}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Brings the shipped catalogue, programmes and approved versions as the owner, all or nothing; repeatable. */
export async function loadRules(ownerUrl: string): Promise<RulesSummary> {
  const files = readProgrammes();
  return RuleLoad.run(ownerUrl, async (load) => {
    await load.putCatalogue(readCatalogue());
    let added = 0;
    const differing: string[] = [];
    for (const { programme, versions } of files) {
      await load.putProgramme(programme);
      for (const version of versions.filter(({ status }) => status === 'approved')) {
        const outcome = await load.addVersion(versionId(version.code), version);
        if (outcome === 'added') added += 1;
        if (outcome === 'differs') differing.push(version.code);
      }
    }
    return { programmes: files.length, added, differing };
  });
}
