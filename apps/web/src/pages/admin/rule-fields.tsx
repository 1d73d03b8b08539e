import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { AreaTextField, CheckField, SelectField, TextField } from '../../forms/fields.js';
import type { RuleTestInput, RuleTextsInput, SpanUnit } from '../../gql/staff/graphql.js';
import { LANG_NAMES, LANGS } from '../../i18n/lang.js';
import { AreasField } from './rule-areas.js';
import { OPS_OF, testFor } from './rule-draft.js';
import { factOf, type Catalogue } from './rule-says.js';
import { OP_WORDS, UNIT_WORDS } from './rule-words.js';

interface TextsProps {
  readonly texts: RuleTextsInput;
  readonly onTexts: (texts: RuleTextsInput) => void;
}

/** The same text in the three languages, side by side. */
export function TextsFields({ texts, onTexts }: TextsProps): ReactNode {
  return (
    <div className="pair three">
      {LANGS.map((lang) => (
        <AreaTextField
          key={lang}
          label={
            <>
              <Trans>Text</Trans> · {LANG_NAMES[lang]}
            </>
          }
          lang={lang}
          rows={3}
          maxLength={600}
          value={texts[lang]}
          onChange={(event) => onTexts({ ...texts, [lang]: event.target.value })}
        />
      ))}
    </div>
  );
}

/** A number or nothing. */
export function NumberField({
  label,
  value,
  onValue,
}: {
  readonly label: ReactNode;
  readonly value: number | null | undefined;
  readonly onValue: (value: number | null) => void;
}): ReactNode {
  return (
    <TextField
      label={label}
      type="number"
      inputMode="decimal"
      value={value ?? ''}
      onChange={(event) => {
        const read = event.target.value === '' ? null : Number(event.target.value);
        onValue(read !== null && Number.isFinite(read) ? read : null);
      }}
    />
  );
}

export function UnitField({
  value,
  onValue,
}: {
  readonly value: SpanUnit;
  readonly onValue: (unit: SpanUnit) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <SelectField
      label={<Trans>Counted in</Trans>}
      value={value}
      onChange={(event) => onValue(event.target.value as SpanUnit)}
    >
      <option value="days">{t(UNIT_WORDS.days)}</option>
      <option value="months">{t(UNIT_WORDS.months)}</option>
      <option value="years">{t(UNIT_WORDS.years)}</option>
    </SelectField>
  );
}

interface TestProps {
  readonly test: RuleTestInput;
  readonly catalogue: Catalogue;
  readonly onTest: (test: RuleTestInput) => void;
}

function FactField({
  label,
  value,
  catalogue,
  onValue,
  numbers = false,
}: {
  readonly label: ReactNode;
  readonly value: string;
  readonly catalogue: Catalogue;
  readonly onValue: (key: string) => void;
  readonly numbers?: boolean;
}): ReactNode {
  const facts = catalogue.ruleCatalogue.facts.filter(({ kind }) => !numbers || kind === 'number' || kind === 'amount');
  return (
    <SelectField label={label} value={value} onChange={(event) => onValue(event.target.value)}>
      <option value="">—</option>
      {facts.map(({ key, label: name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function Options({ test, catalogue, onTest }: TestProps): ReactNode {
  const codes = test.codes ?? [];
  const toggled = (code: string): string[] =>
    codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code];
  return (
    <fieldset className="stack tight bare">
      <legend className="label">
        <Trans>Any of these</Trans>
      </legend>
      <div className="row wrap">
        {factOf(catalogue, test.fact)?.options.map(({ code, label }) => (
          <CheckField
            key={code}
            label={label}
            checked={codes.includes(code)}
            onChange={() => onTest({ ...test, codes: toggled(code) })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Bounds({ test, onTest }: Omit<TestProps, 'catalogue'>): ReactNode {
  return (
    <div className="pair three">
      <NumberField label={<Trans>At least</Trans>} value={test.min} onValue={(min) => onTest({ ...test, min })} />
      <NumberField label={<Trans>At most</Trans>} value={test.max} onValue={(max) => onTest({ ...test, max })} />
      {test.op === 'since' && <UnitField value={test.unit ?? 'months'} onValue={(unit) => onTest({ ...test, unit })} />}
    </div>
  );
}

function Days({ test, onTest }: Omit<TestProps, 'catalogue'>): ReactNode {
  return (
    <div className="pair">
      <TextField
        label={<Trans>From day</Trans>}
        type="date"
        value={test.from ?? ''}
        onChange={(event) => onTest({ ...test, from: event.target.value || null })}
      />
      <TextField
        label={<Trans>Until day</Trans>}
        type="date"
        value={test.to ?? ''}
        onChange={(event) => onTest({ ...test, to: event.target.value || null })}
      />
    </div>
  );
}

function Particulars({ test, catalogue, onTest }: TestProps): ReactNode {
  const { t } = useLingui();
  switch (test.op) {
    case 'is':
      return (
        <SelectField
          label={<Trans>Answer asked for</Trans>}
          value={test.value === false ? 'no' : 'yes'}
          onChange={(event) => onTest({ ...test, value: event.target.value === 'yes' })}
        >
          <option value="yes">{t`Yes`}</option>
          <option value="no">{t`No`}</option>
        </SelectField>
      );
    case 'in':
    case 'has':
      return <Options test={test} catalogue={catalogue} onTest={onTest} />;
    case 'date':
      return <Days test={test} onTest={onTest} />;
    case 'within':
      return <AreasField areas={test.areas ?? []} onAreas={(areas) => onTest({ ...test, areas })} />;
    default:
      return <Bounds test={test} onTest={onTest} />;
  }
}

/** What a clause asks: a fact, how it is looked at, and the bounds. */
export function TestFields({ test, catalogue, onTest }: TestProps): ReactNode {
  const { t } = useLingui();
  const isRatio = test.op === 'share' || test.op === 'each';
  const key = (isRatio ? test.part : test.fact) ?? '';
  const ops = OPS_OF[factOf(catalogue, key)?.kind ?? 'boolean'];
  return (
    <>
      <div className="pair">
        <FactField
          label={<Trans>Asks about</Trans>}
          value={key}
          catalogue={catalogue}
          onValue={(fact) => onTest(testFor(OPS_OF[factOf(catalogue, fact)?.kind ?? 'boolean'][0] ?? 'is', fact))}
        />
        <SelectField
          label={<Trans>How</Trans>}
          value={test.op}
          onChange={(event) => {
            const op = ops.find((each) => each === event.target.value);
            if (op) onTest(testFor(op, key));
          }}
        >
          {ops.map((op) => (
            <option key={op} value={op}>
              {t(OP_WORDS[op])}
            </option>
          ))}
        </SelectField>
        {isRatio && (
          <FactField
            label={<Trans>The other number</Trans>}
            value={test.whole ?? ''}
            catalogue={catalogue}
            numbers
            onValue={(whole) => onTest({ ...test, whole })}
          />
        )}
      </div>
      <Particulars test={test} catalogue={catalogue} onTest={onTest} />
    </>
  );
}
