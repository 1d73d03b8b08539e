import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { Icon } from '../../../components/icons.js';
import { Note } from '../../../components/states.js';
import { formatNearDate, localDateOf } from '../../../formats/date.js';
import { ClientListsForWorkDocument } from '../../../gql/staff/graphql.js';
import { useTitle } from '../../../hooks/use-title.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';
import { UploadFailed, uploadFile } from '../upload.js';
import { LIST_STATUS_WORDS } from './list-words.js';

const ADDRESS = '/files/people';

function useSending() {
  const lang = useLang();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<UploadFailed | null>(null);
  const send = async (file: File): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed(null);
    try {
      await navigate(`/work/clients/import/${await uploadFile(file, lang, () => undefined, ADDRESS)}`);
    } catch (error) {
      setFailed(error instanceof UploadFailed ? error : new UploadFailed('unreachable'));
    } finally {
      setBusy(false);
    }
  };
  return { busy, failed, send };
}

function NewList(): ReactNode {
  const lang = useLang();
  const { busy, failed, send } = useSending();
  return (
    <section
      className="drop"
      aria-busy={busy || undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        if (file) void send(file);
      }}
    >
      <p className="soft">
        <Trans>
          A list with one person a row (XLSX or CSV). Nobody is registered before you have seen what becomes of every
          row. The file itself is not kept.
        </Trans>
      </p>
      {failed && (
        <Note tone="no" icon="info">
          <p>{failed.told ?? <Trans>The file did not arrive. Look at your network and try again.</Trans>}</p>
        </Note>
      )}
      <label className="btn file" aria-disabled={busy}>
        <Icon name="upload" size={20} />
        <Trans>Choose a file</Trans>
        <input
          className="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void send(file);
            event.target.value = '';
          }}
        />
      </label>
      <label className="labelled">
        <Trans>Or paste rows from a spreadsheet here, heads first</Trans>
        <textarea
          className="input"
          rows={2}
          value=""
          readOnly
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (text.trim() !== '') void send(new File([text], 'list.tsv'));
          }}
        />
      </label>
      <p className="small">
        <a href={`/files/people-template.xlsx?lang=${lang}`} download>
          <Trans>Download a template</Trans>
        </a>
      </p>
    </section>
  );
}

function Earlier(): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  const [{ data }] = useQuery({ query: ClientListsForWorkDocument, requestPolicy: 'network-only' });
  if (!data || data.clientLists.length === 0) return null;
  return (
    <section className="card stack">
      <h2>
        <Trans>Earlier lists</Trans>
      </h2>
      <ul className="stack tight">
        {data.clientLists.map(({ id, status, rows, createdAt }) => (
          <li key={id} className="row between wrap">
            <Link to={`/work/clients/import/${id}`}>
              {formatNearDate(localDateOf(createdAt), today, lang)} · <Plural value={rows} one="# row" other="# rows" />
            </Link>
            <span className="tag">{t(LIST_STATUS_WORDS[status])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ListImportPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Import a list of people`);
  return (
    <>
      <p className="small">
        <Link to="/work/clients">
          <Trans>People</Trans>
        </Link>
      </p>
      <div className="title">
        <h1>
          <Trans>Import a list of people</Trans>
        </h1>
      </div>
      <div className="stack loose">
        <NewList />
        <Earlier />
      </div>
    </>
  );
}
