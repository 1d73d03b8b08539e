import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';
import { formatShortAmount } from '../../formats/money.js';
import { formatNumber } from '../../formats/number.js';
import { dayName, formatTime, longDayName } from '../../formats/time.js';
import type { PayPeriod } from '../../gql/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { KIND_WORDS, PERIOD_WORDS, SAFETY_WORDS } from '../../labels/opportunity-words.js';
import {
  anywhere,
  DAYTIME,
  KINDS,
  POSTED_DAYS,
  SAFETY,
  type CountryCode,
  type SearchState,
} from '../../search/search-state.js';

export interface FilterProps {
  readonly state: SearchState;
  readonly onChange: (change: Partial<SearchState>) => void;
  /** How many results each value of a facet has, by facet name and value. */
  readonly counts: (facet: string, value: string) => number | undefined;
  /** Whose money is meant. */
  readonly country: CountryCode;
}

function Count({ value }: { readonly value: number | undefined }): ReactNode {
  const lang = useLang();
  return value === undefined ? null : <span className="soft num">{formatNumber(value, lang)}</span>;
}

const toggled = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

export function KindSection({ state, onChange, counts }: FilterProps): ReactNode {
  const { t } = useLingui();
  return (
    <fieldset className="group">
      <legend>
        <Trans>Kind</Trans>
      </legend>
      <div>
        {KINDS.map((kind) => (
          <label key={kind} className="check">
            <input
              type="checkbox"
              checked={state.kinds.includes(kind)}
              onChange={() => onChange({ kinds: KINDS.filter((item) => toggled(state.kinds, kind).includes(item)) })}
            />
            <span className="grow">{t(KIND_WORDS[kind])}</span>
            <Count value={counts('kind', kind)} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const PAY_STEPS: Readonly<Record<CountryCode, readonly { readonly amount: string; readonly period: PayPeriod }[]>> = {
  ID: [
    { amount: '2000000', period: 'month' },
    { amount: '3000000', period: 'month' },
    { amount: '4000000', period: 'month' },
    { amount: '5000000', period: 'month' },
    { amount: '100000', period: 'day' },
    { amount: '150000', period: 'day' },
  ],
  VN: [
    { amount: '5000000', period: 'month' },
    { amount: '7000000', period: 'month' },
    { amount: '9000000', period: 'month' },
    { amount: '12000000', period: 'month' },
    { amount: '250000', period: 'day' },
    { amount: '400000', period: 'day' },
  ],
};

/** Money has a country: who asks for an amount while looking in both looks in that money's country from then on. */
const moneyPlace = (state: SearchState, country: CountryCode): Partial<SearchState> =>
  state.place.type === 'anywhere' && state.place.country === null ? { place: anywhere(country) } : {};

export function PaySection({ state, onChange, country }: FilterProps): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const name = useId();
  return (
    <fieldset className="group">
      <legend>
        <Trans>Pay, at least</Trans>
      </legend>
      <div className="choices num">
        <label className="choice">
          <input
            type="radio"
            name={name}
            checked={state.payMin === null}
            onChange={() => onChange({ payMin: null, payPeriod: null })}
          />
          <span>
            <Trans>Any</Trans>
          </span>
        </label>
        {PAY_STEPS[country].map((step) => (
          <label key={`${step.amount}${step.period}`} className="choice">
            <input
              type="radio"
              name={name}
              checked={state.payMin === step.amount && (state.payPeriod ?? 'month') === step.period}
              onChange={() => onChange({ payMin: step.amount, payPeriod: step.period, ...moneyPlace(state, country) })}
            />
            <span>
              {formatShortAmount(step.amount, country === 'ID' ? 'IDR' : 'VND', lang)} {t(PERIOD_WORDS[step.period])}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TimeField({
  label,
  value,
  onChange,
}: {
  readonly label: ReactNode;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}): ReactNode {
  const lang = useLang();
  return (
    <label className="labelled grow">
      <span className="small soft">{label}</span>
      <select className="input num" value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">–</option>
        {Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`).map((time) => (
          <option key={time} value={time}>
            {formatTime(time, lang)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function HoursSection({ state, onChange }: FilterProps): ReactNode {
  const lang = useLang();
  const days = [1, 2, 3, 4, 5, 6, 7];
  return (
    <fieldset className="group">
      <legend>
        <Trans>Days and hours that suit me</Trans>
      </legend>
      <div className="choices">
        {days.map((day) => (
          <label key={day} className="choice">
            <input
              type="checkbox"
              aria-label={longDayName(day, lang)}
              checked={state.weekdays.includes(day)}
              onChange={() =>
                onChange({ weekdays: days.filter((item) => toggled(state.weekdays, day).includes(item)) })
              }
            />
            <span>{dayName(day, lang)}</span>
          </label>
        ))}
      </div>
      <div className="row">
        <TimeField label={<Trans>not before</Trans>} value={state.from} onChange={(from) => onChange({ from })} />
        <TimeField label={<Trans>not after</Trans>} value={state.until} onChange={(until) => onChange({ until })} />
      </div>
      <p>
        <button type="button" className="link" onClick={() => onChange({ ...DAYTIME, weekdays: [] })}>
          <Trans>Daytime only</Trans>
        </button>
      </p>
    </fieldset>
  );
}

export function AvoidSection({ state, onChange }: FilterProps): ReactNode {
  const { t } = useLingui();
  return (
    <fieldset className="group">
      <legend>
        <Trans>Leave out work with</Trans>
      </legend>
      <div>
        {SAFETY.map((attribute) => (
          <label key={attribute} className="check">
            <input
              type="checkbox"
              checked={state.avoid.includes(attribute)}
              onChange={() =>
                onChange({ avoid: SAFETY.filter((item) => toggled(state.avoid, attribute).includes(item)) })
              }
            />
            <span className="grow">{t(SAFETY_WORDS[attribute])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function PostedSection({ state, onChange }: FilterProps): ReactNode {
  const name = useId();
  return (
    <fieldset className="group">
      <legend>
        <Trans>Posted</Trans>
      </legend>
      <div className="choices">
        <label className="choice">
          <input
            type="radio"
            name={name}
            checked={state.postedDays === null}
            onChange={() => onChange({ postedDays: null })}
          />
          <span>
            <Trans>Any time</Trans>
          </span>
        </label>
        {POSTED_DAYS.map((days) => (
          <label key={days} className="choice">
            <input
              type="radio"
              name={name}
              checked={state.postedDays === days}
              onChange={() => onChange({ postedDays: days })}
            />
            <span>
              <Plural value={days} one="Since yesterday" other="Last # days" />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function ExperienceSection({ state, onChange, counts }: FilterProps): ReactNode {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={state.noExperience}
        onChange={() => onChange({ noExperience: !state.noExperience })}
      />
      <span className="grow">
        <Trans>No experience needed</Trans>
      </span>
      <Count value={counts('no_experience', 'true')} />
    </label>
  );
}
