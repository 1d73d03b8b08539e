import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { daysUntil, formatNearDate } from '../formats/date.js';
import { formatDistance } from '../formats/number.js';
import { placeName } from '../formats/place.js';
import { formatShift, formatWeekdays } from '../formats/time.js';
import type { OpportunityCardFragment } from '../gql/graphql.js';
import { useToday } from '../hooks/use-today.js';
import type { Lang } from '../i18n/lang.js';
import { useLang } from '../i18n/use-lang.js';
import { KIND_WORDS, SAFETY_WORDS } from '../labels/opportunity-words.js';
import { PayText } from './pay-text.js';
import { SaveButton } from './save-button.js';

/** `Sen–Sab 08.00–16.00`; empty when neither days nor hours are known. */
export function scheduleText(schedule: OpportunityCardFragment['schedule'], lang: Lang): string {
  const days = formatWeekdays(schedule.weekdays, lang);
  const shifts = schedule.shifts.length <= 2 ? schedule.shifts.map((shift) => formatShift(shift, lang)).join(', ') : '';
  return [days, shifts].filter(Boolean).join(' ');
}

/** Who offers it, for whom, whether somebody checked that they exist, and for courses how many seats are left. */
export function Who({ offer }: { readonly offer: OpportunityCardFragment }): ReactNode {
  const partner = offer.partner.name;
  const { hostName, placesLeft: seats } = offer;
  return (
    <p className="small soft">
      {hostName ? (
        <Trans>
          {hostName}, through {partner}
        </Trans>
      ) : (
        partner
      )}
      {offer.partner.status === 'verified' && (
        <>
          {' · '}
          <Trans>verified</Trans>
        </>
      )}
      {offer.kind === 'training_slot' && (
        <>
          {' · '}
          <Trans>{seats} seats left</Trans>
        </>
      )}
    </p>
  );
}

function Start({ date }: { readonly date: string }): ReactNode {
  const lang = useLang();
  const today = useToday();
  if (daysUntil(date, today) <= 0) return <Trans>start any time</Trans>;
  const day = formatNearDate(date, today, lang);
  return <Trans>starts {day}</Trans>;
}

/** Distance · hours · start; the place's name where no distance is known. */
function WhereAndWhen({
  offer,
  distanceKm,
}: {
  readonly offer: OpportunityCardFragment;
  readonly distanceKm: number | null | undefined;
}): ReactNode {
  const lang = useLang();
  const { schedule } = offer;
  const shifts = schedule.shifts.length;
  const hours = scheduleText(schedule, lang);
  const parts: ReactNode[] = [distanceKm == null ? placeName(offer.area) : formatDistance(distanceKm, lang)];
  if (hours) parts.push(hours);
  if (shifts > 2) parts.push(<Trans key="shifts">{shifts} shifts</Trans>);
  if (offer.startsOn) parts.push(<Start key="start" date={offer.startsOn} />);
  return (
    <p className="small soft num">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          <span className={index > 0 ? 'whole' : ''}>{part}</span>
        </Fragment>
      ))}
    </p>
  );
}

const MONEY: ReadonlySet<string> = new Set(['loan_programme', 'grant_programme']);

function Tags({ offer }: { readonly offer: OpportunityCardFragment }): ReactNode {
  const { t } = useLingui();
  // Nobody asks for experience with a loan.
  const easy = offer.noExperience && !MONEY.has(offer.kind);
  const shown = offer.kind !== 'vacancy' || easy || offer.safety.length > 0;
  if (!shown) return null;
  return (
    <p className="tags">
      {offer.kind !== 'vacancy' && <span className="tag">{t(KIND_WORDS[offer.kind])}</span>}
      {easy && (
        <span className="tag">
          <Trans>No experience needed</Trans>
        </span>
      )}
      {offer.safety.map((attribute) => (
        <span key={attribute} className="tag warm">
          {t(SAFETY_WORDS[attribute])}
        </span>
      ))}
    </p>
  );
}

interface CardProps {
  readonly offer: OpportunityCardFragment;
  readonly distanceKm?: number | null;
  /** Said under the card's facts, e.g. that it is no longer offered. */
  readonly remark?: ReactNode;
  /** What can be done with it here. */
  readonly action?: ReactNode;
}

/** What, who, pay, then distance · hours · start, then tags. */
export function OpportunityCard({ offer, distanceKm, remark, action }: CardProps): ReactNode {
  return (
    <article className="card job">
      <h2 lang={offer.lang}>
        <Link to={`/o/${offer.id}`} state={{ distanceKm }}>
          {offer.title}
        </Link>
      </h2>
      <Who offer={offer} />
      <PayText offer={offer} />
      <WhereAndWhen offer={offer} distanceKm={distanceKm} />
      <Tags offer={offer} />
      {remark && <p className="why">{remark}</p>}
      <SaveButton opportunity={offer} />
      {action}
    </article>
  );
}
