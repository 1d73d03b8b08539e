import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { AreaField } from '../../../components/staff/area-field.js';
import { SelectField, TextField } from '../../../forms/fields.js';
import { formatFreeHours, longDayName, USUAL_DAYS } from '../../../formats/time.js';
import type { Paper } from '../../../gql/staff/graphql.js';
import { useLang } from '../../../i18n/use-lang.js';
import { SAFETY_WORDS } from '../../../labels/opportunity-words.js';
import { HELD_PAPER_WORDS, LIMIT_WORDS, WAY_WORDS } from './client-words.js';
import { Line, ManyChoices, replaced, without, WordOptions } from './form-parts.js';
import type { FieldsProps } from './person-fields.js';
import type { HourValues, LimitValues, PaperValues, PlaceValues } from './work-values.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7];
const HOURS = { from: '08:00', to: '17:00' };
const onDays = (days: readonly number[]): HourValues['availability'] => days.map((weekday) => ({ weekday, ...HOURS }));

interface WeeksProps {
  readonly value: HourValues['availability'];
  readonly onValue: (value: HourValues['availability']) => void;
}

/** The weeks that most people have free, in one tap. */
export function UsualWeeks({ value, onValue }: WeeksProps): ReactNode {
  const lang = useLang();
  const chosen = formatFreeHours(value, lang);
  return (
    <div className="choices">
      {USUAL_DAYS.map((days) => {
        const words = formatFreeHours(onDays(days), lang);
        return (
          <button
            key={days.length}
            type="button"
            className="chip num"
            aria-pressed={words === chosen}
            onClick={() => onValue(onDays(days))}
          >
            {words}
          </button>
        );
      })}
    </div>
  );
}

export function HourFields({ value, onValue, problemAt }: FieldsProps<HourValues>): ReactNode {
  const lang = useLang();
  const times = value.availability;
  const set = (availability: HourValues['availability']): void => onValue({ ...value, availability });
  return (
    <>
      <UsualWeeks value={times} onValue={set} />
      <ul className="stack tight">
        {times.map((one, index) => (
          <Line key={index} onRemove={() => set(without(times, index))}>
            <SelectField
              label={<Trans>Day</Trans>}
              value={one.weekday}
              onChange={(event) => set(replaced(times, index, { weekday: Number(event.target.value) }))}
            >
              {DAYS.map((day) => (
                <option key={day} value={day}>
                  {longDayName(day, lang)}
                </option>
              ))}
            </SelectField>
            <TextField
              label={<Trans>from</Trans>}
              type="time"
              value={one.from}
              problem={problemAt(`work.availability.${index}.from`)}
              onChange={(event) => set(replaced(times, index, { from: event.target.value }))}
            />
            <TextField
              label={<Trans>to</Trans>}
              type="time"
              value={one.to}
              problem={problemAt(`work.availability.${index}.to`)}
              onChange={(event) => set(replaced(times, index, { to: event.target.value }))}
            />
          </Line>
        ))}
      </ul>
      <p className="row wrap">
        <button type="button" className="link" onClick={() => set([...times, { weekday: 1, ...HOURS }])}>
          <Trans>Add a time</Trans>
        </button>
      </p>
      <TextField
        label={<Trans>Hours a week</Trans>}
        inputMode="numeric"
        maxLength={2}
        value={value.hoursPerWeek}
        problem={problemAt('work.hoursPerWeek')}
        onChange={(event) => onValue({ ...value, hoursPerWeek: event.target.value })}
      />
    </>
  );
}

export function LimitFields({ value, onValue }: FieldsProps<LimitValues>): ReactNode {
  return (
    <>
      <ManyChoices
        legend={<Trans>Cannot do at work. The cause is not asked and not kept here.</Trans>}
        words={LIMIT_WORDS}
        value={value.limits}
        onValue={(limits) => onValue({ ...value, limits })}
      />
      <ManyChoices
        legend={<Trans>Wants to avoid</Trans>}
        words={SAFETY_WORDS}
        value={value.avoid}
        onValue={(avoid) => onValue({ ...value, avoid })}
      />
    </>
  );
}

const PAPERS = Object.keys(HELD_PAPER_WORDS) as Paper[];

export function PaperFields({ value, onValue, problemAt }: FieldsProps<PaperValues>): ReactNode {
  const { papers } = value;
  const set = (next: PaperValues['papers']): void => onValue({ papers: next });
  const free = PAPERS.find((paper) => !papers.some((held) => held.paper === paper));
  return (
    <>
      <ul className="stack tight">
        {papers.map((one, index) => (
          <Line key={index} onRemove={() => set(without(papers, index))}>
            <SelectField
              label={<Trans>Paper</Trans>}
              value={one.paper}
              onChange={(event) => set(replaced(papers, index, { paper: event.target.value as Paper }))}
            >
              <WordOptions words={HELD_PAPER_WORDS} />
            </SelectField>
            <TextField
              label={<Trans>Valid until</Trans>}
              type="date"
              value={one.expiresOn}
              problem={problemAt(`work.papers.${index}.expiresOn`)}
              onChange={(event) => set(replaced(papers, index, { expiresOn: event.target.value }))}
            />
          </Line>
        ))}
      </ul>
      {free && (
        <p>
          <button type="button" className="link" onClick={() => set([...papers, { paper: free, expiresOn: '' }])}>
            <Trans>Add a paper</Trans>
          </button>
        </p>
      )}
    </>
  );
}

type PlaceProps = FieldsProps<PlaceValues>;

export function HomeField<T extends Pick<PlaceValues, 'area'>>({
  value,
  onValue,
  problemAt,
}: FieldsProps<T>): ReactNode {
  const { t } = useLingui();
  return (
    <AreaField
      label={t`Home area`}
      value={value.area}
      problem={problemAt('work.areaId')}
      onChange={(area) => onValue({ ...value, area })}
    />
  );
}

export function ReachField<T extends Pick<PlaceValues, 'travelKm'>>({
  value,
  onValue,
  problemAt,
}: FieldsProps<T>): ReactNode {
  return (
    <TextField
      label={<Trans>How far, in kilometres one way</Trans>}
      inputMode="numeric"
      maxLength={4}
      value={value.travelKm}
      problem={problemAt('work.travelKm')}
      onChange={(event) => onValue({ ...value, travelKm: event.target.value })}
    />
  );
}

export function PayField({ value, onValue, problemAt }: PlaceProps): ReactNode {
  return (
    <TextField
      label={<Trans>A month must bring</Trans>}
      inputMode="decimal"
      maxLength={20}
      value={value.payNeed}
      problem={problemAt('work.payNeed.amount')}
      onChange={(event) => onValue({ ...value, payNeed: event.target.value })}
    />
  );
}

export function PlaceFields(props: PlaceProps): ReactNode {
  const { t } = useLingui();
  const { value, onValue } = props;
  const set = (change: Partial<PlaceValues>): void => onValue({ ...value, ...change });
  return (
    <>
      <HomeField {...props} />
      <ManyChoices
        legend={<Trans>Gets to work by</Trans>}
        words={WAY_WORDS}
        value={value.travelWays}
        onValue={(travelWays) => set({ travelWays })}
      />
      <div className="pair">
        <ReachField {...props} />
        <SelectField
          label={<Trans>Would move for work</Trans>}
          value={value.mayMove}
          onChange={(event) => set({ mayMove: event.target.value as PlaceValues['mayMove'] })}
        >
          <option value="">–</option>
          <option value="yes">{t`Yes`}</option>
          <option value="no">{t`No`}</option>
        </SelectField>
      </div>
      <PayField {...props} />
    </>
  );
}
