import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CheckField, SelectField, TextField } from '../../forms/fields.js';
import type { RuleQuestionsQuery } from '../../gql/staff/graphql.js';
import { WholeField } from './rule-number.js';
import { NONE, UNSAID, withPaper, type HeldPaper, type Stated, type StatedFacts } from './rule-values.js';

type Fact = NonNullable<RuleQuestionsQuery['programmeQuestions']>['facts'][number];
interface FactProps {
  readonly fact: Fact;
  /** How amounts of the programme's country are marked. */
  readonly currency: string;
  readonly stated: Stated;
  readonly onChange: (stated: Stated) => void;
}

function Codes({ fact, stated, onChange }: FactProps): ReactNode {
  const { t } = useLingui();
  const turned = (code: string): readonly string[] => {
    if (stated.values.includes(code)) return stated.values.filter((value) => value !== code);
    return code === NONE ? [NONE] : [...stated.values.filter((value) => value !== NONE), code];
  };
  const choices = [...fact.options, { code: NONE, label: t`None of these` }];
  return (
    <fieldset>
      <legend>{fact.label}</legend>
      {choices.map(({ code, label }) => (
        <CheckField
          key={code}
          label={label}
          checked={stated.values.includes(code)}
          onChange={() => onChange({ ...stated, values: turned(code) })}
        />
      ))}
    </fieldset>
  );
}

function Choice({ fact, stated, onChange }: FactProps): ReactNode {
  const { t } = useLingui();
  const yesNo = [
    { code: 'true', label: t`Yes` },
    { code: 'false', label: t`No` },
  ];
  return (
    <SelectField
      label={fact.label}
      value={stated.values[0] ?? ''}
      onChange={(event) => onChange({ ...stated, values: [event.target.value] })}
    >
      <option value="">{t`Not known`}</option>
      {(fact.kind === 'code' ? fact.options : yesNo).map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

/** Units that the question itself says: a number of people, hours of theory. */
const SAID: ReadonlySet<string> = new Set(['people', 'hours']);

function UnitWord({ unit, currency }: { readonly unit: string; readonly currency: string }): ReactNode {
  switch (unit) {
    case 'amount':
      return currency;
    case 'months':
      return <Trans>in months</Trans>;
    default:
      return unit;
  }
}

function Typed({ fact, currency, stated, onChange }: FactProps): ReactNode {
  const unit = fact.kind === 'amount' ? 'amount' : SAID.has(fact.unit ?? '') ? null : fact.unit;
  const label = unit ? (
    <>
      {fact.label} (<UnitWord unit={unit} currency={currency} />)
    </>
  ) : (
    fact.label
  );
  const value = stated.values[0] ?? '';
  const say = (text: string): void => onChange({ ...stated, values: [text] });
  if (fact.kind === 'number' || fact.kind === 'amount')
    return <WholeField label={label} value={value} onChange={say} />;
  return (
    <TextField
      label={label}
      type={fact.kind === 'date' ? 'date' : 'text'}
      value={value}
      onChange={(event) => say(event.target.value)}
    />
  );
}

function Value(props: FactProps): ReactNode {
  const { kind } = props.fact;
  if (kind === 'codes') return <Codes {...props} />;
  if (kind === 'boolean' || kind === 'paper' || kind === 'code') return <Choice {...props} />;
  return <Typed {...props} />;
}

interface PaperProps {
  readonly fact: Fact;
  readonly paper: HeldPaper;
  readonly onChange: (paper: HeldPaper) => void;
}

function Paper({ fact, paper, onChange }: PaperProps): ReactNode {
  const { t } = useLingui();
  return (
    <div className="pair">
      <SelectField
        label={<Trans>Shown by</Trans>}
        value={paper.proof}
        onChange={(event) => onChange({ ...paper, proof: event.target.value })}
      >
        <option value="">{t`Nothing yet`}</option>
        {fact.proofs.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      {paper.proof !== '' && (
        <TextField
          label={<Trans>Issued on</Trans>}
          type="date"
          value={paper.issuedOn}
          onChange={(event) => onChange({ ...paper, issuedOn: event.target.value })}
        />
      )}
    </div>
  );
}

/** The papers that count here; others the person holds stay as they are. */
function Papers({ fact, stated, onChange }: FactProps): ReactNode {
  const { proofs } = stated;
  const offered = new Set(fact.proofs.map(({ code }) => code));
  const shown = proofs.flatMap((paper, at) => (offered.has(paper.proof) ? [{ paper, at }] : []));
  const rows = shown.length > 0 ? shown : [{ paper: { proof: '', issuedOn: '' }, at: proofs.length }];
  return rows.map(({ paper, at }) => (
    <Paper
      key={at}
      fact={fact}
      paper={paper}
      onChange={(next) => onChange({ ...stated, proofs: withPaper(proofs, at, next) })}
    />
  ));
}

const isSaid = ({ values }: Stated): boolean => values.some((value) => value !== '');

/** Only the facts this programme asks for; a proof is asked once the fact is said. */
export function RuleFacts({
  facts,
  currency,
  stated,
  onChange,
}: {
  readonly facts: readonly Fact[];
  readonly currency: string;
  readonly stated: StatedFacts;
  readonly onChange: (stated: StatedFacts) => void;
}): ReactNode {
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      {facts.map((fact) => {
        const props: FactProps = {
          fact,
          currency,
          stated: stated[fact.key] ?? UNSAID,
          onChange: (next) => onChange({ ...stated, [fact.key]: next }),
        };
        return (
          <div key={fact.key} className="requirement">
            <Value {...props} />
            {fact.proofs.length > 0 && isSaid(props.stated) && <Papers {...props} />}
          </div>
        );
      })}
    </form>
  );
}
