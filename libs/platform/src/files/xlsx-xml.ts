import { SaxesParser } from 'saxes';
import { TableStopped, fatal } from './table.js';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without a namespace prefix: some writers use one, most do not. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

// The longest thing without a tag in a sheet is the text of one cell: 32,767 units, each at most 7 characters as XML.
const MAX_SILENCE = 1_000_000;

/** XML in pieces. Stops at broken XML, at a document type, and at a piece without any tag that no cell can hold. */
export class XmlFeed {
  private readonly parser = new SaxesParser();
  private readonly part: string;
  private silent = 0;

  constructor(part: string, handlers: XmlHandlers) {
    this.part = part;
    this.parser.on('error', () => this.stop());
    this.parser.on('doctype', () => this.stop());
    this.parser.on('opentag', (tag) => {
      this.silent = 0;
      handlers.open?.(local(tag.name), tag.attributes);
    });
    this.parser.on('closetag', (tag) => {
      this.silent = 0;
      handlers.close?.(local(tag.name));
    });
    if (handlers.text !== undefined) this.parser.on('text', (text) => handlers.text?.(text));
  }

  push(text: string): void {
    this.silent += text.length;
    this.parser.write(text);
    if (this.silent > MAX_SILENCE) this.stop();
  }

  end(): void {
    this.parser.close();
  }

  private stop(): never {
    throw new TableStopped(fatal('corrupt_package', { part: this.part }));
  }
}

/** Reads a whole part that is known to be small or whose handlers keep little. */
export const readXml = async (chunks: AsyncIterable<string>, part: string, handlers: XmlHandlers): Promise<void> => {
  const feed = new XmlFeed(part, handlers);
  for await (const chunk of chunks) feed.push(chunk);
  feed.end();
};
