import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CheckField, Problem, SelectField, TextField } from '../../forms/fields.js';
import type { RuleRouteInput, RuleTermInput } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { freshCode, NO_TEXTS, type RuleDraft } from './rule-draft.js';
import { NumberField, TextsFields } from './rule-fields.js';
import { programmeName, useSays, type Catalogue } from './rule-says.js';
import type { Problems } from './rule-tree.js';

interface PartProps {
  readonly draft: RuleDraft;
  readonly catalogue: Catalogue;
  readonly problems: Problems;
  readonly onDraft?: ((draft: RuleDraft) => void) | undefined;
}

const put = <T,>(list: readonly T[], at: number, next: T | null): T[] =>
  list.flatMap((each, index) => (index === at ? (next === null ? [] : [next]) : [each]));

function TermForm({
  term,
  onTerm,
}: {
  readonly term: RuleTermInput;
  readonly onTerm: (term: RuleTermInput | null) => void;
}): ReactNode {
  return (
    <div className="requirement">
      <TextsFields texts={term.texts} onTexts={(texts) => onTerm({ ...term, texts })} />
      <div className="pair three">
        <NumberField label={<Trans>Figure</Trans>} value={term.value} onValue={(value) => onTerm({ ...term, value })} />
        <TextField
          label={<Trans>Unit: VND, IDR, percent, months</Trans>}
          maxLength={30}
          value={term.unit ?? ''}
          onChange={(event) => onTerm({ ...term, unit: event.target.value || null })}
        />
        <TextField
          label={<Trans>Source</Trans>}
          maxLength={200}
          value={term.source}
          onChange={(event) => onTerm({ ...term, source: event.target.value })}
        />
      </div>
      <div className="row wrap between">
        <CheckField
          label={<Trans>Confirmed: somebody read the source</Trans>}
          checked={term.verified}
          onChange={(event) => onTerm({ ...term, verified: event.target.checked })}
        />
        <button type="button" className="btn quiet s" onClick={() => onTerm(null)}>
          <Trans>Remove</Trans>
        </button>
      </div>
    </div>
  );
}

function TermLine({ term }: { readonly term: RuleTermInput }): ReactNode {
  const lang = useLang();
  return (
    <>
      {term.texts[lang]} <span className="small soft num">{term.source}</span>{' '}
      {!term.verified && (
        <span className="tag unknown">
          <Trans>not confirmed</Trans>
        </span>
      )}
    </>
  );
}

/** Figures and doubts beside the conditions: a cap, a rate, a term. */
export function RuleTerms({ draft, problems, onDraft }: Omit<PartProps, 'catalogue'>): ReactNode {
  const add = (): RuleTermInput => ({
    ...{
      code: freshCode(draft, 'figure'),
      value: null,
      unit: null,
      source: draft.source,
      verified: false,
      texts: NO_TEXTS,
    },
  });
  return (
    <section className="stack">
      <h2>
        <Trans>Figures</Trans>
      </h2>
      {draft.terms.length === 0 && (
        <p className="soft">
          <Trans>None.</Trans>
        </p>
      )}
      <ul className="stack tight plain-list">
        {draft.terms.map((term, at) => (
          <li key={term.code} className="stack tight">
            {onDraft ? (
              <TermForm term={term} onTerm={(next) => onDraft({ ...draft, terms: put(draft.terms, at, next) })} />
            ) : (
              <div>
                <TermLine term={term} />
              </div>
            )}
            {problems.get(term.code)?.map((text) => (
              <Problem key={text} text={text} />
            ))}
          </li>
        ))}
      </ul>
      {onDraft && (
        <div>
          <button
            type="button"
            className="btn quiet s"
            onClick={() => onDraft({ ...draft, terms: [...draft.terms, add()] })}
          >
            <Trans>Add a figure</Trans>
          </button>
        </div>
      )}
    </section>
  );
}

/** The programmes of a way after one place changed; an empty one is gone. */
const targets = (to: readonly string[], place: number, code: string): string[] =>
  [...to.slice(0, place), code, ...to.slice(place + 1)].filter((each) => each !== '');

function RouteForm({
  route,
  draft,
  catalogue,
  onRoute,
}: {
  readonly route: RuleRouteInput;
  readonly draft: RuleDraft;
  readonly catalogue: Catalogue;
  readonly onRoute: (route: RuleRouteInput | null) => void;
}): ReactNode {
  const says = useSays(catalogue);
  return (
    <div className="requirement">
      <div className="pair">
        <SelectField
          label={<Trans>When this condition stands in the way</Trans>}
          value={route.clause}
          onChange={(event) => onRoute({ ...route, clause: event.target.value })}
        >
          <option value="">—</option>
          {draft.lines
            .filter(({ kind }) => kind === 'clause')
            .map((line) => (
              <option key={line.code} value={line.code}>
                {says.line(line)}
              </option>
            ))}
        </SelectField>
        <div className="stack tight">
          {[...route.to, ''].map((chosen, place) => (
            <SelectField
              key={place}
              label={place === 0 ? <Trans>Look at this programme</Trans> : <Trans>And at this one</Trans>}
              value={chosen}
              onChange={(event) => onRoute({ ...route, to: targets(route.to, place, event.target.value) })}
            >
              <option value="">—</option>
              {catalogue.programmes
                .filter(({ code }) => code === chosen || !route.to.includes(code))
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </SelectField>
          ))}
        </div>
      </div>
      <TextsFields texts={route.texts} onTexts={(texts) => onRoute({ ...route, texts })} />
      <div>
        <button type="button" className="btn quiet s" onClick={() => onRoute(null)}>
          <Trans>Remove</Trans>
        </button>
      </div>
    </div>
  );
}

/** Other programmes that may be open when a condition stands in the way. */
export function RuleRoutes({ draft, catalogue, problems, onDraft }: PartProps): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const add = (): void => onDraft?.({ ...draft, routes: [...draft.routes, { clause: '', to: [], texts: NO_TEXTS }] });
  return (
    <section className="stack">
      <h2>{t`Ways to other programmes`}</h2>
      {draft.routes.length === 0 && (
        <p className="soft">
          <Trans>None.</Trans>
        </p>
      )}
      <ul className="stack tight plain-list">
        {draft.routes.map((route, at) => (
          <li key={at} className="stack tight">
            {onDraft ? (
              <RouteForm
                route={route}
                draft={draft}
                catalogue={catalogue}
                onRoute={(next) => onDraft({ ...draft, routes: put(draft.routes, at, next) })}
              />
            ) : (
              <div>
                {route.texts[lang]}{' '}
                <span className="small soft">{route.to.map((code) => programmeName(catalogue, code)).join(', ')}</span>
              </div>
            )}
            {(problems.get(route.clause) ?? []).map((text) => (
              <Problem key={text} text={text} />
            ))}
          </li>
        ))}
      </ul>
      {onDraft && (
        <div>
          <button type="button" className="btn quiet s" onClick={add}>
            <Trans>Add a way</Trans>
          </button>
        </div>
      )}
    </section>
  );
}
