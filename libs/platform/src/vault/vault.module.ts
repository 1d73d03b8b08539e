import { Module } from '@nestjs/common';
import { Keyring } from './keyring.js';
import { Tombstones } from './tombstones.js';

@Module({ providers: [Keyring, Tombstones], exports: [Keyring, Tombstones] })
export class VaultModule {}
