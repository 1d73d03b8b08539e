import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type Client } from 'urql';
import { SyncIntroductionDocument, type IntroductionSheetFieldFragment } from '../../gql/staff/graphql.js';
import { useOnline } from '../../hooks/use-online.js';
import { readStored, removeStored, writeStored } from '../../offline/storage.js';

export type SheetField = IntroductionSheetFieldFragment;
export type SheetValue = string | number | null;

const AGAIN_MS = 15_000;
const PREFIX = 'titian.day';

const nameOf = ({ record, field }: Pick<SheetField, 'record' | 'field'>): string => `${record} ${field}`;

/** A name of its own for every window: two windows must not count their edits under one name. */
function deviceName(): string {
  const made = `d${[...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(36))
    .join('')
    .slice(0, 10)}`;
  try {
    const known = sessionStorage.getItem(`${PREFIX}.device`);
    if (known) return known;
    sessionStorage.setItem(`${PREFIX}.device`, made);
  } catch {
    // A window without storage of its own is a new device each time.
  }
  return made;
}

/** The new value replaces every version that this device had seen, which settles a conflict as well. */
export function written(
  before: SheetField | undefined,
  edit: { record: string; field: string; value: SheetValue; device: string; at: string },
): SheetField {
  const { record, field, value, device, at } = edit;
  const seen = before?.seen ?? [];
  const count = (seen.find((dot) => dot.device === device)?.count ?? 0) + 1;
  const others = seen.filter((dot) => dot.device !== device);
  const dots = [...others, { __typename: 'SheetDot' as const, device, count }].sort((a, b) =>
    a.device < b.device ? -1 : 1,
  );
  const version = { __typename: 'SheetVersion' as const, value: JSON.stringify(value), device, count, at };
  return { __typename: 'SheetField', record, field, versions: [version], seen: dots };
}

const inputOf = ({ record, field, versions, seen }: SheetField) => ({
  record,
  field,
  versions: versions.map(({ value, device, count, at }) => ({ value, device, count, at })),
  seen: seen.map(({ device, count }) => ({ device, count })),
});

type Fields = ReadonlyMap<string, SheetField>;
const mapOf = (fields: readonly SheetField[]): Fields => new Map(fields.map((field) => [nameOf(field), field]));

/** Words of windows that were closed before they could be sent wait under their own keys. */
function leftBehind(sessionId: string, own: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}.${sessionId}.`) && key !== own);
  } catch {
    return [];
  }
}

export interface DaySheet {
  /** The value that stands; undefined when nobody wrote it, or when two differ. */
  readonly valueOf: (record: string, field: string) => SheetValue | undefined;
  readonly write: (record: string, field: string, value: SheetValue) => void;
  readonly conflicts: readonly SheetField[];
  /** Written here and not yet known to the others. */
  readonly waiting: number;
  readonly sync: () => Promise<void>;
}

const distinct = ({ versions }: SheetField): number => new Set(versions.map(({ value }) => value)).size;

interface Parcel {
  readonly sessionId: string;
  readonly key: string;
  readonly sent: Fields;
}

async function send(client: Client, sessionId: string, fields: readonly SheetField[]): Promise<Fields | null> {
  const asked = { sessionId, fields: fields.map(inputOf) };
  const { data } = await client.mutation(SyncIntroductionDocument, asked).toPromise();
  const result = data?.syncIntroductionSheet;
  return result?.__typename === 'IntroductionSheet' ? mapOf(result.fields) : null;
}

/** Sends what this device wrote and what closed windows left behind; gives what all devices know, or null. */
async function exchange(client: Client, { sessionId, key, sent }: Parcel): Promise<Fields | null> {
  for (const old of leftBehind(sessionId, key)) {
    if (await send(client, sessionId, (readStored(old) as SheetField[] | null) ?? [])) removeStored(old);
  }
  return send(client, sessionId, [...sent.values()]);
}

/** The value that stands in a field; undefined for none, and for two that differ. */
function standing(state: SheetField | undefined): SheetValue | undefined {
  const value = state && distinct(state) === 1 ? state.versions[0]?.value : undefined;
  return value === undefined || value === null ? undefined : (JSON.parse(value) as SheetValue);
}

/** The day's sheet on this device: it is written without network, and sent and joined when there is one. */
export function useDaySheet(sessionId: string, known: readonly SheetField[], onJoined: () => void): DaySheet {
  const client = useClient();
  const online = useOnline();
  const [device] = useState(deviceName);
  const key = `${PREFIX}.${sessionId}.${device}`;
  const [base, setBase] = useState<Fields>(() => mapOf(known));
  const [pending, setPending] = useState<Fields>(() => mapOf((readStored(key) as SheetField[] | null) ?? []));
  const latest = useRef({ base, pending });
  latest.current = { base, pending };
  const busy = useRef(false);

  const keep = useCallback(
    (fields: Fields) => {
      latest.current.pending = fields;
      if (fields.size > 0) writeStored(key, [...fields.values()]);
      else removeStored(key);
      setPending(fields);
    },
    [key],
  );

  const sync = useCallback(async (): Promise<void> => {
    if (busy.current || !navigator.onLine) return;
    busy.current = true;
    const sent = latest.current.pending;
    const joined = await exchange(client, { sessionId, key, sent });
    busy.current = false;
    if (!joined) return;
    latest.current.base = joined;
    setBase(joined);
    // What was written while the sheet travelled is still to be sent.
    keep(new Map([...latest.current.pending].filter(([name, field]) => sent.get(name) !== field)));
    if (sent.size > 0) onJoined();
  }, [client, sessionId, key, keep, onJoined]);

  useEffect(() => {
    if (!online) return undefined;
    void sync();
    const timer = setInterval(() => void sync(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [online, sync]);

  const fieldOf = (name: string): SheetField | undefined => pending.get(name) ?? base.get(name);
  const write = (record: string, field: string, value: SheetValue): void => {
    const name = `${record} ${field}`;
    const before = latest.current.pending.get(name) ?? latest.current.base.get(name);
    const next = written(before, { record, field, value, device, at: new Date().toISOString() });
    keep(new Map(latest.current.pending).set(name, next));
    void sync();
  };
  return {
    valueOf: (record, field) => standing(fieldOf(`${record} ${field}`)),
    write,
    conflicts: [...base.values()].filter((field) => distinct(field) > 1 && !pending.has(nameOf(field))),
    waiting: pending.size,
    sync,
  };
}
