import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { formatShortAmount } from '../../formats/money.js';
import { formatTime, formatWeekdays } from '../../formats/time.js';
import type { Lang } from '../../i18n/lang.js';
import { KIND_WORDS, PERIOD_WORDS, SAFETY_WORDS } from '../../labels/opportunity-words.js';
import type { CountryCode, SearchState } from '../../search/search-state.js';

/** What a chip says: its own name while unset, its value when set. */
export interface ChipWords {
  readonly text: string;
  readonly on: boolean;
}

const rest = (count: number): string => (count > 1 ? ` +${count - 1}` : '');

export function kindChip(state: SearchState, i18n: I18n): ChipWords {
  const [first] = state.kinds;
  return first
    ? { text: `${i18n._(KIND_WORDS[first])}${rest(state.kinds.length)}`, on: true }
    : { text: i18n._(msg`Kind`), on: false };
}

/** The country whose currency a wanted pay is in; null while both are searched. */
export function payChip(state: SearchState, country: CountryCode, i18n: I18n): ChipWords {
  if (state.payMin === null) return { text: i18n._(msg`Pay`), on: false };
  const amount = formatShortAmount(state.payMin, country === 'VN' ? 'VND' : 'IDR', i18n.locale as Lang);
  return { text: `≥ ${amount} ${i18n._(PERIOD_WORDS[state.payPeriod ?? 'month'])}`, on: true };
}

export function hoursChip(state: SearchState, i18n: I18n): ChipWords {
  const lang = i18n.locale as Lang;
  const days = formatWeekdays(state.weekdays, lang);
  const { from, until } = state;
  const hours = [from && formatTime(from, lang), until && formatTime(until, lang)];
  const span = from || until ? `${hours[0] ?? ''}–${hours[1] ?? ''}` : '';
  const text = [days, span].filter(Boolean).join(' ');
  return text ? { text, on: true } : { text: i18n._(msg`Days and hours`), on: false };
}

export function avoidChip(state: SearchState, i18n: I18n): ChipWords {
  const [first] = state.avoid;
  if (!first) return { text: i18n._(msg`Avoid`), on: false };
  const word = i18n._(SAFETY_WORDS[first]).toLocaleLowerCase(i18n.locale);
  return { text: i18n._(msg`Not: ${word}`) + rest(state.avoid.length), on: true };
}

export function postedChip(state: SearchState, i18n: I18n): ChipWords {
  const days = state.postedDays;
  if (days === null) return { text: i18n._(msg`Posted`), on: false };
  return { text: days === 1 ? i18n._(msg`Since yesterday`) : i18n._(msg`Last ${days} days`), on: true };
}
