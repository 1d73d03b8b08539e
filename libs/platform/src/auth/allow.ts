import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

export const ALLOW = 'titian:allow';

/** Names the permission a root field or a route needs. A root field without one stops the api from starting. */
export const Allow = (permission: Permission): MethodDecorator => SetMetadata(ALLOW, permission);
