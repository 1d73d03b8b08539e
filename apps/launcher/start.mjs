// `npm start`. Must be understood by any Node from 14 on, so that an old one gets a sentence and no syntax error:
// everything else is imported after the version is known.
import { assertNode } from './node-version.mjs';

assertNode();
const { boot } = await import('./boot.mjs');
await boot(new URL('./run.mjs', import.meta.url), process.argv.slice(2));
