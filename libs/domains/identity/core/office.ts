import { ok, refuseInput, type InputProblem, type Result } from '#kernel/result';

/** What an office is, for its own people only: outside the offices' side no kind is ever shown. */
export const OFFICE_KINDS = ['ipwl', 'upt', 'balai', 'centre', 'service'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

export const OFFICE_STATUSES = ['active', 'closed'] as const;
export type OfficeStatus = (typeof OFFICE_STATUSES)[number];

/** What may be said of an office; a status of null leaves it as it is. */
export interface OfficeFacts {
  readonly name: string;
  readonly kind: OfficeKind;
  readonly country: 'ID' | 'VN';
  readonly areaId: string | null;
  /** IANA zone in which the office's dates are meant. */
  readonly timeZone: string;
  readonly status: OfficeStatus | null;
}

export interface Office extends OfficeFacts {
  readonly id: string;
  readonly status: OfficeStatus;
  readonly version: number;
}

export type OfficeInput = Pick<OfficeFacts, 'name' | 'country' | 'timeZone'> & {
  readonly kind: string;
  readonly areaId?: string | null;
  readonly status?: OfficeStatus | null;
};

const LONGEST_NAME = 160;

const ZONES: Readonly<Record<OfficeFacts['country'], readonly string[]>> = {
  ID: ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'],
  VN: ['Asia/Ho_Chi_Minh'],
};

const isKind = (kind: string): kind is OfficeKind => (OFFICE_KINDS as readonly string[]).includes(kind);

function problemsOf(input: OfficeInput, name: string): InputProblem[] {
  const problems: InputProblem[] = [];
  if (name.length < 2) problems.push({ path: 'name', code: 'required' });
  if (name.length > LONGEST_NAME) problems.push({ path: 'name', code: 'too_long', params: { max: LONGEST_NAME } });
  if (!isKind(input.kind)) problems.push({ path: 'kind', code: 'unknown_reference' });
  if (!ZONES[input.country].includes(input.timeZone))
    problems.push({ path: 'timeZone', code: 'identity.zone_of_another_country' });
  return problems;
}

/** An office's facts in NFC without idle space, or every place that is wrong. Whether the area exists is asked elsewhere. */
export function officeFrom(input: OfficeInput): Result<OfficeFacts> {
  const name = input.name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const problems = problemsOf(input, name);
  if (problems.length > 0 || !isKind(input.kind)) return refuseInput(problems);
  const { kind, country, timeZone, areaId = null, status } = input;
  return ok({ name, kind, country, timeZone, areaId, status: status ?? null });
}
