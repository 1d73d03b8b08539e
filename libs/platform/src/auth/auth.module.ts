import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AllowGuard } from './allow.guard.js';
import { PermissionCheck } from './permission-check.js';
import { SecretHasher } from './secret-hasher.js';
import { Throttle } from './throttle.js';

@Module({
  imports: [DiscoveryModule],
  providers: [{ provide: APP_GUARD, useClass: AllowGuard }, PermissionCheck, SecretHasher, Throttle],
  exports: [PermissionCheck, SecretHasher, Throttle],
})
export class AuthModule {}
