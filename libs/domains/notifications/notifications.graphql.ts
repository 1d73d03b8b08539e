import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes } from '#platform/graphql/connection';
import { DateTimeScalar } from '#platform/graphql/scalars';
import { NOTICE_KINDS, type NoticeKind } from './core/notice.js';

export const NoticeKindEnum = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, kind])) as {
  readonly [K in NoticeKind]: K;
};
registerEnumType(NoticeKindEnum, { name: 'NoticeKind' });

@ObjectType('Notice', { description: 'Something that the viewer, or the people of their partner, are told.' })
export class NoticeType {
  @Field(() => ID) id!: string;
  @Field(() => NoticeKindEnum) kind!: NoticeKind;
  @Field(() => ID, {
    description: 'An introduction session, an opportunity, an application or a consent, as the kind says.',
  })
  aboutId!: string;
  @Field(() => DateTimeScalar) toldAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) readAt!: Date | null;
}

export const { ConnectionType: NoticeConnectionType } = connectionTypes('Notice', () => NoticeType);

@ObjectType('UnreadNotices')
export class UnreadNoticesType {
  @Field(() => Int) count!: number;
}
