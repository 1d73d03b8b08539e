import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatFullRange, formatRange, formatShortAmount, type RangeText } from '../formats/money.js';
import type { OpportunityCardFragment } from '../gql/graphql.js';
import { useLang } from '../i18n/use-lang.js';
import { PERIOD_WORDS } from '../labels/opportunity-words.js';

type Payable = Pick<OpportunityCardFragment, 'kind' | 'pay' | 'fee'>;

export function RangeWords({ range }: { readonly range: RangeText }): ReactNode {
  const { text } = range;
  if (range.bound === 'from') return <Trans>from {text}</Trans>;
  if (range.bound === 'upTo') return <Trans>up to {text}</Trans>;
  return text;
}

function PayRange({ pay, full }: { readonly pay: NonNullable<Payable['pay']>; readonly full: boolean }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const range = full ? formatFullRange(pay, lang) : formatRange(pay, lang);
  if (!range) return null;
  return (
    <>
      <RangeWords range={range} />{' '}
      {pay.period !== 'once' && <span className="soft">{t(PERIOD_WORDS[pay.period])}</span>}
    </>
  );
}

const currencyOf = (offer: Payable): 'IDR' | 'VND' => offer.pay?.currency ?? 'IDR';

/** A course says what it costs first, and what the learner is paid beside it. */
function CourseCost({ offer }: { readonly offer: Payable }): ReactNode {
  const lang = useLang();
  const fee = offer.fee ?? null;
  const cost = fee === null ? null : formatShortAmount(fee, currencyOf(offer), lang);
  const range = offer.pay ? formatRange(offer.pay, lang) : null;
  return (
    <>
      {fee === '0' ? <Trans>Free</Trans> : cost && <Trans>Costs {cost}</Trans>}
      {range && offer.pay && (
        <>
          {' '}
          <span className="soft">
            <Trans>
              + allowance <PayRange pay={offer.pay} full={false} />
            </Trans>
          </span>
        </>
      )}
    </>
  );
}

/** The largest thing on a card after its title. */
export function PayText({ offer, full = false }: { readonly offer: Payable; readonly full?: boolean }): ReactNode {
  const known = offer.pay && (offer.pay.min != null || offer.pay.max != null);
  if (offer.kind === 'training_slot' && offer.fee != null) {
    return (
      <p className="pay num">
        <CourseCost offer={offer} />
      </p>
    );
  }
  if (!known || !offer.pay) {
    return (
      <p className="pay">
        <span className="soft">
          {offer.kind === 'training_slot' ? <Trans>Cost not stated</Trans> : <Trans>Pay not stated</Trans>}
        </span>
      </p>
    );
  }
  return (
    <p className="pay num">
      <PayRange pay={offer.pay} full={full} />
    </p>
  );
}
