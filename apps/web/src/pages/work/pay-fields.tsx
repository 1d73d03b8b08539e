import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useQuery } from 'urql';
import { Unconfirmed } from '../../components/staff/unconfirmed.js';
import { SelectField, TextField } from '../../forms/fields.js';
import { formatAmount } from '../../formats/money.js';
import { PostingPlaceWageDocument, type PayPeriod, type PostingPlaceWageQuery } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { PERIOD_WORDS } from '../../labels/opportunity-words.js';
import { parseAmount, type PostingValues } from './posting-values.js';
import { OfWiderArea, WageHint } from './wage-hint.js';

type MinimumWage = NonNullable<NonNullable<PostingPlaceWageQuery['area']>['minimumWage']>;

const PERIODS: readonly PayPeriod[] = ['month', 'day', 'hour', 'week', 'piece', 'year', 'once'];

function useWage(): MinimumWage | null {
  const area = useWatch<PostingValues, 'area'>({ name: 'area' });
  const [{ data }] = useQuery({ query: PostingPlaceWageDocument, variables: { id: area?.id ?? '' }, pause: !area });
  const found = data?.area;
  return area && found?.id === area.id ? found.minimumWage : null;
}

interface WageLineProps {
  readonly wage: MinimumWage;
  readonly areaId: string | null;
}

function Known({ wage, areaId }: WageLineProps): ReactNode {
  const lang = useLang();
  const amount = formatAmount(wage.amount, wage.currency, lang);
  const areaName = wage.area.name;
  return (
    <p className="small soft num">
      <Trans>
        Minimum wage of {areaName}: {amount} a month
      </Trans>{' '}
      {!wage.verified && <Unconfirmed />} <OfWiderArea wage={wage} areaId={areaId} />
    </p>
  );
}

/** For the many who pay just that: a tap instead of a number. */
function PayMinimum({ wage }: { readonly wage: MinimumWage }): ReactNode {
  const lang = useLang();
  const { setValue } = useFormContext<PostingValues>();
  const amount = formatAmount(wage.amount, wage.currency, lang);
  const pay = (): void => {
    setValue('payMin', wage.amount, { shouldDirty: true, shouldValidate: true });
    setValue('payPeriod', wage.period, { shouldDirty: true });
  };
  return (
    <p>
      <button type="button" className="chip num" onClick={pay}>
        <Trans>We pay the minimum wage: {amount}</Trans>
      </button>
    </p>
  );
}

/** Compared while typing only where it needs no conversion; the API compares the rest when it is saved. */
function MinimumWageLine(): ReactNode {
  const wage = useWage();
  const [kind, area, payMin, payMax, period] = useWatch<
    PostingValues,
    ['kind', 'area', 'payMin', 'payMax', 'payPeriod']
  >({ name: ['kind', 'area', 'payMin', 'payMax', 'payPeriod'] });
  if (!wage || kind !== 'vacancy') return null;
  const areaId = area?.id ?? null;
  const lowest = parseAmount(payMin) ?? parseAmount(payMax);
  const isBelow = lowest && period === wage.period && BigInt(lowest) < BigInt(wage.amount);
  return (
    <>
      {isBelow ? <WageHint wage={wage} areaId={areaId} /> : <Known wage={wage} areaId={areaId} />}
      {!lowest && <PayMinimum wage={wage} />}
    </>
  );
}

export function PayFields(): ReactNode {
  const { t } = useLingui();
  const { register, formState } = useFormContext<PostingValues>();
  const wrong = t`Write an amount, such as 3,600,000`;
  const rules = { validate: (text: string) => parseAmount(text) !== undefined || wrong };
  return (
    <fieldset className="group">
      <legend>
        <Trans>What does it pay?</Trans>
      </legend>
      <div className="pair num">
        <TextField
          label={<Trans>from</Trans>}
          inputMode="decimal"
          problem={formState.errors.payMin?.message}
          {...register('payMin', rules)}
        />
        <TextField
          label={<Trans>to</Trans>}
          inputMode="decimal"
          problem={formState.errors.payMax?.message}
          {...register('payMax', rules)}
        />
        <SelectField label={<Trans>per</Trans>} {...register('payPeriod')}>
          {PERIODS.map((period) => (
            <option key={period} value={period}>
              {t(PERIOD_WORDS[period]).replace('/ ', '')}
            </option>
          ))}
        </SelectField>
      </div>
      <MinimumWageLine />
    </fieldset>
  );
}
