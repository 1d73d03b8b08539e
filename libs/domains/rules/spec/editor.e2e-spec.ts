import { VISITOR, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { addDays } from '#kernel/period';
import { actorAs } from '../../../../test/support/actors.js';
import type { TestApp } from '../../../../test/support/app.js';
import { behind } from '../../../../test/support/people.js';
import {
  ADULT,
  APPROVE,
  clause,
  DRAFT,
  EDIT,
  Editing,
  FROM,
  group,
  input,
  LIST,
  ONE,
  PREVIEW,
  problemsOf,
  PROGRAMME,
  refusedOf,
  SCHEDULE,
  seen,
  TEXTS,
  versionOf,
  WITHDRAW,
} from '../../../../test/support/rules/editing.js';
import { RulebookQueries } from '../rulebook.queries.js';

describe('the editor of rules', () => {
  let story: Editing;
  let app: TestApp;
  let author: Actor;
  let second: Actor;
  let officeId: string;
  let run: Editing['run'];

  beforeAll(async () => {
    story = await Editing.start();
    ({ app, author, second, officeId } = story);
    run = (...asked) => story.run(...asked);
  }, 120_000);
  afterAll(() => app.stop());
  afterEach(() => story.reset());

  const stepsTold = async (id: string) =>
    (
      await behind(
        app,
        "SELECT payload, actor_id, office_id FROM platform.event WHERE subject_id = $1 AND name = 'rules.version-moved' ORDER BY id",
        [id],
      )
    ).map(({ payload, actor_id }) => [
      (payload as { step: string }).step,
      actor_id === author.id ? 'author' : 'second',
    ]);

  describe('the way of a version', () => {
    it('goes from draft to scheduled with four eyes, and everybody sees who did what', async () => {
      const made = await story.scheduled();
      expect(made).toMatchObject({ status: 'scheduled', version: 4, validFrom: FROM, availableActions: ['withdraw'] });
      expect(made.steps.map(({ step, by }) => [step, by?.displayName])).toEqual([
        ['drafted', 'Ayu'],
        ['previewed', 'Ayu'],
        ['approved', 'Bima'],
        ['scheduled', 'Ayu'],
      ]);
      expect(await stepsTold(made.id)).toEqual([
        ['drafted', 'author'],
        ['previewed', 'author'],
        ['approved', 'second'],
        ['scheduled', 'author'],
      ]);
      expect((await story.shipped()).validTo).toBe(addDays(FROM, -1));
      const book = await app.get(RulebookQueries).book();
      expect(book.versionAt(PROGRAMME, FROM)?.code).toBe(made.code);
      expect(book.versionAt(PROGRAMME, addDays(FROM, -1))?.code).toBe((await story.shipped()).code);
    });

    it('offers to each what each may do now', async () => {
      const made = await story.draft();
      const actionsFor = async (actor: Actor) =>
        (await run(actor, 'query ($id: ID!) { ruleVersion(id: $id) { availableActions } }', { id: made.id }))[
          'availableActions'
        ];
      expect(await actionsFor(author)).toEqual(['edit', 'preview', 'withdraw']);
      await run(author, PREVIEW, { ...seen(made), officeId });
      expect(await actionsFor(author)).toEqual(['edit', 'preview', 'withdraw']);
      expect(await actionsFor(second)).toEqual(['edit', 'preview', 'approve', 'withdraw']);
    });

    it('is taken back before its first day, and what it would have ended goes on', async () => {
      const made = await story.scheduled();
      expect(versionOf(await run(second, WITHDRAW, seen(made)))).toMatchObject({
        status: 'withdrawn',
        availableActions: [],
      });
      expect((await story.shipped()).validTo).toBeNull();
      expect(await stepsTold(made.id)).toContainEqual(['withdrawn', 'second']);
      expect(refusedOf(await run(second, WITHDRAW, { id: made.id, version: 5 })).code).toBe('rules.withdrawn_already');
    });

    it('refuses every step out of order, and one’s own work', async () => {
      const made = await story.draft();
      expect(refusedOf(await run(second, APPROVE, seen(made))).code).toBe('rules.preview_first');
      expect(refusedOf(await run(second, SCHEDULE, seen(made))).code).toBe('rules.approve_first');
      const ready = versionOf(await run(second, PREVIEW, { ...seen(made), officeId }));
      expect(refusedOf(await run(author, APPROVE, seen(ready)))).toMatchObject({ code: 'rules.own_work' });
      const done = versionOf(await run(second, APPROVE, seen(ready)));
      expect(refusedOf(await run(author, EDIT, { ...seen(done), input: input() })).code).toBe(
        'rules.only_drafts_edited',
      );
      expect(refusedOf(await run(author, PREVIEW, { ...seen(done), officeId })).code).toBe(
        'rules.only_drafts_previewed',
      );
    });

    it('whoever edits becomes an author, and an edit asks for a new preview', async () => {
      const ready = await story.previewed();
      const edited = versionOf(
        await run(second, EDIT, { ...seen(ready), input: input([], { nodes: [group('all', null), ADULT] }) }),
      );
      expect(edited).toMatchObject({ status: 'draft', version: 3 });
      const again = versionOf(await run(author, PREVIEW, { ...seen(edited), officeId }));
      for (const actor of [author, second]) {
        expect(refusedOf(await run(actor, APPROVE, seen(again))).code).toBe('rules.own_work');
      }
    });

    it('a version that applies stays, and one that is followed waits for the later one', async () => {
      const first = await story.shipped();
      expect(refusedOf(await run(author, WITHDRAW, seen(first))).code).toBe('rules.applies_already');
      const next = await story.scheduled();
      await story.scheduled(input([ADULT], { validFrom: '2092-01-01' }));
      const now = (await story.list()).find(({ id }) => id === next.id)!;
      expect(refusedOf(await run(author, WITHDRAW, seen(now))).code).toBe('rules.followed');
    });
  });

  describe('a draft is refused with the clause named', () => {
    const planted: [string, object[], string][] = [
      [
        'an unknown fact',
        [ADULT, clause('c', { op: 'is', fact: 'person.gone', value: true })],
        'clause.c rules.unknown_fact',
      ],
      [
        'a vacuous clause that never fails',
        [ADULT, clause('c', { op: 'age', fact: 'person.birthDate', min: 17 })],
        'clause.c rules.never_fails',
      ],
      [
        'a clause that is never met',
        [ADULT, clause('c', { op: 'age', fact: 'person.birthDate', max: 17 })],
        'clause.c rules.never_met',
      ],
      [
        'a proof without age',
        [{ ...ADULT, proofs: [{ proof: 'police-list', maxAge: null, verified: false }] }],
        'clause.adult rules.proof_without_age',
      ],
      [
        'a circle',
        [ADULT, { code: 'r', parent: 'all', kind: 'programme', programme: PROGRAMME }],
        'clause.r rules.cycle',
      ],
      ['a text in two languages', [{ ...ADULT, texts: { ...TEXTS, vi: ' ' } }], 'clause.adult rules.missing_text'],
      ['a code used twice', [ADULT, ADULT], 'clause.adult rules.code_used_twice'],
      ['a line below a clause', [ADULT, clause('c', ADULT.test, { parent: 'adult' })], 'clause.c rules.no_place'],
      ['a clause without a test', [{ ...ADULT, test: null }], 'clause.adult required'],
      ['a text that is too long', [{ ...ADULT, texts: { ...TEXTS, en: 'x'.repeat(601) } }], 'clause.adult too_long'],
      [
        'an age of no days',
        [{ ...ADULT, proofs: [{ proof: 'identity-card', maxAge: { count: 0, unit: 'days' }, verified: true }] }],
        'clause.adult too_small',
      ],
    ];
    it.each(planted)('for %s', async (_, nodes, problem) => {
      expect(problemsOf(await run(author, DRAFT, { programme: PROGRAMME, input: input(nodes) }))).toContain(problem);
      expect(await story.list()).toHaveLength(1);
    });

    it('for days that overlap another version, have begun, or run backwards', async () => {
      await story.scheduled(input([ADULT], { validTo: '2091-12-31' }));
      const dates = async (validFrom: string, validTo: string | null) =>
        problemsOf(await run(author, DRAFT, { programme: PROGRAMME, input: input([ADULT], { validFrom, validTo }) }));
      expect(await dates('2091-12-31', null)).toEqual(['validFrom rules.dates_overlap']);
      expect(await dates('2090-01-01', null)).toEqual(['validFrom rules.dates_overlap']);
      expect(await dates('2092-02-01', '2092-01-01')).toEqual(['validFrom rules.dates_reversed']);
      expect(await dates('2026-11-22', null)).toEqual(['validFrom rules.day_begun']);
    });

    it('in three languages, and for the whole of it', async () => {
      const nodes = [ADULT, clause('c', { op: 'is', fact: 'person.gone', value: true })];
      const said = new Set<string>();
      for (const language of ['id', 'vi', 'en']) {
        const [problem] = refusedOf(
          await run(author, DRAFT, { programme: PROGRAMME, input: input(nodes) }, language),
        ).problems;
        said.add(problem!.message);
      }
      expect(said.size).toBe(3);
      expect([...said].join()).not.toContain('rules.');
      expect(
        problemsOf(await run(author, DRAFT, { programme: PROGRAMME, input: input([ADULT], { source: ' ' }) })),
      ).toEqual(['source required']);
      const term = {
        code: 'cap',
        value: 1,
        unit: '1 2',
        source: 's',
        verified: false,
        texts: { ...TEXTS, id: 'x'.repeat(601) },
      };
      expect(
        problemsOf(await run(author, DRAFT, { programme: PROGRAMME, input: input([ADULT], { terms: [term] }) })),
      ).toEqual(['clause.cap too_long', 'clause.cap unknown_reference']);
    });

    it('when it was sound and is not any more, it is neither approved nor scheduled', async () => {
      const ready = await story.previewed();
      await story.scheduled(input([ADULT], { validFrom: '2090-06-01', validTo: '2092-01-01' }));
      expect(problemsOf(await run(second, APPROVE, seen(ready)))).toEqual(['validFrom rules.dates_overlap']);
    });
  });

  it('keeps every part of a version, and reads it back', async () => {
    const nodes = [
      group('any', 'all', 'any'),
      clause('in', { op: 'in', fact: 'person.rehabilitation', codes: ['voluntary', 'compulsory'] }, { parent: 'any' }),
      clause('since', { op: 'since', fact: 'person.releasedOn', unit: 'years', max: 5 }, { parent: 'any' }),
      clause(
        'young',
        { op: 'age', fact: 'person.birthDate', min: 17, max: 35 },
        { proofs: [{ proof: 'identity-card', maxAge: null, verified: true }] },
      ),
      { code: 'two', parent: 'all', kind: 'atLeast', least: 2, texts: TEXTS },
      clause('poor', { op: 'is', fact: 'person.poor', value: true }, { parent: 'two' }),
      clause('hiv', { op: 'is', fact: 'person.hiv', value: true }, { parent: 'two' }),
      clause(
        'dated',
        { op: 'date', fact: 'person.managementDecisionOn', from: '2020-01-01', to: '2030-01-01' },
        { parent: 'two' },
      ),
      { code: 'ref', parent: 'all', kind: 'programme', programme: 'id.kur.super-micro', texts: TEXTS },
    ];
    const terms = [{ code: 'cap', value: 5000000, unit: 'IDR', source: 's', verified: false, texts: TEXTS }];
    const routes = [
      { clause: 'poor', when: { op: 'is', fact: 'person.poor', value: false }, to: ['id.kur.micro'], texts: TEXTS },
    ];
    const made = await story.draft(input(nodes, { terms, routes }));
    const read = (await run(second, ONE, { id: made.id })) as unknown as {
      nodes: object[];
      terms: object[];
      routes: object[];
    };
    expect(read.nodes).toMatchObject([group('all', null), ...nodes]);
    expect(read.terms).toEqual(terms);
    expect(read.routes).toMatchObject([
      { clause: 'poor', to: ['id.kur.micro'], when: { op: 'is', fact: 'person.poor' } },
    ]);
    const back = { ...(input() as object), nodes: read.nodes, terms, routes };
    expect(versionOf(await run(author, EDIT, { ...seen(made), input: back })).version).toBe(2);
  });

  it('loses nothing when two edit at once: one is kept, the other told', async () => {
    const made = await story.draft();
    const edits = await Promise.all(
      [author, second].map((actor, at) =>
        run(actor, EDIT, { ...seen(made), input: input([ADULT], { source: `by ${at}` }) }),
      ),
    );
    const kept = edits.filter((answer) => answer['__typename'] === 'RuleVersionPayload');
    expect(kept).toHaveLength(1);
    expect(edits.filter((answer) => (answer['code'] as unknown) === 'stale_version')).toHaveLength(1);
    const drafts = await Promise.all([1, 2, 3].map(() => story.draft()));
    expect(new Set(drafts.map(({ code }) => code)).size).toBe(3);
  });

  it('answers alike for versions and programmes that are not there', async () => {
    for (const id of [newId(), 'nowhere']) {
      for (const query of [APPROVE, SCHEDULE, WITHDRAW]) {
        expect((await app.ask(author, query, { variables: { id, version: 1 } })).errors[0]?.extensions?.code).toBe(
          'NOT_FOUND',
        );
      }
      expect(
        (await app.ask(author, EDIT, { variables: { id, version: 1, input: input() } })).errors[0]?.extensions?.code,
      ).toBe('NOT_FOUND');
      expect((await app.ask(author, ONE, { variables: { id } })).data?.['ruleVersion']).toBeNull();
    }
    expect(
      (await app.ask(author, DRAFT, { variables: { programme: 'gone', input: input() } })).errors[0]?.extensions?.code,
    ).toBe('NOT_FOUND');
  });

  it('compares two versions thing by thing', async () => {
    const made = await story.draft(input([ADULT, clause('poor', { op: 'is', fact: 'person.poor', value: true })]));
    const other = await story.draft(input([clause('adult', { op: 'age', fact: 'person.birthDate', min: 19 })]));
    const query =
      'query ($before: ID!, $after: ID!) { ruleDifferences(before: $before, after: $after) { thing code change parts } }';
    expect(await run(author, query, { before: made.id, after: other.id })).toEqual([
      { thing: 'group', code: 'all', change: 'same', parts: [] },
      { thing: 'clause', code: 'adult', change: 'changed', parts: ['test'] },
      { thing: 'clause', code: 'poor', change: 'removed', parts: [] },
    ]);
    const { errors } = await app.ask(author, query, { variables: { before: newId(), after: other.id } });
    expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('refuses what was seen too long ago', async () => {
    const made = await story.draft();
    for (const query of [EDIT, APPROVE, SCHEDULE, WITHDRAW, PREVIEW]) {
      const variables = { id: made.id, version: 9, officeId, input: input() };
      const asked =
        query === EDIT
          ? variables
          : query === PREVIEW
            ? { ...variables, input: undefined }
            : seen({ ...made, version: 9 });
      expect(refusedOf(await run(author, query, asked)).code).toBe('stale_version');
    }
  });

  it.each([['counsellor'], ['social_worker'], ['authority'], ['client'], ['employer'], ['loan_officer']] as const)(
    'is not for %s',
    async (persona) => {
      const made = await story.draft();
      for (const [query, variables] of [
        [LIST, {}],
        [ONE, { id: made.id }],
        [DRAFT, { programme: PROGRAMME, input: input() }],
        [EDIT, { ...seen(made), input: input() }],
        [PREVIEW, { ...seen(made), officeId }],
        [APPROVE, seen(made)],
        [SCHEDULE, seen(made)],
        [WITHDRAW, seen(made)],
        ['{ ruleCatalogue { facts { key label } proofs { code label lasting } } }', {}],
      ] as const) {
        expect((await app.ask(actorAs(persona), query, { variables })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
        expect((await app.ask(VISITOR, query, { variables })).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
      }
    },
  );

  it('knows the facts and proofs that rules may speak of, in the reader’s words', async () => {
    const { facts, proofs } = (await run(
      author,
      '{ ruleCatalogue { facts { key label options { code label } } proofs { code label lasting } } }',
      {},
      'vi',
    )) as unknown as {
      facts: { key: string; label: string }[];
      proofs: { code: string; lasting: boolean }[];
    };
    expect(facts.find(({ key }) => key === 'person.birthDate')?.label).toBe('Ngày sinh');
    expect(proofs.find(({ code }) => code === 'police-list')?.lasting).toBe(false);
  });
});
