import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { CardShapes, FailureNote, Note, Waiting } from '../../components/states.js';
import {
  PostingForEditDocument,
  PostOpportunityDocument,
  PublishOpportunityDocument,
  type PostingRowFragment,
} from '../../gql/staff/graphql.js';
import { isRefused } from '../../forms/refusal.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';
import { useSession } from '../../session/session.js';
import { PartnerChoice, type ChosenPartner } from './partner-choice.js';
import { PostingForm } from './posting-form.js';
import { published } from './posting-links.js';
import { emptyPosting, postingFrom, postingInput, type PostingValues } from './posting-values.js';
import { SavingTrouble, usePostingSave } from './use-posting-save.js';

interface NewPostingProps {
  readonly values: PostingValues;
  readonly partner: ChosenPartner | null;
}

/** Saved as a draft first in any case; publishing is a second step that may be refused while the draft stays. */
function usePost(values: PostingValues, firstPartner: ChosenPartner | null) {
  const form = useForm<PostingValues>({ defaultValues: values, shouldUnregister: false });
  const { settle, trouble } = usePostingSave(form);
  const [partner, setPartner] = useState(firstPartner);
  const [partnerMissing, setPartnerMissing] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [posting, post] = useMutation(PostOpportunityDocument);
  const [publishing, publish] = useMutation(PublishOpportunityDocument);
  const navigate = useNavigate();
  const busy = posting.fetching || publishing.fetching;
  const draftOf = async (entered: PostingValues, partnerId: string): Promise<PostingRowFragment | null> => {
    const input = { ...postingInput(entered), partnerId };
    const { data, error } = await post({ input, idempotencyKey: key });
    // A request that was answered may be followed by another one; one that was lost must be the same again.
    if (!error) setKey(crypto.randomUUID());
    return settle(data?.postOpportunity, error);
  };
  const publishOut = async (draft: PostingRowFragment): Promise<void> => {
    const { data } = await publish({ id: draft.id, version: draft.version });
    const result = data?.publishOpportunity;
    if (result?.__typename === 'OpportunityPayload')
      return navigate('/work/postings', { state: published(result.opportunity) });
    const notPublished = isRefused(result) ? result : null;
    await navigate(`/work/o/${draft.id}`, { replace: true, state: { notPublished } });
  };
  const save = async (entered: PostingValues, out: boolean): Promise<void> => {
    setPartnerMissing(partner === null);
    if (!partner || busy) return;
    const draft = await draftOf(entered, partner.id);
    if (draft) await (out ? publishOut(draft) : navigate('/work/postings'));
  };
  return { form, trouble, partner, setPartner, partnerMissing, save, busy };
}

function NewPosting({ values, partner: firstPartner }: NewPostingProps): ReactNode {
  const { form, trouble, partner, setPartner, partnerMissing, save, busy } = usePost(values, firstPartner);
  return (
    <PostingForm
      form={form}
      partnerId={partner?.id ?? null}
      onSubmit={(entered) => save(entered, true)}
      footer={
        <>
          <button
            type="button"
            className="btn quiet"
            aria-disabled={busy}
            onClick={() => void form.handleSubmit((entered) => save(entered, false))()}
          >
            <Trans>Save as draft</Trans>
          </button>
          <button type="submit" className="btn" aria-disabled={busy}>
            <Trans>Publish</Trans>
          </button>
        </>
      }
    >
      <SavingTrouble trouble={trouble} />
      {partnerMissing && (
        <Note tone="no" icon="info">
          <Trans>Choose the partner for whom you post.</Trans>
        </Note>
      )}
      <PartnerChoice value={partner} onChange={setPartner} />
    </PostingForm>
  );
}

function FromPrevious({ id }: { readonly id: string }): ReactNode {
  const [{ data, error, fetching }, again] = useQuery({ query: PostingForEditDocument, variables: { id } });
  if (error) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data && fetching) return <Waiting shape={<CardShapes count={2} />} />;
  if (!data?.opportunity) {
    return (
      <Note icon="question">
        <Trans>The earlier posting is not here any more.</Trans>{' '}
        <Link to="/work/new">{<Trans>Start with an empty one</Trans>}</Link>
      </Note>
    );
  }
  return <NewPosting values={postingFrom(data.opportunity)} partner={data.opportunity.partner} />;
}

export function PostPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Post an opening`);
  const lang = useLang();
  const [params] = useSearchParams();
  const session = useSession();
  const partner = session.viewer?.partners[0] ?? null;
  const from = params.get('from');
  return (
    <>
      <div className="title">
        <h1>{from ? <Trans>New posting from an earlier one</Trans> : <Trans>Post an opening</Trans>}</h1>
      </div>
      {from ? <FromPrevious key={from} id={from} /> : <NewPosting values={emptyPosting(lang)} partner={partner} />}
    </>
  );
}
