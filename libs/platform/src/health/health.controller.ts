import { Controller, Get, HttpException, NotFoundException, Req } from '@nestjs/common';
import { isBeside, type Asker } from './beside.js';
import { Health, type HealthReport } from './health.js';
import { Metrics } from './metrics.js';

/** For orchestrators, not for people: live (the process answers), ready (it can serve, with the ill part named). */
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'up' };
  }

  @Get('health/ready')
  async ready(): Promise<HealthReport> {
    const report = await this.health.report();
    if (report.status === 'down') throw new HttpException(report, 503);
    return report;
  }

  /** Not for the world: what it says of load and of work that failed is nobody's business outside. */
  @Get('metrics')
  async prometheus(@Req() request: Asker): Promise<string> {
    if (!isBeside(request)) throw new NotFoundException();
    return this.metrics.text();
  }
}
