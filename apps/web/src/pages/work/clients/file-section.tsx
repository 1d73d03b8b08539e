import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { CardShapes, FailureNote, Waiting } from '../../../components/states.js';
import { AreaTextField, SelectField, TextField } from '../../../forms/fields.js';
import { formatShortDate } from '../../../formats/date.js';
import {
  OpenClientFileDocument,
  type ClientStatus,
  type PersonFactsFragment,
  type StandingFactsFragment,
  type StandingInputType,
} from '../../../gql/staff/graphql.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { CLIENT_STATUS_WORDS, IDENTITY_WORDS, SEX_WORDS } from './client-words.js';
import { EditSection } from './edit-section.js';
import { FactList } from './fact-list.js';
import { Line, replaced, without, WordOptions } from './form-parts.js';
import { BirthFields, NameField, NumberFields, PhoneFields, ReachFields, type FieldsProps } from './person-fields.js';
import { personFrom, personInput, type PersonValues } from './person-values.js';
import type { SectionProps } from './work-sections.js';

function PersonFields(props: FieldsProps<PersonValues>): ReactNode {
  return (
    <>
      <NameField {...props} />
      <BirthFields {...props} />
      <PhoneFields {...props} />
      <NumberFields {...props} />
      <ReachFields {...props} />
    </>
  );
}

function PersonSection({
  client,
  person,
  onSaved,
}: SectionProps & { readonly person: PersonFactsFragment }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const numbers = person.identityNumbers.map(({ kind, number }) => `${t(IDENTITY_WORDS[kind])}: ${number}`);
  return (
    <EditSection
      title={<Trans>Who this is</Trans>}
      client={client}
      values={personFrom(person)}
      inputOf={(typed) => ({ person: personInput(typed) })}
      Fields={PersonFields}
      onSaved={onSaved}
    >
      <FactList
        facts={[
          [<Trans key="n">Name</Trans>, person.name],
          [<Trans key="o">Other names</Trans>, person.otherNames.join(', ')],
          [<Trans key="b">Birth date</Trans>, person.birthDate && formatShortDate(person.birthDate, today, lang)],
          [<Trans key="s">Sex</Trans>, person.sex && t(SEX_WORDS[person.sex])],
          [<Trans key="i">Numbers</Trans>, numbers.join(', ')],
          [
            <Trans key="p">Phone</Trans>,
            person.phone && (person.phoneShared ? t`${person.phone} (shared)` : person.phone),
          ],
          [<Trans key="e">E-mail</Trans>, person.email],
          [<Trans key="a">Address</Trans>, person.address],
        ]}
      />
    </EditSection>
  );
}

interface StandingValues {
  readonly statuses: StandingFactsFragment['statuses'];
  readonly health: string;
  readonly note: string;
}

const standingInput = ({ statuses, health, note }: StandingValues): StandingInputType => ({
  statuses: statuses.map(({ status, from, until, kind, proofs }) => ({
    status,
    from: from || null,
    until: until || null,
    kind,
    proofs: proofs.map(({ code, issuedOn }) => ({ code, issuedOn })),
  })),
  health: health.trim() || null,
  note: note.trim() || null,
});

const STATUSES = Object.keys(CLIENT_STATUS_WORDS) as ClientStatus[];
const newStatus = (status: ClientStatus): StandingFactsFragment['statuses'][number] => ({
  __typename: 'StatusFact',
  status,
  from: null,
  until: null,
  kind: null,
  proofs: [],
});

function StandingFields({ value, onValue, problemAt }: FieldsProps<StandingValues>): ReactNode {
  const { statuses } = value;
  const set = (next: StandingValues['statuses']): void => onValue({ ...value, statuses: next });
  const free = STATUSES.find((status) => !statuses.some((one) => one.status === status));
  return (
    <>
      <ul className="stack tight">
        {statuses.map((one, index) => (
          <Line key={index} onRemove={() => set(without(statuses, index) as StandingValues['statuses'])}>
            <SelectField
              label={<Trans>What happened</Trans>}
              value={one.status}
              onChange={(event) =>
                set(replaced(statuses, index, { status: event.target.value as ClientStatus }) as typeof statuses)
              }
            >
              <WordOptions words={CLIENT_STATUS_WORDS} />
            </SelectField>
            <TextField
              label={<Trans>from</Trans>}
              type="date"
              value={one.from ?? ''}
              problem={problemAt(`standing.statuses.${index}.from`)}
              onChange={(event) =>
                set(replaced(statuses, index, { from: event.target.value || null }) as typeof statuses)
              }
            />
            <TextField
              label={<Trans>until</Trans>}
              type="date"
              value={one.until ?? ''}
              problem={problemAt(`standing.statuses.${index}.until`)}
              onChange={(event) =>
                set(replaced(statuses, index, { until: event.target.value || null }) as typeof statuses)
              }
            />
          </Line>
        ))}
      </ul>
      {free && (
        <p>
          <button type="button" className="link" onClick={() => set([...statuses, newStatus(free)])}>
            <Trans>Add one</Trans>
          </button>
        </p>
      )}
      <AreaTextField
        label={<Trans>Health</Trans>}
        maxLength={4000}
        value={value.health}
        problem={problemAt('standing.health')}
        onChange={(event) => onValue({ ...value, health: event.target.value })}
      />
      <AreaTextField
        label={<Trans>The office’s own note</Trans>}
        maxLength={4000}
        value={value.note}
        problem={problemAt('standing.note')}
        onChange={(event) => onValue({ ...value, note: event.target.value })}
      />
    </>
  );
}

function StandingSection({
  client,
  standing,
  onSaved,
}: SectionProps & { readonly standing: StandingFactsFragment }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const date = (day: string | null): string => (day ? formatShortDate(day, today, lang) : '…');
  return (
    <EditSection
      title={<Trans>What may open a programme</Trans>}
      client={client}
      values={{ statuses: standing.statuses, health: standing.health ?? '', note: standing.note ?? '' }}
      inputOf={(typed: StandingValues) => ({ standing: standingInput(typed) })}
      Fields={StandingFields}
      onSaved={onSaved}
    >
      <FactList
        facts={[
          ...standing.statuses.map(
            ({ status, from, until }) =>
              [t(CLIENT_STATUS_WORDS[status]), from || until ? `${date(from)} – ${date(until)}` : t`yes`] as const,
          ),
          [<Trans key="h">Health</Trans>, standing.health],
          [<Trans key="n">The office’s own note</Trans>, standing.note],
        ]}
      />
    </EditSection>
  );
}

function OpenedFile({ client, onSaved }: SectionProps): ReactNode {
  const [{ data, error, fetching }, again] = useQuery({
    query: OpenClientFileDocument,
    variables: { id: client.id },
    requestPolicy: 'network-only',
  });
  const saved = (): void => {
    again({ requestPolicy: 'network-only' });
    onSaved();
  };
  if (error) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  const file = data?.client?.file;
  if (!file) return fetching ? <Waiting shape={<CardShapes count={1} />} /> : null;
  return (
    <>
      <PersonSection client={client} person={file.person} onSaved={saved} />
      <StandingSection client={client} standing={file.standing} onSaved={saved} />
    </>
  );
}

/** Who somebody is and what happened to them: shown when asked for, never on paper, and each reading is written down. */
export function FileSection(props: SectionProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <div className="stack no-print">
      {open ? (
        <>
          <p>
            <button type="button" className="btn quiet s" onClick={() => setOpen(false)}>
              <Trans>Close the file</Trans>
            </button>
          </p>
          <div className="parts">
            <OpenedFile {...props} />
          </div>
        </>
      ) : (
        <section className="card stack">
          <h2>
            <Trans>Who this is</Trans>
          </h2>
          <p className="soft">
            <Trans>Numbers, phone, address and history lie apart. That you opened them is written down.</Trans>
          </p>
          <p>
            <button type="button" className="btn quiet" onClick={() => setOpen(true)}>
              <Trans>Open the file</Trans>
            </button>
          </p>
        </section>
      )}
    </div>
  );
}
