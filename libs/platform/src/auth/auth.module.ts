import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AllowGuard } from './allow.guard.js';
import { PermissionCheck } from './permission-check.js';

@Module({
  imports: [DiscoveryModule],
  providers: [{ provide: APP_GUARD, useClass: AllowGuard }, PermissionCheck],
  exports: [PermissionCheck],
})
export class AuthModule {}
