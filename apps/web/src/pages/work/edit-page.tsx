import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useClient, useMutation, type CombinedError } from 'urql';
import { STATUS_TONES, STATUS_WORDS } from '../../components/staff/words.js';
import { CardShapes, FailureNote, Note, Waiting } from '../../components/states.js';
import { EditOpportunityDocument, PostingForEditDocument, type PostingForEditQuery } from '../../gql/staff/graphql.js';
import type { RefusedFacts } from '../../forms/refusal.js';
import { useTitle } from '../../hooks/use-title.js';
import { PostingActions } from './posting-actions.js';
import { PostingLinks } from './posting-links.js';
import { PostingForm } from './posting-form.js';
import { postingInput, postingValues, type PostingValues } from './posting-values.js';
import { SavingTrouble, usePostingSave } from './use-posting-save.js';
import { WageHint } from './wage-hint.js';

const FRESH = { requestPolicy: 'network-only' } as const;

type Posting = NonNullable<PostingForEditQuery['opportunity']>;

interface EditFormProps {
  readonly posting: Posting;
  /** Fetches the posting anew; a changed one replaces what is shown. */
  readonly onReload: () => void;
}

/** Somebody else saved meanwhile: what was typed stays until its writer decides. */
function Conflict({ onTake, onKeep }: { readonly onTake: () => void; readonly onKeep: () => void }): ReactNode {
  return (
    <p className="row wrap">
      <button type="button" className="btn quiet s" onClick={onTake}>
        <Trans>Show the other version (drops mine)</Trans>
      </button>
      <button type="button" className="btn quiet s" onClick={onKeep}>
        <Trans>Save mine over it</Trans>
      </button>
    </p>
  );
}

function useEdit(posting: Posting, refused: RefusedFacts | null) {
  const form = useForm<PostingValues>({ defaultValues: postingValues(posting), shouldUnregister: false });
  const { settle, trouble } = usePostingSave(form);
  // What kept it from being published stands at its fields, as if saving had been refused.
  useEffect(() => {
    if (refused) settle(refused, undefined);
  }, []);
  const [version, setVersion] = useState(posting.version);
  const [{ fetching }, edit] = useMutation(EditOpportunityDocument);
  const client = useClient();
  const navigate = useNavigate();
  const saveAs = async (values: PostingValues, seen: number): Promise<void> => {
    if (fetching) return;
    const { data, error } = await edit({ id: posting.id, version: seen, input: postingInput(values) });
    const saved = settle(data?.editOpportunity, error);
    if (!saved) return;
    setVersion(saved.version);
    await navigate('/work/postings');
  };
  const saveOver = async (): Promise<void> => {
    const { data } = await client.query(PostingForEditDocument, { id: posting.id }, FRESH).toPromise();
    if (data?.opportunity) await saveAs(form.getValues(), data.opportunity.version);
  };
  return { form, trouble, version, saveAs, saveOver, busy: fetching };
}

function EditForm({
  posting,
  refused,
  onReload,
}: EditFormProps & { readonly refused: RefusedFacts | null }): ReactNode {
  const { form, trouble, version, saveAs, saveOver, busy } = useEdit(posting, refused);
  const stale = trouble.refused?.code === 'stale_version';
  return (
    <PostingForm
      form={form}
      partnerId={posting.partner.id}
      onSubmit={(values) => saveAs(values, version)}
      footer={
        <button type="submit" className="btn" aria-disabled={busy}>
          <Trans>Save</Trans>
        </button>
      }
    >
      <SavingTrouble trouble={trouble}>
        {stale && <Conflict onTake={onReload} onKeep={() => void saveOver()} />}
      </SavingTrouble>
      {posting.payHint?.below && <WageHint wage={posting.payHint.minimum} areaId={posting.area.id} />}
    </PostingForm>
  );
}

function EditPosting({ posting, onReload }: EditFormProps): ReactNode {
  const { t } = useLingui();
  const location = useLocation();
  const { notPublished } = (location.state as { notPublished?: RefusedFacts | null } | null) ?? {};
  const editable = posting.availableActions.includes('edit');
  return (
    <div className="stack loose">
      <div className="row wrap">
        <span className={`tag ${STATUS_TONES[posting.status]}`}>{t(STATUS_WORDS[posting.status])}</span>
        <PostingLinks posting={posting} />
      </div>
      {notPublished !== undefined && posting.status === 'draft' && (
        <Note tone="unknown" icon="info">
          <p>
            <Trans>Saved as a draft, not published yet.</Trans> {notPublished?.message}
          </p>
        </Note>
      )}
      <PostingActions
        row={{ ...posting, availableActions: posting.availableActions.filter((action) => action !== 'edit') }}
        onChanged={onReload}
      />
      {editable ? (
        <EditForm key={posting.version} posting={posting} refused={notPublished ?? null} onReload={onReload} />
      ) : null}
    </div>
  );
}

interface Loaded {
  readonly posting: Posting | null;
  readonly error: CombinedError | undefined;
  readonly waiting: boolean;
  readonly reload: () => void;
}

/** Loaded once and again on request, never by itself: a later answer must not replace what is being typed. */
function usePosting(id: string): Loaded {
  const client = useClient();
  const [state, setState] = useState<Omit<Loaded, 'reload'>>({ posting: null, error: undefined, waiting: true });
  const load = useCallback(async (): Promise<void> => {
    const { data, error } = await client.query(PostingForEditDocument, { id }, FRESH).toPromise();
    setState((old) => ({ posting: data?.opportunity ?? (error ? old.posting : null), error, waiting: false }));
  }, [client, id]);
  useEffect(() => void load(), [load]);
  return { ...state, reload: () => void load() };
}

function Outcome({ posting, error, waiting, reload }: Loaded): ReactNode {
  if (posting) return <EditPosting posting={posting} onReload={reload} />;
  if (waiting) return <Waiting shape={<CardShapes count={2} />} />;
  if (error) return <FailureNote error={error} onRetry={reload} />;
  return (
    <Note icon="question">
      <Trans>There is nothing at this address.</Trans>
    </Note>
  );
}

export function EditPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Edit posting`);
  const { id = '' } = useParams();
  const loaded = usePosting(id);
  return (
    <>
      <div className="title">
        <h1>{loaded.posting?.title ?? <Trans>Edit posting</Trans>}</h1>
      </div>
      <Outcome {...loaded} />
    </>
  );
}
