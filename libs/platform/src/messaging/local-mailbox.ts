import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Channel } from '#kernel/outside-text';
import type { Gateway, OutsideMessage } from './gateway.js';
import { mailOf } from './mail.js';

/** What was sent by a channel, as it would be seen; without whom it went to. */
export interface LocalMessage {
  readonly key: string;
  readonly channel: Channel;
  readonly sender: string;
  readonly title: string | null;
  readonly preheader: string | null;
  readonly text: string;
}

/** Nobody's: these mails go no farther than this folder, and whom they were for stays in the vault. */
const FROM = 'no-reply@titian.example';
const TO = 'somebody@titian.example';
const SEEN = /^[0-9a-f-]{36}\.json$/;

/**
 * Where nothing is to leave the machine: a folder with a file for each message as it would be seen, and of a mail the mail
 * itself, whole but for the address. For whoever tries the product out. The same key is the same file, so that nothing is there twice.
 */
export class LocalMailbox implements Gateway {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = resolve(dataFolder, 'mailbox');
  }

  async send(message: OutsideMessage): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const { key, to: _, ...shown } = message;
    if (message.channel === 'email') await this.#write(`${key}.eml`, await rawMail({ ...message, to: TO }, FROM));
    await this.#write(`${key}.json`, JSON.stringify({ key, ...shown }));
  }

  /** The latest first, no more than so many. */
  async messages(most: number): Promise<readonly LocalMessage[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const files = names
      .filter((name) => SEEN.test(name))
      .toSorted()
      .toReversed()
      .slice(0, most);
    return Promise.all(
      files.map(async (name) => JSON.parse(await readFile(resolve(this.#folder, name), 'utf8')) as LocalMessage),
    );
  }

  /** At once or not at all. */
  async #write(name: string, content: Buffer | string): Promise<void> {
    const half = resolve(this.#folder, `.${name}`);
    await writeFile(half, content, { mode: 0o600 });
    await rename(half, resolve(this.#folder, name));
  }
}

/** The mail as it would stand on the wire. */
export async function rawMail(message: OutsideMessage, from: string): Promise<Buffer> {
  const { createTransport } = await import('nodemailer');
  const stream = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message: raw } = await stream.sendMail(mailOf(message, from));
  return raw as Buffer;
}
