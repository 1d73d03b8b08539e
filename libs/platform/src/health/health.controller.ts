import { Controller, Get, HttpException } from '@nestjs/common';
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

  @Get('metrics')
  async prometheus(): Promise<string> {
    return this.metrics.text();
  }
}
