import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMutation, useQuery, type CombinedError } from 'urql';
import { CardShapes, Empty, FailureNote, Waiting } from '../../components/states.js';
import {
  DraftRuleVersionDocument,
  RuleCatalogueDocument,
  RuleVersionDocument,
  RuleVersionsDocument,
  type DraftRuleVersionMutation,
  type RuleVersionWholeFragment,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { draftOf, EMPTY_DRAFT, inputOf } from './rule-draft.js';
import { RuleEditor } from './rule-editor.js';
import type { Catalogue } from './rule-says.js';

interface WriteProps {
  readonly programme: string;
  readonly from: RuleVersionWholeFragment | null;
  readonly catalogue: Catalogue;
}

function Write({ programme, from, catalogue }: WriteProps): ReactNode {
  const navigate = useNavigate();
  const [, write] = useMutation(DraftRuleVersionDocument);
  const name = catalogue.programmes.find(({ code }) => code === programme)?.name ?? programme;
  return (
    <div className="stack loose">
      <div>
        <Link to="/admin/rules">
          <Trans>All rules</Trans>
        </Link>
        <h1>{name}</h1>
        <p className="soft">
          {from ? (
            <Trans>A new version, written from the earlier one. Choose its first day, then change what is new.</Trans>
          ) : (
            <Trans>A new version, from the beginning.</Trans>
          )}
        </p>
      </div>
      <RuleEditor
        place={`${programme} ${from?.id ?? ''}`}
        start={from ? { ...draftOf(from), validFrom: '', validTo: '' } : EMPTY_DRAFT}
        catalogue={catalogue}
        action={<Trans>Save as draft</Trans>}
        save={(draft) => write({ programme, input: inputOf(draft) })}
        onSaved={(data) => {
          const result = (data as DraftRuleVersionMutation | undefined)?.draftRuleVersion;
          if (result?.__typename === 'RuleVersionPayload') void navigate(`/admin/rules/${result.version.id}`);
        }}
      />
    </div>
  );
}

/** The latest scheduled version of the programme that the address names; `from` in the address names another. */
function useOriginId(): { id: string | null; waiting: boolean; error: CombinedError | undefined } {
  const [search] = useSearchParams();
  const programme = search.get('programme');
  const named = search.get('from');
  const [{ data, error }] = useQuery({
    query: RuleVersionsDocument,
    variables: { programme },
    pause: programme === null || named !== null,
  });
  if (named !== null) return { id: named, waiting: false, error };
  const latest = data?.ruleVersions.find(({ status }) => status === 'scheduled');
  return { id: latest?.id ?? null, waiting: programme !== null && !data, error };
}

function useOrigin() {
  const [search] = useSearchParams();
  const origin = useOriginId();
  const id = search.has('empty') ? null : origin.id;
  const [{ data, error }] = useQuery({ query: RuleVersionDocument, variables: { id: id ?? '' }, pause: id === null });
  const from = data?.ruleVersion ?? null;
  const programme = from?.programme.code ?? search.get('programme');
  const waiting = origin.waiting || (id !== null && !data);
  return { from, programme, waiting, error: origin.error ?? error };
}

/** A version that is not there yet: nothing is kept until it is sound and saved. */
export function RuleNewPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`New version`);
  const { from, programme, waiting, error } = useOrigin();
  const [{ data: catalogue, error: missing }] = useQuery({ query: RuleCatalogueDocument });
  const failed = error ?? missing;
  if (failed) return <FailureNote error={failed} />;
  if (waiting || !catalogue) return <Waiting shape={<CardShapes count={3} />} />;
  if (!programme) return <Empty title={<Trans>There is nothing at this address.</Trans>} />;
  return <Write programme={programme} from={from} catalogue={catalogue} />;
}
