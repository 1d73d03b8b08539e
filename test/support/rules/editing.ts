import type { Actor } from '#kernel/actor';
import { loadRules } from '../../../libs/domains/rules/load-rules.js';
import { actorAs } from '../actors.js';
import { TestApp } from '../app.js';
import { answerOf, behind, makeOffice, makePerson } from '../people.js';

const NODES = `nodes { code parent kind least programme article source verified texts { id vi en }
  test { op fact part whole value codes areas min max unit from to } proofs { proof maxAge { count unit } verified } }`;
const FIELDS = `__typename
  ... on RuleVersionPayload { version { id code status version validFrom validTo source availableActions
    programme { code } steps { step by { displayName } } } }
  ... on Refused { code message problems { path code message } }`;
export const DRAFT = `mutation ($programme: String!, $input: RuleVersionInput!) { draftRuleVersion(programme: $programme, input: $input) { ${FIELDS} } }`;
export const EDIT = `mutation ($id: ID!, $version: Int!, $input: RuleVersionInput!) { editRuleVersion(id: $id, version: $version, input: $input) { ${FIELDS} } }`;
export const PREVIEW = `mutation ($id: ID!, $version: Int!, $officeId: ID!) { previewRuleVersion(id: $id, version: $version, officeId: $officeId) { ${FIELDS} } }`;
const moving = (name: string): string =>
  `mutation ($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { ${FIELDS} } }`;
export const APPROVE = moving('approveRuleVersion');
export const SCHEDULE = moving('scheduleRuleVersion');
export const WITHDRAW = moving('withdrawRuleVersion');
export const LIST =
  'query ($programme: String) { ruleVersions(programme: $programme) { id code status validFrom validTo version } }';
export const ONE = `query ($id: ID!) { ruleVersion(id: $id) { id source ${NODES} terms { code value unit source verified texts { id vi en } }
  routes { clause to when { op fact } texts { id vi en } }
  previews { countedOn office { name } by { displayName } moves { from to people by { people clauses { code text } } } } } }`;

export interface Version {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly availableActions: readonly string[];
  readonly steps: readonly { step: string; by: { displayName: string } | null }[];
}
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly problems: readonly { path: string; code: string; message: string }[];
}

export const PROGRAMME = 'id.uep-ipwl';
export const FROM = '2091-01-01';
export const TEXTS = { id: 'a', vi: 'b', en: 'c' };
export const clause = (code: string, test: object, more: object = {}) => ({
  ...{ code, parent: 'all', kind: 'clause', article: '1', source: 's', verified: true, proofs: [], texts: TEXTS, test },
  ...more,
});
export const group = (code: string, parent: string | null, kind = 'all') => ({ code, parent, kind, texts: TEXTS });
export const ADULT = clause('adult', { op: 'age', fact: 'person.birthDate', min: 18 });
export const input = (nodes: readonly object[] = [ADULT], more: object = {}) => ({
  ...{ validFrom: FROM, validTo: null, source: 's', nodes: [group('all', null), ...nodes], terms: [], routes: [] },
  ...more,
});

type Answer = Record<string, never>;

export const versionOf = (answer: Answer): Version => {
  if (answer['__typename'] !== 'RuleVersionPayload') throw new Error(JSON.stringify(answer));
  return answer['version'] as unknown as Version;
};
export const refusedOf = (answer: Answer): Refused => {
  if (answer['__typename'] !== 'Refused') throw new Error(JSON.stringify(answer));
  return answer as unknown as Refused;
};
export const problemsOf = (answer: Answer): string[] =>
  refusedOf(answer).problems.map(({ path, code }) => `${path} ${code}`);
export const seen = ({ id, version }: Version) => ({ id, version });

/** An office and two administrators who write, preview and approve versions of one programme. */
export class Editing {
  private constructor(
    readonly app: TestApp,
    readonly author: Actor,
    readonly second: Actor,
    readonly officeId: string,
  ) {}

  static async start(): Promise<Editing> {
    const app = await TestApp.start();
    await loadRules(app.database.ownerUrl);
    const officeId = (await makeOffice(app)).id;
    const named = async (displayName: string): Promise<Actor> =>
      actorAs('administrator', { id: (await makePerson(app, 'administrator', { displayName })).accountId });
    return new Editing(app, await named('Ayu'), await named('Bima'), officeId);
  }

  /** Everything is as it ships again. */
  async reset(): Promise<void> {
    for (const sql of [
      'ALTER TABLE rules.version DISABLE TRIGGER USER',
      'DELETE FROM rules.preview',
      'DELETE FROM rules.step',
      `UPDATE rules.version SET status = 'withdrawn', followed_by_version = NULL WHERE code ~ '@[0-9]{1,2}$'`,
      `UPDATE rules.version SET followed_by_version = NULL, valid_to = NULL WHERE followed_by_version IS NOT NULL`,
      `DELETE FROM rules.version WHERE code ~ '@[0-9]{1,2}$'`,
      'ALTER TABLE rules.version ENABLE TRIGGER USER',
    ])
      await behind(this.app, sql);
  }

  async run(actor: Actor, query: string, variables: Record<string, unknown> = {}, language?: string): Promise<Answer> {
    return answerOf(await this.app.ask(actor, query, { variables, ...(language && { language }) }));
  }

  async draft(body: object = input(), programme = PROGRAMME): Promise<Version> {
    return versionOf(await this.run(this.author, DRAFT, { programme, input: body }));
  }

  async previewed(body: object = input()): Promise<Version> {
    return versionOf(
      await this.run(this.author, PREVIEW, { ...seen(await this.draft(body)), officeId: this.officeId }),
    );
  }

  async approved(body: object = input()): Promise<Version> {
    return versionOf(await this.run(this.second, APPROVE, seen(await this.previewed(body))));
  }

  async scheduled(body: object = input()): Promise<Version> {
    return versionOf(await this.run(this.author, SCHEDULE, seen(await this.approved(body))));
  }

  async list(programme = PROGRAMME): Promise<Version[]> {
    return (await this.run(this.author, LIST, { programme })) as unknown as Version[];
  }

  /** The version that ships. */
  async shipped(): Promise<Version> {
    const found = (await this.list()).find(({ code }) => code.includes('@2011'));
    if (!found) throw new Error('nothing ships');
    return found;
  }
}
