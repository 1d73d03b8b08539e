import pg from 'pg';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { Database } from '../db/database.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { actorAs } from '../../../../test/support/actors.js';
import { testConfig } from '../../../../test/support/config.js';
import { cloneDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { openField, sealField } from './field-cipher.js';
import { Keyring } from './keyring.js';

describe('the keyring', () => {
  let database: TestDatabase;
  let source: Database;
  let uow: UnitOfWork;
  let keyring: Keyring;
  const office = newId();
  const otherOffice = newId();
  const counsellor = actorAs('counsellor', { officeIds: [office] });
  const stranger = actorAs('counsellor', { officeIds: [otherOffice] });
  const person = newId();
  const place = { table: 'vault.person', column: 'sealed_name', officeId: office, personId: person };

  const as = async <T>(actor: Actor, work: () => Promise<T>): Promise<T> => {
    const result = await uow.write(actor, async () => ok(await work()));
    if (!result.ok) throw new Error('refused');
    return result.value;
  };

  beforeAll(async () => {
    database = await cloneDatabase();
    const config = testConfig(database);
    source = new Database(config);
    await source.open();
    uow = new UnitOfWork(source);
    keyring = new Keyring(config, uow);
    for (const id of [office, otherOffice]) await as(actorAs('administrator'), () => keyring.createOfficeKey(id));
  });
  afterAll(async () => {
    await source.onApplicationShutdown();
    await database.drop();
  });

  it('gives one key to one person, and another to another', async () => {
    const first = await as(counsellor, () => keyring.personKey(office, person));
    const again = await as(counsellor, () => keyring.personKey(office, person));
    expect(first.equals(again)).toBe(true);
    const other = await as(counsellor, () => keyring.personKey(office, newId()));
    expect(other.equals(first)).toBe(false);
  });

  it('gives the same key to twins that ask at the same moment', async () => {
    const someone = newId();
    const keys = await Promise.all(
      Array.from({ length: 8 }, () => as(counsellor, () => keyring.personKey(office, someone))),
    );
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  });

  it('keeps the key of an office when it is made a second time', async () => {
    const before = await as(counsellor, () => keyring.personKey(office, person));
    await as(actorAs('administrator'), () => keyring.createOfficeKey(office));
    expect((await as(counsellor, () => keyring.personKey(office, person))).equals(before)).toBe(true);
  });

  it('gives nothing to another office', async () => {
    await expect(as(stranger, () => keyring.personKey(office, person))).rejects.toThrow('no key');
    await expect(as(stranger, () => keyring.indexOf(office, '0812'))).rejects.toThrow('no key');
    await expect(as(stranger, () => keyring.personKey(otherOffice, person))).resolves.toHaveLength(32);
  });

  it('gives a client the own key, and not that of another client of the same office', async () => {
    const other = newId();
    const own = await as(counsellor, () => keyring.personKey(office, person));
    await as(counsellor, () => keyring.personKey(office, other));
    const client = actorAs('client', { officeIds: [office], clientId: person });
    expect((await as(client, () => keyring.personKey(office, person))).equals(own)).toBe(true);
    await expect(as(client, () => keyring.personKey(office, other))).rejects.toThrow('row-level security');
    await expect(as(client, () => keyring.erase(office, other))).rejects.toThrow('row-level security');
    expect(await as(counsellor, () => keyring.personKey(office, other))).toHaveLength(32);
  });

  it('does not let a counsellor make the key of an office', async () => {
    await expect(as(counsellor, () => keyring.createOfficeKey(newId()))).rejects.toThrow('row-level security');
  });

  it('has nothing on the market side', async () => {
    await expect(
      as(actorAs('employer', { officeIds: [office] }), () => keyring.personKey(office, person)),
    ).rejects.toThrow('permission denied');
  });

  it('indexes equal values of one office alike, and those of two offices apart', async () => {
    const [first, again, elsewhere] = [
      await as(counsellor, () => keyring.indexOf(office, '081234567890')),
      await as(counsellor, () => keyring.indexOf(office, '081234567890')),
      await as(stranger, () => keyring.indexOf(otherOffice, '081234567890')),
    ];
    expect(first.equals(again)).toBe(true);
    expect(first.equals(elsewhere)).toBe(false);
  });

  it('erases: what was sealed stays noise, also when the row comes back without its key', async () => {
    const someone = newId();
    const at = { ...place, personId: someone };
    const sealed = sealField(await as(counsellor, () => keyring.personKey(office, someone)), at, 'Budi');
    expect(openField(await as(counsellor, () => keyring.personKey(office, someone)), at, sealed)).toBe('Budi');
    await as(counsellor, () => keyring.erase(office, someone));
    await expect(as(counsellor, () => keyring.personKey(office, someone))).rejects.toThrow('no key');
    const superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    const { rows } = await superuser.query('SELECT person_id FROM vault.tombstone WHERE person_id = $1', [someone]);
    await superuser.end();
    expect(rows).toHaveLength(1);
  });

  it('cannot be read with the database alone: no stored key opens a field as it is', async () => {
    const sealed = sealField(await as(counsellor, () => keyring.personKey(office, person)), place, 'Sri');
    const superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    const { rows } = await superuser.query<{ wrapped_key: Buffer }>('SELECT wrapped_key FROM vault.person_key');
    await superuser.end();
    expect(rows.length).toBeGreaterThan(0);
    for (const { wrapped_key: stored } of rows) {
      expect(() => openField(stored.subarray(-32), place, sealed)).toThrow();
    }
  });
});
