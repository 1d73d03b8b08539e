import { actorAs } from '../../../../test/support/actors.js';
import { START } from '../../../../test/support/app.js';
import { IntroductionFiles } from '../introduction-files.js';
import { ASK, DayStage } from './day-stage.js';

interface Row {
  readonly key: string;
  readonly name: string | null;
  readonly counts: (number | null)[];
}

const REPORT = `query ($id: ID!, $outside: Boolean!) { introductionSession(id: $id) { report(outside: $outside) {
  partnerColumns groupColumns partners { key name counts } groups { key counts } } } }`;

describe('what is taken away from a session', () => {
  let stage: DayStage;
  beforeAll(async () => {
    stage = await DayStage.set();
  }, 120_000);
  afterEach(() => stage.app.clock.set(START));
  afterAll(() => stage.app.stop());

  const reportOf = async (id: unknown, outside: boolean) =>
    ((await stage.run(REPORT, { id, outside })) as unknown as { report: Record<'partners' | 'groups', Row[]> }).report;

  it('is a report of all interviews and all people; outside, no number from 1 to 9', async () => {
    const { id, interviews } = await stage.published();
    const paper = interviews as { id: string }[];
    const met = {
      ...{ record: `i:${paper[0]!.id}`, field: 'outcome', seen: [{ device: 'one', count: 1 }] },
      versions: [{ value: '"met"', device: 'one', count: 1, at: '09:00' }],
    };
    await stage.run(ASK.sync, { id, fields: [met] });
    expect((await reportOf(id, false)).groups.at(-1)!.counts).toEqual([0, 1, 0, 5, 0, 6]);
    stage.app.clock.set('2027-02-01T02:00:00Z');
    const inside = await reportOf(id, false);
    expect(inside.partners.map(({ name }) => name)).toEqual(['Bengkel Melati', 'Garmen Kenari', 'Koperasi Maju', null]);
    expect(inside.partners.at(-1)).toMatchObject({ key: 'sum', counts: expect.arrayContaining([1, paper.length]) });
    expect(inside.groups.at(-1)!.counts).toEqual([0, 1, 0, 5, 6]);
    const outside = await reportOf(id, true);
    const told = [...outside.partners, ...outside.groups].flatMap(({ counts }) => counts);
    expect(told.filter((count) => count !== null && count >= 1 && count <= 9)).toEqual([]);
    expect(told).toContain(null);
  });

  it('is a calendar of the own times with one neutral word, for those who are concerned', async () => {
    const { id, interviews } = await stage.published();
    const clientId = stage.clientIds[0]!;
    const own = (interviews as { clientId: string }[]).filter((each) => each.clientId === clientId);
    const files = stage.app.get(IntroductionFiles);
    const client = actorAs('client', { officeIds: [stage.officeId], clientId });
    const text = await files.calendar(client, id as string, 'vi');
    expect(text!.match(/BEGIN:VEVENT/g)).toHaveLength(own.length);
    expect(new Set(text!.match(/^SUMMARY:.*$/gm))).toEqual(new Set(['SUMMARY:Lịch hẹn']));
    for (const word of ['Bengkel', 'Gedung', 'Bayu', 'Titian']) expect(text).not.toContain(word);
    const stranger = actorAs('client', { officeIds: [stage.officeId], clientId: actorAs('client').id });
    expect(await files.calendar(stranger, id as string, 'vi')).toBeNull();
    const employer = actorAs('employer', { partnerIds: [stage.partnerIds[0]!] });
    expect((await files.calendar(employer, id as string, 'id'))!.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('is a workbook; a session of another office gives none', async () => {
    const { id } = await stage.published();
    const files = stage.app.get(IntroductionFiles);
    const timetable = await files.timetable(stage.counsellor, id as string, 'id');
    expect(timetable!.subarray(0, 2).toString()).toBe('PK');
    const how = { outside: true, language: 'vi' } as const;
    expect((await files.report(stage.counsellor, id as string, how))!.subarray(0, 2).toString()).toBe('PK');
    expect(await files.timetable(stage.farCounsellor, id as string, 'id')).toBeNull();
    expect(await files.report(stage.farCounsellor, id as string, how)).toBeNull();
    expect(await files.calendar(stage.farCounsellor, id as string, 'id')).toBeNull();
  });
});
