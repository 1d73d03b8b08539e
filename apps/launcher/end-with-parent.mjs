// Preloaded into every child of the launcher: a child whose launcher was killed must not keep a port for itself.
const GRACE = 10_000;

process.once('disconnect', () => {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), GRACE).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
