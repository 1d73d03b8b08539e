import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a server of mails says instead of yes, by the command. */
type Refusals = Readonly<Partial<Record<'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'END', string>>>;

const ANSWERS: Readonly<Record<string, string>> = {
  ...{ EHLO: '250-mail.example\r\n250 AUTH PLAIN', AUTH: '235 hello', DATA: '354 go on', QUIT: '221 bye' },
};

/** As much of RFC 5321 as one mail needs; keeps every line that it was told. */
export class SmtpServer {
  readonly told: string[] = [];
  refusals: Refusals = {};

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => this.#converse(socket));
  }

  static async start(): Promise<SmtpServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new SmtpServer(server);
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The mails, whole, as they were on the wire. */
  mails(): string[] {
    const all: string[] = [];
    for (let from = this.told.indexOf('DATA'); from >= 0; from = this.told.indexOf('DATA', from + 1)) {
      const end = this.told.indexOf('.', from);
      if (end >= 0) all.push(this.told.slice(from + 1, end).join('\r\n'));
    }
    return all;
  }

  async stop(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }

  #converse(socket: Socket): void {
    let rest = '';
    let inData = false;
    socket.on('error', () => undefined);
    socket.write('220 mail.example\r\n');
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        this.told.push(line);
        if (inData && line !== '.') continue;
        const answer = this.#answer(inData ? 'END' : (line.split(/[ :]/)[0] ?? ''));
        inData = answer.startsWith('354');
        socket.write(`${answer}\r\n`);
        if (line === 'QUIT') socket.end();
      }
    });
  }

  #answer(command: string): string {
    return this.refusals[command as keyof Refusals] ?? ANSWERS[command] ?? '250 yes';
  }
}
