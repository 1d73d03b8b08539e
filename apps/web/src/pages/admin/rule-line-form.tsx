import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CheckField, SelectField, TextField } from '../../forms/fields.js';
import type { RuleNodeKind, RuleProofNeedInput } from '../../gql/staff/graphql.js';
import { NO_TEXTS, type RuleLine } from './rule-draft.js';
import { NumberField, TestFields, TextsFields, UnitField } from './rule-fields.js';
import type { Catalogue } from './rule-says.js';
import { KIND_WORDS } from './rule-words.js';

interface LineProps {
  readonly line: RuleLine;
  readonly catalogue: Catalogue;
  readonly onLine: (change: Partial<RuleLine>) => void;
}

function ProofFields({
  need,
  catalogue,
  onNeed,
  onRemove,
}: {
  readonly need: RuleProofNeedInput;
  readonly catalogue: Catalogue;
  readonly onNeed: (need: RuleProofNeedInput) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const lasting = catalogue.ruleCatalogue.proofs.find(({ code }) => code === need.proof)?.lasting ?? false;
  const age = need.maxAge;
  return (
    <div className="requirement">
      <div className="pair three">
        <SelectField
          label={<Trans>Proof</Trans>}
          value={need.proof}
          onChange={(event) => onNeed({ ...need, proof: event.target.value })}
        >
          <option value="">—</option>
          {catalogue.ruleCatalogue.proofs.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </SelectField>
        <NumberField
          label={<Trans>May be how old</Trans>}
          value={age?.count}
          onValue={(count) =>
            onNeed({ ...need, maxAge: count === null ? null : { count, unit: age?.unit ?? 'months' } })
          }
        />
        {age && <UnitField value={age.unit} onValue={(unit) => onNeed({ ...need, maxAge: { ...age, unit } })} />}
      </div>
      <div className="row wrap between">
        {age ? (
          <CheckField
            label={<Trans>This age was read in a source</Trans>}
            checked={need.verified}
            onChange={(event) => onNeed({ ...need, verified: event.target.checked })}
          />
        ) : (
          <span className="small soft">
            {lasting ? (
              <Trans>This proof never grows old.</Trans>
            ) : (
              <Trans>This proof grows old: say how old it may be.</Trans>
            )}
          </span>
        )}
        <button type="button" className="btn quiet s" onClick={onRemove}>
          <Trans>Remove proof</Trans>
        </button>
      </div>
    </div>
  );
}

function Proofs({ line, catalogue, onLine }: LineProps): ReactNode {
  const proofs = line.proofs ?? [];
  const put = (at: number, need: RuleProofNeedInput | null): void =>
    onLine({ proofs: proofs.flatMap((each, index) => (index === at ? (need ? [need] : []) : [each])) });
  return (
    <div className="stack tight">
      <span className="label">
        <Trans>Shown by any one of</Trans>
      </span>
      {proofs.map((need, at) => (
        <ProofFields
          key={at}
          need={need}
          catalogue={catalogue}
          onNeed={(next) => put(at, next)}
          onRemove={() => put(at, null)}
        />
      ))}
      <div>
        <button
          type="button"
          className="btn quiet s"
          onClick={() => onLine({ proofs: [...proofs, { proof: '', maxAge: null, verified: false }] })}
        >
          <Trans>Add a proof</Trans>
        </button>
      </div>
    </div>
  );
}

function ClauseForm({ line, catalogue, onLine }: LineProps): ReactNode {
  return (
    <>
      {line.test && <TestFields test={line.test} catalogue={catalogue} onTest={(test) => onLine({ test })} />}
      <TextsFields texts={line.texts ?? NO_TEXTS} onTexts={(texts) => onLine({ texts })} />
      <div className="pair">
        <TextField
          label={<Trans>Article</Trans>}
          maxLength={200}
          value={line.article ?? ''}
          onChange={(event) => onLine({ article: event.target.value })}
        />
        <TextField
          label={<Trans>Source</Trans>}
          maxLength={200}
          value={line.source ?? ''}
          onChange={(event) => onLine({ source: event.target.value })}
        />
      </div>
      <CheckField
        label={<Trans>Confirmed: somebody read the source</Trans>}
        checked={line.verified ?? false}
        onChange={(event) => onLine({ verified: event.target.checked })}
      />
      <Proofs line={line} catalogue={catalogue} onLine={onLine} />
    </>
  );
}

function GroupForm({ line, onLine }: Omit<LineProps, 'catalogue'>): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <div className="pair">
        <SelectField
          label={<Trans>What is needed of the lines in it</Trans>}
          value={line.kind}
          onChange={(event) => {
            const kind = event.target.value as RuleNodeKind;
            onLine({ kind, least: kind === 'atLeast' ? (line.least ?? 1) : null });
          }}
        >
          {(['all', 'any', 'none', 'atLeast'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t(KIND_WORDS[kind])}
            </option>
          ))}
        </SelectField>
        {line.kind === 'atLeast' && (
          <NumberField label={<Trans>How many</Trans>} value={line.least} onValue={(least) => onLine({ least })} />
        )}
      </div>
      <TextsFields texts={line.texts ?? NO_TEXTS} onTexts={(texts) => onLine({ texts })} />
    </>
  );
}

/** The form of one line: a condition, a group, or a reference to another programme. */
export function LineForm({ line, catalogue, onLine }: LineProps): ReactNode {
  if (line.kind === 'clause') return <ClauseForm line={line} catalogue={catalogue} onLine={onLine} />;
  if (line.kind !== 'programme') return <GroupForm line={line} onLine={onLine} />;
  return (
    <SelectField
      label={<Trans>May take this programme on the same day</Trans>}
      value={line.programme ?? ''}
      onChange={(event) => onLine({ programme: event.target.value })}
    >
      <option value="">—</option>
      {catalogue.programmes.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
