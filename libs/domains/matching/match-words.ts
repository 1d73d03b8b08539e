import { requirementText } from '#domains/opportunities';
import type { Params } from '#kernel/result';
import { hasText, textOf, type Language } from '#platform/messaging/texts';
import type { Reason } from './core/assess.js';
import type { Change } from './core/doors.js';
import type { Schooling } from './core/facts.js';
import type { Finding } from './core/verdict.js';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', vi: 'vi-VN', en: 'en-GB' };

/** Says what matching answers in the words of one reader. Every code has a text in each language. */
export class MatchWords {
  readonly #number: Intl.NumberFormat;
  readonly #date: Intl.DateTimeFormat;

  constructor(private readonly language: Language) {
    const locale = LOCALES[language];
    this.#number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    this.#date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  }

  reason({ code, params }: Reason): string {
    return this.#say(`match.reason.${code}`, params);
  }

  finding({ code, params }: Finding): string {
    return this.#say(`match.${code}`, params);
  }

  /** What to ask for a fact, without the words of one opening. */
  question(fact: string): string {
    return this.#say(`match.ask.${fact}`, { words: '…' });
  }

  contradiction(code: string, params: Params): string {
    return this.#say(`match.odd.${code}`, params);
  }

  /** `title`: of the course or place, where the door is one. */
  door(change: Change, title: string, isCourse: boolean): string {
    switch (change.kind) {
      case 'course':
        return this.#say(isCourse ? 'match.door.course' : 'match.door.ojt', { title });
      case 'weekday':
        return this.#say('match.door.weekday', { day: this.#weekday(change.weekday) });
      case 'reach':
        return this.#say('match.door.reach', { km: change.addKm });
      case 'earlier':
      case 'later':
        return this.#say(`match.door.${change.kind}`, { minutes: change.minutes });
      default: {
        const { kind, ...params } = change;
        return this.#say(`match.door.${kind}`, params);
      }
    }
  }

  criterion(code: string): string {
    return this.#say(`match.criterion.${code}`, {});
  }

  why(reason: string): string {
    return this.#say(`match.why.${reason}`, {});
  }

  #say(code: string, params: Params): string {
    return textOf(code, this.language, { ...this.#words(params), ...this.#requirement(params) });
  }

  /** Parameters as they are read: dates and numbers of the language, names for codes. */
  #words(params: Params): Params {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        if (typeof value === 'number') return [name, this.#number.format(value)];
        if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [name, this.#date.format(new Date(`${value}T00:00:00Z`))];
        const word = `match.${name}.${value}`;
        return [name, hasText(word) ? textOf(word, this.language) : value];
      }),
    );
  }

  /** The requirement that some parameters stand for, as postings word it. */
  #requirement({ paper, licence, schooling, months, language, level }: Params): Params {
    const one = (requirement: Parameters<typeof requirementText>[0]): Params => ({
      requirement: requirementText(requirement, this.language),
    });
    const hard = true;
    if (typeof paper === 'string') return one({ kind: 'paper', paper, hard });
    if (typeof licence === 'string') return one({ kind: 'licence', licence, hard });
    if (typeof schooling === 'string') return one({ kind: 'schooling', schooling: schooling as Schooling, hard });
    if (typeof months === 'number') return one({ kind: 'experience', months, isco: null, hard });
    if (typeof language !== 'string') return {};
    return one({ kind: 'language', language, level: level ? String(level) : null, hard });
  }

  #weekday(weekday: number): string {
    // 2024-01-01 was a Monday.
    const day = new Date(Date.UTC(2024, 0, weekday));
    return new Intl.DateTimeFormat(LOCALES[this.language], { weekday: 'long', timeZone: 'UTC' }).format(day);
  }
}
