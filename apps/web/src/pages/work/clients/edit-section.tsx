import { Trans } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { UpdateClientDocument, type UpdateClientInputType } from '../../../gql/staff/graphql.js';
import type { FieldsProps } from './person-fields.js';
import { TroubleNote, useRefused } from './use-refused.js';

export interface EditedClient {
  readonly id: string;
  readonly version: number;
  readonly viewerCanEdit: boolean;
}

interface EditSectionProps<T> {
  readonly title: ReactNode;
  readonly client: EditedClient;
  readonly values: T;
  readonly inputOf: (values: T) => UpdateClientInputType;
  readonly Fields: (props: FieldsProps<T>) => ReactNode;
  /** Asks for the client anew; what is typed stays. */
  readonly onSaved: () => void;
  /** What stands there while nobody edits. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** What was typed is sent with the version it was read at; closed once it is saved. */
export function EditForm<T>({
  client,
  values,
  inputOf,
  Fields,
  onSaved,
  onClose,
}: Omit<EditSectionProps<T>, 'title' | 'children'> & { readonly onClose: () => void }): ReactNode {
  const [typed, setTyped] = useState(values);
  const [{ fetching }, update] = useMutation(UpdateClientDocument);
  const { trouble, settle, problemAt } = useRefused();
  const save = async (): Promise<void> => {
    if (fetching) return;
    const { data, error } = await update({ id: client.id, version: client.version, input: inputOf(typed) });
    if (!settle(data?.updateClient, error)) return;
    onSaved();
    onClose();
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TroubleNote trouble={trouble}>
        {trouble.refused?.code === 'stale_version' && (
          <p>
            <button type="button" className="btn quiet s" onClick={onSaved}>
              <Trans>Take the newest state and keep what I typed</Trans>
            </button>
          </p>
        )}
      </TroubleNote>
      <Fields value={typed} onValue={setTyped} problemAt={problemAt} />
      <div className="row">
        <button type="submit" className="btn" aria-disabled={fetching}>
          <Trans>Save</Trans>
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </button>
      </div>
    </form>
  );
}

/** A part of a client's page, read or edited in its place. */
export function EditSection<T>({ title, children, className = '', ...edit }: EditSectionProps<T>): ReactNode {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className={`card stack part ${className}`} aria-labelledby={id}>
      <div className="row between">
        <h2 id={id}>{title}</h2>
        {edit.client.viewerCanEdit && !open && (
          <button type="button" className="btn quiet s no-print" aria-describedby={id} onClick={() => setOpen(true)}>
            <Trans>Edit</Trans>
          </button>
        )}
      </div>
      {open ? <EditForm {...edit} onClose={() => setOpen(false)} /> : children}
    </section>
  );
}
