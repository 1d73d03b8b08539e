import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Note } from '../../components/states.js';
import { formatNumber } from '../../formats/number.js';
import { formatTime } from '../../formats/time.js';
import { useLang } from '../../i18n/use-lang.js';
import { cardsOf, percentOf, type Day } from './introduction-facts.js';
import { cardText, REASON_WORDS } from './introduction-words.js';

type Plan = NonNullable<Day['plan']>;

function useNames(day: Day): { card: (clientId: string) => string; table: (tableId: string) => string } {
  const cards = cardsOf(day);
  const tables = new Map(day.tables.map(({ id, number, partner }) => [id, `${number} · ${partner?.name ?? ''}`]));
  return {
    card: (clientId) => cardText(cards.get(clientId) ?? 0),
    table: (tableId) => tables.get(tableId) ?? '',
  };
}

/** The plan's own figures: how far it is from the best there can be, and a careful hand's plan beside it. */
export function Figures({ day, plan }: { readonly day: Day; readonly plan: Plan }): ReactNode {
  const lang = useLang();
  const { score, bound, greedy, certified } = plan.quality;
  const figure = (value: string, label: ReactNode, more: ReactNode): ReactNode => (
    <div>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
      <dd className="small soft beside">{more}</dd>
    </div>
  );
  const people = day.participants.filter(({ reply }) => reply === 'invited' || reply === 'coming').length;
  const here = day.participants.filter(({ presence }) => presence === 'present' || presence === 'late').length;
  return (
    <dl className="figures">
      {figure(String(here), <Trans>have checked in</Trans>, <Trans>of {people}</Trans>)}
      {figure(String(plan.interviews.length), <Trans>interviews</Trans>, <Trans>no clash</Trans>)}
      {figure(
        `${formatNumber(percentOf(certified), lang, 1)} %`,
        <Trans>of the best there can be</Trans>,
        <Trans>
          by hand: {formatNumber(greedy.value, lang)} of {formatNumber(bound.value, lang)} points
        </Trans>,
      )}
      {figure(
        String(plan.leftOut.length),
        <Trans>people with no interview</Trans>,
        <Trans>
          unavoidable: {people - bound.served}, by hand: {people - greedy.served}
        </Trans>,
      )}
      {figure(
        `${score.floors}/${bound.floors}`,
        <Trans>promised interviews kept</Trans>,
        <Trans>by hand: {greedy.floors}</Trans>,
      )}
    </dl>
  );
}

function Changes({ day, plan }: { readonly day: Day; readonly plan: Plan }): ReactNode {
  const lang = useLang();
  const { card, table } = useNames(day);
  if (plan.changes.length === 0) return null;
  return (
    <details open>
      <summary>
        <Plural value={plan.changes.length} one="# printed time changed" other="# printed times changed" />
      </summary>
      <ul className="plain-list num">
        {plan.changes.map(({ clientId, tableId, before, after }) => (
          <li key={`${clientId} ${tableId}`}>
            <b>{card(clientId)}</b> · {table(tableId)}: {before ? formatTime(before, lang) : <Trans>new</Trans>}
            {' → '}
            {after ? formatTime(after, lang) : <Trans>off</Trans>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What has no interview and why; nothing is hidden. */
export function Findings({ day, plan }: { readonly day: Day; readonly plan: Plan }): ReactNode {
  const { t } = useLingui();
  const { card, table } = useNames(day);
  return (
    <div className="folds">
      {plan.notices.map((notice) => (
        <Note key={`${notice.code}${notice.tableId}${notice.clientId}`} tone="warm" icon="info">
          <p>
            {notice.tableId && <b>{table(notice.tableId)}: </b>}
            {notice.clientId && <b>{card(notice.clientId)}: </b>}
            {notice.message}
          </p>
        </Note>
      ))}
      <Changes day={day} plan={plan} />
      {plan.leftOut.length > 0 && (
        <details open>
          <summary>
            <Plural value={plan.leftOut.length} one="# person with no interview" other="# people with no interview" />
          </summary>
          <ul className="plain-list num">
            {plan.leftOut.map(({ clientId, reason }) => (
              <li key={clientId}>
                <b>{card(clientId)}</b> · {t(REASON_WORDS[reason])}
              </li>
            ))}
          </ul>
        </details>
      )}
      {plan.unplaced.length > 0 && (
        <details>
          <summary>
            <Plural value={plan.unplaced.length} one="# wish found no place" other="# wishes found no place" />
          </summary>
          <ul className="plain-list num">
            {plan.unplaced.slice(0, 500).map(({ clientId, tableId, reason, promised }) => (
              <li key={`${clientId} ${tableId}`}>
                <b>{card(clientId)}</b> · {table(tableId)}: {t(REASON_WORDS[reason])}
                {promised && (
                  <>
                    {' '}
                    <span className="tag no">
                      <Trans>promised</Trans>
                    </span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
