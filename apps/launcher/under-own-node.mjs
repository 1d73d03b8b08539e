// The second half of boot.mjs: runs main() of the named module, and ends it when the first half is no more.
import { pathToFileURL } from 'node:url';
import { printProblem } from './terminal.mjs';

const orphaned = () => process.kill(process.pid, 'SIGTERM');
process.once('disconnect', orphaned);
process.channel?.unref();
const [module, ...parameters] = process.argv.slice(2);
try {
  const { main } = await import(pathToFileURL(module).href);
  process.exitCode = await main(parameters);
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
process.off('disconnect', orphaned);
if (process.connected) process.disconnect();
