import { Plural, Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { Note } from '../../components/states.js';
import { AnswerNoneDocument, type ClientShortlistQuery, type NoneFact } from '../../gql/staff/graphql.js';
import { FactSheet } from './clients/fact-sheet.js';
import { formFacts } from './clients/fact-values.js';

type List = NonNullable<ClientShortlistQuery['shortlist']>;

function Doors({ doors }: { readonly doors: List['doors'] }): ReactNode {
  if (doors.length === 0) return null;
  return (
    <section className="card stack">
      <h2>
        <Trans>Doors to open</Trans>
      </h2>
      <p className="small soft">
        <Trans>What to do first, by the openings each would add</Trans>
      </p>
      <ul className="doors">
        {doors.map((door) => (
          <li key={door.text}>
            <div>
              <b>{door.text}</b>
              {door.opportunity && (
                <div className="small soft">
                  {door.opportunity.partner.name} ·{' '}
                  <Plural value={door.opportunity.placesLeft} one="# place left" other="# places left" />
                </div>
              )}
            </div>
            <span className="opens num">+{door.opens}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface QuestionProps {
  readonly clientId: string;
  readonly question: List['questions'][number];
  readonly onChanged: () => void;
}

function Question({ clientId, question, onChanged }: QuestionProps): ReactNode {
  const [, answer] = useMutation(AnswerNoneDocument);
  const { busy, trouble, attempt } = useAttempt();
  const [open, setOpen] = useState(false);
  const facts = formFacts([question.fact]);
  const none = async (): Promise<void> => {
    const fact = question.fact as NoneFact;
    if (!busy && (await attempt(() => answer({ clientId, fact })))) onChanged();
  };
  return (
    <li>
      <div>
        {facts.length > 0 ? (
          <button type="button" className="link" onClick={() => setOpen(true)}>
            <b>{question.text}</b>
          </button>
        ) : (
          <Link to={`/work/clients/${clientId}`}>
            <b>{question.text}</b>
          </Link>
        )}
        <div className="small soft">
          {question.decides > 0 ? (
            <Plural value={question.decides} one="decides # opening" other="decides # openings" />
          ) : (
            <Plural value={question.touches} one="touches # opening" other="touches # openings" />
          )}
        </div>
        {trouble}
        {open && <FactSheet clientId={clientId} facts={facts} onSaved={onChanged} onClose={() => setOpen(false)} />}
      </div>
      {question.mayBeNone && (
        <button type="button" className="btn quiet s" aria-disabled={busy} onClick={() => void none()}>
          <Trans>There is none</Trans>
        </button>
      )}
    </li>
  );
}

/** What would open more, what to ask next, and what does not fit together. */
export function ShortlistDoors({
  clientId,
  list,
  onChanged,
}: {
  readonly clientId: string;
  readonly list: List;
  readonly onChanged: () => void;
}): ReactNode {
  return (
    <aside className="stack">
      {list.contradictions.map((text) => (
        <Note key={text} tone="unknown" icon="info">
          <p>{text}</p>
        </Note>
      ))}
      <Doors doors={list.doors} />
      {list.questions.length > 0 && (
        <section className="card stack">
          <h2>
            <Trans>Ask next</Trans>
          </h2>
          <ul className="doors">
            {list.questions.map((question) => (
              <Question key={question.fact} clientId={clientId} question={question} onChanged={onChanged} />
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
