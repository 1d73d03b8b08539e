// Reads one table in a process of its own and prints what it counted and the most memory it held.
// Started by memory.spec.ts; Node reads the TypeScript of this folder by leaving its types out.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')
      ? next(specifier.replace(/\.js$/u, '.ts'), context)
      : next(specifier, context),
});

const { openTable } = await import('../open-table.ts');
const [path, folder] = process.argv.slice(2);
const reader = await openTable(path, { tmpDir: folder });
const baseline = process.memoryUsage.rss();
let chars = 0;
let stopped = null;
try {
  for await (const row of reader.rows()) for (const cell of row.cells) chars += cell.length;
} catch (fault) {
  stopped = fault.problem?.code ?? String(fault);
}
await reader.close();
process.stdout.write(
  JSON.stringify({
    ...reader.outcome(),
    chars,
    stopped,
    problems: reader.problems.map((problem) => problem.code),
    baseline,
    maxRssBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
