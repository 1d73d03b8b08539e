import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import { formatDate } from '../../formats/date.js';
import {
  EditRuleVersionDocument,
  RuleCatalogueDocument,
  RuleVersionDocument,
  type EditRuleVersionMutation,
  type RuleVersionWholeFragment,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';
import { RuleCompare } from './rule-compare.js';
import { draftOf, inputOf } from './rule-draft.js';
import { RuleEditor } from './rule-editor.js';
import { RulePreview } from './rule-preview.js';
import type { Catalogue } from './rule-says.js';
import { RuleActions, RuleSteps } from './rule-standing.js';
import { RuleRoutes, RuleTerms } from './rule-terms.js';
import { RuleTree } from './rule-tree.js';
import { STATUS_TONES, STATUS_WORDS } from './rule-words.js';

const NO_PROBLEMS: ReadonlyMap<string, readonly string[]> = new Map();

interface WholeProps {
  readonly version: RuleVersionWholeFragment;
  readonly catalogue: Catalogue;
  readonly onChanged: () => void;
}

function ReadOnly({ version, catalogue }: Omit<WholeProps, 'onChanged'>): ReactNode {
  const draft = draftOf(version);
  return (
    <>
      <p>
        <Trans>Source</Trans>: {version.source}
      </p>
      <RuleTree draft={draft} catalogue={catalogue} problems={NO_PROBLEMS} />
      <RuleTerms draft={draft} problems={NO_PROBLEMS} />
      <RuleRoutes draft={draft} catalogue={catalogue} problems={NO_PROBLEMS} />
    </>
  );
}

const told = (version: RuleVersionWholeFragment): string => JSON.stringify(draftOf(version));

/**
 * What is written stays on the page. A change of state alone (a preview) is gone along with; when somebody else changed
 * what the version says, the row version of the beginning is sent, so that saving is refused and nothing is overwritten.
 */
function Editing({ version, catalogue, onChanged }: WholeProps): ReactNode {
  const [, edit] = useMutation(EditRuleVersionDocument);
  const [base, setBase] = useState({ version: version.version, says: told(version) });
  const seen = told(version) === base.says ? version.version : base.version;
  return (
    <RuleEditor
      place={version.id}
      start={draftOf(version)}
      catalogue={catalogue}
      action={<Trans>Save changes</Trans>}
      save={(draft) => edit({ id: version.id, version: seen, input: inputOf(draft) })}
      onSaved={(data) => {
        const result = (data as EditRuleVersionMutation | undefined)?.editRuleVersion;
        if (result?.__typename === 'RuleVersionPayload')
          setBase({ version: result.version.version, says: told(result.version) });
        onChanged();
      }}
    />
  );
}

function Whole({ version, catalogue, onChanged }: WholeProps): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const name = version.programme.name;
  useTitle(name);
  const from = formatDate(version.validFrom, lang);
  const to = version.validTo && formatDate(version.validTo, lang);
  return (
    <div className="stack loose">
      <div>
        <Link to="/admin/rules">
          <Trans>All rules</Trans>
        </Link>
        <div className="title">
          <h1>{name}</h1>
          <span className={`tag ${STATUS_TONES[version.status]}`} data-status={version.status}>
            {t(STATUS_WORDS[version.status])}
          </span>
        </div>
        <p className="soft">
          {to ? (
            <Trans>
              From {from} to {to}
            </Trans>
          ) : (
            <Trans>From {from}</Trans>
          )}
        </p>
      </div>
      <RuleActions version={version} onDone={onChanged} />
      <RuleSteps version={version} />
      <RulePreview version={version} onDone={onChanged} />
      <RuleCompare version={version} catalogue={catalogue} key={version.version} />
      {version.availableActions.includes('edit') ? (
        <Editing version={version} catalogue={catalogue} onChanged={onChanged} />
      ) : (
        <ReadOnly version={version} catalogue={catalogue} />
      )}
    </div>
  );
}

/** One version: its state, who did what, preview, comparison, and all it says, to be read or written. */
export function RuleVersionPage(): ReactNode {
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: RuleVersionDocument, variables: { id } });
  const [{ data: catalogue, error: missing }] = useQuery({ query: RuleCatalogueDocument });
  const failed = error ?? missing;
  if (failed) return <FailureNote error={failed} onRetry={again} />;
  if (!catalogue || (!data && fetching)) return <Waiting shape={<CardShapes count={3} />} />;
  if (!data?.ruleVersion) return <Empty title={<Trans>There is nothing at this address.</Trans>} />;
  return (
    <Whole
      version={data.ruleVersion}
      catalogue={catalogue}
      onChanged={() => again({ requestPolicy: 'network-only' })}
    />
  );
}
