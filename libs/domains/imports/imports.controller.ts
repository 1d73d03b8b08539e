import { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { VISITOR, type Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { writeCsv, type WritableCell } from '#platform/files/write-csv';
import { languageOf, textOf, type Language } from '#platform/messaging/texts';
import type { BatchFacts } from './core/facts.js';
import { csvTemplate, xlsxTemplate } from './import-template.js';
import { ImportsQueries } from './imports.queries.js';
import { StoreUpload } from './store-upload.js';

export type Sent = FastifyRequest & { readonly actor?: Actor };

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What may be sent as the body of an upload; any of them is looked at for what it really is. */
export const UPLOAD_TYPES = [
  'application/octet-stream',
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/csv',
  'application/vnd.ms-excel',
  'application/zip',
  XLSX,
];

const headerOf = (request: Sent, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

export const languageIn = (request: Sent, asked?: string): Language =>
  languageOf(asked ?? headerOf(request, 'x-titian-lang'), headerOf(request, 'accept-language'));

/** The name a browser sends percent-encoded, because a header holds no other letters. */
function nameIn(request: Sent): string {
  const sent = headerOf(request, 'x-file-name') ?? '';
  try {
    return decodeURIComponent(sent);
  } catch {
    return sent;
  }
}

const announced = (request: Sent): number | null => {
  const length = Number(headerOf(request, 'content-length') ?? '');
  return headerOf(request, 'content-length') !== undefined && Number.isSafeInteger(length) ? length : null;
};

const STATUS: Readonly<Record<string, number>> = {
  'import.file.file_too_large': 413,
  'import.file.empty_file': 400,
  'import.too_many_files': 429,
};

export const refused = (reply: FastifyReply, { code, params }: Refusal, language: Language): FastifyReply =>
  reply.code(STATUS[code] ?? 400).send({ code, message: textOf(code, language, params) });

/** Files over HTTP, beside GraphQL: templates, uploads, and the list of rejected rows. */
@Controller('files')
export class ImportsController {
  constructor(
    private readonly uploads: StoreUpload,
    private readonly queries: ImportsQueries,
  ) {}

  @Get('import-template.xlsx')
  async xlsxTemplate(@Req() request: Sent, @Res() reply: FastifyReply, @Query('lang') lang?: string): Promise<void> {
    const file = await xlsxTemplate(languageIn(request, lang));
    await reply.header('content-type', XLSX).header('content-disposition', attached('template.xlsx')).send(file);
  }

  @Get('import-template.csv')
  async csvTemplate(@Req() request: Sent, @Res() reply: FastifyReply, @Query('lang') lang?: string): Promise<void> {
    const file = await csvTemplate(languageIn(request, lang));
    await reply.header('content-type', CSV).header('content-disposition', attached('template.csv')).send(file);
  }

  /** The body is the file itself. Answers `{ fileId, name, bytes }`, or `{ code, message }` with a status from 400 on. */
  @Post('imports')
  @Allow('import:manage')
  async upload(@Req() request: Sent, @Res() reply: FastifyReply): Promise<void> {
    const language = languageIn(request);
    const body = request.body instanceof Readable ? request.body : Readable.from([]);
    const upload = { name: nameIn(request), announced: announced(request), body };
    const kept = await this.uploads.execute(request.actor ?? VISITOR, upload);
    if (kept.ok) await reply.code(201).send(kept.value);
    else await refused(reply.header('connection', 'close'), kept.refusal, language);
  }

  /** Every rejection of a batch with its reason in words. */
  @Get('imports/:id/rejections.csv')
  @Allow('import:manage')
  async rejections(@Req() request: Sent, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const actor = request.actor ?? VISITOR;
    const batch = await this.queries.byId(actor, id);
    if (batch === null) {
      await reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
      return;
    }
    const language = languageIn(request);
    const rows = this.rejectedRows(actor, batch, language);
    const text = Readable.from(writeCsv(HEADERS[language], rows));
    await reply.header('content-type', CSV).header('content-disposition', attached('rejections.csv')).send(text);
  }

  private async *rejectedRows(actor: Actor, batch: BatchFacts, language: Language): AsyncGenerator<WritableCell[]> {
    let after: readonly [number, number] = [-1, -1];
    for (;;) {
      const page = await this.queries.rejectionsAfter(actor, batch, after, 500);
      for (const { line, header, code, params, value } of page) {
        yield [line, header ?? '', textOf(code, language, params ?? {}), value ?? ''];
      }
      const last = page.at(-1);
      if (last === undefined) return;
      after = [last.line, last.number];
    }
  }
}

const CSV = 'text/csv; charset=utf-8';

/** File names are neutral: they are seen by whoever looks at the screen. */
export const attached = (name: string): string => `attachment; filename="${name}"`;

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  id: ['Baris', 'Kolom', 'Alasan', 'Isi'],
  vi: ['Dòng', 'Cột', 'Lý do', 'Nội dung'],
  en: ['Line', 'Column', 'Reason', 'Value'],
};
