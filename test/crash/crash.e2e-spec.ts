import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { skipsRedis } from '../support/redis-server.js';
import { type CrashPlan, type CrashReport, CrashRun } from './harness.js';

// The bar of issue 3: 20 kills over 2,000 commits.
const COMMITS = Number(process.env['CRASH_COMMITS'] ?? 2000);
const KILLS = Number(process.env['CRASH_KILLS'] ?? 20);
const SEED = Number(process.env['CRASH_SEED'] ?? 20_261_122);
// On a machine of its own a run takes 20 to 40 s; a crowded one takes its time and is no reason to fail.
const PATIENCE = 600_000;

const onRedis = (engine: string) => (skipsRedis(`on the queue engine ${engine}`) ? describe.skip : describe);

describe.each<[CrashPlan['engine'], typeof describe]>([
  ['postgres', describe],
  ['redis', onRedis('redis')],
  ['redis-volatile', onRedis('redis-volatile')],
])('on the queue engine %s', (engine, suite) => {
  suite('commits, calls and kills', () => {
    let database: TestDatabase;

    beforeAll(async () => {
      database = await cloneDatabase();
    });
    afterAll(() => database.drop());

    it(
      'loses nothing and does nothing twice',
      async () => {
        const redisKills = engine === 'redis-volatile' ? 5 : 0;
        const report = await CrashRun.execute(
          { engine, commits: COMMITS, kills: KILLS, redisKills, seed: SEED },
          database,
          PATIENCE,
        );
        tell(engine, report);
        expect(report.commits).toBeGreaterThanOrEqual(COMMITS);
        expect(Object.values(report.killed).reduce((sum, count) => sum + count, 0)).toBe(KILLS + redisKills);
        expect(report).toMatchObject({ lost: 0, doubled: 0, phantoms: 0, uncalled: 0, deadLetters: 0, fell: 0 });
      },
      PATIENCE,
    );
  });
});

describe('the harness itself', () => {
  const few = { commits: 100, seed: SEED };
  const onRedisOnly = skipsRedis('the harness itself') ? it.skip : it;

  const broken = async (plan: CrashPlan): Promise<CrashReport> => {
    const database = await cloneDatabase();
    const report = await CrashRun.execute(plan, database, PATIENCE).finally(() => database.drop());
    tell(`${plan.engine}, broken on purpose: ${plan.sabotage}`, report);
    return report;
  };

  onRedisOnly(
    'sees losses when a delivery counts as done once it is enqueued',
    async () => {
      const report = await broken({
        ...few,
        engine: 'redis-volatile',
        kills: 0,
        redisKills: 2,
        // Slow workers, and more waiting than all of them have in hand: a quick machine must lose something too.
        dwellMs: 300,
        redisHolds: 60,
        sabotage: 'acknowledge-at-enqueue',
      });
      expect(report.lost).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it(
    'sees what is done twice when there is no inbox',
    async () => {
      const report = await broken({
        ...few,
        engine: 'postgres',
        kills: 3,
        victims: ['worker'],
        dwellMs: 300,
        sabotage: 'no-inbox',
      });
      expect(report.doubled).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

function tell(name: string, report: CrashReport): void {
  const killed = Object.entries(report.killed).map(([role, count]) => `${role} ${count}`);
  process.stdout.write(
    `kill -9 on ${name}: ${report.commits} commits, killed ${killed.join(', ')}; lost ${report.lost}, doubled ${report.doubled}, ` +
      `phantoms ${report.phantoms}, fell ${report.fell}, handed over again ${report.handedOverAgain}, calls repeated ${report.repeatedCalls}; ${report.seconds} s\n`,
  );
}
