import { Module } from '@nestjs/common';
import { NoticesQueries } from './notices.queries.js';
import { NoticesRepository } from './notices.repository.js';
import { NotificationsJobs } from './notifications.jobs.js';
import { NotificationsResolver } from './notifications.resolver.js';
import './notifications.texts.js';
import { ReadNotices } from './read-notices.js';

@Module({
  providers: [NoticesQueries, NoticesRepository, ReadNotices, NotificationsResolver, NotificationsJobs],
  exports: [NoticesQueries],
})
export class NotificationsModule {}
