import { Readable } from 'node:stream';
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { VISITOR } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { writeXlsx } from '#platform/files/write-xlsx';
import { CLIENT_FIELD_FACTS, CLIENT_FIELDS } from './core/client-field.js';
import { attached, languageIn, refused, XLSX, type Sent } from './imports.controller.js';
import { TakeClientList } from './take-client-list.js';

const SHEET = { id: 'Daftar', vi: 'Danh sách', en: 'List' };

/** Lists of people over HTTP, beside GraphQL. */
@Controller('files')
export class ClientListsController {
  constructor(private readonly taking: TakeClientList) {}

  @Get('people-template.xlsx')
  @Allow('client:register')
  async template(@Req() request: Sent, @Res() reply: FastifyReply, @Query('lang') lang?: string): Promise<void> {
    const language = languageIn(request, lang);
    const headers = CLIENT_FIELDS.map((field) => CLIENT_FIELD_FACTS[field].label[language]);
    const file = await writeXlsx([{ name: SHEET[language], headers, rows: [] }]);
    await reply.header('content-type', XLSX).header('content-disposition', attached('list.xlsx')).send(file);
  }

  /** The body is the file itself. Answers `{ fileId }` with the id of the list, or `{ code, message }` with a status from 400 on. */
  @Post('people')
  @Allow('client:register')
  async take(@Req() request: Sent, @Res() reply: FastifyReply): Promise<void> {
    const body = request.body instanceof Readable ? request.body : Readable.from([]);
    const taken = await this.taking.execute(request.actor ?? VISITOR, body);
    if (taken.ok) await reply.code(201).send({ fileId: taken.value });
    else await refused(reply.header('connection', 'close'), taken.refusal, languageIn(request));
  }
}
