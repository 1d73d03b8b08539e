import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#platform/auth/allow';
import { Request, type RequestContext } from '#platform/graphql/context';
import { done, DoneResult } from '#platform/graphql/done.graphql';
import { toUnion } from '#platform/graphql/refusal.graphql';
import { JoinDevice } from './join-device.js';

@InputType('DeviceInput', { description: 'A push subscription, as the browser gives it.' })
export class DeviceInput {
  @Field() endpoint!: string;
  @Field({ description: 'Base64url.' }) p256dh!: string;
  @Field({ description: 'Base64url.' }) auth!: string;
}

@Resolver()
export class DevicesResolver {
  constructor(private readonly joining: JoinDevice) {}

  @Mutation(() => DoneResult, {
    description:
      'Notices come to this browser as long as the viewer is signed in here. In place of what it said before.',
  })
  @Allow('message:receive')
  async joinDevice(@Args('input') input: DeviceInput, @Request() { actor, sessionHash, language }: RequestContext) {
    return toUnion(await this.joining.execute(actor, sessionHash, input), language, done);
  }

  @Mutation(() => DoneResult, { description: 'Notices come to this browser no more.' })
  @Allow('message:receive')
  async leaveDevice(@Request() { actor, sessionHash, language }: RequestContext) {
    return toUnion(await this.joining.execute(actor, sessionHash, null), language, done);
  }
}
