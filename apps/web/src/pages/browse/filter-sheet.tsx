import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Sheet } from '../../components/sheet.js';
import {
  AvoidSection,
  HoursSection,
  KindSection,
  PaySection,
  PostedSection,
  type FilterProps,
} from './filter-sections.js';
import { PlaceSection } from './place-section.js';
import type { BrowseView } from './use-browse.js';

export type SheetName = 'place' | 'pay' | 'kind' | 'hours' | 'avoid' | 'posted';

function SheetTitle({ name }: { readonly name: SheetName }): ReactNode {
  switch (name) {
    case 'place':
      return <Trans>Where?</Trans>;
    case 'pay':
      return <Trans>Pay</Trans>;
    case 'kind':
      return <Trans>Kind</Trans>;
    case 'hours':
      return <Trans>Days and hours</Trans>;
    case 'avoid':
      return <Trans>Avoid</Trans>;
    case 'posted':
      return <Trans>Posted</Trans>;
  }
}

function SheetBody({
  name,
  view,
  filters,
}: {
  readonly name: SheetName;
  readonly view: BrowseView;
  readonly filters: FilterProps;
}): ReactNode {
  switch (name) {
    case 'place':
      return <PlaceSection search={view.search} areaName={view.areaName} areas={view.facet('area')} />;
    case 'pay':
      return <PaySection {...filters} />;
    case 'kind':
      return <KindSection {...filters} />;
    case 'hours':
      return <HoursSection {...filters} />;
    case 'avoid':
      return <AvoidSection {...filters} />;
    case 'posted':
      return <PostedSection {...filters} />;
  }
}

function ShowWords({ view }: { readonly view: BrowseView }): ReactNode {
  const total = view.totalText;
  return total === null ? <Trans>Show</Trans> : <Trans>Show {total}</Trans>;
}

interface FilterSheetProps {
  readonly name: SheetName;
  readonly view: BrowseView;
  readonly filters: FilterProps;
  readonly onClose: () => void;
}

/** One filter at a time; the results behind it follow at once, and the button says how many there are. */
export function FilterSheet({ name, view, filters, onClose }: FilterSheetProps): ReactNode {
  return (
    <Sheet
      title={<SheetTitle name={name} />}
      onClose={onClose}
      footer={
        <button type="button" className="btn" onClick={onClose}>
          <ShowWords view={view} />
        </button>
      }
    >
      <SheetBody name={name} view={view} filters={filters} />
    </Sheet>
  );
}
