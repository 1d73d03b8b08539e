import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

const TRIES = 50;

/** @returns {Promise<boolean>} whether a program could listen there now */
export function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * A port that was asked for must be free; the usual one may give way to the next free one.
 * @param {{asked: string|undefined, usual: number, host: string, variable: string, taken?: number[]}} options
 * @returns {Promise<number>}
 */
export async function choosePort({ asked, usual, host, variable, taken = [] }) {
  if (asked) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Problem(
        'PORT_TAKEN',
        `${variable}=${asked} is not a port number.`,
        `For example: ${variable}=4200 npm start`,
      );
    if (await isFree(port, host)) return port;
    throw new Problem(
      'PORT_TAKEN',
      `Port ${port} is in use by another program, or not allowed for you.`,
      `Choose another: ${variable}=${port + 100} npm start. Without ${variable}, Titian takes the next free one.`,
    );
  }
  for (let port = usual; port < usual + TRIES; port += 1) {
    if (!taken.includes(port) && (await isFree(port, host))) return port;
  }
  throw new Problem(
    'PORT_TAKEN',
    `The ports ${usual} to ${usual + TRIES - 1} are all in use.`,
    `Name a free one: ${variable}=5200 npm start`,
  );
}
