import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { VISITOR, type Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { Allow } from '#platform/auth/allow';
import { languageOf, type Language } from '#platform/messaging/texts';
import { IntroductionFiles } from './introduction-files.js';

type Sent = FastifyRequest & { readonly actor?: Actor };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const languageIn = ({ headers }: Sent, asked: string | undefined): Language =>
  languageOf(asked ?? headers['x-titian-lang']?.toString(), headers['accept-language']);

/** Files of a session over HTTP. Their names are neutral: they are seen by whoever looks at the screen. */
@Controller('files/introductions')
export class IntroductionsController {
  constructor(private readonly files: IntroductionFiles) {}

  @Get(':id/timetable.xlsx')
  @Allow('introduction:organise')
  async timetable(
    @Req() request: Sent,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('lang') lang?: string,
  ) {
    const file = isId(id) && (await this.files.timetable(actorOf(request), id, languageIn(request, lang)));
    await send(reply, file, XLSX, 'timetable.xlsx');
  }

  @Get(':id/report.xlsx')
  @Allow('introduction:organise')
  async report(@Req() request: Sent, @Res() reply: FastifyReply, @Param('id') id: string, @Query() query: Asked) {
    const how = { outside: query.outside === 'true', language: languageIn(request, query.lang) };
    const file = isId(id) && (await this.files.report(actorOf(request), id, how));
    await send(reply, file, XLSX, 'report.xlsx');
  }

  @Get(':id/calendar.ics')
  @Allow('introduction:calendar')
  async calendar(
    @Req() request: Sent,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('lang') lang?: string,
  ) {
    const file = isId(id) && (await this.files.calendar(actorOf(request), id, languageIn(request, lang)));
    await send(reply, file, 'text/calendar; charset=utf-8', 'calendar.ics');
  }
}

interface Asked {
  readonly lang?: string;
  readonly outside?: string;
}

const actorOf = ({ actor }: Sent): Actor => actor ?? VISITOR;

async function send(
  reply: FastifyReply,
  file: Buffer | string | null | false,
  type: string,
  name: string,
): Promise<void> {
  if (!file) {
    await reply.code(404).send({ code: 'NOT_FOUND' });
    return;
  }
  const headers = { 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' };
  await reply.headers({ 'content-type': type, ...headers }).send(file);
}
