import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Unconfirmed } from '../../components/staff/unconfirmed.js';
import { formatAmount } from '../../formats/money.js';
import type { PostingRowFragment } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';

type Wage = NonNullable<PostingRowFragment['payHint']>['minimum'];

/** A hint, not a ban: an allowance or part-time pay may lawfully lie below. */
export function WageHint({ wage }: { readonly wage: Wage }): ReactNode {
  const lang = useLang();
  const amount = formatAmount(wage.amount, wage.currency, lang);
  const { year, source } = wage;
  const areaName = wage.area.name;
  return (
    <p className="small unknown-ink">
      <Trans>
        Under the minimum wage of {areaName} for {year}: {amount} a month. Source: {source}
      </Trans>{' '}
      {!wage.verified && <Unconfirmed />}
    </p>
  );
}
