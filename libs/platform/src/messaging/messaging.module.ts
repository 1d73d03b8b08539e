import { Module } from '@nestjs/common';
import { LoggedPhoneMessages, PhoneMessages } from './phone-messages.js';

@Module({
  providers: [{ provide: PhoneMessages, useClass: LoggedPhoneMessages }],
  exports: [PhoneMessages],
})
export class MessagingModule {}
