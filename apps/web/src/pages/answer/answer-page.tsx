import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { AnswerForm } from '../../components/answer-form.js';
import { ANSWER_STATE_WORDS } from '../../components/answer-words.js';
import { placesToMeet } from '../../components/interview-places.js';
import { PageMain } from '../../components/page-main.js';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../components/states.js';
import { WorkCardBody } from '../../components/work-card.js';
import { isRefused } from '../../forms/refusal.js';
import {
  AnswerBehindLinkDocument,
  CardBehindLinkDocument,
  ReasonsForNoDocument,
  type AnswerInput,
  type ApplicationState,
  type CardBehindLinkQuery,
} from '../../gql/answer/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { hasChosenLang, showLang } from '../../i18n/texts.js';

type Found = Extract<CardBehindLinkQuery['answerPage'], { readonly __typename: 'AnswerPage' }>;

function Thanks({ state }: { readonly state: ApplicationState }): ReactNode {
  const { t } = useLingui();
  return (
    <Note tone="yes" icon="check">
      <p>
        <b>{t(ANSWER_STATE_WORDS[state])}</b>
      </p>
      <p>
        <Trans>Thank you, your answer is kept. You can close this page.</Trans>
      </p>
    </Note>
  );
}

function Barred({ found }: { readonly found: Found }): ReactNode {
  const { t } = useLingui();
  return (
    <Note icon="info">
      <p>{found.bar}</p>
      {found.answered && (
        <p>
          <Trans>Your answer:</Trans> <b>{t(ANSWER_STATE_WORDS[found.answered])}</b>
        </p>
      )}
    </Note>
  );
}

function Answering({ found, token }: { readonly found: Found; readonly token: string }): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: ReasonsForNoDocument });
  const [{ fetching, error }, send] = useMutation(AnswerBehindLinkDocument);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [answered, setAnswered] = useState<ApplicationState | null>(null);
  const { card } = found;
  if (answered) return <Thanks state={answered} />;
  if (!card) return <Barred found={found} />;
  const answer = async (given: AnswerInput): Promise<void> => {
    if (fetching) return;
    const result = (await send({ token, answer: given })).data?.answerByLink;
    if (isRefused(result)) setRefused([result.message, ...result.problems.map(({ message }) => message)]);
    else if (result) setAnswered(result.state);
  };
  return (
    <div className="stack">
      <article className="card stack">
        <header>
          <h2 className="num">{card.reference}</h2>
          <p className="small soft">{t(ANSWER_STATE_WORDS[card.state])}</p>
        </header>
        <WorkCardBody card={card} />
      </article>
      {refused.length > 0 && (
        <Note tone="no" icon="info">
          {refused.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Note>
      )}
      {error && <FailureNote error={error} />}
      <AnswerForm
        reasons={data?.answerReasons ?? []}
        places={placesToMeet(card)}
        zone={card.opportunity?.timeZone ?? null}
        busy={fetching}
        onAnswer={(given) => void answer(given)}
      />
      <p className="small soft">
        <Trans>This link works once. Name and number are shown when both sides agree.</Trans>
      </p>
    </div>
  );
}

/** Whoever opens the page speaks the language of the place, unless they chose another here before. */
function usePlaceLanguage(language: Found['language'] | undefined): void {
  useEffect(() => {
    if (language && !hasChosenLang()) void showLang(language);
  }, [language]);
}

function Outcome({ token }: { readonly token: string }): ReactNode {
  const [{ data, error }, again] = useQuery({
    query: CardBehindLinkDocument,
    variables: { token },
    requestPolicy: 'network-only',
    pause: token === '',
  });
  const found = data?.answerPage;
  usePlaceLanguage(found && !isRefused(found) ? found.language : undefined);
  if (error) return <FailureNote error={error} onRetry={() => again()} />;
  if (token === '')
    return (
      <Empty title={<Trans>This link is not complete</Trans>}>
        <p className="soft">
          <Trans>Ask the person who sent it for a new one.</Trans>
        </p>
      </Empty>
    );
  if (!found) return <Waiting shape={<CardShapes count={1} />} />;
  if (isRefused(found)) return <Note icon="info">{found.message}</Note>;
  return (
    <div className="stack">
      <p className="soft">
        <Trans>Somebody would like to come to you for: {found.title}</Trans>
      </p>
      <Answering found={found} token={token} />
    </div>
  );
}

/** Somebody who was sent a link answers without an account: yes, an interview, or no. */
export function AnswerPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Your answer`);
  // The token stands after the #, so that no server, no referrer and no preview of a message sees it.
  const token = useLocation().hash.slice(1);
  return (
    <PageMain className="narrow">
      <h1>
        <Trans>Your answer</Trans>
      </h1>
      <Outcome token={token} />
    </PageMain>
  );
}
