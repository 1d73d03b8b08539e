import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import type { ChosenArea } from '../../../components/staff/area-field.js';
import { Note } from '../../../components/states.js';
import { CheckField } from '../../../forms/fields.js';
import { LikelyDuplicatesDocument, RegisterClientDocument } from '../../../gql/staff/graphql.js';
import type { ClientGoal, LikelyDuplicatesQuery } from '../../../gql/staff/graphql.js';
import { useSettled } from '../../../hooks/use-settled.js';
import { useTitle } from '../../../hooks/use-title.js';
import { GOAL_WORDS, LIKENESS_WORDS } from './client-words.js';
import { Chosen, ManyChoices, OccupationFinder, type Named } from './form-parts.js';
import { HomeField, ReachField, UsualWeeks } from './hour-fields.js';
import { BirthFields, NameField, NumberFields, PhoneFields, ReachFields, type FieldsProps } from './person-fields.js';
import { EMPTY_PERSON, personInput, type PersonValues } from './person-values.js';
import { TroubleNote, useRefused } from './use-refused.js';
import { ExperienceLines, SchoolingField } from './wish-fields.js';
import { abilityInput, NO_ABILITIES, wholeOrNull, type AbilityValues, type HourValues } from './work-values.js';

type Likely = LikelyDuplicatesQuery['likelyDuplicates'];

/** Looks while one types; not before there is something to compare. */
function useLikely(person: PersonValues): Likely {
  const key = useSettled(JSON.stringify(personInput(person)), 500);
  const input = JSON.parse(key) as ReturnType<typeof personInput>;
  const enough = input.name.trim().length > 2 || input.phone !== null;
  const [{ data }] = useQuery({
    query: LikelyDuplicatesDocument,
    variables: { person: { ...input, birthDate: /^\d{4}-/.test(input.birthDate ?? '') ? input.birthDate : null } },
    pause: !enough,
    requestPolicy: 'network-only',
  });
  return enough ? (data?.likelyDuplicates ?? []) : [];
}

interface LikelyProps {
  readonly likely: Likely;
  readonly distinct: boolean;
  readonly onDistinct: (distinct: boolean) => void;
}

function LikelyNote({ likely, distinct, onDistinct }: LikelyProps): ReactNode {
  const { t } = useLingui();
  return (
    <Note tone="unknown" icon="people">
      <p>
        <b>
          <Plural
            value={likely.length}
            one="This may be somebody who is here already:"
            other="This may be one of these, who are here already:"
          />
        </b>
      </p>
      <ul>
        {likely.map(({ name, why, client }) => (
          <li key={client?.id ?? name}>
            {client ? (
              <Link to={`/work/clients/${client.id}`} target="_blank">
                {name}
              </Link>
            ) : (
              name
            )}{' '}
            · {t(LIKENESS_WORDS[why])}
          </li>
        ))}
      </ul>
      <CheckField
        label={<Trans>I looked: this is somebody else</Trans>}
        checked={distinct}
        onChange={(event) => onDistinct(event.target.checked)}
      />
    </Note>
  );
}

interface WorkValues {
  readonly goals: readonly ClientGoal[];
  readonly occupations: readonly Named[];
  readonly area: ChosenArea | null;
  readonly hours: HourValues['availability'];
  readonly travelKm: string;
  readonly abilities: AbilityValues;
}

function WorkFields({ value, onValue, problemAt }: FieldsProps<WorkValues>): ReactNode {
  const { t } = useLingui();
  const { occupations } = value;
  const abilities = {
    value: value.abilities,
    onValue: (next: AbilityValues) => onValue({ ...value, abilities: next }),
    problemAt,
  };
  return (
    <>
      <ManyChoices
        legend={<Trans>Looks for</Trans>}
        words={GOAL_WORDS}
        value={value.goals}
        onValue={(goals) => onValue({ ...value, goals })}
      />
      <OccupationFinder
        label={t`Work wanted`}
        onChoose={(one) =>
          onValue({ ...value, occupations: [...occupations.filter(({ id }) => id !== one.id), one].slice(0, 10) })
        }
      />
      <Chosen
        items={occupations}
        onRemove={(id) => onValue({ ...value, occupations: occupations.filter((one) => one.id !== id) })}
      />
      <div className="pair">
        <HomeField value={value} onValue={onValue} problemAt={problemAt} />
        <ReachField value={value} onValue={onValue} problemAt={problemAt} />
      </div>
      <fieldset className="group">
        <legend>
          <Trans>On which days and hours are you free?</Trans>
        </legend>
        <UsualWeeks value={value.hours} onValue={(hours) => onValue({ ...value, hours })} />
      </fieldset>
      <fieldset className="group">
        <legend>
          <Trans>If the person says it already: many openings ask for this</Trans>
        </legend>
        <div className="stack">
          <SchoolingField {...abilities} />
          <ExperienceLines {...abilities} />
        </div>
      </fieldset>
    </>
  );
}

const NO_WORK: WorkValues = {
  ...{ goals: [], occupations: [], area: null, hours: [], travelKm: '' },
  abilities: NO_ABILITIES,
};

function useRegister() {
  const [person, setPerson] = useState(EMPTY_PERSON);
  const [work, setWork] = useState<WorkValues>(NO_WORK);
  const [distinct, setDistinct] = useState(false);
  const [{ fetching }, register] = useMutation(RegisterClientDocument);
  const refusing = useRefused();
  const navigate = useNavigate();
  /** `then`: where to go on in the new file. */
  const save = async (then: '' | '/openings'): Promise<void> => {
    if (fetching) return;
    const { goals, occupations, area, hours, travelKm, abilities } = work;
    const { data, error } = await register({
      input: {
        person: personInput(person),
        work: {
          ...{ goals: [...goals], occupations: occupations.map(({ id }) => id), areaId: area?.id ?? null },
          ...{ availability: [...hours], travelKm: wholeOrNull(travelKm) },
          ...abilityInput(abilities),
        },
        confirmedDistinct: distinct,
      },
    });
    const result = data?.registerClient;
    if (refusing.settle(result, error) && result?.__typename === 'ClientPayload')
      await navigate(`/work/clients/${result.client.id}${then}`);
    else document.querySelector('.note.no')?.scrollIntoView({ block: 'center' });
  };
  return { person, setPerson, work, setWork, distinct, setDistinct, save, fetching, refusing };
}

export function RegisterPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Register somebody`);
  const { person, setPerson, work, setWork, distinct, setDistinct, save, fetching, refusing } = useRegister();
  const likely = useLikely(person);
  const fields = { value: person, onValue: setPerson, problemAt: refusing.problemAt };
  return (
    <>
      <p className="small">
        <Link to="/work/clients">
          <Trans>People</Trans>
        </Link>
      </p>
      <div className="title">
        <h1>
          <Trans>Register somebody</Trans>
        </h1>
      </div>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save('');
        }}
      >
        <TroubleNote trouble={refusing.trouble} />
        <NameField {...fields} />
        {likely.length > 0 && <LikelyNote likely={likely} distinct={distinct} onDistinct={setDistinct} />}
        <BirthFields {...fields} />
        <div className="stack">
          <PhoneFields {...fields} />
        </div>
        <div className="stack">
          <NumberFields {...fields} />
          <p className="small soft">
            <Trans>
              Without papers or phone is fine: the person is kept as provisional until a paper shows who it is.
            </Trans>
          </p>
        </div>
        <WorkFields value={work} onValue={setWork} problemAt={refusing.problemAt} />
        <div className="folds">
          <details>
            <summary>
              <Trans>More about the person</Trans>
            </summary>
            <div className="stack">
              <ReachFields {...fields} />
            </div>
          </details>
        </div>
        <div className="foot">
          <button type="submit" className="btn" aria-disabled={fetching}>
            <Trans>Register</Trans>
          </button>
          <button type="button" className="btn quiet" aria-disabled={fetching} onClick={() => void save('/openings')}>
            <Trans>Register and see openings</Trans>
          </button>
        </div>
      </form>
    </>
  );
}
