import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatLongDate } from '../formats/date.js';
import { formatFreeHours } from '../formats/time.js';
import type { WorkCardFactsFragment } from '../gql/answer/graphql.js';
import { useLang } from '../i18n/use-lang.js';

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt className="small soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Face = 'occupations' | 'experience' | 'skills' | 'qualifications' | 'availability' | 'freeFrom' | 'area';
/** What stands on a card, wherever a partner reads one. */
type WorkCardFace = Pick<WorkCardFactsFragment, Face> & Partial<Pick<WorkCardFactsFragment, 'contact'>>;

function Done({ card }: { readonly card: WorkCardFace }): ReactNode {
  return (
    <ul>
      {card.experience.map(({ occupation, months }) => (
        <li key={occupation.isco}>
          {occupation.title} · <Plural value={months} one="# month" other="# months" />
        </li>
      ))}
    </ul>
  );
}

function When({ card }: { readonly card: WorkCardFace }): ReactNode {
  const lang = useLang();
  return (
    <>
      {card.availability.length > 0 && <div className="num">{formatFreeHours(card.availability, lang)}</div>}
      {card.freeFrom && (
        <div>
          <Trans>from {formatLongDate(card.freeFrom, lang)}</Trans>
        </div>
      )}
    </>
  );
}

const LISTS = ['occupations', 'experience', 'skills', 'qualifications', 'availability'] as const;

/** Where somebody lives says nothing of the work they look for. */
const saysNothing = (card: WorkCardFace): boolean => !card.freeFrom && LISTS.every((list) => card[list].length === 0);

/** Facts that are known, in an order that is the same for everybody; of nothing known it says so. */
export function WorkCardBody({ card }: { readonly card: WorkCardFace }): ReactNode {
  return (
    <dl className="stack tight">
      {saysNothing(card) && (
        <Fact name={<Trans>Looks for</Trans>}>
          <Trans>Has not said yet what work they look for.</Trans>
        </Fact>
      )}
      {card.occupations.length > 0 && (
        <Fact name={<Trans>Looks for</Trans>}>{card.occupations.map(({ title }) => title).join(' · ')}</Fact>
      )}
      {card.experience.length > 0 && (
        <Fact name={<Trans>Has done</Trans>}>
          <Done card={card} />
        </Fact>
      )}
      {card.skills.length > 0 && (
        <Fact name={<Trans>Can do</Trans>}>{card.skills.map(({ skill }) => skill.label).join(' · ')}</Fact>
      )}
      {card.qualifications.length > 0 && <Fact name={<Trans>Brings</Trans>}>{card.qualifications.join(' · ')}</Fact>}
      {(card.availability.length > 0 || card.freeFrom) && (
        <Fact name={<Trans>Has time</Trans>}>
          <When card={card} />
        </Fact>
      )}
      {card.area && <Fact name={<Trans>Lives in</Trans>}>{card.area.fullName}</Fact>}
      {card.contact && (
        <Fact name={<Trans>To be reached as</Trans>}>
          {[card.contact.name, card.contact.phone, card.contact.email].filter(Boolean).join(' · ')}
        </Fact>
      )}
    </dl>
  );
}
