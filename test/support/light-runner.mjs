// jest-light-runner tells a worker that asks for its configuration by telling every worker that has a file. One that has
// not begun to listen loses it and, asking later, is told nothing: it waits for ever, and its stage with it. Here each
// file has a channel of its own.
import LightRunner from 'jest-light-runner/child-process';
import Tinypool from 'tinypool';

/** A channel to one worker; `shared` answers whoever listens at that moment. */
function toOneWorker(shared) {
  let tell = () => undefined;
  return {
    onMessage: (listener) => {
      tell = listener;
    },
    postMessage: (asked) => {
      if (asked !== 'jest-light-runner-get-worker-data') return;
      shared.onMessage(tell);
      shared.postMessage(asked);
    },
  };
}

const { run } = Tinypool.prototype;
Tinypool.prototype.run = function (file, options) {
  return run.call(this, file, options?.channel ? { ...options, channel: toOneWorker(options.channel) } : options);
};

export default LightRunner;
