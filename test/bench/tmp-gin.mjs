import { readFileSync } from 'node:fs';
import pg from 'pg';
const { su } = JSON.parse(readFileSync('/tmp/keep.json', 'utf8'));
const client = new pg.Client({ connectionString: su }); await client.connect();
console.log((await client.query('select version()')).rows[0].version);
await client.query("SET jit=off; SET enable_seqscan=off");
const T = 'platform.search_card_0';
async function t(label, sql) {
  const out = [];
  for (let i = 0; i < 7; i++) {
    const { rows } = await client.query('EXPLAIN (ANALYZE, TIMING OFF, BUFFERS, COSTS OFF, FORMAT JSON) ' + sql);
    const p = rows[0]['QUERY PLAN'][0];
    out.push(p['Execution Time']);
  }
  console.log(label.padEnd(40), 'min', Math.min(...out).toFixed(2), 'med', out.sort((a, b) => a - b)[3].toFixed(2));
}
const a = "'a:AAAAoQAAcACAAJ43ebEAAA'";
const full = `${a}&('o:7531'|'c:7531:tailor'|'o:753'|('t:tho'&'t:may')|'t:penjahit'|'t:tailor'|('w:tho'&'w:may'))`;
const lean = `${a}&('o:753'|('t:tho'&'t:may')|'t:penjahit'|'t:tailor'|('w:tho'&'w:may'))`;
const leaner = `${a}&('o:753'|'t:penjahit'|'t:tailor')`;
const one = `${a}&'o:753'`;
const onlyA = a;
for (const [n, q] of Object.entries({ full, lean, leaner, one, onlyA })) {
  await t(n + ' bitmap only (LIMIT 1)', `SELECT 1 FROM ${T} WHERE keys @@ $$${q}$$::tsquery LIMIT 1`);
  await t(n + ' count', `SELECT count(*) FROM ${T} WHERE keys @@ $$${q}$$::tsquery`);
}
await t('no area: o753', `SELECT 1 FROM ${T} WHERE keys @@ $$'o:753'$$::tsquery LIMIT 1`);
await t('no area: full', `SELECT 1 FROM ${T} WHERE keys @@ $$('o:7531'|'c:7531:tailor'|'o:753'|('t:tho'&'t:may')|'t:penjahit'|'t:tailor'|('w:tho'&'w:may'))$$::tsquery LIMIT 1`);
await t('no area: full, cols', `SELECT 1 FROM ${T} WHERE keys @@ $$('o:7531'|'c:7531:tailor'|'o:753'|('t:tho'&'t:may')|'t:penjahit'|'t:tailor'|('w:tho'&'w:may'))$$::tsquery AND province = '000000a1-0000-7000-8000-9e3779b10000' LIMIT 1`);
await client.query("SET gin_fuzzy_search_limit = 500");
await t('full fuzzy 500', `SELECT count(*) FROM ${T} WHERE keys @@ $$${full}$$::tsquery`);
const r = await client.query(`SELECT count(*) FROM ${T} WHERE keys @@ $$${full}$$::tsquery`); console.log(r.rows[0]);
await client.end();
