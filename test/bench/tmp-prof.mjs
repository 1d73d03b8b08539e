import { readFileSync } from 'node:fs';
const { env, su } = JSON.parse(readFileSync('/tmp/keep.json', 'utf8'));
import pg from 'pg';
const { parseConfig } = await import('#platform/config/config');
const { Database } = await import('#platform/db/database');
const { UnitOfWork } = await import('#platform/db/unit-of-work');
const { PostgresEngine } = await import('#platform/search/postgres-engine');
const { WordWeights } = await import('#platform/search/word-weights');
const { madePlace, seeded } = await import('#platform/search/spec/made-documents');
const { everything, typedWords, understood } = await import('#platform/search/spec/made-requests');
const database = new Database(parseConfig({ ...env, NODE_ENV: 'test' }));
await database.open();
const uow = new UnitOfWork(database);
const engine = new PostgresEngine(uow, new WordWeights(uow));
function placedRequest(chance, question) {
  const { path } = madePlace(chance);
  const depth = chance.chance(0.5) ? 1 : 2;
  const filters = { areas: [{ id: path[depth], depth }] };
  const [kinds, quick] = [chance.chance(0.5), chance.chance(0.5)];
  if (kinds) filters.kinds = ['vacancy', 'ojt_place'];
  else if (quick) filters.noExperience = true;
  else filters.payMin = 3_000_000;
  return { ...everything, question, filters, sort: 'relevance', want: { total: true, facets: [] }, areaDepth: depth + 1 };
}
const chance = seeded(11);
const placed = Array.from({ length: 120 }, (_, turn) => placedRequest(chance, turn % 2 ? understood(chance) : typedWords(chance)));
const log = [];
const proto = Object.getPrototypeOf(uow);
const run = async (r) => { const t = performance.now(); const a = await engine.search(r); return [performance.now() - t, a]; };
for (const r of placed.slice(0, 20)) await run(r);
// per-statement times
const { EntityManager } = await import('typeorm');
const real = EntityManager.prototype.query;
let stats;
EntityManager.prototype.query = async function (sql, params) { const t = performance.now(); const out = await real.call(this, sql, params); stats.push([performance.now() - t, sql, params, out.length]); return out; };
const all = [];
for (const r of placed) {
  let best = null;
  for (let i = 0; i < 3; i++) { stats = []; const c=process.cpuUsage(); const [t, a] = await run(r); const u=process.cpuUsage(c); if (!best || t < best.t) best = { t, a, stats, r, cpu: (u.user+u.system)/1000 }; }
  all.push(best);
}
all.sort((a, b) => a.t - b.t);
const q = (p) => all[Math.floor(p * (all.length - 1))].t.toFixed(1);
console.log('median', q(.5), 'p75', q(.75), 'p90', q(.9), 'p95', q(.95), 'max', q(1));
const name = (sql) => /matching AS MAT/.test(sql) ? 'list' : /opened AS/.test(sql) ? 'elsewhere' : /search_term/.test(sql) ? 'terms' : /set_config/.test(sql) ? 'planning' : /matching\s+ORDER|isco = ANY/.test(sql) ? 'strong' : /search_edition/.test(sql) ? 'edition' : sql.slice(0, 20);
const from = process.argv[2] ? Number(process.argv[2]) : 12;
for (const { t, a, stats, r, cpu } of all.slice(-from)) console.log(t.toFixed(1), 'cpu', cpu.toFixed(1), 'depth', r.filters.areas[0].depth, 'total', a.total.count, r.question.units.map((u) => u.typed + (u.meanings.length ? '*' : '')).join('|'), stats.map(([ms, sql, , n]) => `${name(sql)} ${ms.toFixed(1)} (${n})`).join(', '));
if (process.argv[3]) {
  const client = new pg.Client({ connectionString: su }); await client.connect();
  await client.query("SET jit=off; SET enable_seqscan=off");
  for (const { stats } of all.slice(-Number(process.argv[3]))) for (const [ms, sql, params] of stats.filter(([, sql]) => /list|strong|elsewhere|terms/.test(name(sql)))) {
    console.log('---', name(sql), ms.toFixed(1), JSON.stringify(params).slice(0, 1500));
    const { rows } = await client.query('EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ' + sql, params);
    for (const row of rows) console.log(row['QUERY PLAN']);
  }
  await client.end();
}
process.exit(0);
