import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { AreaField, type ChosenArea } from '../../components/staff/area-field.js';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { usePages } from '../../components/staff/use-pages.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { SelectField, TextField } from '../../forms/fields.js';
import {
  AdminOfficesDocument,
  CreateOfficeDocument,
  UpdateOfficeDocument,
  type Country,
  type OfficeInput,
  type OfficeRowFragment,
  type OfficeStatus,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { COUNTRY_WORDS, OFFICE_KIND_WORDS, OFFICE_STATUS_WORDS, ZONES } from './admin-words.js';

interface Draft {
  name: string;
  kind: string;
  country: Country;
  area: ChosenArea | null;
  timeZone: string;
  status: OfficeStatus;
}

const NEW: Draft = { name: '', kind: 'centre', country: 'ID', area: null, timeZone: ZONES.ID[0], status: 'active' };

const draftOf = ({ name, kind, country, area, timeZone, status }: OfficeRowFragment): Draft => ({
  name,
  kind,
  country,
  area: area && { ...area, country },
  timeZone,
  status,
});

const inputOf = ({ area, ...draft }: Draft): OfficeInput => ({
  ...draft,
  name: draft.name.trim(),
  areaId: area?.id ?? null,
});

function OfficeFields({
  draft,
  onDraft,
}: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <TextField
        label={<Trans>Name</Trans>}
        value={draft.name}
        maxLength={200}
        onChange={(event) => onDraft({ ...draft, name: event.target.value })}
      />
      <div className="pair">
        <SelectField
          label={<Trans>Kind</Trans>}
          value={draft.kind}
          onChange={(event) => onDraft({ ...draft, kind: event.target.value })}
        >
          {Object.entries(OFFICE_KIND_WORDS).map(([kind, word]) => (
            <option key={kind} value={kind}>
              {t(word)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>Country</Trans>}
          value={draft.country}
          onChange={(event) => {
            const country = event.target.value as Country;
            onDraft({ ...draft, country, area: null, timeZone: ZONES[country][0] });
          }}
        >
          <option value="ID">{t(COUNTRY_WORDS.ID)}</option>
          <option value="VN">{t(COUNTRY_WORDS.VN)}</option>
        </SelectField>
      </div>
      <AreaField
        label={t`Area`}
        country={draft.country}
        value={draft.area}
        onChange={(area) => onDraft({ ...draft, area })}
      />
      <div className="pair">
        <SelectField
          label={<Trans>Time zone</Trans>}
          value={draft.timeZone}
          onChange={(event) => onDraft({ ...draft, timeZone: event.target.value })}
        >
          {ZONES[draft.country].map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>State</Trans>}
          value={draft.status}
          onChange={(event) => onDraft({ ...draft, status: event.target.value as OfficeStatus })}
        >
          <option value="active">{t(OFFICE_STATUS_WORDS.active)}</option>
          <option value="closed">{t(OFFICE_STATUS_WORDS.closed)}</option>
        </SelectField>
      </div>
    </>
  );
}

interface OfficeSheetProps {
  readonly office: OfficeRowFragment | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function OfficeSheet({ office, onClose, onDone }: OfficeSheetProps): ReactNode {
  const [draft, setDraft] = useState(() => (office ? draftOf(office) : NEW));
  const [, create] = useMutation(CreateOfficeDocument);
  const [, update] = useMutation(UpdateOfficeDocument);
  return (
    <ActionSheet
      title={office ? <Trans>Edit office</Trans> : <Trans>New office</Trans>}
      action={<Trans>Save</Trans>}
      onClose={onClose}
      run={() =>
        office
          ? update({ id: office.id, version: office.version, input: inputOf(draft) })
          : create({ input: inputOf(draft) })
      }
      onDone={onDone}
    >
      <OfficeFields draft={draft} onDraft={setDraft} />
      {office?.status === 'active' && draft.status === 'closed' && (
        <p className="problem">
          <Trans>Closing an office signs its people out.</Trans>
        </p>
      )}
    </ActionSheet>
  );
}

function KindWord({ kind }: { readonly kind: string }): ReactNode {
  const { t } = useLingui();
  const word = OFFICE_KIND_WORDS[kind];
  return word ? t(word) : kind;
}

function useColumns(onEdit: (office: OfficeRowFragment) => void): readonly Column<OfficeRowFragment>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      { key: 'name', head: t`Name`, look: 'lead', sortBy: (row) => row.name, cell: (row) => <b>{row.name}</b> },
      {
        key: 'kind',
        head: t`Kind`,
        sortBy: (row) => row.kind,
        cell: (row) => <KindWord kind={row.kind} />,
      },
      { key: 'country', head: t`Country`, sortBy: (row) => row.country, cell: (row) => t(COUNTRY_WORDS[row.country]) },
      { key: 'area', head: t`Area`, sortBy: (row) => row.area?.name ?? '', cell: (row) => row.area?.fullName },
      { key: 'zone', head: t`Time zone`, sortBy: (row) => row.timeZone, cell: (row) => row.timeZone },
      {
        key: 'status',
        head: t`State`,
        sortBy: (row) => row.status,
        cell: (row) => (
          <span className={`tag ${row.status === 'active' ? 'yes' : ''}`}>{t(OFFICE_STATUS_WORDS[row.status])}</span>
        ),
      },
      {
        key: 'actions',
        head: t`Actions`,
        look: 'wide',
        cell: (row) => (
          <button type="button" className="btn quiet s" onClick={() => onEdit(row)}>
            <Trans>Edit</Trans>
          </button>
        ),
      },
    ],
    [t, onEdit],
  );
}

const NO_VARIABLES = {};

export function OfficesPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Offices`);
  const [open, setOpen] = useState<OfficeRowFragment | 'new' | null>(null);
  const pages = usePages({
    query: AdminOfficesDocument,
    variables: NO_VARIABLES,
    connectionOf: (data) => data.offices,
  });
  const columns = useColumns(setOpen);
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Offices</Trans>
        </h1>
        <button type="button" className="btn" onClick={() => setOpen('new')}>
          <Trans>New office</Trans>
        </button>
      </div>
      {pages.error && <FailureNote error={pages.error} onRetry={pages.again} />}
      {pages.waiting && <Waiting shape={<CardShapes count={2} />} />}
      {!pages.waiting && (
        <DataTable
          caption={t`Offices`}
          columns={columns}
          rows={pages.rows}
          keyOf={(row) => row.id}
          onMore={pages.more}
        />
      )}
      {open && (
        <OfficeSheet
          office={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            pages.again();
          }}
        />
      )}
    </>
  );
}
