import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/icons.js';
import { formatLongDate, formatNearDate, localDateOf } from '../../formats/date.js';
import { formatDistance, formatNumber } from '../../formats/number.js';
import { placePath } from '../../formats/place.js';
import { formatShift, formatWeekdays } from '../../formats/time.js';
import { useToday } from '../../hooks/use-today.js';
import { LANG_NAMES } from '../../i18n/lang.js';
import { useLang } from '../../i18n/use-lang.js';
import { KIND_WORDS, SAFETY_WORDS } from '../../labels/opportunity-words.js';
import type { SavedOpportunity } from '../../offline/shelf.js';

interface OfferProps {
  readonly offer: SavedOpportunity;
}

function Fact({
  icon,
  name,
  children,
}: {
  readonly icon: IconName;
  readonly name: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div>
      <Icon name={icon} />
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const placeText = (offer: SavedOpportunity): string => [offer.place, placePath(offer.area)].filter(Boolean).join(', ');

function PlaceFact({ offer, distanceKm }: OfferProps & { readonly distanceKm: number | null }): ReactNode {
  const lang = useLang();
  const distance = distanceKm === null ? null : formatDistance(distanceKm, lang);
  return (
    <Fact icon="place" name={<Trans>Place</Trans>}>
      {placeText(offer)}
      {distance && (
        <span className="soft num">
          {' · '}
          <Trans>{distance} from the place you chose</Trans>
        </span>
      )}
    </Fact>
  );
}

function HoursFact({ offer }: OfferProps): ReactNode {
  const lang = useLang();
  const { weekdays, shifts, hoursPerWeek } = offer.schedule;
  if (weekdays.length === 0 && shifts.length === 0 && hoursPerWeek == null) return null;
  const hours = hoursPerWeek == null ? null : formatNumber(hoursPerWeek, lang, 1);
  return (
    <Fact icon="clock" name={<Trans>Days and hours</Trans>}>
      <span className="num">{formatWeekdays(weekdays, lang)}</span>
      {shifts.length > 0 && <span className="num"> {shifts.map((shift) => formatShift(shift, lang)).join(' · ')}</span>}
      {hours && (
        <span className="soft num">
          {' '}
          <Trans>({hours} hours a week)</Trans>
        </span>
      )}
    </Fact>
  );
}

function DatesFact({ offer }: OfferProps): ReactNode {
  const lang = useLang();
  if (!offer.startsOn && !offer.applyUntil && !offer.endsOn) return null;
  const start = offer.startsOn ? formatLongDate(offer.startsOn, lang) : null;
  const end = offer.endsOn ? formatLongDate(offer.endsOn, lang) : null;
  const until = offer.applyUntil ? formatLongDate(offer.applyUntil, lang) : null;
  return (
    <Fact icon="calendar" name={<Trans>Dates</Trans>}>
      <span className="stack tight">
        {start && <span>{<Trans>Starts: {start}</Trans>}</span>}
        {end && <span>{<Trans>Ends: {end}</Trans>}</span>}
        {until && (
          <b>
            <Trans>Apply until: {until}</Trans>
          </b>
        )}
      </span>
    </Fact>
  );
}

function PlacesFact({ offer }: OfferProps): ReactNode {
  const lang = useLang();
  const left = formatNumber(offer.placesLeft, lang);
  const all = offer.places === undefined ? null : formatNumber(offer.places, lang);
  return (
    <Fact icon="seats" name={<Trans>Places left</Trans>}>
      <span className="num">
        {all === null ? (
          left
        ) : (
          <Trans>
            {left} of {all}
          </Trans>
        )}
      </span>
    </Fact>
  );
}

function PartnerFact({ offer }: OfferProps): ReactNode {
  const lang = useLang();
  const { partner } = offer;
  const checked = 'verifiedOn' in partner && partner.verifiedOn ? formatLongDate(partner.verifiedOn, lang) : null;
  const about = 'about' in partner ? partner.about : null;
  return (
    <Fact icon={partner.status === 'verified' ? 'shield' : 'building'} name={<Trans>Offered by</Trans>}>
      {partner.name}
      {checked && (
        <span className="soft">
          {' · '}
          <Trans>checked on {checked}</Trans>
        </span>
      )}
      {about && <p className="small soft prose">{about}</p>}
    </Fact>
  );
}

export function Facts({ offer, distanceKm }: OfferProps & { readonly distanceKm: number | null }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const posted = offer.publishedAt ? formatNearDate(localDateOf(offer.publishedAt), today, lang) : null;
  return (
    <dl className="card facts">
      <Fact icon="work" name={<Trans>Kind</Trans>}>
        {t(KIND_WORDS[offer.kind])}
        {offer.occupation && <span className="soft"> · {offer.occupation.title}</span>}
        {posted && (
          <span className="soft">
            {' · '}
            <Trans>posted {posted}</Trans>
          </span>
        )}
      </Fact>
      <PlaceFact offer={offer} distanceKm={distanceKm} />
      <HoursFact offer={offer} />
      <DatesFact offer={offer} />
      <PlacesFact offer={offer} />
      <PartnerFact offer={offer} />
    </dl>
  );
}

/** What a person may need to stay away from, said before they go there. */
export function Safety({ offer }: OfferProps): ReactNode {
  const { t } = useLingui();
  if (offer.safety.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>
        <Trans>Good to know before</Trans>
      </h2>
      <p className="tags">
        {offer.safety.map((attribute) => (
          <span key={attribute} className="tag warm">
            {t(SAFETY_WORDS[attribute])}
          </span>
        ))}
      </p>
    </section>
  );
}

type Requirement = NonNullable<SavedOpportunity['requirements']>[number];

function NeedList({ items, hard }: { readonly items: readonly Requirement[]; readonly hard: boolean }): ReactNode {
  return (
    <ul className="needs">
      {items.map((item, index) => (
        <li key={index}>
          <span className={`dot ${hard ? '' : 'soft'}`} />
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  );
}

export function Needs({ offer }: OfferProps): ReactNode {
  if (!offer.requirements) return null;
  const hard = offer.requirements.filter((item) => item.hard);
  const soft = offer.requirements.filter((item) => !item.hard);
  return (
    <section className="stack">
      <h2>
        <Trans>What is asked</Trans>
      </h2>
      {offer.noExperience && (
        <p>
          <span className="tag yes">
            <Trans>No experience needed</Trans>
          </span>
        </p>
      )}
      {hard.length > 0 && (
        <div>
          <h3>
            <Plural value={hard.length} one="You need this" other="You need all of these" />
          </h3>
          <NeedList items={hard} hard />
        </div>
      )}
      {soft.length > 0 && (
        <div>
          <h3>
            <Trans>Good to have, not a must</Trans>
          </h3>
          <NeedList items={soft} hard={false} />
        </div>
      )}
      {offer.requirements.length === 0 && !offer.noExperience && (
        <p className="soft">
          <Trans>Nothing special is asked.</Trans>
        </p>
      )}
    </section>
  );
}

export function Description({ offer }: OfferProps): ReactNode {
  const lang = useLang();
  if (!offer.description) return null;
  const written = LANG_NAMES[offer.lang];
  return (
    <section className="stack tight">
      <h2>
        <Trans>Description</Trans>
      </h2>
      {offer.lang !== lang && (
        <p className="small soft">
          <Trans>Written in {written}</Trans>
        </p>
      )}
      <p className="prose" lang={offer.lang}>
        {offer.description}
      </p>
    </section>
  );
}

export function Skills({ offer }: OfferProps): ReactNode {
  if (!offer.skills?.length) return null;
  return (
    <section className="stack tight">
      <h2>
        <Trans>Skills used here</Trans>
      </h2>
      <p className="tags">
        {offer.skills.map((skill) => (
          <span key={skill.id} className="tag">
            {skill.label}
          </span>
        ))}
      </p>
    </section>
  );
}
