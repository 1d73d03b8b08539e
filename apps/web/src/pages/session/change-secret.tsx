import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useForm, type Path } from 'react-hook-form';
import { useMutation } from 'urql';
import { FailureNote, Note } from '../../components/states.js';
import { TextField } from '../../forms/fields.js';
import { isRefused, placeProblems, type RefusedFacts } from '../../forms/refusal.js';
import { ChangeSecretDocument } from '../../gql/account/graphql.js';
import { useSession } from '../../session/session.js';

interface SecretForm {
  current: string;
  next: string;
}

const fieldOf = (path: string): Path<SecretForm> | undefined =>
  (['current', 'next'] as const).find((field) => path.endsWith(field));

export function ChangeSecret(): ReactNode {
  const { t } = useLingui();
  const form = useForm<SecretForm>({ defaultValues: { current: '', next: '' } });
  const [{ error, fetching }, change] = useMutation(ChangeSecretDocument);
  const [outcome, setOutcome] = useState<RefusedFacts | 'done' | null>(null);
  const isClient = useSession().viewer?.persona === 'client';
  const needed = t`This is needed.`;
  const submit = async (input: SecretForm): Promise<void> => {
    const { data } = await change({ input });
    const result = data?.changeSecret;
    if (isRefused(result)) placeProblems(result, fieldOf, form.setError);
    else if (result) form.reset();
    setOutcome(isRefused(result) ? result : result ? 'done' : null);
  };
  const { errors } = form.formState;
  return (
    <details>
      <summary>
        <Trans>Change password or PIN</Trans>
      </summary>
      <form className="stack folded" noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        {outcome === 'done' && (
          <Note tone="yes" icon="check">
            <Trans>Changed. Other devices are signed out.</Trans>
          </Note>
        )}
        {outcome && outcome !== 'done' && (
          <Note tone="no" icon="info">
            {outcome.message}
          </Note>
        )}
        {error && <FailureNote error={error} />}
        <TextField
          label={<Trans>The present one</Trans>}
          type="password"
          autoComplete="current-password"
          problem={errors.current?.message}
          {...form.register('current', { required: needed })}
        />
        <TextField
          label={<Trans>The new one</Trans>}
          type="password"
          autoComplete="new-password"
          hint={isClient ? <Trans>A PIN of six digits.</Trans> : <Trans>A password of at least 12 characters.</Trans>}
          problem={errors.next?.message}
          {...form.register('next', { required: needed })}
        />
        <button type="submit" className="btn quiet" aria-disabled={fetching}>
          <Trans>Change</Trans>
        </button>
      </form>
    </details>
  );
}
