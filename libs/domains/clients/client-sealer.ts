import { Injectable } from '@nestjs/common';
import { openField, sealField } from '#platform/vault/field-cipher';
import { Keyring } from '#platform/vault/keyring';
import { indexedValues, type IndexKind, type Person } from './core/person.js';
import { EMPTY_STANDING, type Standing } from './core/standing.js';

const TABLE = 'vault.client_file';
const COLUMNS = { name: 'sealed_name', person: 'sealed_person', standing: 'sealed_standing' } as const;
type Field = keyof typeof COLUMNS;

export interface SealedFile {
  readonly name: Buffer;
  readonly person: Buffer;
  readonly standing: Buffer;
}

export interface OpenedParts {
  readonly person: Person;
  readonly standing: Standing;
}

export interface ValueIndex {
  readonly kind: IndexKind;
  readonly index: Buffer;
}

/** Whose file it is. */
export interface FileOwner {
  readonly officeId: string;
  readonly clientId: string;
}

/** Seals and opens what the vault holds of clients. Works inside an open unit of work. */
@Injectable()
export class ClientSealer {
  constructor(private readonly keyring: Keyring) {}

  async seal(owner: FileOwner, person: Person, standing: Standing): Promise<SealedFile> {
    const key = await this.keyring.personKey(owner.officeId, owner.clientId);
    const sealed = (field: Field, text: string): Buffer => sealField(key, this.#place(owner, field), text);
    return {
      name: sealed('name', person.name),
      person: sealed('person', JSON.stringify(person)),
      standing: sealed('standing', JSON.stringify(standing)),
    };
  }

  /** Names of many people of one office; who has no key any more is left out. */
  async names(officeId: string, rows: readonly { clientId: string; name: Buffer }[]): Promise<Map<string, string>> {
    const keys = await this.keyring.personKeys(
      officeId,
      rows.map(({ clientId }) => clientId),
    );
    const names = new Map<string, string>();
    for (const { clientId, name } of rows) {
      const key = keys.get(clientId);
      if (key) names.set(clientId, openField(key, this.#place({ officeId, clientId }, 'name'), name));
    }
    return names;
  }

  /** The files of many people of one office; who has no key any more is left out. */
  async files(
    officeId: string,
    rows: readonly { clientId: string; person: Buffer; standing: Buffer }[],
  ): Promise<Map<string, OpenedParts>> {
    const keys = await this.keyring.personKeys(
      officeId,
      rows.map(({ clientId }) => clientId),
    );
    const files = new Map<string, OpenedParts>();
    for (const { clientId, ...sealed } of rows) {
      const key = keys.get(clientId);
      if (key) files.set(clientId, this.#parts(key, { officeId, clientId }, sealed));
    }
    return files;
  }

  /** The people of one office; who has no key any more is left out. */
  async people(officeId: string, rows: readonly { clientId: string; person: Buffer }[]): Promise<Map<string, Person>> {
    const keys = await this.keyring.personKeys(
      officeId,
      rows.map(({ clientId }) => clientId),
    );
    const people = new Map<string, Person>();
    for (const { clientId, person } of rows) {
      const key = keys.get(clientId);
      if (key)
        people.set(
          clientId,
          JSON.parse(openField(key, this.#place({ officeId, clientId }, 'person'), person)) as Person,
        );
    }
    return people;
  }

  /** Null when the person was erased. */
  async open(owner: FileOwner, sealed: SealedFile): Promise<OpenedParts | null> {
    const { officeId, clientId } = owner;
    return (await this.files(officeId, [{ clientId, ...sealed }])).get(clientId) ?? null;
  }

  /** What the office can find this person by. */
  async indexesOf(officeId: string, person: Person): Promise<ValueIndex[]> {
    const found: ValueIndex[] = [];
    for (const { kind, value } of indexedValues(person)) {
      found.push({ kind, index: await this.keyring.indexOf(officeId, `client ${kind} ${value}`) });
    }
    return found;
  }

  #parts(key: Buffer, owner: FileOwner, sealed: Omit<SealedFile, 'name'>): OpenedParts {
    const opened = (field: 'person' | 'standing'): unknown =>
      JSON.parse(openField(key, this.#place(owner, field), sealed[field]));
    return {
      person: opened('person') as Person,
      standing: { ...EMPTY_STANDING, ...(opened('standing') as Standing) },
    };
  }

  #place({ officeId, clientId }: FileOwner, field: Field) {
    return { table: TABLE, column: COLUMNS[field], officeId, personId: clientId };
  }
}
