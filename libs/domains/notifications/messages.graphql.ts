import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CHANNELS, type Channel } from '#kernel/outside-text';
import { connectionTypes, PageArgs } from '#platform/graphql/connection';
import { enumType, LangEnum } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateTimeScalar, LocalTimeScalar } from '#platform/graphql/scalars';
import { MESSAGE_STATES, type MessageState } from './core/message.js';
import { TEMPLATES, type OutsideLanguage, type Template } from './core/outside.js';

export const MessageChannelEnum = enumType('MessageChannel', CHANNELS);
export const MessageStateEnum = enumType('MessageState', MESSAGE_STATES);
export const MessageTemplateEnum = enumType('MessageTemplate', TEMPLATES);

@ObjectType('QuietHours', {
  description: 'Over midnight when `from` is later than `until`; in the zone of the home, or else of the office.',
})
export class QuietHoursType {
  @Field(() => LocalTimeScalar) from!: string;
  @Field(() => LocalTimeScalar) until!: string;
}

@ObjectType('MessagePreferences', { description: 'How somebody wants to be told outside the app.' })
export class MessagePreferencesType {
  @Field(() => ID) clientId!: string;
  @Field(() => [MessageChannelEnum], { description: 'The first that works is used.' }) channels!: readonly Channel[];
  @Field({ description: 'Others look at this phone: nothing leaves the app.' }) sharedPhone!: boolean;
  @Field(() => QuietHoursType, { nullable: true }) quiet!: QuietHoursType | null;
  @Field(() => LangEnum) language!: OutsideLanguage;
  @Field({ description: 'Somebody chose; before that nothing is sent.' }) chosen!: boolean;
  @Field(() => [MessageChannelEnum], { description: 'Ways that there are here and that are used in the country.' })
  offered!: readonly Channel[];
  @Field({ description: 'What others can see of a note, in its language.' }) shown!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Of the person: what their browser asks its push service with, base64url; null where there are no pushes.',
  })
  pushKey!: string | null;
  @Field({ description: 'Of the person: notices come to the browser that asks.' }) thisDevice!: boolean;
}

@InputType('QuietHoursInput')
export class QuietHoursInput {
  @Field(() => LocalTimeScalar) from!: string;
  @Field(() => LocalTimeScalar) until!: string;
}

@InputType('MessagePreferencesInput')
export class MessagePreferencesInput {
  @Field(() => [MessageChannelEnum]) channels!: Channel[];
  @Field() sharedPhone!: boolean;
  @Field(() => QuietHoursInput, { nullable: true }) quiet?: QuietHoursInput | null;
  @Field(() => LangEnum) language!: OutsideLanguage;
}

@ObjectType('MessagePreferencesPayload')
export class MessagePreferencesPayload {
  @Field(() => MessagePreferencesType) preferences!: MessagePreferencesType;
}
export const MessagePreferencesResult = resultUnion('MessagePreferencesResult', () => MessagePreferencesPayload);

@ObjectType('Message', {
  description: 'That something was sent, or what failed: neither what, nor whom, nor where to.',
})
export class MessageType {
  @Field(() => ID) id!: string;
  @Field(() => MessageChannelEnum) channel!: Channel;
  @Field(() => MessageTemplateEnum) template!: Template;
  @Field(() => LangEnum) language!: OutsideLanguage;
  @Field(() => MessageStateEnum) state!: MessageState;
  @Field(() => Int) tries!: number;
  @Field(() => DateTimeScalar) madeAt!: Date;
  @Field(() => DateTimeScalar, { description: 'Not before this instant.' }) dueAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'What failed, or why it was not sent: a code.' })
  code!: string | null;
  @Field() viewerCanTryAgain!: boolean;
}
export const { ConnectionType: MessageConnectionType } = connectionTypes('Message', () => MessageType);

@ArgsType()
export class MessagesArgs extends PageArgs {
  @Field(() => MessageStateEnum, { nullable: true, description: 'All when left out.' }) state?: MessageState | null;
}

@ObjectType('MessagePayload')
export class MessagePayload {
  @Field(() => MessageType) tried!: MessageType;
}
export const MessageResult = resultUnion('MessageResult', () => MessagePayload);

@ObjectType('LocalMessage', { description: 'A message as it would be seen; whom it went to is not kept.' })
export class LocalMessageType {
  @Field(() => ID) key!: string;
  @Field(() => MessageChannelEnum) channel!: Channel;
  @Field() sender!: string;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => String, { nullable: true }) preheader!: string | null;
  @Field() text!: string;
}

@ObjectType('WhatsAppLink', {
  description: 'Opens WhatsApp on the device of whoever taps it, with the text and no more.',
})
export class WhatsAppLinkType {
  @Field() link!: string;
  @Field() text!: string;
}
export const WhatsAppLinkResult = resultUnion('WhatsAppLinkResult', () => WhatsAppLinkType);
