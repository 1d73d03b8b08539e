// Plain old JavaScript: any Node must be able to read this file.
const SMALLEST = [20, 19];

export function assertNode() {
  const parts = process.versions.node.split('.').map(Number);
  const enough = parts[0] > SMALLEST[0] || (parts[0] === SMALLEST[0] && parts[1] >= SMALLEST[1]);
  if (enough) return;
  console.error(
    '\nTitian needs Node.js ' + SMALLEST.join('.') + ' or newer to begin; this is ' + process.versions.node + '.',
  );
  console.error('Get a newer one from https://nodejs.org and start again. (Titian then brings its own Node 24.)\n');
  process.exit(1);
}
