import { Trans } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Problem } from '../../forms/fields.js';
import { StaffAreasDocument, type Country, type StaffAreasQuery } from '../../gql/staff/graphql.js';
import { useSettled } from '../../hooks/use-settled.js';
import { Combobox, type Choice } from '../combobox.js';
import { Icon } from '../icons.js';

export interface ChosenArea {
  readonly id: string;
  readonly fullName: string;
  readonly country: Country;
  /** From the country down; what was not chosen here may lack the codes. */
  readonly path?: readonly { readonly id: string; readonly code?: string }[];
}

interface AreaFieldProps {
  readonly label: string;
  readonly value: ChosenArea | null;
  readonly onChange: (area: ChosenArea | null) => void;
  readonly country?: Country;
  readonly problem?: string | undefined;
  readonly hint?: ReactNode;
}

type Match = StaffAreasQuery['areas'][number];
const NONE: readonly Match[] = [];

const choiceOf = ({ area, matched, former }: Match): Choice => {
  const above = area.path.filter((step) => step.id !== area.id).map((step) => step.name);
  return {
    key: area.id,
    label: area.fullName,
    detail: former ? <Trans>formerly {matched}</Trans> : above.reverse().join(', '),
  };
};

/** A place from the tree, found by its new or its old name. */
export function AreaField({ label, value, onChange, country, problem, hint }: AreaFieldProps): ReactNode {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value?.fullName ?? '';
  const settled = useSettled(draft?.trim() ?? '', 200);
  const [{ data }] = useQuery({
    query: StaffAreasDocument,
    variables: { text: settled, country: country ?? null },
    pause: settled.length < 2,
  });
  const matches = settled.length < 2 ? NONE : (data?.areas ?? NONE);
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <Combobox
        inputId={id}
        type="text"
        label={label}
        value={text}
        choices={matches.map(choiceOf)}
        invalid={problem !== undefined}
        describedBy={`${id}-more`}
        onValue={(typed) => {
          setDraft(typed);
          if (value) onChange(null);
        }}
        onChoose={(index) => {
          const match = matches[index];
          if (!match) return;
          setDraft(null);
          onChange(match.area);
        }}
        before={
          <span className="soft">
            <Icon name="place" size={20} />
          </span>
        }
      />
      <span id={`${id}-more`} className="small soft">
        {hint}
        <Problem text={problem} />
      </span>
    </div>
  );
}
