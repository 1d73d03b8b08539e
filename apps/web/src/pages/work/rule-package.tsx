import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Unconfirmed } from '../../components/staff/unconfirmed.js';
import { formatDate } from '../../formats/date.js';
import { formatAmount } from '../../formats/money.js';
import type { RulePackageFragment, StackingWordsFragment } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import {} from './rule-clause.js';

type Step = RulePackageFragment['steps'][number];
type LeftOut = RulePackageFragment['leftOut'][number];

const CURRENCIES = { ID: 'IDR', VN: 'VND' } as const;

function Source({ rule }: { readonly rule: StackingWordsFragment }): ReactNode {
  return (
    <details className="small">
      <summary>
        <Trans>Source</Trans>
      </summary>
      <p className="soft">
        {rule.source} · {rule.article}
      </p>
    </details>
  );
}

function Amount({ step }: { readonly step: Step }): ReactNode {
  const lang = useLang();
  const { amount, amountVerified, programme } = step;
  if (amount === null) return null;
  const most = formatAmount(amount, CURRENCIES[programme.country], lang);
  return (
    <>
      {' · '}
      <Trans>at most {most}</Trans> {!amountVerified && <Unconfirmed />}
    </>
  );
}

function Days({ step }: { readonly step: Step }): ReactNode {
  const lang = useLang();
  const from = formatDate(step.from, lang);
  const until = step.until && formatDate(step.until, lang);
  if (!until) return <Trans>From {from}</Trans>;
  return (
    <>
      <Trans>
        From {from}, until {until} at the latest
      </Trans>{' '}
      {!step.untilVerified && <Unconfirmed />}
    </>
  );
}

function Stand({ step }: { readonly step: Step }): ReactNode {
  const { stand, toDo } = step;
  if (stand === 'to_show')
    return (
      <span className="tag unknown">
        <Plural value={toDo} one="# thing still to do" other="# things still to do" />
      </span>
    );
  return <span className="tag yes">{stand === 'open' ? <Trans>Open now</Trans> : <Trans>Opens by itself</Trans>}</span>;
}

export function ProgrammeLink({
  programme,
  onChoose,
}: {
  readonly programme: { readonly code: string; readonly name: string };
  readonly onChoose: (code: string) => void;
}): ReactNode {
  return (
    <button type="button" className="link" onClick={() => onChoose(programme.code)}>
      {programme.name}
    </button>
  );
}

function StepLine({ step, onChoose }: { readonly step: Step; readonly onChoose: (code: string) => void }): ReactNode {
  return (
    <li>
      <p className="row wrap">
        <ProgrammeLink programme={step.programme} onChoose={onChoose} /> <Stand step={step} />
      </p>
      <p className="small">
        <Days step={step} />
        <Amount step={step} />
      </p>
      {step.rules.map((rule) => (
        <div key={rule.code} className="small">
          <p>
            {rule.text} {!rule.verified && <Unconfirmed />}
          </p>
          <Source rule={rule} />
        </div>
      ))}
    </li>
  );
}

const isOwn = ({ stopped, programme }: LeftOut): boolean => stopped?.code === programme.code;

function Later({ left, on }: { readonly left: LeftOut; readonly on: string }): ReactNode {
  const stopped = left.stopped?.name ?? '';
  if (isOwn(left)) return <Trans>It could begin only on {on}.</Trans>;
  return (
    <Trans>
      It comes first, and then this begins only on {on}: {stopped}.
    </Trans>
  );
}

function Blocked({ left }: { readonly left: LeftOut }): ReactNode {
  const [stopped, beside] = [left.stopped?.name ?? '', left.beside?.name];
  if (left.why === 'days')
    return isOwn(left) ? (
      <Trans>It takes the same days as: {beside}.</Trans>
    ) : (
      <Trans>It takes the days of: {stopped}.</Trans>
    );
  if (left.why === 'needs') return <Trans>Only together with: {beside}.</Trans>;
  if (!isOwn(left)) return <Trans>Then this is not possible any more: {stopped}.</Trans>;
  return beside ? <Trans>Not together with: {beside}.</Trans> : <Trans>Because of what was given before.</Trans>;
}

/** What keeps it out, in one sentence; the rule follows in its own words. */
function Why({ left }: { readonly left: LeftOut }): ReactNode {
  const lang = useLang();
  const on = left.on ? formatDate(left.on, lang) : '';
  if (left.why === 'door') return <Trans>It opens only on {on}.</Trans>;
  return left.why === 'later' ? <Later left={left} on={on} /> : <Blocked left={left} />;
}

function LeftOutLine({
  left,
  onChoose,
}: {
  readonly left: LeftOut;
  readonly onChoose: (code: string) => void;
}): ReactNode {
  return (
    <li>
      <ProgrammeLink programme={left.programme} onChoose={onChoose} />
      <p className="small">
        <Why left={left} /> {left.rule && <b>{left.rule.text}</b>} {left.rule && !left.rule.verified && <Unconfirmed />}
      </p>
      {left.rule && <Source rule={left.rule} />}
    </li>
  );
}

/** One package: what begins when, and what cannot be added to it. */
export function RulePackage({
  pack,
  onChoose,
}: {
  readonly pack: RulePackageFragment;
  readonly onChoose: (code: string) => void;
}): ReactNode {
  const count = pack.leftOut.length;
  return (
    <li className="card stack tight">
      <ol className="rule-steps">
        {pack.steps.map((step) => (
          <StepLine key={step.programme.code} step={step} onChoose={onChoose} />
        ))}
      </ol>
      {count > 0 && (
        <details className="small">
          <summary>
            <Plural value={count} one="# other does not go with it: why" other="# others do not go with it: why" />
          </summary>
          <ul className="rule-proofs">
            {pack.leftOut.map((left) => (
              <LeftOutLine key={left.programme.code} left={left} onChoose={onChoose} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
