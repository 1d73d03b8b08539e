import { createHash } from 'node:crypto';
import { newId } from '#kernel/id';
import type { TestApp } from './app.js';
import { behind } from './people.js';

/** A browser in which a client that has a sign-in is signed in: the account, and the session's hash in hex. */
export async function clientSession(app: TestApp, clientId: string): Promise<{ accountId: string; hash: string }> {
  const hash = createHash('sha256').update(newId()).digest();
  const [member] = await behind(
    app,
    `INSERT INTO identity.session (token_hash, account_id, membership_id, epoch, expires_at, idle_for)
     SELECT $1, a.id, m.id, a.session_epoch, now() + interval '1 day', interval '1 day'
     FROM identity.membership m JOIN identity.account a ON a.id = m.account_id WHERE m.client_id = $2
     RETURNING account_id`,
    [hash, clientId],
  );
  return { accountId: String(member?.['account_id']), hash: hash.toString('hex') };
}
