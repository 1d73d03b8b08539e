import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { badInput } from './errors.js';

export const MAX_PAGE = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many, 1 to ${MAX_PAGE}.` }) first!: number;
  @Field(() => String, { nullable: true, description: 'Cursor of the last edge of the page before.' }) after?:
    string | null;
}

@ObjectType()
export class PageInfo {
  @Field() hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
}

/** The GraphQL types `XEdge` and `XConnection` of a node type. Call once per node type. */
export function connectionTypes<T extends object>(name: string, node: () => Type<T>) {
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field() cursor!: string;
    @Field(node) node!: T;
  }
  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [EdgeType]) edges!: EdgeType[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
  }
  return { EdgeType, ConnectionType };
}

/** A keyset position: the sort values of a row, last one unique. */
export type Keyset = readonly (string | number | null)[];

export const encodeCursor = (keyset: Keyset): string => Buffer.from(JSON.stringify(keyset)).toString('base64url');

/** Reads a cursor of `length` values; throws BAD_INPUT for anything that this server did not make. */
export function decodeCursor(cursor: string, length: number): Keyset {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor.slice(0, 1000), 'base64url').toString('utf8'));
    const fits = (item: unknown): boolean => item === null || typeof item === 'string' || typeof item === 'number';
    if (Array.isArray(value) && value.length === length && value.every(fits)) return value as Keyset;
  } catch {
    // falls through to the one answer for every bad cursor
  }
  throw badInput('"after" is not a cursor of this list.');
}

/** Page size in bounds; throws BAD_INPUT otherwise. */
export function pageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE) return first;
  throw badInput(`"first" must be from 1 to ${MAX_PAGE}.`);
}

/** Builds a connection from `first + 1` rows or fewer. */
export function connectionOf<T>(rows: readonly T[], first: number, keysetOf: (row: T) => Keyset): Connection<T> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: encodeCursor(keysetOf(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
