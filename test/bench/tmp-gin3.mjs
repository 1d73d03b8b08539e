import { readFileSync } from 'node:fs';
import pg from 'pg';
const { su } = JSON.parse(readFileSync('/tmp/keep.json', 'utf8'));
const client = new pg.Client({ connectionString: su }); await client.connect();
await client.query("SET jit=off; SET enable_seqscan=off");
const T = 'platform.search_card_0';
async function t(label, sql, params = []) {
  const out = [], wall = [];
  let n;
  for (let i = 0; i < 9; i++) {
    const { rows } = await client.query('EXPLAIN (ANALYZE, TIMING OFF, BUFFERS, COSTS OFF, FORMAT JSON) ' + sql, params);
    out.push(rows[0]['QUERY PLAN'][0]['Execution Time']);
    const s = performance.now(); n = (await client.query(sql, params)).rows; wall.push(performance.now() - s);
  }
  console.log(label.padEnd(40), 'exec', Math.min(...out).toFixed(2), 'wall', Math.min(...wall).toFixed(2), 'med', wall.sort((a, b) => a - b)[4].toFixed(2), n.length, JSON.stringify(n[0] ?? null).slice(0, 40));
}
const a = "'a:AAAAoQAAcACAAJ43ebEAAA'";
const P = { full: `${a}&('o:753'|'p:may tho'|'t:penjahit'|'t:tailor'|('w:tho'&'w:may'))`, noW: `${a}&('o:753'|'p:may tho'|'t:penjahit'|'t:tailor')`, o: `${a}&'o:753'`, w: `${a}&'w:tho'&'w:may'` };
for (const [k, q] of Object.entries(P)) {
  await t(k + ' gin only', `SELECT 1 FROM ${T} WHERE keys @@ (SELECT $1::tsquery) LIMIT 1`, [q]);
  await t(k + ' count', `SELECT count(*) FROM ${T} WHERE keys @@ (SELECT $1::tsquery)`, [q]);
}
await t('province alone (btree) count', `SELECT count(*) FROM ${T} WHERE province = (SELECT '000000a1-0000-7000-8000-9e3779b10000'::uuid)`);
await t('full cte', `WITH matching AS MATERIALIZED (SELECT ctid, id, title, title_words, occupations, isco, posted, pay FROM ${T} WHERE keys @@ (SELECT $1::tsquery) LIMIT 10001) SELECT count(*) FROM matching`, [P.full]);
await t('full cte, narrow', `WITH matching AS MATERIALIZED (SELECT ctid, isco, posted FROM ${T} WHERE keys @@ (SELECT $1::tsquery) LIMIT 10001) SELECT count(*) FROM matching`, [P.full]);
await client.end();
