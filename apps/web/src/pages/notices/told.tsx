import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatLongDate } from '../../formats/date.js';
import { dateAt, formatClockAt } from '../../formats/zone.js';
import type { NoticesQuery } from '../../gql/account/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { useSession, type Session } from '../../session/session.js';
import { standsWords } from '../own/application-words.js';
import { isStopped } from '../own/next.js';

export type Told = NoticesQuery['notices']['edges'][number]['node'];
type Application = NonNullable<Told['application']>;
type Opening = NonNullable<Told['opportunity']>;

const applicationsPlace = ({ opportunity }: Told, may: Session['may']): string => {
  if (may('application:read-own')) return '/applications';
  return opportunity ? `/work/cards?opening=${opportunity.id}` : '/work/cards';
};

/** Where somebody goes from a notice; nowhere when there is no page of its own. */
const placeOf = (told: Told, may: Session['may']): string | null => {
  const { kind, aboutId } = told;
  if (kind.startsWith('application_')) return applicationsPlace(told, may);
  if (kind === 'consent_given' || kind === 'consent_withdrawn') return '/me/sharing';
  if (kind.startsWith('session_')) return '/sessions';
  if (kind.startsWith('table_')) return '/work/our-sessions';
  return kind === 'opening_to_confirm' ? `/work/o/${aboutId}` : null;
};

interface AboutProps {
  readonly opening: Pick<Opening, 'title' | 'lang'> | null;
  readonly partner: string | null;
}

/** Which opening it is about, and at whom. */
function About({ opening, partner }: AboutProps): ReactNode {
  if (!opening && !partner) return null;
  return (
    <p>
      {opening && <b lang={opening.lang}>{opening.title}</b>}
      {opening && partner && ' · '}
      {partner}
    </p>
  );
}

/** Where and when to come. */
function Meeting({ application }: { readonly application: Application }): ReactNode {
  const lang = useLang();
  const { state, interviewAt: at, interviewPlace: place, opportunity } = application;
  if (state !== 'interview' || at === null || isStopped(application)) return null;
  const zone = opportunity?.timeZone ?? null;
  return (
    <p>
      <span className="num">
        {formatLongDate(dateAt(at, zone), lang)}, {formatClockAt(at, zone, lang)}
      </span>
      {place && <> · {place}</>}
    </p>
  );
}

/** What there is to do now about an application, of which nothing was told later. */
function Next({ application }: { readonly application: Application }): ReactNode {
  return (
    <>
      <Meeting application={application} />
      {application.state === 'offered' && !isStopped(application) && (
        <p className="small soft">
          <Trans>They wait for your answer.</Trans>
        </p>
      )}
    </>
  );
}

/** A person is told of their own application or consent, a partner of its opening. */
const aboutOf = ({ application, consent, opportunity }: Told): AboutProps => {
  const own = application ?? consent;
  return own
    ? { opening: own.opportunity, partner: own.partner?.name ?? null }
    : { opening: opportunity, partner: null };
};

/** What somebody is told, about what, and what there is to do now. `newest`: nothing was told of the same thing later. */
export function ToldWords({ told, newest }: { readonly told: Told; readonly newest: boolean }): ReactNode {
  const { t } = useLingui();
  const place = placeOf(told, useSession().may);
  const application = newest ? told.application : null;
  const words = application && told.kind === 'application_moved' ? t(standsWords(application)) : told.text;
  return (
    <>
      <About {...aboutOf(told)} />
      <p>{place ? <Link to={place}>{words}</Link> : words}</p>
      {application && <Next application={application} />}
    </>
  );
}
