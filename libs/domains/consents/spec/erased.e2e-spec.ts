import { ok, type Result } from '#kernel/result';
import { ClientsQueries, EraseClient } from '#domains/clients';
import { beside } from '../../../../test/support/beside.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { ConsentsJobs } from '../consents.jobs.js';
import { ReleaseToPartner, type Released } from '../release-to-partner.js';
import { Stage } from './stage.js';

describe('releases of somebody who is erased', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 120_000);
  afterAll(() => stage.app.stop());

  const agreed = async () => {
    const [clientId, partnerId] = [await stage.client(), await stage.partner()];
    await stage.give(stage.self(clientId), clientId, stage.draft(partnerId));
    return { clientId, partnerId };
  };
  const product = () => ({ ...stage.system, officeIds: [stage.officeId] });
  const layOut = (whose: { clientId: string; partnerId: string }): Promise<Result<Released>> => {
    const need = { purpose: 'referral', partnerKind: 'employer', opportunityId: null, ...whose } as const;
    const content = { can: ['welding'] };
    return stage.app.uow.write(product(), () =>
      stage.app.get(ReleaseToPartner).execute(product(), { ...need, content }),
    );
  };
  /** With what the worker does after it. */
  const erase = async (clientId: string): Promise<void> => {
    const actor = stage.counsellor;
    const { version } = (await stage.app.get(ClientsQueries).byId(actor, clientId))!;
    valueOf(await stage.app.get(EraseClient).execute(actor, { id: clientId, version }));
    await stage.app
      .get(ConsentsJobs)
      .forgetPerson({ officeId: stage.officeId, subjectId: clientId, payload: {} } as never);
  };
  const kept = (clientId: string) => behind(stage.app, 'SELECT FROM consents.release WHERE client_id = $1', [clientId]);

  it('are not laid out by a unit that read the person before', async () => {
    const whose = await agreed();
    const [read, erased] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    const late = stage.app.uow.write(product(), async () => {
      const client = await stage.app.get(ClientsQueries).byId(product(), whose.clientId);
      read.resolve(null);
      await erased.promise;
      return client ? layOut(whose) : ok(null);
    });
    await read.promise;
    await erase(whose.clientId);
    erased.resolve(null);
    expect(await late).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await kept(whose.clientId)).toEqual([]);
  });

  it('are gone when they were being laid out: the erasure waits', async () => {
    const whose = await agreed();
    await beside(stage.app, [product(), () => layOut(whose)], () => erase(whose.clientId));
    expect(await kept(whose.clientId)).toEqual([]);
  });

  it('are not laid out beside an erasure: that waits, too', async () => {
    const whose = await agreed();
    const { version } = (await stage.app.get(ClientsQueries).byId(stage.counsellor, whose.clientId))!;
    const erasing = () => stage.app.get(EraseClient).execute(product(), { id: whose.clientId, version });
    const late = await beside(stage.app, [product(), erasing], () => layOut(whose));
    expect(late).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await kept(whose.clientId)).toEqual([]);
  });
});
