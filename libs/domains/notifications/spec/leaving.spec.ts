import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel/id';
import { CHANNELS, type Channel } from '#kernel/outside-text';
import { allowedOf, type LogFields, type Logger } from '#platform/logging/logger';
import type { Gateway, OutsideMessage } from '#platform/messaging/gateway';
import { LocalMailbox } from '#platform/messaging/local-mailbox';
import { LoggedGateway } from '#platform/messaging/logged-gateway';
import { PushGateway } from '#platform/messaging/push-gateway';
import { PushServices } from '#platform/messaging/push-services';
import { SmtpGateway } from '#platform/messaging/smtp-gateway';
import { NO_DATABASE, testConfig } from '../../../../test/support/config.js';
import { PushService } from '../../../../test/support/push-service.js';
import { SmtpServer } from '../../../../test/support/smtp-server.js';
import { CLOSED_SET, OUTSIDE_LANGUAGES, outsideOf, SENDER, TEMPLATES } from '../core/outside.js';

const FROM = 'kabar@layanan.example';
const TO = 'sri@surat.example';
const KEY = newId();

/** Everything that may ever be sent by some channels. */
const messages = (channels: readonly Channel[]): OutsideMessage[] =>
  TEMPLATES.flatMap((template) =>
    OUTSIDE_LANGUAGES.flatMap((language) =>
      channels.map((channel) => ({ ...outsideOf(template, language, channel), to: TO, key: KEY })),
    ),
  );

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

/** RFC 2047: words of a header that are not ASCII. */
const headerText = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quotedPrintable(text.replaceAll('_', ' ')),
    );

function opened(mail: string): { headers: Record<string, string>; body: string } {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), headerText(line.slice(line.indexOf(':') + 2))]),
  );
  const encoding = headers['Content-Transfer-Encoding'];
  const body = rest.join('\r\n\r\n');
  if (encoding === 'base64') return { headers, body: Buffer.from(body, 'base64').toString().trim() };
  return { headers, body: (encoding === 'quoted-printable' ? quotedPrintable(body) : body).trim() };
}

/** The whole mail but for its instant: one header or one word more makes it another. */
function expectMail(raw: string, message: OutsideMessage, ends: { from: string; to: string }): void {
  const { headers, body } = opened(raw);
  const { Date: instant, 'Content-Transfer-Encoding': encoding, ...others } = headers;
  expect(instant).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/);
  expect(['7bit', 'quoted-printable', 'base64']).toContain(encoding);
  expect(others).toEqual({
    From: `${SENDER} <${ends.from}>`,
    To: ends.to,
    Subject: message.title,
    'Message-ID': `<${KEY}@${ends.from.split('@')[1]}>`,
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
  });
  expect(body).toBe(message.preheader);
  for (const seen of [others['Subject'], body]) expect(CLOSED_SET).toContain(seen);
}

describe('what really leaves', () => {
  let server: SmtpServer;
  beforeAll(async () => {
    server = await SmtpServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.told.length = 0;
    server.refusals = {};
  });

  it.each(messages(['email']))('by SMTP is the closed mail and nothing else: $title', async (message) => {
    await new SmtpGateway(server.url, FROM).send(message);
    const [mail, ...more] = server.mails();
    expect(more).toEqual([]);
    expectMail(mail!, message, { from: FROM, to: TO });
    const conversation = server.told.filter((line) => line !== 'QUIT' && !mail!.split('\r\n').includes(line));
    // Not the machine's name either: every server on the way writes it into the mail.
    expect(conversation).toEqual([`EHLO ${FROM.split('@')[1]}`, `MAIL FROM:<${FROM}>`, `RCPT TO:<${TO}>`, 'DATA', '.']);
  });

  it.each(messages(['push']))(
    'to a push service is title and text, sealed for the browser: $title',
    async (message) => {
      const push = await PushService.start();
      const { to: _, key, sender: __, preheader: ___, channel: ____, ...seen } = message;
      try {
        await pushGateway(push.origin).send({ ...message, to: JSON.stringify(push.browser('/one')) });
        expect(push.received.map(({ payload }) => JSON.parse(payload) as object)).toEqual([seen]);
        expect(push.received[0]?.headers['topic']).toBe(key.replaceAll('-', ''));
        for (const text of Object.values(seen)) expect(CLOSED_SET).toContain(text);
      } finally {
        await push.stop();
      }
    },
  );

  it('is nothing where a push would go elsewhere, and fails where nobody takes it', async () => {
    const push = await PushService.start();
    const [message] = messages(['push']);
    const to = JSON.stringify(push.browser('/one'));
    const gateway = pushGateway(push.origin);
    await push.stop();
    await expect(gateway.send({ ...message!, to })).rejects.toMatchObject({ code: 'gateway_away' });
    const other = pushGateway('fcm.googleapis.com');
    await expect(other.send({ ...message!, to })).rejects.toMatchObject({ code: 'address_refused' });
  });

  it.each(messages(CHANNELS))(
    'without a gateway stays in files and a line without the address: $channel $text',
    async (message) => {
      const folder = mkdtempSync(join(tmpdir(), 'titian-mailbox-'));
      const lines: object[] = [];
      const logger = { info: (text: string, fields: LogFields) => lines.push({ text, ...allowedOf(fields) }) };
      const mailbox = new LocalMailbox(folder);
      const gateway: Gateway = new LoggedGateway(logger as unknown as Logger, mailbox);
      await gateway.send(message);
      // A process died after it was handed over: it comes again, and is there once.
      await gateway.send(message);
      const { to: _, ...seen } = message;
      expect(await mailbox.messages(10)).toEqual([seen]);
      const files = readdirSync(join(folder, 'mailbox')).toSorted();
      expect(files).toEqual(message.channel === 'email' ? [`${KEY}.eml`, `${KEY}.json`] : [`${KEY}.json`]);
      const written = files.map((name) => readFileSync(join(folder, 'mailbox', name), 'utf8'));
      expect(written.at(-1)).toBe(JSON.stringify({ key: KEY, ...withoutKey(message) }));
      if (message.channel === 'email') {
        expectMail(written[0]!, message, { from: 'no-reply@titian.example', to: 'somebody@titian.example' });
      }
      expect(written.join()).not.toContain(TO);
      expect(lines).toEqual(Array(2).fill({ text: 'a message would have been handed over', channel: message.channel }));
    },
  );

  it('is nothing when the text is not of the closed set: that does not compile', async () => {
    const [message] = messages(['email']);
    // @ts-expect-error -- a text that anybody wrote is no text for a gateway
    const named: OutsideMessage = { ...message!, text: 'Budi, besok jam sembilan' };
    expect(named.to).toBe(TO);
  });

  it.each([
    [{ RCPT: '550 5.1.1 sri@surat.example unknown' }, 'address_refused'],
    [{ RCPT: '451 try again' }, 'gateway_refused'],
    [{ END: '554 no spam please' }, 'gateway_refused'],
    [{ MAIL: '421 closing' }, 'gateway_refused'],
    [{ AUTH: '535 wrong secret' }, 'gateway_sign_in'],
  ])('fails with a code and no word of the server: %j', async (refusals, code) => {
    server.refusals = refusals;
    const url = 'AUTH' in refusals ? server.url.replace('//', '//user:secret@') : server.url;
    const [message] = messages(['email']);
    const fault = await new SmtpGateway(url, FROM).send(message!).then(
      () => null,
      (error: unknown) => error as Error & { code: string },
    );
    expect([fault?.code, fault?.message, fault?.cause]).toEqual([code, code, undefined]);
  });

  it('fails when nobody is there', async () => {
    const [message] = messages(['email']);
    const nowhere = new SmtpGateway('smtp://127.0.0.1:1', FROM);
    await expect(nowhere.send(message!)).rejects.toMatchObject({ code: 'gateway_away' });
  });
});

/** RFC 8292: any key of P-256 will do. */
const VAPID_PRIVATE_KEY = Buffer.alloc(32, 7).toString('base64url');

const pushGateway = (service: string): PushGateway =>
  new PushGateway(new PushServices(testConfig(NO_DATABASE, { VAPID_PRIVATE_KEY, PUSH_SERVICES: service })));

const withoutKey = ({ key: _, to: __, ...shown }: OutsideMessage): object => shown;
