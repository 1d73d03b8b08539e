import { Injectable } from '@nestjs/common';
import { ReferenceQueries, type Area, type AreaLevel, type AreaMatch } from '#domains/reference';
import type { Params } from '#kernel/result';
import type { AreaTexts } from './core/row.js';

export type ResolvedArea =
  | {
      readonly ok: true;
      readonly areaId: string;
      /** Text that says more than the area does, such as an abolished district. */ readonly more: string | null;
    }
  | {
      readonly ok: false;
      readonly by: 'area' | 'areaCode' | 'areaWithin';
      readonly code: string;
      readonly params?: Params;
    };

type Country = 'ID' | 'VN';

const unresolved = (code: string, by: 'area' | 'areaCode' | 'areaWithin' = 'area', params?: Params): ResolvedArea =>
  params === undefined ? { ok: false, by, code } : { ok: false, by, code, params };

/** A name that fits no worse than this, tone marks aside, is the name. */
const SURE = 0.84;
/** Another area that fits so much worse is no rival. */
const RIVAL = 0.9;

const LEVELS_OF_SEGMENTS: readonly AreaLevel[] = ['province', 'regency', 'district'];

/** Level and spelling of an official code: 33.72 or 3372 in Indonesia, 48 or 20194 in Vietnam. */
function codeIn(country: Country, text: string): { readonly level: AreaLevel; readonly code: string } | null {
  const digits = text.replace(/\D/gu, '');
  if (country === 'VN') {
    if (digits.length <= 2) return { level: 'province', code: digits.padStart(2, '0') };
    return digits.length <= 5 ? { level: 'ward', code: digits.padStart(5, '0') } : null;
  }
  // A spreadsheet takes 33.10 for a number and drops its zero.
  const padded = /^\d{2}\.\d$/u.test(text.trim()) ? `${digits}0` : digits;
  const level = LEVELS_OF_SEGMENTS[padded.length / 2 - 1];
  return level === undefined ? null : { level, code: (padded.match(/\d{2}/gu) ?? []).join('.') };
}

/** Finds areas for rows; one per pass over a file, because lists name the same few places again and again. */
export class AreaResolver {
  private readonly known = new Map<string, Promise<ResolvedArea>>();

  constructor(
    private readonly reference: ReferenceQueries,
    private readonly country: Country,
  ) {}

  resolve(texts: AreaTexts): Promise<ResolvedArea> {
    const key = JSON.stringify([texts.code, texts.name, texts.within]);
    const found = this.known.get(key) ?? this.find(texts);
    this.known.set(key, found);
    return found;
  }

  private async find(texts: AreaTexts): Promise<ResolvedArea> {
    if (texts.code === '') return this.byName(texts);
    const code = codeIn(this.country, texts.code);
    const area = code === null ? null : await this.reference.areaByCode(this.country, code.level, code.code);
    if (area === null) return texts.name === '' ? unresolved('import.unknown_area', 'areaCode') : this.byName(texts);
    const other = await this.contradiction(texts.name, area);
    return other === null
      ? { ok: true, areaId: area.id, more: null }
      : unresolved('import.area_contradicts', 'areaCode', { name: other.area.fullName });
  }

  /** Another area that the name surely means. */
  private async contradiction(name: string, area: Area): Promise<AreaMatch | null> {
    if (name === '') return null;
    const matches = (await this.reference.findAreas(name, { country: this.country, first: 20 })).filter(
      ({ score }) => score >= SURE,
    );
    const agrees = matches.some((match) => match.area.path.includes(area.id) || area.path.includes(match.area.id));
    return agrees ? null : (matches[0] ?? null);
  }

  private async byName({ name, within }: AreaTexts): Promise<ResolvedArea> {
    const province = within === '' ? null : await this.province(within);
    if (within !== '' && province === null) return unresolved('import.unknown_area', 'areaWithin');
    const matches = await this.reference.findAreas(name, { country: this.country, within: province, first: 10 });
    const [best] = matches;
    if (best === undefined || best.score < SURE) return unresolved('import.unknown_area');
    const rivals = matches.filter((match) => isRival(match, best));
    if (rivals.length > 1) {
      const names = rivals.slice(0, 4).map(({ area }) => area.fullName);
      return unresolved('import.area_ambiguous', 'area', { names: [...new Set(names)].join(', ') });
    }
    return this.ofToday(best, name);
  }

  private async province(text: string): Promise<string | null> {
    const [best] = await this.reference.findAreas(text, { country: this.country, first: 1 });
    return best !== undefined && best.score >= SURE ? best.area.id : null;
  }

  /** The area itself, or for an abolished one what took over; where that is several, what they lie in. */
  private async ofToday({ area, former }: AreaMatch, name: string): Promise<ResolvedArea> {
    if (area.validTo === null) return { ok: true, areaId: area.id, more: former ? name : null };
    const ids = await this.reference.areaReach(area.id);
    const [first, ...others] = [...(await this.reference.areas(ids)).values()];
    if (first === undefined) return unresolved('import.unknown_area');
    if (others.length === 0) return { ok: true, areaId: first.id, more: first.name === area.name ? null : name };
    const common = first.path.filter((id) => others.every(({ path }) => path.includes(id))).at(-1);
    // The first of a path is the country, which is no place to work in.
    return common === undefined || common === first.path[0]
      ? unresolved('import.area_ambiguous', 'area', { names: name })
      : { ok: true, areaId: common, more: name };
  }
}

/** As good a name, of the same level, and not an older form of the same place. */
const isRival = (match: AreaMatch, best: AreaMatch): boolean =>
  match.score >= best.score * RIVAL &&
  match.area.level === best.area.level &&
  (match === best || match.area.validTo === null);

/** Makes resolvers, one per pass. */
@Injectable()
export class AreaResolvers {
  constructor(private readonly reference: ReferenceQueries) {}

  of(country: Country): AreaResolver {
    return new AreaResolver(this.reference, country);
  }
}
