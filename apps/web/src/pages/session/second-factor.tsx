import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { FormProvider, useForm, useFormContext } from 'react-hook-form';
import { useMutation, type CombinedError } from 'urql';
import { FailureNote, Note } from '../../components/states.js';
import { TextField } from '../../forms/fields.js';
import { isRefused } from '../../forms/refusal.js';
import {
  ConfirmSecondFactorDocument,
  RemoveSecondFactorDocument,
  StartSecondFactorDocument,
  type StartSecondFactorMutation,
} from '../../gql/account/graphql.js';

interface FactorForm {
  secret: string;
  code: string;
}
type Enrolment = Extract<StartSecondFactorMutation['startSecondFactor'], { __typename: 'SecondFactorEnrolment' }>;
type Answer = { readonly __typename?: string; readonly message?: string } | null | undefined;

interface Outcome {
  readonly message: string | null;
  readonly failure: CombinedError | null;
}
const NOTHING: Outcome = { message: null, failure: null };

function useSecondFactor(enrolledBefore: boolean) {
  const [enrolled, setEnrolled] = useState(enrolledBefore);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(NOTHING);
  const [, start] = useMutation(StartSecondFactorDocument);
  const [, confirm] = useMutation(ConfirmSecondFactorDocument);
  const [, remove] = useMutation(RemoveSecondFactorDocument);
  const settle = (answer: Answer, failure: CombinedError | undefined): boolean => {
    setOutcome({ message: isRefused(answer) ? answer.message : null, failure: failure ?? null });
    return Boolean(answer) && !isRefused(answer);
  };
  const turnOff = async (secret: string, code: string): Promise<void> => {
    const { data, error } = await remove({ secret, code });
    if (settle(data?.removeSecondFactor, error)) setEnrolled(false);
  };
  const turnOn = async (code: string): Promise<void> => {
    const { data, error } = await confirm({ code });
    if (settle(data?.confirmSecondFactor, error)) setEnrolled(true);
  };
  const begin = async (secret: string): Promise<void> => {
    const { data, error } = await start({ secret });
    const answer = data?.startSecondFactor;
    if (settle(answer, error) && answer?.__typename === 'SecondFactorEnrolment') setEnrolment(answer);
  };
  const submit = async ({ secret, code }: FactorForm): Promise<void> => {
    const digits = code.replace(/\s/g, '');
    if (enrolled) return turnOff(secret, digits);
    return enrolment ? turnOn(digits) : begin(secret);
  };
  return { enrolled, enrolment: enrolled ? null : enrolment, outcome, submit };
}

function EnrolmentSteps({ enrolment }: { readonly enrolment: Enrolment }): ReactNode {
  return (
    <Note icon="shield">
      <p>
        <Trans>Open your authenticator app and add this key, or tap the link on the phone that has the app.</Trans>
      </p>
      <p className="num">
        <code>{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <p>
        <a href={enrolment.address}>
          <Trans>Open in the app</Trans>
        </a>
      </p>
    </Note>
  );
}

function FactorFields({
  enrolled,
  enrolment,
}: {
  readonly enrolled: boolean;
  readonly enrolment: Enrolment | null;
}): ReactNode {
  const { t } = useLingui();
  const { register, formState } = useFormContext<FactorForm>();
  const { errors } = formState;
  const needed = t`This is needed.`;
  return (
    <>
      {enrolment ? (
        <EnrolmentSteps enrolment={enrolment} />
      ) : (
        <TextField
          label={<Trans>Your password</Trans>}
          type="password"
          autoComplete="current-password"
          problem={errors.secret?.message}
          {...register('secret', { required: needed })}
        />
      )}
      {(enrolment || enrolled) && (
        <TextField
          label={<Trans>Code from your authenticator app</Trans>}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          problem={errors.code?.message}
          {...register('code', { required: needed })}
        />
      )}
    </>
  );
}

function Turn({ enrolled, started }: { readonly enrolled: boolean; readonly started: boolean }): ReactNode {
  if (enrolled) return <Trans>Turn off</Trans>;
  return started ? <Trans>Turn on</Trans> : <Trans>Set up</Trans>;
}

/** A second proof beside the password, for people at work. */
export function SecondFactor({ enrolled: enrolledBefore }: { readonly enrolled: boolean }): ReactNode {
  const { enrolled, enrolment, outcome, submit } = useSecondFactor(enrolledBefore);
  const form = useForm<FactorForm>({ defaultValues: { secret: '', code: '' } });
  return (
    <details>
      <summary>{enrolled ? <Trans>Authenticator app: on</Trans> : <Trans>Authenticator app: off</Trans>}</summary>
      <FormProvider {...form}>
        <form className="stack folded" noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
          {outcome.message && (
            <Note tone="no" icon="info">
              {outcome.message}
            </Note>
          )}
          {outcome.failure && <FailureNote error={outcome.failure} />}
          <FactorFields enrolled={enrolled} enrolment={enrolment} />
          <button type="submit" className="btn quiet">
            <Turn enrolled={enrolled} started={enrolment !== null} />
          </button>
        </form>
      </FormProvider>
    </details>
  );
}
