import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ALLOW } from './allow.js';
import type { Permission } from './permissions.js';

/** Where @nestjs/graphql notes that a method is a root field: `Query`, `Mutation` or `Subscription`. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

export interface RootField {
  readonly where: string;
  readonly permission: Permission | undefined;
}

/** Refuses to start while a root field names no permission. */
@Injectable()
export class PermissionCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const open = this.rootFields().filter((field) => field.permission === undefined);
    if (open.length > 0) throw new Error(`root fields without @Allow: ${open.map(({ where }) => where).join(', ')}`);
  }

  /** Every root field of every resolver with the permission it names. */
  rootFields(): RootField[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      if (!instance || typeof instance !== 'object' || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        if (!handler || !ROOTS.has(Reflect.getMetadata(RESOLVER_TYPE, handler) as string)) return [];
        const permission = Reflect.getMetadata(ALLOW, handler) as Permission | undefined;
        return [{ where: `${metatype.name}.${method}`, permission }];
      });
    });
  }
}
