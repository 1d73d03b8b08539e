import { VISITOR } from '#kernel/actor';
import { newId } from '#kernel/id';
import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import { ALL, FIELDS, seen, Stage } from './stage.js';

const POST = `mutation ($input: PostOpportunityInput!, $key: ID!) { postOpportunity(input: $input, idempotencyKey: $key) { ${FIELDS} } }`;
const COPY = `mutation ($id: ID!, $input: FromPreviousInputType!, $key: ID!) { postFromPrevious(previousId: $id, input: $input, idempotencyKey: $key) { ${FIELDS} } }`;
const EDIT = `mutation ($id: ID!, $version: Int!, $input: EditOpportunityInput!) { editOpportunity(id: $id, version: $version, input: $input) { ${FIELDS} } }`;
describe('posting opportunities', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 120_000);
  afterAll(() => stage.app.stop());

  const input = (partnerId: string, change: Record<string, unknown> = {}) => ({
    partnerId,
    kind: 'vacancy',
    title: 'Tukang Las Listrik',
    lang: 'id',
    areaId: stage.areaId,
    places: 2,
    ...change,
  });

  describe('posting', () => {
    it('makes a draft with everything it says, and finds the occupation in the title', async () => {
      const partner = await stage.partner();
      const full = {
        description: 'Mengelas pagar.\n\nUpah mingguan bisa.',
        hostName: 'CV Besi Kuat',
        place: 'Jl. Diponegoro 12, Ungaran',
        lat: -7.13,
        lng: 110.4,
        pay: { min: '2000000', max: '3500000', currency: 'IDR', period: 'month' },
        schedule: { weekdays: [6, 1, 2], shifts: [{ start: '21:00', end: '05:00' }], hoursPerWeek: 42 },
        requirements: [
          { kind: 'age', hard: true, minAge: 18, maxAge: 45 },
          { kind: 'experience', hard: false, months: 12 },
          { kind: 'licence', hard: false, licence: 'welding' },
        ],
        safety: ['heights'],
        applyUntil: '2026-12-31',
        startsOn: '2027-01-04',
      };
      const made = seen(await stage.run(stage.own(partner), POST, { input: input(partner, full), key: newId() }));
      expect(made).toMatchObject({
        status: 'draft',
        version: 1,
        placesLeft: 2,
        availableActions: ['publish', 'close', 'copy', 'edit'],
      });
      const read = await stage.run(stage.own(partner), ALL, { id: made.id });
      expect(read).toMatchObject({
        kind: 'vacancy',
        description: full.description,
        hostName: 'CV Besi Kuat',
        lat: -7.13,
        pay: full.pay,
        schedule: { weekdays: [1, 2, 6], shifts: full.schedule.shifts, hoursPerWeek: 42 },
        safety: ['night_work', 'heights'],
        occupation: { isco: '7212' },
        area: { fullName: 'Kabupaten Semarang' },
        payHint: { below: true, minimum: { amount: '2327386' } },
        publishedAt: null,
        applyUntil: '2026-12-31',
        partner: { id: partner, status: 'verified' },
      });
      expect((read['requirements'] as unknown as { text: string }[]).map(({ text }) => text)).toEqual([
        'Age 18 to 45',
        '1 year of experience',
        'Welding certificate',
      ]);
      expect(
        await behind(stage.app, 'SELECT name, partner_id, payload FROM platform.event WHERE subject_id = $1', [
          made.id,
        ]),
      ).toEqual([
        {
          name: 'opportunity.changed',
          partner_id: partner,
          payload: { change: 'posted', status: 'draft', version: 1 },
        },
      ]);
    });

    it('speaks of requirements in the reader’s language', async () => {
      const partner = await stage.partner();
      const requirements = [
        { kind: 'schooling', hard: true, schooling: 'vocational' },
        { kind: 'language', hard: false, language: 'en', level: 'basic' },
        { kind: 'paper', hard: true, paper: 'KTP asli' },
      ];
      const { id } = seen(
        await stage.run(stage.own(partner), POST, { input: input(partner, { requirements }), key: newId() }),
      );
      const texts = async (language: string) => {
        const { data } = await stage.app.ask(stage.own(partner), ALL, { variables: { id }, language });
        return (data?.['opportunity'] as unknown as { requirements: { text: string }[] }).requirements.map(
          ({ text }) => text,
        );
      };
      expect(await texts('id')).toEqual(['Lulusan SMK', 'Bahasa Inggris (dasar)', 'KTP asli']);
      expect(await texts('vi')).toEqual(['Tốt nghiệp trung cấp nghề', 'Tiếng Anh (cơ bản)', 'KTP asli']);
    });

    it('with the same key again gives the same one, and refuses the key for something else', async () => {
      const partner = await stage.partner();
      const actor = stage.own(partner);
      const key = newId();
      const first = seen(await stage.run(actor, POST, { input: input(partner), key }));
      expect(seen(await stage.run(actor, POST, { input: input(partner), key })).id).toBe(first.id);
      expect(await stage.run(actor, POST, { input: input(partner, { places: 3 }), key })).toMatchObject({
        code: 'idempotency_conflict',
      });
      expect(
        await behind(stage.app, 'SELECT 1 FROM opportunities.opportunity WHERE partner_id = $1', [partner]),
      ).toHaveLength(1);
    });

    it('is refused for a suspended partner, and for a loan by an employer', async () => {
      const suspended = await stage.partner('suspended');
      expect(await stage.run(stage.own(suspended), POST, { input: input(suspended), key: newId() })).toMatchObject({
        code: 'partner.suspended',
      });
      const employer = await stage.partner();
      const lender = await stage.partner('verified', 'lender');
      const loan = { kind: 'loan_programme', title: 'Kredit Usaha Mikro' };
      expect(await stage.run(stage.own(employer), POST, { input: input(employer, loan), key: newId() })).toMatchObject({
        problems: [{ path: 'kind', code: 'kind.not_for_partner' }],
      });
      expect(seen(await stage.run(stage.own(lender), POST, { input: input(lender, loan), key: newId() })).status).toBe(
        'draft',
      );
    });

    it('answers alike for an unknown partner and for somebody else’s', async () => {
      const partner = await stage.partner();
      const answers = [];
      for (const id of [partner, newId(), 'nowhere']) {
        for (const actor of [stage.own(newId()), stage.farCounsellor]) {
          const { status, data, errors } = await stage.app.ask(actor, POST, {
            variables: { input: input(id), key: newId() },
          });
          answers.push({ status, data, errors });
        }
      }
      expect(answers[0]?.errors[0]?.extensions?.code).toBe('NOT_FOUND');
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    });

    it('is not for visitors, clients and authorities', async () => {
      const variables = { input: input(newId()), key: newId() };
      expect(await stage.rejection(VISITOR, POST, variables)).toBe('UNAUTHENTICATED');
      expect(await stage.rejection(actorAs('client'), POST, variables)).toBe('FORBIDDEN');
      expect(await stage.rejection(actorAs('authority'), POST, variables)).toBe('FORBIDDEN');
    });

    it('from a previous one carries all but the dates', async () => {
      const partner = await stage.partner();
      const actor = stage.own(partner);
      const previous = await stage.published(partner, {
        description: 'Borongan.',
        applyUntil: '2026-12-01',
        safety: ['heights'],
        pay: { min: 9n, max: null, currency: 'IDR', period: 'day' },
      });
      const key = newId();
      const copied = seen(await stage.run(actor, COPY, { id: previous.id, input: { title: 'Kasir', places: 5 }, key }));
      expect(copied).toMatchObject({ status: 'draft', title: 'Kasir', places: 5 });
      expect(await stage.run(actor, ALL, { id: copied.id })).toMatchObject({
        description: 'Borongan.',
        applyUntil: null,
        safety: ['heights'],
        pay: { min: '9' },
        occupation: { isco: '5230' },
      });
      expect(
        seen(await stage.run(actor, COPY, { id: previous.id, input: { title: 'Kasir', places: 5 }, key })).id,
      ).toBe(copied.id);
      expect(await stage.changes(copied.id)).toEqual(['posted']);
      expect(await stage.run(actor, COPY, { id: previous.id, input: { places: 0 }, key: newId() })).toMatchObject({
        code: 'bad_input',
      });
      for (const id of [newId(), 'nowhere'])
        expect(await stage.rejection(actor, COPY, { id, input: {}, key: newId() })).toBe('NOT_FOUND');
      // A published one of somebody else can be read, but not copied.
      expect(await stage.rejection(stage.own(newId()), COPY, { id: previous.id, input: {}, key: newId() })).toBe(
        'NOT_FOUND',
      );
      expect(await stage.rejection(actorAs('client'), COPY, { id: previous.id, input: {}, key: newId() })).toBe(
        'FORBIDDEN',
      );
    });
  });

  describe('editing', () => {
    it('changes what it says and confirms it', async () => {
      const partner = await stage.partner();
      const out = await stage.published(partner);
      const { partnerId: _, ...edit } = input(partner, { title: 'Montir Motor', places: 4 });
      const edited = seen(await stage.run(stage.own(partner), EDIT, { id: out.id, version: out.version, input: edit }));
      expect(edited).toMatchObject({ status: 'published', title: 'Montir Motor', version: 3, placesLeft: 4 });
      expect(await stage.run(stage.own(partner), ALL, { id: out.id })).toMatchObject({ occupation: { isco: '7231' } });
      expect(await stage.changes(out.id)).toEqual(['posted', 'published', 'edited']);
    });

    it('refuses stale versions, closed ones, and what may not be out', async () => {
      const partner = await stage.partner();
      const out = await stage.published(partner);
      const edit = (version: number, change = {}) => {
        const { partnerId: _, ...rest } = input(partner, change);
        return stage.run(stage.own(partner), EDIT, { id: out.id, version, input: rest });
      };
      expect(await edit(1)).toMatchObject({ code: 'stale_version' });
      expect(await edit(2, { description: 'Wajib SKCK' })).toMatchObject({
        problems: [{ code: 'protected.criminal_past' }],
      });
      expect(await edit(2, { title: 'x' })).toMatchObject({ problems: [{ path: 'title', code: 'required' }] });
      await stage.step(stage.counsellor, 'close', out);
      expect(await edit(3)).toMatchObject({ code: 'opportunity.cannot_edit' });
    });

    it('of somebody else’s is like editing what is not there', async () => {
      const partner = await stage.partner();
      const out = await stage.published(partner);
      const { partnerId: _, ...edit } = input(partner);
      for (const actor of [stage.own(newId()), stage.farCounsellor]) {
        expect(await stage.rejection(actor, EDIT, { id: out.id, version: 2, input: edit })).toBe('NOT_FOUND');
      }
      expect(await stage.rejection(stage.own(partner), EDIT, { id: newId(), version: 2, input: edit })).toBe(
        'NOT_FOUND',
      );
      expect(await stage.rejection(actorAs('client'), EDIT, { id: out.id, version: 2, input: edit })).toBe('FORBIDDEN');
      expect(seen(await stage.run(stage.counsellor, EDIT, { id: out.id, version: 2, input: edit })).version).toBe(3);
    });
  });
});
