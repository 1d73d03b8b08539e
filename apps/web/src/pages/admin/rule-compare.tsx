import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { FailureNote } from '../../components/states.js';
import { CheckField, SelectField } from '../../forms/fields.js';
import { formatDate } from '../../formats/date.js';
import {
  RuleDifferencesDocument,
  RuleVersionDocument,
  RuleVersionsDocument,
  type RuleDifferencesQuery,
  type RuleVersionWholeFragment,
} from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { draftOf, type RuleDraft } from './rule-draft.js';
import { programmeName, proofLabel, useSays, type Catalogue } from './rule-says.js';
import { CHANGE_TONES, CHANGE_WORDS, PART_WORDS, STATUS_WORDS, THING_WORDS, UNIT_WORDS } from './rule-words.js';

type Difference = RuleDifferencesQuery['ruleDifferences'][number];
interface Side {
  readonly difference: Difference;
  readonly draft: RuleDraft;
  readonly catalogue: Catalogue;
}

function LineSide({ difference, draft, catalogue }: Side): ReactNode {
  const { t } = useLingui();
  const says = useSays(catalogue);
  const line = draft.lines.find(({ code }) => code === difference.code);
  if (!line) return null;
  return (
    <>
      {line.kind !== 'clause' && <span className="tag">{says.kind(line)}</span>} {says.line(line)}
      {line.test && <div className="small soft">{says.test(line.test)}</div>}
      {line.article && (
        <div className="small soft">
          {line.article} · {line.source}
        </div>
      )}
      {(line.proofs ?? []).map(({ proof, maxAge }) => (
        <div key={proof} className="small soft">
          {proofLabel(catalogue, proof)}
          {maxAge && ` · ${maxAge.count} ${t(UNIT_WORDS[maxAge.unit])}`}
        </div>
      ))}
    </>
  );
}

function OtherSide({ difference, draft, catalogue }: Side): ReactNode {
  const lang = useLang();
  if (difference.thing === 'term') {
    const term = draft.terms.find(({ code }) => code === difference.code);
    return term ? term.texts[lang] : null;
  }
  const route = draft.routes.find(({ clause, to }) => `${clause} → ${to.join(', ')}` === difference.code);
  if (!route) return null;
  return (
    <>
      {route.texts[lang]}
      <div className="small soft">{route.to.map((code) => programmeName(catalogue, code)).join(', ')}</div>
    </>
  );
}

function SideOf(side: Side): ReactNode {
  const isLine = side.difference.thing === 'clause' || side.difference.thing === 'group';
  return isLine ? <LineSide {...side} /> : <OtherSide {...side} />;
}

function Change({ difference }: { readonly difference: Difference }): ReactNode {
  const { t } = useLingui();
  const parts = difference.parts.map((part) => (PART_WORDS[part] ? t(PART_WORDS[part]) : part)).join(', ');
  return (
    <>
      <span className={`tag ${CHANGE_TONES[difference.change]}`}>{t(CHANGE_WORDS[difference.change])}</span>
      {parts && <div className="small soft">{parts}</div>}
    </>
  );
}

interface TableProps {
  readonly before: RuleVersionWholeFragment;
  readonly after: RuleVersionWholeFragment;
  readonly differences: readonly Difference[];
  readonly catalogue: Catalogue;
}

function Differences({ before, after, differences, catalogue }: TableProps): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const [all, setAll] = useState(false);
  const [old, fresh] = [draftOf(before), draftOf(after)];
  const shown = all ? differences : differences.filter(({ change }) => change !== 'same');
  const from = (version: RuleVersionWholeFragment): string => formatDate(version.validFrom, lang);
  return (
    <>
      <CheckField
        label={<Trans>Also show what stays the same</Trans>}
        checked={all}
        onChange={(event) => setAll(event.target.checked)}
      />
      {shown.length === 0 && (
        <p>
          <Trans>The two say the same.</Trans>
        </p>
      )}
      <div className="table-box" tabIndex={0} role="region" aria-label={t`Comparison`}>
        <table className="table compare">
          <thead>
            <tr>
              <th scope="col">{t`Part`}</th>
              <th scope="col">{t`Change`}</th>
              <th scope="col">
                <Trans>From {from(before)}</Trans>
              </th>
              <th scope="col">
                <Trans>From {from(after)}</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((difference) => (
              <tr key={`${difference.thing} ${difference.code}`}>
                <td>{t(THING_WORDS[difference.thing])}</td>
                <td>
                  <Change difference={difference} />
                </td>
                <td>
                  <SideOf difference={difference} draft={old} catalogue={catalogue} />
                </td>
                <td>
                  <SideOf difference={difference} draft={fresh} catalogue={catalogue} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Compared({
  beforeId,
  after,
  catalogue,
}: {
  readonly beforeId: string;
  readonly after: RuleVersionWholeFragment;
  readonly catalogue: Catalogue;
}): ReactNode {
  const [{ data: old }] = useQuery({ query: RuleVersionDocument, variables: { id: beforeId } });
  const [{ data, error }] = useQuery({
    query: RuleDifferencesDocument,
    variables: { before: beforeId, after: after.id },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <FailureNote error={error} />;
  if (!old?.ruleVersion || !data) return null;
  return (
    <Differences before={old.ruleVersion} after={after} differences={data.ruleDifferences} catalogue={catalogue} />
  );
}

/** This version beside another one of the same programme; at first, the one that applies until it begins. */
export function RuleCompare({
  version,
  catalogue,
}: {
  readonly version: RuleVersionWholeFragment;
  readonly catalogue: Catalogue;
}): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const [{ data }] = useQuery({ query: RuleVersionsDocument, variables: { programme: version.programme.code } });
  const others = (data?.ruleVersions ?? []).filter(({ id }) => id !== version.id);
  const usual = others.find(({ status, validFrom }) => status === 'scheduled' && validFrom <= version.validFrom);
  const [chosen, setChosen] = useState<string | null>(null);
  const beforeId = chosen ?? usual?.id ?? others[0]?.id;
  return (
    <section className="stack" id="compare">
      <h2>
        <Trans>Comparison</Trans>
      </h2>
      {!beforeId && (
        <p className="soft">
          <Trans>There is no other version to compare with.</Trans>
        </p>
      )}
      {beforeId && (
        <>
          <div className="tools">
            <SelectField
              label={<Trans>Compare with</Trans>}
              value={beforeId}
              onChange={(event) => setChosen(event.target.value)}
            >
              {others.map(({ id, validFrom, status }) => (
                <option key={id} value={id}>
                  {formatDate(validFrom, lang)} · {t(STATUS_WORDS[status])}
                </option>
              ))}
            </SelectField>
          </div>
          <Compared beforeId={beforeId} after={version} catalogue={catalogue} />
        </>
      )}
    </section>
  );
}
