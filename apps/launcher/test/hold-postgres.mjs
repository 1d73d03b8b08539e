// A program that starts a server and waits to be ended: the subject of the tests about killed runs.
import { startPostgres } from '../embedded-postgres.mjs';

const [dataDir, port = '0'] = process.argv.slice(2);
try {
  const {
    pid,
    superuserUrl,
    dataDir: place,
  } = await startPostgres({
    dataDir,
    port: Number(port),
    fast: true,
    database: null,
    log: (line) => console.log(`log: ${line}`),
  });
  console.log(`ready: ${JSON.stringify({ pid, superuserUrl, place })}`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(`refused: ${error.code} ${error.message} | ${error.wayOut}`);
  process.exitCode = 1;
}
