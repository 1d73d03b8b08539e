import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ALLOW } from './allow.js';
import type { Permission } from './permissions.js';

/** Where @nestjs/graphql notes that a method is a root field (`Query`, `Mutation`, `Subscription`), and its name. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
/** Where Nest notes that a method answers an HTTP route. */
const ROUTE = 'method';

export interface Entrance {
  /** `Class.method` */
  readonly where: string;
  readonly permission: Permission | undefined;
}

export interface RootField extends Entrance {
  /** `Query.viewer` */
  readonly field: string;
}

type Handler = (...given: unknown[]) => unknown;

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
    return this.#handlers(this.discovery.getProviders()).flatMap(({ where, name, handler }) => {
      const root = Reflect.getMetadata(RESOLVER_TYPE, handler) as string;
      if (!ROOTS.has(root)) return [];
      const given = Reflect.getMetadata(RESOLVER_NAME, handler) as string | undefined;
      return [{ where, field: `${root}.${given ?? name}`, permission: permissionOf(handler) }];
    });
  }

  /** Every HTTP route of every controller with the permission it names. */
  routes(): Entrance[] {
    return this.#handlers(this.discovery.getControllers()).flatMap(({ where, handler }) =>
      Reflect.hasMetadata(ROUTE, handler) ? [{ where, permission: permissionOf(handler) }] : [],
    );
  }

  #handlers(wrappers: ReturnType<DiscoveryService['getProviders']>) {
    return wrappers.flatMap(({ instance, metatype }) => {
      if (!instance || typeof instance !== 'object' || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler | undefined>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        return handler ? [{ where: `${metatype.name}.${name}`, name, handler }] : [];
      });
    });
  }
}

const permissionOf = (handler: Handler): Permission | undefined =>
  Reflect.getMetadata(ALLOW, handler) as Permission | undefined;
