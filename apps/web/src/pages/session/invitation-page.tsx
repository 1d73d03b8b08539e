import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useForm, type Path } from 'react-hook-form';
import { Link, useLocation, useNavigate } from 'react-router';
import { useMutation, useQuery, type CombinedError } from 'urql';
import { PageMain } from '../../components/page-main.js';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../components/states.js';
import { TextField } from '../../forms/fields.js';
import { isRefused, placeProblems, type RefusedFacts } from '../../forms/refusal.js';
import { formatLongDate, localDateOf } from '../../formats/date.js';
import { AcceptInvitationDocument, OpenInvitationDocument } from '../../gql/account/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';
import { useAskedSession } from '../../session/session.js';
import { homeOf } from './sign-in-page.js';

interface InvitationForm {
  displayName: string;
  name: string;
  secret: string;
}

const FIELDS: readonly Path<InvitationForm>[] = ['displayName', 'name', 'secret'];
const fieldOf = (path: string): Path<InvitationForm> | undefined =>
  FIELDS.find((field) => path === field || path.endsWith(`.${field}`));

function useAccept(token: string) {
  const form = useForm<InvitationForm>({ defaultValues: { displayName: '', name: '', secret: '' } });
  const [refused, setRefused] = useState<RefusedFacts | null>(null);
  const [failure, setFailure] = useState<CombinedError | null>(null);
  const [{ fetching }, accept] = useMutation(AcceptInvitationDocument);
  const session = useAskedSession();
  const navigate = useNavigate();
  const send = async (values: InvitationForm | null): Promise<void> => {
    const { data, error } = await accept({
      input: {
        token,
        ...(values && { displayName: values.displayName.trim(), name: values.name.trim(), secret: values.secret }),
      },
    });
    const result = data?.acceptInvitation;
    if (result?.__typename === 'SignedIn') {
      session.changed(true);
      await navigate(homeOf(result.viewer), { replace: true });
      return;
    }
    setFailure(error ?? null);
    setRefused(isRefused(result) ? result : null);
    if (isRefused(result)) placeProblems(result, fieldOf, form.setError);
  };
  return { form, refused, failure, busy: fetching, send, session };
}

function AcceptForm({ token }: { readonly token: string }): ReactNode {
  const { t } = useLingui();
  const { form, refused, failure, busy, send, session } = useAccept(token);
  const { register, formState, handleSubmit } = form;
  const needed = t`This is needed.`;
  const name = session.viewer?.account?.displayName;
  return (
    <form className="stack" noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
      {refused && (
        <Note tone="no" icon="info">
          <p>{refused.message}</p>
        </Note>
      )}
      {failure && <FailureNote error={failure} />}
      {name ? (
        <button type="button" className="btn wide" aria-disabled={busy} onClick={() => void send(null)}>
          <Trans>Accept as {name}</Trans>
        </button>
      ) : (
        <>
          <TextField
            label={<Trans>Your name</Trans>}
            autoComplete="name"
            problem={formState.errors.displayName?.message}
            {...register('displayName', { required: needed })}
          />
          <TextField
            label={<Trans>Your e-mail</Trans>}
            type="email"
            autoComplete="username"
            problem={formState.errors.name?.message}
            {...register('name', { required: needed })}
          />
          <TextField
            label={<Trans>New password</Trans>}
            hint={<Trans>At least 12 characters. Three or four words are easy to remember.</Trans>}
            type="password"
            autoComplete="new-password"
            problem={formState.errors.secret?.message}
            {...register('secret', { required: needed })}
          />
          <button type="submit" className="btn wide" aria-disabled={busy}>
            <Trans>Accept and sign in</Trans>
          </button>
          <p className="small">
            <Link to="/sign-in" state={{ from: `/join#${token}` }}>
              <Trans>I have an account already</Trans>
            </Link>
          </p>
        </>
      )}
    </form>
  );
}

function Outcome({ token }: { readonly token: string }): ReactNode {
  const lang = useLang();
  const [{ data, error, fetching }, again] = useQuery({
    query: OpenInvitationDocument,
    variables: { token },
    requestPolicy: 'network-only',
  });
  if (error) return <FailureNote error={error} onRetry={() => again()} />;
  if (!data && fetching) return <Waiting shape={<CardShapes count={1} />} />;
  if (!data?.invitation) {
    return (
      <Empty title={<Trans>This invitation does not work any more</Trans>}>
        <p className="soft">
          <Trans>Ask the person who sent it for a new one.</Trans>
        </p>
      </Empty>
    );
  }
  const until = formatLongDate(localDateOf(data.invitation.expiresAt), lang);
  return (
    <div className="stack">
      <p className="soft">
        <Trans>The invitation works until {until}.</Trans>
      </p>
      <AcceptForm token={token} />
    </div>
  );
}

export function InvitationPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Invitation`);
  // The token stands after the #, so that no server and no referrer sees it.
  const token = useLocation().hash.slice(1);
  return (
    <PageMain className="narrow">
      <h1>
        <Trans>Your invitation</Trans>
      </h1>
      <Outcome token={token} />
    </PageMain>
  );
}
