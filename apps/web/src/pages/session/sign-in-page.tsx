import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useLocation, useNavigate } from 'react-router';
import { useMutation, type CombinedError } from 'urql';
import { PageMain } from '../../components/page-main.js';
import { FailureNote, Note } from '../../components/states.js';
import { TextField } from '../../forms/fields.js';
import { isRefused, type RefusedFacts } from '../../forms/refusal.js';
import { SignInDocument, type ViewerFactsFragment } from '../../gql/account/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useSession } from '../../session/session.js';

interface SignInForm {
  name: string;
  secret: string;
  code: string;
  newSecret: string;
}
/** What the API asks for besides name and secret. */
type Step = 'secret' | 'code' | 'newSecret';

const STEPS: Readonly<Record<string, Step>> = {
  'identity.code_needed': 'code',
  'identity.code_wrong': 'code',
  'identity.new_secret_needed': 'newSecret',
};

/** Nothing went wrong: there is one more thing to say. */
const NEXT_STEPS: ReadonlySet<string> = new Set(['identity.code_needed', 'identity.new_secret_needed']);

/** Where somebody goes who came to no page in particular. */
export function homeOf(viewer: ViewerFactsFragment): string {
  if (viewer.permissions.includes('account:manage')) return '/admin/offices';
  return viewer.permissions.includes('opportunity:post') ? '/work' : '/';
}

function wantedPage(state: unknown): string | null {
  const from = (state as { from?: unknown } | null)?.from;
  return typeof from === 'string' && from.startsWith('/') && !from.startsWith('//') ? from : null;
}

function Fields({ form, step }: { readonly form: UseFormReturn<SignInForm>; readonly step: Step }): ReactNode {
  const { t } = useLingui();
  const { register, formState } = form;
  const needed = t`This is needed.`;
  return (
    <>
      <TextField
        label={<Trans>E-mail, phone number or card code</Trans>}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        problem={formState.errors.name?.message}
        {...register('name', { required: needed })}
      />
      <TextField
        label={<Trans>Password or PIN</Trans>}
        type="password"
        autoComplete="current-password"
        problem={formState.errors.secret?.message}
        {...register('secret', { required: needed })}
      />
      {step === 'code' && (
        <TextField
          label={<Trans>Code from your authenticator app</Trans>}
          hint={<Trans>Six digits. They change every 30 seconds.</Trans>}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          maxLength={7}
          problem={formState.errors.code?.message}
          {...register('code', { required: needed })}
        />
      )}
      {step === 'newSecret' && (
        <TextField
          label={<Trans>Your new password or PIN</Trans>}
          hint={
            <Trans>
              With a phone number or a card: a PIN of six digits. With an e-mail address: at least 12 characters.
            </Trans>
          }
          type="password"
          autoComplete="new-password"
          autoFocus
          problem={formState.errors.newSecret?.message}
          {...register('newSecret', { required: needed })}
        />
      )}
    </>
  );
}

interface Outcome {
  readonly refused: RefusedFacts | null;
  readonly error: CombinedError | null;
}

function useSignIn(): { submit: (values: SignInForm) => Promise<void>; step: Step; outcome: Outcome; busy: boolean } {
  const [step, setStep] = useState<Step>('secret');
  const [outcome, setOutcome] = useState<Outcome>({ refused: null, error: null });
  const [{ fetching }, signIn] = useMutation(SignInDocument);
  const session = useSession();
  const navigate = useNavigate();
  const location = useLocation();
  const submit = async ({ name, secret, code, newSecret }: SignInForm): Promise<void> => {
    const { data, error } = await signIn({
      input: { name: name.trim(), secret, code: code.replace(/\s/g, '') || null, newSecret: newSecret || null },
    });
    const result = data?.signIn;
    if (result?.__typename === 'SignedIn') {
      session.changed(true);
      await navigate(wantedPage(location.state) ?? homeOf(result.viewer), { replace: true });
      return;
    }
    const refused = isRefused(result) ? result : null;
    setStep((now) => (refused ? (STEPS[refused.code] ?? now) : now));
    setOutcome({ refused, error: error ?? null });
  };
  return { submit, step, outcome, busy: fetching };
}

export function SignInPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Sign in`);
  const form = useForm<SignInForm>({ defaultValues: { name: '', secret: '', code: '', newSecret: '' } });
  const { submit, step, outcome, busy } = useSignIn();
  return (
    <PageMain className="narrow">
      <h1>
        <Trans>Sign in</Trans>
      </h1>
      <form className="stack" noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        {outcome.refused && (
          <Note tone={NEXT_STEPS.has(outcome.refused.code) ? 'plain' : 'no'} icon="info">
            <p>{outcome.refused.message}</p>
            {outcome.refused.problems.map((problem) => (
              <p key={problem.path + problem.code}>{problem.message}</p>
            ))}
          </Note>
        )}
        {outcome.error && <FailureNote error={outcome.error} />}
        <Fields form={form} step={step} />
        <button type="submit" className="btn wide" aria-disabled={busy}>
          <Trans>Sign in</Trans>
        </button>
        <p className="small soft">
          <Trans>
            You need no account to search and to save. If you cannot sign in, ask the person who gave you the account.
          </Trans>
        </p>
      </form>
    </PageMain>
  );
}
