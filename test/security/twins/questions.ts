import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';
import { fitting } from '../operations.js';
import type { Known } from './known.js';

type Field = GraphQLField<unknown, unknown>;
export type Variables = Record<string, unknown>;

/** Types that an argument stands for where neither its own name nor the answer's type says so. */
const TYPES: Readonly<Record<string, string>> = {
  'confirmDeletion.id': 'DeletionTask',
  'ruleDifferences.after': 'RuleVersion',
  'ruleDifferences.before': 'RuleVersion',
};

/** Arguments of type ID that are made up by whoever asks. */
const OWN_IDS = new Set(['idempotencyKey']);
/** Numbers that mean something; any other is 1. */
const NUMBERS: Readonly<Record<string, number>> = { year: 2026, lat: -7.05, lng: 110.4, withinKm: 50 };
/** Sizes of pages. */
const PAGES = [5, 2];
const UNKNOWN_ID = '01900000-0000-7000-8000-00000000dead';
const WORDS = ['Las', 'Sama', 'tukamg las di Semarang', 'las di Denpasar', 'x'];

interface Filling {
  readonly field: Field;
  /** Which of several known values. */
  readonly pick: number;
  readonly full: boolean;
  /** One enum argument or input field, with one of its values. */
  readonly chosen?: readonly [name: string, value: string];
  readonly strangers?: boolean;
  /** From where an earlier page ended. */
  readonly paged?: boolean;
}

const required = (given: { type: GraphQLInputType; defaultValue?: unknown }): boolean =>
  isNonNullType(given.type) && given.defaultValue === undefined;

/** Makes arguments for any root field out of what is known; names those for which it cannot. */
export class Questions {
  /** `field.argument` of which nothing is known. */
  readonly missing = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly known: Known,
  ) {}

  /** Arguments of one root field: the least; `some`: also the most; `every`: also each known id, each value of an enum. */
  of(field: Field, how: 'least' | 'some' | 'every'): Variables[] {
    if (field.args.length === 0) return [{}];
    const least = this.#filled({ field, pick: 0, full: false });
    if (how === 'least') return [least];
    if (how === 'some') return distinct([least, this.#filled({ field, pick: 0, full: true })]);
    const picks = Array.from({ length: this.#most(field) }, (_, pick) => pick);
    return distinct([
      least,
      ...picks.map((pick) => this.#filled({ field, pick, full: false })),
      this.#filled({ field, pick: 0, full: true }),
      ...[...enumsOf(field), ...textsOf(field)].map((chosen) => this.#filled({ field, pick: 0, full: false, chosen })),
      this.#filled({ field, pick: 0, full: false, strangers: true }),
      this.#filled({ field, pick: 0, full: true, paged: true }),
    ]);
  }

  /** How many different values the widest of its arguments has. */
  #most(field: Field): number {
    const widths = field.args.map(({ name, type }) =>
      getNamedType(type).name === 'ID'
        ? this.#idsFor(field, name).length
        : isInputObjectType(getNamedType(type))
          ? 2
          : 1,
    );
    return Math.max(1, ...widths);
  }

  #filled(filling: Filling): Variables {
    const { field, full, chosen } = filling;
    const args = field.args.filter((arg) => full || required(arg) || mentions(arg, chosen) || isIdOf(arg, filling));
    const variables: Variables = Object.fromEntries(args.map((arg) => [arg.name, this.#value(arg, filling, 0)]));
    const { id } = variables;
    if ('version' in variables && typeof id === 'string') variables['version'] = this.known.versionOf(id);
    return variables;
  }

  #value({ name, type }: { name: string; type: GraphQLInputType }, filling: Filling, depth: number): unknown {
    if (isNonNullType(type)) return this.#value({ name, type: type.ofType }, filling, depth);
    if (name === 'after' && getNamedType(type).name === 'String')
      return filling.paged ? this.#cursor(filling.field) : null;
    if (isListType(type)) return [this.#value({ name: name.replace(/s$/, ''), type: type.ofType }, filling, depth)];
    if (filling.chosen?.[0] === name) return filling.chosen[1];
    return isInputObjectType(type) ? this.#object(type, filling, depth) : this.#plain(name, type, filling);
  }

  #plain(name: string, type: GraphQLScalarType | GraphQLEnumType, filling: Filling): unknown {
    if (type.name === 'ID') return this.#id(name, filling);
    if (type.name === 'String') return this.#word(name, filling);
    return name === 'first' ? PAGES[filling.pick % PAGES.length] : (NUMBERS[name] ?? fitting(type));
  }

  #cursor(field: Field): string | null {
    const known = answeredWith(field).flatMap((type) => this.known.wordsOf(`${type.name}.cursor`));
    return known[0] ?? null;
  }

  #object(type: GraphQLInputObjectType, filling: Filling, depth: number): Variables {
    const fields = Object.values(type.getFields()).filter(
      (inner) => required(inner) || (filling.full && depth < 3) || mentions(inner, filling.chosen),
    );
    return Object.fromEntries(fields.map((inner) => [inner.name, this.#value(inner, filling, depth + 1)]));
  }

  #id(name: string, { field, pick, strangers }: Filling): string {
    if (OWN_IDS.has(name)) return `${field.name}-${pick}`;
    const ids = this.#idsFor(field, name);
    if (strangers) return UNKNOWN_ID;
    if (ids.length === 0) this.missing.add(`${field.name}.${name}`);
    return ids[pick % ids.length] ?? UNKNOWN_ID;
  }

  #word(name: string, { field, pick }: Filling): string {
    const near = answeredWith(field).map((type) => this.known.wordsOf(`${type.name}.${name}`));
    const own = near.find((words) => words.length > 0) ?? this.known.wordsOf(name);
    const words = own.length > 0 && !/^(text|title)$/.test(name) ? own : WORDS;
    return words[pick % words.length] ?? 'x';
  }

  /** Ids for an argument: by a field of its name, by the type its name ends with, by what the root field answers with. */
  #idsFor(field: Field, name: string): readonly string[] {
    const declared = TYPES[`${field.name}.${name}`];
    if (declared) return this.known.idsOf(declared);
    const stem = capital(name.replace(/Ids?$/, ''));
    const types = this.known.types.filter((type) => stem !== 'Id' && (type.endsWith(stem) || stem.endsWith(type)));
    const [type] = types.toSorted((a, b) => a.length - b.length);
    if (type !== undefined && name !== 'id') return this.known.idsOf(type);
    const words = name === 'id' ? [] : this.known.wordsOf(name);
    return words.length > 0 ? words : this.#answerIds(field);
  }

  #answerIds(field: Field): readonly string[] {
    const noun = this.known.types.filter((type) => capital(field.name).endsWith(type));
    const [type] = noun.toSorted((a, b) => b.length - a.length);
    if (type !== undefined) return this.known.idsOf(type);
    const near = answeredWith(field).map(({ name }) => this.known.idsOf(name));
    return near.find((ids) => ids.length > 0) ?? [];
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The types that a root field answers with, and those next under them. */
function answeredWith(field: Field): GraphQLObjectType[] {
  const named = getNamedType(field.type);
  const members = isUnionType(named) ? named.getTypes() : isObjectType(named) ? [named] : [];
  return members.flatMap((member) => [member, ...innerOf(member)]);
}

const innerOf = (type: GraphQLObjectType): GraphQLObjectType[] =>
  Object.values(type.getFields())
    .map((field) => getNamedType(field.type))
    .filter((inner) => isObjectType(inner));

/** An optional argument that is an id is worth a try of its own for each known one. */
const isIdOf = ({ name, type }: { name: string; type: GraphQLInputType }, { pick }: Filling): boolean =>
  pick > 0 && getNamedType(type).name === 'ID' && name !== 'after';

function mentions({ name, type }: { name: string; type: GraphQLInputType }, chosen: Filling['chosen']): boolean {
  if (!chosen) return false;
  const named = getNamedType(type);
  if (name === chosen[0]) return true;
  return isInputObjectType(named) && chosen[0] in named.getFields();
}

/** Every value of every enum among the arguments and the fields of their input objects. */
function enumsOf(field: Field): (readonly [string, string])[] {
  const given = field.args.flatMap((arg) => {
    const named = getNamedType(arg.type);
    return [arg, ...(isInputObjectType(named) ? Object.values(named.getFields()) : [])];
  });
  return given.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    return isEnumType(named) ? named.getValues().map((value) => [name, value.name] as const) : [];
  });
}

/** Every text among the words to look for, where an input object has one. */
const textsOf = (field: Field): (readonly [string, string])[] =>
  field.args.some(({ type }) => isInputObjectType(getNamedType(type)) && mentions({ name: '', type }, ['text', '']))
    ? WORDS.map((word) => ['text', word] as const)
    : [];

function distinct(all: readonly Variables[]): Variables[] {
  return [...new Map(all.map((variables) => [JSON.stringify(variables), variables])).values()];
}

/** Everything under a root field, as deep as the front door lets; a type under itself with its plain fields only. */
export class Selections {
  /** `Type.field` of what some operation asks for. */
  readonly covered = new Set<string>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** No deeper than `deepest`: 0 is the plain fields of the answer. */
  query(root: 'query' | 'mutation', field: Field, { deepest }: { deepest: number }): string {
    const declared = field.args.map((arg) => `$${arg.name}: ${nullable(arg)}`).join(', ');
    const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const most = root === 'query' ? 600 : 200;
    for (let depth = deepest; ; depth -= 1) {
      const asked = new Set<string>();
      const under = this.#under(getNamedType(field.type).name, depth, [], asked);
      const text = `${root} Twins${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${under} }`;
      if (depth > 1 && text.split(/[^\w$]+/).length > most) continue;
      for (const one of asked) this.covered.add(one);
      return text;
    }
  }

  #under(name: string, depth: number, path: readonly string[], asked: Set<string>): string {
    const type = this.schema.getType(name);
    if (!isCompositeType(type)) return '';
    if (!isObjectType(type)) {
      const members = this.schema.getPossibleTypes(type);
      return `{ __typename ${members.map((member) => `... on ${member.name} ${this.#under(member.name, depth, path, asked)}`).join(' ')} }`;
    }
    const inner = Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type);
      if (isCompositeType(named) && depth === 0) return [];
      asked.add(`${name}.${field.name}`);
      const few = field.args.some((arg) => arg.name === 'first') ? '(first: 3)' : '';
      const left = [...path, name].includes(named.name) ? 0 : depth - 1;
      return [`${field.name}${few} ${this.#under(named.name, left, [...path, name], asked)}`];
    });
    return `{ __typename ${inner.join(' ')} }`;
  }
}

/** As it is declared; what is left out counts as its default. */
const nullable = (arg: { type: GraphQLInputType; defaultValue?: unknown }): string =>
  arg.defaultValue === undefined ? String(arg.type) : String(arg.type).replace(/!$/, '');
