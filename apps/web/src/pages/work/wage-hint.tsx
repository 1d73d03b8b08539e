import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Unconfirmed } from '../../components/staff/unconfirmed.js';
import { formatAmount } from '../../formats/money.js';
import type { PostingRowFragment } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';

type Wage = NonNullable<PostingRowFragment['payHint']>['minimum'];

interface WageProps {
  readonly wage: Wage;
  /** Where the work is; null: not said yet. */
  readonly areaId: string | null;
}

/** The figure is that of an area above the one of the work: the area itself may have a higher one. */
export function OfWiderArea({ wage, areaId }: WageProps): ReactNode {
  if (areaId === null || areaId === wage.area.id) return null;
  const areaName = wage.area.name;
  return <Trans>It holds for {areaName}; your area may have a higher one of its own.</Trans>;
}

/** A hint, not a ban: an allowance or part-time pay may lawfully lie below. */
export function WageHint({ wage, areaId }: WageProps): ReactNode {
  const lang = useLang();
  const amount = formatAmount(wage.amount, wage.currency, lang);
  const { year, source } = wage;
  const areaName = wage.area.name;
  return (
    <p className="small unknown-ink">
      <Trans>
        Under the minimum wage of {areaName} for {year}: {amount} a month. Source: {source}
      </Trans>{' '}
      {!wage.verified && <Unconfirmed />} <OfWiderArea wage={wage} areaId={areaId} />
    </p>
  );
}
