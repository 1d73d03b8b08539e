import { Trans } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Sheet } from '../../../components/sheet.js';
import { FailureNote, Waiting } from '../../../components/states.js';
import { ClientForWorkDocument, type ClientFactsFragment } from '../../../gql/staff/graphql.js';
import { EditForm } from './edit-section.js';
import { PART_OF_FACT, partsFrom, partsInput, type FormFact, type WorkParts } from './fact-values.js';
import { HomeField, HourFields, LimitFields, PaperFields, PayField, ReachField } from './hour-fields.js';
import { NONE_WORDS } from './none-words.js';
import type { FieldsProps } from './person-fields.js';
import { NoneAnswer } from './said-none.js';
import {
  ExperienceLines,
  LanguageLines,
  LearnFields,
  LicenceChoices,
  SchoolingField,
  SkillLines,
  WantedFields,
} from './wish-fields.js';

type PartValue = WorkParts[keyof WorkParts];
type Fields<T> = (props: FieldsProps<T>) => ReactNode;
type Asked = { readonly [F in FormFact]: Fields<WorkParts[(typeof PART_OF_FACT)[F]]> };

const FIELDS: Asked = {
  occupations: WantedFields,
  skillsWanted: LearnFields,
  skills: SkillLines,
  experience: ExperienceLines,
  schooling: SchoolingField,
  languages: LanguageLines,
  licences: LicenceChoices,
  free: HourFields,
  limits: LimitFields,
  avoid: LimitFields,
  papers: PaperFields,
  home: HomeField,
  reachKm: ReachField,
  payNeeded: PayField,
};

function OneFact<P extends keyof WorkParts>({
  part,
  Fields,
  value,
  onValue,
  problemAt,
}: FieldsProps<WorkParts> & { readonly part: P; readonly Fields: Fields<WorkParts[P]> }): ReactNode {
  return <Fields value={value[part]} onValue={(next) => onValue({ ...value, [part]: next })} problemAt={problemAt} />;
}

/** The fields of some facts as one component, which stays the same while one types. */
function useFields(facts: string): (props: FieldsProps<WorkParts>) => ReactNode {
  return useMemo(() => {
    const asked = facts.split(' ') as FormFact[];
    // Limits and what to avoid share their fields: shown once.
    const shown = asked.filter((fact, at) => asked.findIndex((one) => FIELDS[one] === FIELDS[fact]) === at);
    return function Asked(props: FieldsProps<WorkParts>): ReactNode {
      return shown.map((fact) => (
        <OneFact key={fact} {...props} part={PART_OF_FACT[fact]} Fields={FIELDS[fact] as Fields<PartValue>} />
      ));
    };
  }, [facts]);
}

interface FormProps {
  readonly client: ClientFactsFragment;
  readonly facts: readonly FormFact[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

function FactForm({ client, facts, onSaved, onClose }: FormProps): ReactNode {
  const Fields = useFields(facts.join(' '));
  if (!client.work) return null;
  const none = facts.filter((fact) => fact in NONE_WORDS) as (FormFact & keyof typeof NONE_WORDS)[];
  const saidNone = (): void => {
    onSaved();
    if (facts.length === 1) onClose();
  };
  return (
    <>
      {none.length > 0 && (
        <div className="choices">
          {none.map((fact) => (
            <NoneAnswer key={fact} client={client} fact={fact} onSaved={saidNone} />
          ))}
        </div>
      )}
      <EditForm
        client={client}
        values={partsFrom(client.work)}
        inputOf={(typed) => partsInput(typed, facts, client.country)}
        Fields={Fields}
        onSaved={onSaved}
        onClose={onClose}
      />
    </>
  );
}

interface FactSheetProps {
  readonly clientId: string;
  readonly facts: readonly FormFact[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** What an answer waits for, noted where it was missed: nobody has to leave the list. */
export function FactSheet({ clientId, facts, onSaved, onClose }: FactSheetProps): ReactNode {
  const [{ data, error }, again] = useQuery({
    query: ClientForWorkDocument,
    variables: { id: clientId },
    requestPolicy: 'cache-and-network',
  });
  const ask = (): void => again({ requestPolicy: 'network-only' });
  return (
    <Sheet title={<Trans>Note what was missing</Trans>} onClose={onClose}>
      {error && <FailureNote error={error} onRetry={ask} />}
      {!data && !error && <Waiting shape={null} />}
      {data?.client && (
        <FactForm
          client={data.client}
          facts={facts}
          onSaved={() => {
            ask();
            onSaved();
          }}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}
