// `npm test`. As start.mjs: everything else is imported after the version of Node is known.
import { assertNode } from './node-version.mjs';

assertNode();
const { boot } = await import('./boot.mjs');
await boot(new URL('./run-tests.mjs', import.meta.url), process.argv.slice(2));
