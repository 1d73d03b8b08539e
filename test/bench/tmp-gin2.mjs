import { readFileSync } from 'node:fs';
import pg from 'pg';
const { su } = JSON.parse(readFileSync('/tmp/keep.json', 'utf8'));
const client = new pg.Client({ connectionString: su }); await client.connect();
await client.query("SET jit=off; SET enable_seqscan=off");
const T = 'platform.search_card_0';
async function t(label, sql, params = []) {
  const out = [], plan = [], wall = [];
  let n;
  for (let i = 0; i < 9; i++) {
    const { rows } = await client.query('EXPLAIN (ANALYZE, TIMING OFF, BUFFERS, COSTS OFF, FORMAT JSON) ' + sql, params);
    const p = rows[0]['QUERY PLAN'][0];
    out.push(p['Execution Time']); plan.push(p['Planning Time']);
    const s = performance.now(); n = (await client.query(sql, params)).rows; wall.push(performance.now() - s);
  }
  console.log(label.padEnd(30), 'exec', Math.min(...out).toFixed(2), 'plan', Math.min(...plan).toFixed(2), 'wall', Math.min(...wall).toFixed(2), n.length, JSON.stringify(n[0]).slice(0, 60));
}
const a = "'a:AAAAoQAAcACAAJ43ebEAAA'";
const full = `${a}&('o:7531'|'c:7531:tailor'|'o:753'|('t:tho'&'t:may')|'t:penjahit'|'t:tailor'|('w:tho'&'w:may'))`;
const count = (w) => `SELECT count(*) FROM ${T} WHERE ${w}`;
await t('full', count('keys @@ $1::tsquery'), [full]);
await t('full hidden', count('keys @@ (SELECT $1::tsquery)'), [full]);
await t('or-split', count('(keys @@ $1::tsquery OR keys @@ $2::tsquery OR keys @@ $3::tsquery)'), [`${a}&('o:753'|'t:penjahit'|'t:tailor')`, `${a}&'t:tho'&'t:may'`, `${a}&'w:tho'&'w:may'`]);
await t('or-split hidden', count('(keys @@ (SELECT $1::tsquery) OR keys @@ (SELECT $2::tsquery) OR keys @@ (SELECT $3::tsquery))'), [`${a}&('o:753'|'t:penjahit'|'t:tailor')`, `${a}&'t:tho'&'t:may'`, `${a}&'w:tho'&'w:may'`]);
await t('and', count('keys @@ (SELECT $1::tsquery)'), [`${a}&'t:tho'&'t:may'`]);
await t('any', count('keys @@ ANY ($1::tsquery[])'), [[`${a}&('o:753'|'t:penjahit'|'t:tailor')`, `${a}&'t:tho'&'t:may'`, `${a}&'w:tho'&'w:may'`]]);
const b = "('k:vacancy'|'k:ojt_place')&'a:AAAAoQAAcACAADxu82IAAQ'&('b:listrik'|'b:tukang')";
await t('bare', count('keys @@ $1::tsquery'), [b]);
await t('bare hidden', count('keys @@ (SELECT $1::tsquery)'), [b]);
await t('bare, kinds as column', count('keys @@ (SELECT $1::tsquery) AND kind = ANY ($2)'), ["'a:AAAAoQAAcACAADxu82IAAQ'&('b:listrik'|'b:tukang')", ['vacancy', 'ojt_place']]);
const c = "'a:AAAAoQAAcACAAJ43ebEAAA'&('b:thu'|'b:ngan')";
await t('thu ngan', count('keys @@ $1::tsquery'), [c]);
await t('thu ngan hidden', count('keys @@ (SELECT $1::tsquery)'), [c]);
await t('thu ngan split', count('keys @@ (SELECT $1::tsquery) OR keys @@ (SELECT $2::tsquery)'), ["'a:AAAAoQAAcACAAJ43ebEAAA'&'b:thu'", "'a:AAAAoQAAcACAAJ43ebEAAA'&'b:ngan'"]);
await t('thu ngan newest 500', `SELECT id, title, title_words, occupations, posted, pay FROM ${T} WHERE keys @@ (SELECT $1::tsquery) ORDER BY posted DESC, id DESC LIMIT 500`, [c]);
await t('thu ngan 500', `SELECT id, title, title_words, occupations, posted, pay FROM ${T} WHERE keys @@ (SELECT $1::tsquery) LIMIT 500`, [c]);
const ids = (await client.query(`SELECT id, ctid FROM ${T} WHERE keys @@ $1::tsquery ORDER BY posted DESC LIMIT 500`, [c])).rows;
const digits = `CASE WHEN keys @@ $2::tsquery THEN '2' WHEN keys @@ $3::tsquery THEN '1' ELSE '0' END || CASE WHEN keys @@ $4::tsquery THEN '2' WHEN keys @@ $5::tsquery THEN '1' ELSE '0' END AS d`;
const four = ["'w:thu'", "'b:thu'", "'w:ngan'", "'b:ngan'"];
await t('elsewhere now', `WITH opened AS MATERIALIZED (SELECT id, strip(keys) AS keys FROM unnest($1::uuid[]) AS wanted (id) JOIN ${T} USING (id)) SELECT id, ${digits} FROM opened`, [ids.map((r) => r.id), ...four]);
await t('elsewhere ctid', `WITH opened AS MATERIALIZED (SELECT id, strip(keys) AS keys FROM ${T} WHERE ctid = ANY ($1::tid[])) SELECT id, ${digits} FROM opened`, [ids.map((r) => r.ctid), ...four]);
await t('elsewhere ctid no keys', `SELECT id FROM ${T} WHERE ctid = ANY ($1::tid[])`, [ids.map((r) => r.ctid)]);
await t('elsewhere gin', `SELECT 'w0', id FROM ${T} WHERE keys @@ (SELECT $1::tsquery) UNION ALL SELECT 'w1', id FROM ${T} WHERE keys @@ (SELECT $2::tsquery)`, ["'a:AAAAoQAAcACAAJ43ebEAAA'&'w:thu'", "'a:AAAAoQAAcACAAJ43ebEAAA'&'w:ngan'"]);
await client.end();
