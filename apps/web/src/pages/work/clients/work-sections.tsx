import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LANGUAGE_WORDS, LICENCE_WORDS } from '../../../components/staff/words.js';
import { formatShortDate } from '../../../formats/date.js';
import { formatAmount } from '../../../formats/money.js';
import { formatNumber } from '../../../formats/number.js';
import { formatFreeHours } from '../../../formats/time.js';
import type { ClientFactsFragment, WorkFactsFragment } from '../../../gql/staff/graphql.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { SAFETY_WORDS } from '../../../labels/opportunity-words.js';
import {
  GOAL_WORDS,
  HELD_PAPER_WORDS,
  LANGUAGE_LEVEL_WORDS,
  LEVEL_WORDS,
  LIMIT_WORDS,
  OWN_SCHOOLING_WORDS,
  PROOF_WORDS,
  WAY_WORDS,
} from './client-words.js';
import { EditSection } from './edit-section.js';
import { FactList, type Fact } from './fact-list.js';
import { NoneAnswers, noneOf } from './said-none.js';
import { HourFields, LimitFields, PaperFields, PlaceFields } from './hour-fields.js';
import { AbilityFields, WishFields } from './wish-fields.js';
import * as values from './work-values.js';

export interface SectionProps {
  readonly client: ClientFactsFragment;
  readonly onSaved: () => void;
}

interface WorkSectionProps extends SectionProps {
  readonly work: WorkFactsFragment;
}

function useDate(): (date: string | null) => string {
  const lang = useLang();
  const today = useToday();
  return (date) => (date ? formatShortDate(date, today, lang) : '');
}

function WishSection({ client, work, onSaved }: WorkSectionProps): ReactNode {
  const { t } = useLingui();
  const date = useDate();
  return (
    <EditSection
      title={<Trans>What is looked for</Trans>}
      client={client}
      values={values.wishesFrom(work)}
      inputOf={(typed) => ({ work: values.wishInput(typed) })}
      Fields={WishFields}
      onSaved={onSaved}
    >
      <FactList
        facts={[
          [<Trans key="g">Looks for</Trans>, work.goals.map((goal) => t(GOAL_WORDS[goal])).join(', ')],
          [<Trans key="o">Work wanted</Trans>, work.occupations.map(({ title }) => title).join(', ')],
          [<Trans key="l">Wants to learn</Trans>, work.growthSkills.map(({ label }) => label).join(', ')],
          [<Trans key="f">Free from</Trans>, date(work.freeFrom)],
        ]}
      />
    </EditSection>
  );
}

function AbilitySection({ client, work, onSaved }: WorkSectionProps): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const worked = work.experience.map(({ occupation, months }) => {
    const length = formatNumber(months, lang);
    return `${occupation.title} (${t`${length} months`})`;
  });
  return (
    <EditSection
      title={<Trans>Skills and schooling</Trans>}
      client={client}
      values={values.abilitiesFrom(work)}
      inputOf={(typed) => ({ work: values.abilityInput(typed) })}
      Fields={AbilityFields}
      onSaved={onSaved}
    >
      <FactList
        facts={[
          [
            <Trans key="s">Can do</Trans>,
            work.skills.length === 0 ? (
              noneOf(client, 'skills')
            ) : (
              <ul>
                {work.skills.map(({ skill, level, proof }) => (
                  <li key={skill.id}>
                    {skill.label}{' '}
                    <span className="soft small">{`${t(LEVEL_WORDS[level])} · ${t(PROOF_WORDS[proof])}`}</span>
                  </li>
                ))}
              </ul>
            ),
          ],
          [<Trans key="e">Has worked as</Trans>, worked.join(', ') || noneOf(client, 'experience')],
          [<Trans key="c">Schooling</Trans>, work.schooling && t(OWN_SCHOOLING_WORDS[work.schooling])],
          [
            <Trans key="l">Languages</Trans>,
            work.languages
              .map(({ language, level }) => {
                const word = LANGUAGE_WORDS[language];
                return `${word ? t(word) : language} (${t(LANGUAGE_LEVEL_WORDS[level])})`;
              })
              .join(', ') || noneOf(client, 'languages'),
          ],
          [
            <Trans key="d">Licences and certificates</Trans>,
            work.licences.map((one) => (LICENCE_WORDS[one] ? t(LICENCE_WORDS[one]) : one)).join(', ') ||
              noneOf(client, 'licences'),
          ],
        ]}
      />
      <NoneAnswers
        client={client}
        onSaved={onSaved}
        empty={{
          skills: work.skills.length === 0,
          experience: work.experience.length === 0,
          languages: work.languages.length === 0,
          licences: work.licences.length === 0,
        }}
      />
    </EditSection>
  );
}

function HourSection({ client, work, onSaved }: WorkSectionProps): ReactNode {
  const lang = useLang();
  return (
    <EditSection
      title={<Trans>Hours</Trans>}
      client={client}
      values={values.hoursFrom(work)}
      inputOf={(typed) => ({ work: values.hourInput(typed) })}
      Fields={HourFields}
      onSaved={onSaved}
    >
      <FactList
        facts={[
          [<Trans key="f">Free</Trans>, formatFreeHours(work.availability, lang)],
          [<Trans key="h">Hours a week</Trans>, work.hoursPerWeek],
        ]}
      />
    </EditSection>
  );
}

function LimitSection({ client, work, onSaved }: WorkSectionProps): ReactNode {
  const { t } = useLingui();
  return (
    <EditSection
      title={<Trans>Limits and what to avoid</Trans>}
      client={client}
      values={values.limitsFrom(work)}
      inputOf={(typed) => ({ work: values.limitInput(typed) })}
      Fields={LimitFields}
      onSaved={onSaved}
    >
      <FactList
        facts={[
          [
            <Trans key="l">Cannot do</Trans>,
            work.limits.map((limit) => t(LIMIT_WORDS[limit])).join(', ') || noneOf(client, 'limits'),
          ],
          [
            <Trans key="a">Wants to avoid</Trans>,
            work.avoid.map((setting) => t(SAFETY_WORDS[setting])).join(', ') || noneOf(client, 'avoid'),
          ],
        ]}
      />
      <NoneAnswers
        client={client}
        onSaved={onSaved}
        empty={{ limits: work.limits.length === 0, avoid: work.avoid.length === 0 }}
      />
    </EditSection>
  );
}

function PaperSection({ client, work, onSaved }: WorkSectionProps): ReactNode {
  const { t } = useLingui();
  const today = useToday();
  const date = useDate();
  const held = work.papers.map(({ paper, expiresOn }): Fact => [
    t(HELD_PAPER_WORDS[paper]),
    expiresOn === null ? (
      <Trans>there</Trans>
    ) : expiresOn < today ? (
      <span className="tag no">
        <Trans>ran out {date(expiresOn)}</Trans>
      </span>
    ) : (
      <Trans>until {date(expiresOn)}</Trans>
    ),
  ]);
  return (
    <EditSection
      title={<Trans>Papers</Trans>}
      client={client}
      values={values.papersFrom(work)}
      inputOf={(typed) => ({ work: values.paperInput(typed) })}
      Fields={PaperFields}
      onSaved={onSaved}
    >
      <FactList facts={held.length === 0 ? [[<Trans key="p">Papers</Trans>, noneOf(client, 'papers')]] : held} />
      <NoneAnswers client={client} onSaved={onSaved} empty={{ papers: work.papers.length === 0 }} />
    </EditSection>
  );
}

function PlaceSection({ client, work, onSaved }: WorkSectionProps): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const { travelKm, mayMove, payNeed } = work;
  return (
    <EditSection
      title={<Trans>Place, way and pay</Trans>}
      client={client}
      values={values.placeFrom(work)}
      inputOf={(typed) => ({ work: values.placeInput(typed, client.country) })}
      Fields={PlaceFields}
      onSaved={onSaved}
    >
      <FactList
        facts={[
          [<Trans key="a">Home area</Trans>, work.area?.fullName],
          [<Trans key="w">Gets to work by</Trans>, work.travelWays.map((way) => t(WAY_WORDS[way])).join(', ')],
          [<Trans key="k">How far</Trans>, travelKm !== null && `${formatNumber(travelKm, lang)} km`],
          [<Trans key="m">Would move for work</Trans>, mayMove !== null && (mayMove ? t`Yes` : t`No`)],
          [<Trans key="p">A month must bring</Trans>, payNeed && formatAmount(payNeed.amount, payNeed.currency, lang)],
        ]}
      />
    </EditSection>
  );
}

/** What work needs to know of a client, and no more. */
export function WorkSections({ client, onSaved }: SectionProps): ReactNode {
  const { work } = client;
  if (!work) return null;
  const props = { client, work, onSaved };
  return (
    <div className="parts">
      <WishSection {...props} />
      <AbilitySection {...props} />
      <HourSection {...props} />
      <PlaceSection {...props} />
      <PaperSection {...props} />
      <LimitSection {...props} />
    </div>
  );
}
