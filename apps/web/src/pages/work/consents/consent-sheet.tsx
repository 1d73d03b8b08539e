import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { ActionSheet, NOT_SENT } from '../../../components/staff/action-sheet.js';
import { PARTNER_KIND_WORDS } from '../../../components/staff/words.js';
import { FailureNote, Note } from '../../../components/states.js';
import { CheckField, SelectField, TextField } from '../../../forms/fields.js';
import { isRefused } from '../../../forms/refusal.js';
import {
  ConsentTextDocument,
  GiveConsentByPhoneDocument,
  GiveConsentDocument,
  type ConsentDraftInput,
  type ConsentPurpose,
  type ConsentTextQuery,
  type PartnerKind,
} from '../../../gql/staff/graphql.js';
import { useToday } from '../../../hooks/use-today.js';
import { LANGS, LANG_NAMES, type Lang } from '../../../i18n/lang.js';
import { useLang } from '../../../i18n/use-lang.js';
import { PartnerChoice, type ChosenPartner } from '../partner-choice.js';
import { CONSENT_PURPOSE_WORDS } from './consent-words.js';
import { monthsOn } from './consent-dates.js';
import { ConsentPhone, DIGITS, type PhoneAnswer } from './consent-phone.js';

interface SheetProps {
  readonly clientId: string;
  /** The opening that the consent is for, and whose it is; any when left out. */
  readonly opening?: { readonly id: string; readonly partner: ChosenPartner };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Draft {
  readonly purpose: ConsentPurpose;
  /** A kind for all of it, or one partner. */
  readonly to: PartnerKind | 'one';
  readonly partner: ChosenPartner | null;
  readonly until: string;
  readonly language: Lang;
}

const inputOf = ({ purpose, to, partner, until }: Draft, opportunityId: string | null): ConsentDraftInput | null => {
  if (until === '' || (to === 'one' && partner === null)) return null;
  return {
    purpose,
    until,
    opportunityId,
    partnerId: to === 'one' ? (partner?.id ?? null) : null,
    partnerKind: to === 'one' ? null : to,
  };
};

interface DraftProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** What for, and for whom. */
function AimFields({ draft, change }: DraftProps): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <SelectField
        label={<Trans>What for?</Trans>}
        value={draft.purpose}
        onChange={(event) => change({ purpose: event.target.value as ConsentPurpose })}
      >
        {Object.entries(CONSENT_PURPOSE_WORDS).map(([purpose, word]) => (
          <option key={purpose} value={purpose}>
            {t(word)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>For whom?</Trans>}
        value={draft.to}
        onChange={(event) => change({ to: event.target.value as Draft['to'] })}
      >
        <option value="one">{t`One partner`}</option>
        {Object.entries(PARTNER_KIND_WORDS).map(([kind, word]) => (
          <option key={kind} value={kind}>
            {t`All of this kind:`} {t(word)}
          </option>
        ))}
      </SelectField>
      {draft.to === 'one' && <PartnerChoice value={draft.partner} onChange={(partner) => change({ partner })} />}
    </>
  );
}

/** Until when, and in which words. */
function TermFields({ draft, change }: DraftProps): ReactNode {
  const today = useToday();
  return (
    <>
      <TextField
        label={<Trans>Until</Trans>}
        type="date"
        min={today}
        max={monthsOn(today, 12)}
        value={draft.until}
        onChange={(event) => change({ until: event.target.value })}
      />
      <SelectField
        label={<Trans>Language of the person</Trans>}
        value={draft.language}
        onChange={(event) => change({ language: event.target.value as Lang })}
      >
        {LANGS.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANG_NAMES[code]}
          </option>
        ))}
      </SelectField>
    </>
  );
}

type Shown = ConsentTextQuery['consentStatement'];
type Statement = Extract<Shown, { readonly __typename: 'ConsentStatement' }>;

const statementIn = (shown: Shown | undefined): Statement | null => (shown && !isRefused(shown) ? shown : null);

interface Answers {
  readonly byPhone: boolean;
  readonly agreed: boolean;
  readonly phone: PhoneAnswer | null;
  /** Whoever takes it decides on the person's release or loan. */
  readonly decides: boolean;
}

interface AskedProps {
  readonly clientId: string;
  readonly shown: Shown | undefined;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

/** The words to read out, and how the person hears them. */
function Asked({ clientId, shown, answers, onAnswer }: AskedProps): ReactNode {
  if (shown === undefined) return null;
  if (isRefused(shown))
    return (
      <Note tone="no" icon="info">
        {shown.problems.map((problem) => (
          <p key={problem.path}>{problem.message}</p>
        ))}
      </Note>
    );
  return (
    <>
      <section className="stack tight">
        <h3>
          <Trans>Read this to the person</Trans>
        </h3>
        <blockquote className="card" lang={shown.language}>
          {shown.text}
        </blockquote>
      </section>
      <CheckField
        label={<Trans>The person is on the phone, not here.</Trans>}
        checked={answers.byPhone}
        onChange={(event) => onAnswer({ ...answers, byPhone: event.target.checked })}
      />
      {answers.byPhone && (
        <ConsentPhone
          about={{ clientId, language: shown.language, statementHash: shown.hash }}
          answer={answers.phone}
          onAnswer={(phone) => onAnswer({ ...answers, phone })}
        />
      )}
      <CheckField
        label={<Trans>I also decide on something this person depends on, such as a loan. Leave it empty if not.</Trans>}
        checked={answers.decides}
        onChange={(event) => onAnswer({ ...answers, decides: event.target.checked })}
      />
    </>
  );
}

/** What the person said to the words. It stands at the buttons, so that nobody looks for why they do nothing. */
function SaidYes({ answers, onAnswer }: Pick<AskedProps, 'answers' | 'onAnswer'>): ReactNode {
  return (
    <CheckField
      label={
        <b>
          <Trans>The person heard or read these words and said yes.</Trans>
        </b>
      }
      checked={answers.agreed}
      onChange={(event) => onAnswer({ ...answers, agreed: event.target.checked })}
    />
  );
}

const NOTHING_SAID: Answers = { byPhone: false, agreed: false, phone: null, decides: false };

const saidYes = ({ byPhone, agreed, phone }: Answers): boolean =>
  byPhone ? phone !== null && DIGITS.test(phone.code.trim()) : agreed;

/** The words for what is filled in so far; undefined while something is missing. */
function useStatement(input: ConsentDraftInput | null, language: Lang) {
  const [{ data, error }] = useQuery({
    query: ConsentTextDocument,
    variables: { draft: input as ConsentDraftInput, language },
    pause: input === null,
  });
  return { shown: input === null ? undefined : data?.consentStatement, error };
}

/** Asks a person in front of the desk: the words are read to them first, then they say yes or no. */
export function ConsentSheet({ clientId, opening, onClose, onDone }: SheetProps): ReactNode {
  const today = useToday();
  const lang = useLang();
  const [draft, setDraft] = useState<Draft>({
    ...{ purpose: 'referral', to: 'one', partner: opening?.partner ?? null, until: monthsOn(today, 6), language: lang },
  });
  const [answers, setAnswers] = useState<Answers>(NOTHING_SAID);
  const [missing, setMissing] = useState(false);
  const input = inputOf(draft, opening?.id ?? null);
  const { shown, error } = useStatement(input, draft.language);
  const [, give] = useMutation(GiveConsentDocument);
  const [, giveByPhone] = useMutation(GiveConsentByPhoneDocument);
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    setAnswers({ ...answers, agreed: false, phone: null });
  };
  const run = async () => {
    const statement = statementIn(shown);
    setMissing(!statement || !saidYes(answers));
    if (!statement || !saidYes(answers) || !input) return NOT_SENT;
    const said = { statementHash: statement.hash, takenByDecider: answers.decides };
    const given = { ...input, clientId, language: draft.language, ...said };
    if (!answers.byPhone || !answers.phone) return give({ input: given });
    const { codeId, code } = answers.phone;
    return giveByPhone({ input: given, code: { codeId, code: code.trim() } });
  };
  return (
    <ActionSheet
      title={<Trans>New consent</Trans>}
      action={<Trans>Record the consent</Trans>}
      onClose={onClose}
      run={run}
      onDone={onDone}
      held={statementIn(shown) && !answers.byPhone && <SaidYes answers={answers} onAnswer={setAnswers} />}
      missing={
        missing && (
          <Note tone="unknown" icon="info">
            <Trans>
              Choose whom it is for, read the words to the person, and tick that they said yes or write down their
              digits.
            </Trans>
          </Note>
        )
      }
    >
      {opening ? (
        <details>
          <summary>
            <Trans>Until when, and in which language</Trans>
          </summary>
          <div className="stack folded">
            <TermFields draft={draft} change={change} />
          </div>
        </details>
      ) : (
        <>
          <AimFields draft={draft} change={change} />
          <TermFields draft={draft} change={change} />
        </>
      )}
      <Asked clientId={clientId} shown={shown} answers={answers} onAnswer={setAnswers} />
      {error && <FailureNote error={error} />}
    </ActionSheet>
  );
}
