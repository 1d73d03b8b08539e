import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type pg from 'pg';
import * as yauzl from 'yauzl';
import type { Actor } from '#kernel/actor';
import { RecordDisclosure } from '#domains/consents';
import type { TestApp } from '../../support/app.js';
import { valueOf } from '../../support/people.js';
import type { Transcript } from './transcript.js';

const METRICS = '/metrics';

type Named = readonly [who: string, actor: Actor];

/** More than that is public data in bulk: its hash says whether it is the same. */
const BULK = 2000;

interface Logins {
  readonly superuser: pg.Client;
  readonly market: pg.Client;
}

/**
 * All that a database login of the market side can read, as each of its people, and what the search and the events hold.
 * Tables without row security, which are the same for everybody, only the `last` time.
 */
export async function rows({ superuser, market }: Logins, outsiders: readonly Named[], to: Transcript, last = false) {
  const tables = await superuser.query<{ name: string; columns: string; open: boolean }>(
    `SELECT n.nspname || '.' || c.relname AS name, NOT c.relrowsecurity AS open,
       (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0
          AND NOT attisdropped AND has_column_privilege('app_market', c.oid, attnum, 'SELECT')) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'
       AND has_schema_privilege('app_market', n.oid, 'USAGE') ORDER BY 1`,
  );
  for (const { name, columns, open } of tables.rows.filter((table) => table.columns)) {
    if (open && !last) continue;
    for (const [who, actor] of open ? outsiders.slice(0, 1) : outsiders) {
      const all = await asActor(market, actor, `SELECT ${columns} FROM ${name}`);
      to.add({ way: 'rows', who, asked: name, got: all.length > BULK ? hashOf(all) : all });
    }
  }
  const kept = [
    // Of an id the instant: fields that are read side by side write that they were read in any order.
    'SELECT left(id::text, 13) AS at, name, subject_id, office_id, partner_id, actor_id, persona, payload FROM platform.event',
    'SELECT left(event_id::text, 13) AS at, handler, state, failures FROM platform.delivery',
    ...(await searchTables(superuser)).map((table) => `SELECT * FROM ${table}`),
  ];
  for (const sql of kept) {
    const { rows: all } = await superuser.query<Record<string, unknown>>(sql);
    for (const row of ordered(all)) to.add({ way: 'kept', who: 'operator', asked: sql, got: row });
  }
}

async function searchTables(superuser: pg.Client): Promise<string[]> {
  const { rows: found } = await superuser.query<{ name: string }>(
    `SELECT 'platform.' || relname AS name FROM pg_class
     WHERE relnamespace = 'platform'::regnamespace AND relname LIKE 'search\\_%' AND relkind = 'r' ORDER BY 1`,
  );
  return found.map(({ name }) => name);
}

async function asActor(client: pg.Client, actor: Actor, sql: string): Promise<unknown[]> {
  const settings = {
    actor_id: actor.id ?? '',
    persona: actor.persona,
    office_ids: '',
    partner_ids: actor.partnerIds.join(','),
    client_id: '',
  };
  const names = Object.keys(settings);
  const set = names.map((name, index) => `set_config('app.${name}', $${index + 1}, false)`).join(', ');
  await client.query(`SELECT ${set}`, Object.values(settings));
  return ordered((await client.query<Record<string, unknown>>(sql)).rows);
}

/** Rows of a table have no order of their own. */
const ordered = (all: readonly unknown[]): unknown[] =>
  all
    .map((row) => JSON.stringify(row))
    .toSorted()
    .map((text) => JSON.parse(text) as unknown);

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** What a partner reads of people under their consent, in the order in which it comes. */
export async function releases(app: TestApp, outsiders: readonly Named[], to: Transcript): Promise<void> {
  const readers = outsiders.filter(([, actor]) => ['employer', 'trainer', 'loan_officer'].includes(actor.persona));
  for (const [who, actor] of readers) {
    const got = valueOf(await app.get(RecordDisclosure).execute(actor, { first: 100 }));
    to.add({ way: 'releases', who, asked: 'all', got });
  }
}

/** Every route of the api but GraphQL, with each id that is known in its place. */
export async function routes(app: TestApp, outsiders: readonly Named[], ids: readonly string[], to: Transcript) {
  for (const { method, url } of routesOf(app)) {
    const addresses = url.includes(':') ? ids.map((id) => url.replace(/:\w+/g, id)) : [url];
    for (const [who, actor] of outsiders) {
      for (const address of addresses) {
        const answer = await app.http(actor, { method, url: address });
        const { date: _, ...headers } = answer.headers;
        if (url === METRICS) delete headers['content-length'];
        const got = { status: answer.statusCode, headers, body: await bodyOf(url, answer.rawPayload) };
        to.add({ way: 'routes', who, asked: `${method} ${address}`, got });
      }
    }
  }
}

/** Ways in which a file is asked for that its address does not say. */
const ASKED = ['', '?lang=vi&outside=true'];

/** Files that somebody of the office is handed: their names are seen on the screen, and what stands in them leaves the office. */
export async function handedOut(app: TestApp, insider: Actor, ids: readonly string[], to: Transcript) {
  for (const { method, url } of routesOf(app).filter((route) => route.method === 'GET')) {
    for (const address of url.includes(':') ? ids.map((id) => url.replace(/:\w+/g, id)) : [url]) {
      for (const asked of ASKED) {
        const { statusCode, headers, rawPayload } = await app.http(insider, { method, url: address + asked });
        if (statusCode !== 200) break;
        const got = { name: headers['content-disposition'] ?? null, body: await bodyOf(url, rawPayload) };
        to.add({ way: 'files handed out', who: 'counsellor', asked: address + asked, got });
      }
    }
  }
}

/** Of the metrics our own; how much the machine had to do says nothing of anybody, and never comes out the same. */
async function bodyOf(url: string, body: Buffer): Promise<unknown> {
  if (body.subarray(0, 2).toString() === 'PK') return partsOf(body);
  if (url !== METRICS) return body.toString();
  const own = body
    .toString()
    .split('\n')
    .filter((line) => line.includes('titian_'));
  return own.map((line) => line.replace(/ [-+.\deE]+$/, ' «number»')).join('\n');
}

/** What is packed in an XLSX file, by name. */
async function partsOf(packed: Buffer): Promise<Record<string, string>> {
  const zip = await yauzl.fromBufferPromise(packed);
  const parts: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    parts[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  }
  return parts;
}

type Method = 'GET' | 'POST';

/** Nest's own notes on controllers and their methods. */
const noted = (key: 'path' | 'method', on: object): unknown => Reflect.getMetadata(key, on) as unknown;

function routesOf(app: TestApp): { method: Method; url: string }[] {
  const controllers = app
    .get(DiscoveryService)
    .getControllers()
    .map(({ metatype }) => metatype as Type);
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, object>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name] as object;
      if (noted('method', handler) === undefined) return [];
      const parts = [noted('path', controller), noted('path', handler)].map(String).filter((part) => part !== '/');
      return [{ method: noted('method', handler) === RequestMethod.POST ? 'POST' : 'GET', url: `/${parts.join('/')}` }];
    });
  });
}

/** What lies in the product's folder: every name, and what is written in plain text. */
export function files(folder: string, to: Transcript): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(folder, name);
    const isText = /\.(jsonl|txt|eml|html|json)$/.test(name) && statSync(path).isFile();
    to.add({
      way: 'files',
      who: 'operator',
      asked: relative(folder, path),
      // A mail says when it was sent, by a clock that runs differently in each world.
      got: isText ? readFileSync(path, 'utf8').replace(/^Date: .*$/m, 'Date: «now»') : null,
    });
  }
}
