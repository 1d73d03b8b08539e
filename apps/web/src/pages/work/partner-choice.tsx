import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Combobox } from '../../components/combobox.js';
import { SelectField } from '../../forms/fields.js';
import { PartnersForPostingDocument } from '../../gql/staff/graphql.js';
import { useSettled } from '../../hooks/use-settled.js';
import { useSession } from '../../session/session.js';

export interface ChosenPartner {
  readonly id: string;
  readonly name: string;
}

interface PartnerChoiceProps {
  readonly value: ChosenPartner | null;
  readonly onChange: (partner: ChosenPartner | null) => void;
}

/** For offices, who post for partners in their care. */
function PartnerSearch({ value, onChange }: PartnerChoiceProps): ReactNode {
  const { t } = useLingui();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const settled = useSettled(draft?.trim() ?? '', 200);
  const [{ data }] = useQuery({
    query: PartnersForPostingDocument,
    variables: { text: settled },
    pause: settled.length < 2,
  });
  const found = draft === null ? [] : (data?.partners.edges.map((edge) => edge.node) ?? []);
  return (
    <div className="labelled">
      <label htmlFor={id}>
        <Trans>For which partner?</Trans>
      </label>
      <Combobox
        inputId={id}
        type="text"
        label={t`For which partner?`}
        value={draft ?? value?.name ?? ''}
        choices={found.map((partner) => ({ key: partner.id, label: partner.name }))}
        onValue={(text) => {
          setDraft(text);
          if (value) onChange(null);
        }}
        onChoose={(index) => {
          setDraft(null);
          onChange(found[index] ?? null);
        }}
      />
    </div>
  );
}

/** Nothing to ask of somebody who works for one partner. */
export function PartnerChoice({ value, onChange }: PartnerChoiceProps): ReactNode {
  const session = useSession();
  const partners = session.viewer?.partners ?? [];
  if (partners.length === 0) return <PartnerSearch value={value} onChange={onChange} />;
  if (partners.length === 1) return null;
  return (
    <SelectField
      label={<Trans>For which partner?</Trans>}
      value={value?.id ?? ''}
      onChange={(event) => onChange(partners.find((partner) => partner.id === event.target.value) ?? null)}
    >
      {partners.map((partner) => (
        <option key={partner.id} value={partner.id}>
          {partner.name}
        </option>
      ))}
    </SelectField>
  );
}
