// `node apps/launcher/command.mjs <name> …`: a command of the worker (replay, reindex, import …) on the installation
// that `npm start` runs in this folder, or on the one that the environment names.
import { assertNode } from './node-version.mjs';

assertNode();
const { boot } = await import('./boot.mjs');
await boot(new URL('./run-command.mjs', import.meta.url), process.argv.slice(2));
