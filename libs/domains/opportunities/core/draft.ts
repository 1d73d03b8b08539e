import type { InputProblem } from '#kernel/result';
import type {
  Lang,
  OpportunityContent,
  OpportunityKind,
  PlacedContent,
  Pay,
  Requirement,
  SafetyAttribute,
  Shift,
} from './opportunity.js';
import { SAFETY_ATTRIBUTES } from './opportunity.js';

type Needed = 'kind' | 'title' | 'lang' | 'areaId' | 'places';

/** What a poster sends: like the content, but what is unknown may be left out. */
export type DraftInput = Pick<OpportunityContent, Needed> & Partial<Omit<OpportunityContent, Needed>>;

/** One row of a bulk posting. */
export interface PostRow {
  /** Key of the row in the partner's own list; a known key changes that opportunity. Null always makes a new one. */
  readonly externalKey: string | null;
  readonly input: DraftInput;
}

export interface PostManyInput {
  readonly partnerId: string;
  readonly importBatchId: string | null;
  /** Publish what can be published; otherwise rows become drafts. */
  readonly publish: boolean;
  /** At most 500 per call. */
  readonly rows: readonly PostRow[];
}

/** What became of a row, in the order of the rows. */
export type RowOutcome =
  | { readonly outcome: 'created'; readonly id: string; readonly version: number }
  /** `before` is plain JSON to keep and to hand back to UndoImported. */
  | { readonly outcome: 'updated'; readonly id: string; readonly version: number; readonly before: ContentBefore }
  | { readonly outcome: 'unchanged'; readonly id: string; readonly version: number }
  | { readonly outcome: 'rejected'; readonly problems: readonly InputProblem[] };

/** What an update replaced, as JSON text. */
export type ContentBefore = string;

export interface UndoInput {
  readonly partnerId: string;
  readonly importBatchId: string;
  /** At most 500 per call. `version` as the import left it: whatever was changed since is kept. */
  readonly created: readonly { readonly id: string; readonly version: number }[];
  readonly updated: readonly { readonly id: string; readonly version: number; readonly before: ContentBefore }[];
}

export interface UndoOutcome {
  readonly id: string;
  /** `kept`: somebody edited it or took a place since; `gone`: it is no longer there. */
  readonly outcome: 'removed' | 'restored' | 'kept' | 'gone';
}

// eslint-disable-next-line no-control-regex -- a text from a file may carry them, and no page can show them
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

const line = (text: string): string => text.normalize('NFC').replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim();
const block = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROL, '')
    .replace(/[^\S\n]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
const lineOrNull = (text: string | null | undefined): string | null => (text ? line(text) || null : null);
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const DAY = 1440;
const NIGHT_FROM = 23 * 60;
const NIGHT_TO = 5 * 60;

/** Whether a shift touches the hours from 23:00 to 05:00. */
export function isNight({ start, end }: Shift): boolean {
  const from = minutes(start);
  const to = minutes(end) > from ? minutes(end) : minutes(end) + DAY;
  return from < NIGHT_TO || to > NIGHT_FROM;
}

/** What was ticked, and night work where the shifts say so: a filter for safety must not depend on a tick. */
function safetyOf(ticked: readonly SafetyAttribute[], shifts: readonly Shift[]): SafetyAttribute[] {
  const all = new Set(ticked);
  if (shifts.some(isNight)) all.add('night_work');
  return SAFETY_ATTRIBUTES.filter((attribute) => all.has(attribute));
}

const wordsOf = (requirement: Requirement): Requirement => {
  if (requirement.kind === 'paper') return { ...requirement, paper: line(requirement.paper) };
  if (requirement.kind === 'licence') return { ...requirement, licence: line(requirement.licence) };
  if (requirement.kind === 'language') return { ...requirement, language: requirement.language.toLowerCase() };
  return requirement;
};

/** What is there when nothing was said. */
const UNSAID = {
  description: '',
  hostName: null,
  place: null,
  lat: null,
  lng: null,
  isco: null,
  skillIds: [],
  pay: null,
  fee: null,
  schedule: { weekdays: [], shifts: [], hoursPerWeek: null },
  requirements: [],
  safety: [],
  noExperience: false,
  startsOn: null,
  endsOn: null,
  applyUntil: null,
} as const satisfies Omit<OpportunityContent, Needed>;

/** An input form sends null where nothing was said; here that is the same as leaving it out. */
type Said<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };
const said = <T extends object>(input: T): Said<T> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined)) as Said<T>;

const CONTENT = [...Object.keys(UNSAID), 'kind', 'title', 'lang', 'areaId', 'places'] as (keyof OpportunityContent)[];

/** The content of something that has more: a stored opportunity, or an input. */
const onlyContent = (from: OpportunityContent): OpportunityContent =>
  Object.fromEntries(CONTENT.map((field) => [field, from[field]])) as unknown as OpportunityContent;

/** The content of a draft: texts in NFC without idle space, lists sorted and without doubles, null for what was left out. */
export function contentOf(input: DraftInput): OpportunityContent {
  const given = onlyContent({ ...UNSAID, ...(said(input) as DraftInput) });
  return {
    ...given,
    title: line(given.title),
    description: block(given.description),
    hostName: lineOrNull(given.hostName),
    place: lineOrNull(given.place),
    skillIds: unique(given.skillIds),
    schedule: { ...given.schedule, weekdays: unique(given.schedule.weekdays).sort((a, b) => a - b) },
    requirements: given.requirements.map(wordsOf),
    safety: safetyOf(given.safety, given.schedule.shifts),
  };
}

/** The eight things that may differ when a posting is made from a previous one. */
export interface FromPreviousInput {
  readonly title?: string | null;
  readonly places?: number | null;
  readonly pay?: Pay | null;
  readonly areaId?: string | null;
  readonly schedule?: OpportunityContent['schedule'] | null;
  readonly startsOn?: OpportunityContent['startsOn'];
  readonly endsOn?: OpportunityContent['endsOn'];
  readonly applyUntil?: OpportunityContent['applyUntil'];
}

/** A draft like a previous posting. Dates do not carry over, and an exact place does not carry over to another area. */
export function draftFrom(previous: OpportunityContent, input: FromPreviousInput): DraftInput {
  const moved = typeof input.areaId === 'string' && input.areaId !== previous.areaId;
  return {
    ...previous,
    ...(moved ? { place: null, lat: null, lng: null } : {}),
    startsOn: null,
    endsOn: null,
    applyUntil: null,
    ...said(input),
  };
}

interface Packed extends Omit<OpportunityContent, 'pay' | 'fee'> {
  readonly pay: { min: string | null; max: string | null; currency: Pay['currency']; period: Pay['period'] } | null;
  readonly fee: string | null;
}

const packMoney = (amount: bigint | null): string | null => amount?.toString() ?? null;
const unpackMoney = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** The content alone, as one JSON text: equal contents give equal texts. */
export function packContent(content: OpportunityContent): string {
  const { kind, lang, pay, fee, schedule, requirements, ...rest } = contentOf(content);
  const packed: Packed = {
    kind: kind satisfies OpportunityKind,
    lang: lang satisfies Lang,
    ...rest,
    pay: pay && { min: packMoney(pay.min), max: packMoney(pay.max), currency: pay.currency, period: pay.period },
    fee: packMoney(fee),
    schedule: {
      weekdays: schedule.weekdays,
      shifts: schedule.shifts.map(({ start, end }) => ({ start, end })),
      hoursPerWeek: schedule.hoursPerWeek,
    },
    requirements: requirements.map(
      (requirement) => Object.fromEntries(Object.entries(requirement).sort()) as unknown as Requirement,
    ),
  };
  return JSON.stringify(packed);
}

export function unpackContent(text: string): OpportunityContent {
  const { pay, fee, ...rest } = JSON.parse(text) as Packed;
  return {
    ...rest,
    pay: pay && { ...pay, min: unpackMoney(pay.min), max: unpackMoney(pay.max) },
    fee: unpackMoney(fee),
  };
}

/** What an update replaces, as text to keep. */
export const packPlaced = (facts: PlacedContent): ContentBefore =>
  JSON.stringify({
    content: packContent(facts),
    country: facts.country,
    timeZone: facts.timeZone,
    areaPath: facts.areaPath,
    iscoCoded: facts.iscoCoded,
  });

export function unpackPlaced(text: ContentBefore): PlacedContent {
  const { content, ...placed } = JSON.parse(text) as Omit<PlacedContent, keyof OpportunityContent> & {
    content: string;
  };
  return { ...unpackContent(content), ...placed };
}

export const sameContent = (a: OpportunityContent, b: OpportunityContent): boolean => packContent(a) === packContent(b);
