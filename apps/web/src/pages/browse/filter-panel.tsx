import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatNumber } from '../../formats/number.js';
import { useLang } from '../../i18n/use-lang.js';
import {
  AvoidSection,
  ExperienceSection,
  HoursSection,
  KindSection,
  PaySection,
  PostedSection,
  type FilterProps,
} from './filter-sections.js';
import { occupationGroup } from '../../labels/occupation-groups.js';
import type { BrowseView } from './use-browse.js';

function Occupations({ view }: { readonly view: BrowseView }): ReactNode {
  const lang = useLang();
  const values = view.facet('occupation');
  if (values.length === 0) return null;
  return (
    <section className="group">
      <h3>
        <Trans>Occupation</Trans>
      </h3>
      <ul>
        {values.slice(0, 8).map((value) => (
          <li key={value.value} className="row between">
            <button type="button" className="link" onClick={() => view.search.change({ isco: value.value })}>
              {occupationGroup(value.value, lang, value.label)}
            </button>
            <span className="soft num">{formatNumber(value.count, lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On a wide screen the filters stand open beside the results, with their counts. */
export function FilterPanel({
  view,
  filters,
}: {
  readonly view: BrowseView;
  readonly filters: FilterProps;
}): ReactNode {
  const { t } = useLingui();
  return (
    <aside className="panel card" aria-label={t`Filters`}>
      <KindSection {...filters} />
      <Occupations view={view} />
      <div className="group">
        <ExperienceSection {...filters} />
      </div>
      <PaySection {...filters} />
      <HoursSection {...filters} />
      <AvoidSection {...filters} />
      <PostedSection {...filters} />
    </aside>
  );
}
