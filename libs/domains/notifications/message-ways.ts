import { Injectable } from '@nestjs/common';
import { OpenFile } from '#domains/clients';
import { reachOf, type Reach } from './core/message.js';
import { DevicesRepository } from './devices.repository.js';
import type { ClaimedMessage } from './messages.repository.js';
import { productOf } from './product.js';

/** Where a message goes; as the product for its office, inside an open unit. */
@Injectable()
export class MessageWays {
  constructor(
    private readonly files: OpenFile,
    private readonly devices: DevicesRepository,
  ) {}

  /** The address as the file says it now; that the file was opened is written down, as always. */
  async reach({ officeId, clientId, channel }: ClaimedMessage): Promise<Reach> {
    const file = await this.files.execute(productOf(officeId), clientId);
    if (!file.ok) return { kind: 'drop', because: 'gone' };
    const joined = channel === 'push' ? await this.devices.of(officeId, clientId) : [];
    const devices = joined.map(({ id, address }) => ({ address: JSON.stringify(address), deviceId: id }));
    return reachOf({ ...file.value.person, devices }, channel);
  }
}
