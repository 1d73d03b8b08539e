import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { DataTable, type Column } from '../../components/staff/data-table.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { SelectField, TextField } from '../../forms/fields.js';
import { formatLongDate } from '../../formats/date.js';
import {
  AdminHolidaysDocument,
  RemoveHolidayDocument,
  SaveHolidayDocument,
  type AdminHolidaysQuery,
  type Country,
  type HolidayCategory,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useLang } from '../../i18n/use-lang.js';
import { COUNTRY_WORDS, HOLIDAY_WORDS } from './admin-words.js';

type Holiday = AdminHolidaysQuery['holidays'][number];
interface SheetProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function HolidaySheet({
  holiday,
  country,
  onClose,
  onDone,
}: SheetProps & { readonly holiday: Holiday | null; readonly country: Country }): ReactNode {
  const { t } = useLingui();
  const [draft, setDraft] = useState({
    date: holiday?.date ?? '',
    nameLocal: holiday?.nameLocal ?? '',
    nameEn: holiday?.nameEn ?? '',
    category: holiday?.category ?? 'public',
  });
  const [, save] = useMutation(SaveHolidayDocument);
  return (
    <ActionSheet
      title={holiday ? <Trans>Edit holiday</Trans> : <Trans>New holiday</Trans>}
      action={<Trans>Save</Trans>}
      onClose={onClose}
      run={() => save({ id: holiday?.id ?? null, version: holiday?.version ?? null, input: { ...draft, country } })}
      onDone={onDone}
    >
      <TextField
        label={<Trans>Date</Trans>}
        type="date"
        value={draft.date}
        onChange={(event) => setDraft({ ...draft, date: event.target.value })}
      />
      <TextField
        label={<Trans>Name in the country’s language</Trans>}
        maxLength={200}
        value={draft.nameLocal}
        onChange={(event) => setDraft({ ...draft, nameLocal: event.target.value })}
      />
      <TextField
        label={<Trans>Name in English</Trans>}
        maxLength={200}
        value={draft.nameEn}
        onChange={(event) => setDraft({ ...draft, nameEn: event.target.value })}
      />
      <SelectField
        label={<Trans>For whom</Trans>}
        value={draft.category}
        onChange={(event) => setDraft({ ...draft, category: event.target.value as HolidayCategory })}
      >
        <option value="public">{t(HOLIDAY_WORDS.public)}</option>
        <option value="government">{t(HOLIDAY_WORDS.government)}</option>
      </SelectField>
    </ActionSheet>
  );
}

function RemoveSheet({ holiday, onClose, onDone }: SheetProps & { readonly holiday: Holiday }): ReactNode {
  const lang = useLang();
  const [, remove] = useMutation(RemoveHolidayDocument);
  const day = formatLongDate(holiday.date, lang);
  const name = holiday.nameLocal;
  return (
    <ActionSheet
      title={<Trans>Delete this holiday?</Trans>}
      action={<Trans>Delete</Trans>}
      danger
      onClose={onClose}
      run={() => remove({ id: holiday.id, version: holiday.version })}
      onDone={onDone}
    >
      <p>
        <Trans>
          {name} on {day} counts as a working day again.
        </Trans>
      </p>
    </ActionSheet>
  );
}

type Open = { readonly edit: Holiday | null } | { readonly remove: Holiday };

function useColumns(onOpen: (open: Open) => void): readonly Column<Holiday>[] {
  const { t } = useLingui();
  const lang = useLang();
  return useMemo(
    () => [
      {
        key: 'date',
        head: t`Date`,
        look: 'lead',
        sortBy: (row) => row.date,
        cell: (row) => <b className="num">{formatLongDate(row.date, lang)}</b>,
      },
      { key: 'local', head: t`Name`, sortBy: (row) => row.nameLocal, cell: (row) => row.nameLocal },
      { key: 'en', head: t`Name in English`, sortBy: (row) => row.nameEn, cell: (row) => row.nameEn },
      {
        key: 'category',
        head: t`For whom`,
        sortBy: (row) => row.category,
        cell: (row) => t(HOLIDAY_WORDS[row.category]),
      },
      {
        key: 'actions',
        head: t`Actions`,
        look: 'wide',
        cell: (row) => (
          <div className="acts">
            <button type="button" className="btn quiet s" onClick={() => onOpen({ edit: row })}>
              <Trans>Edit</Trans>
            </button>
            <button type="button" className="btn danger s" onClick={() => onOpen({ remove: row })}>
              <Trans>Delete</Trans>
            </button>
          </div>
        ),
      },
    ],
    [t, lang, onOpen],
  );
}

interface ToolsProps {
  readonly country: Country;
  readonly year: number;
  readonly thisYear: number;
  readonly onCountry: (country: Country) => void;
  readonly onYear: (year: number) => void;
}

function Tools({ country, year, thisYear, onCountry, onYear }: ToolsProps): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <select
        className="input fit"
        aria-label={t`Country`}
        value={country}
        onChange={(event) => onCountry(event.target.value as Country)}
      >
        <option value="ID">{t(COUNTRY_WORDS.ID)}</option>
        <option value="VN">{t(COUNTRY_WORDS.VN)}</option>
      </select>
      <select
        className="input fit num"
        aria-label={t`Year`}
        value={year}
        onChange={(event) => onYear(Number(event.target.value))}
      >
        {[-1, 0, 1, 2].map((step) => (
          <option key={step}>{thisYear + step}</option>
        ))}
      </select>
    </>
  );
}

function Sheets({
  open,
  country,
  onClose,
  onDone,
}: SheetProps & { readonly open: Open; readonly country: Country }): ReactNode {
  if ('remove' in open) return <RemoveSheet holiday={open.remove} onClose={onClose} onDone={onDone} />;
  return <HolidaySheet holiday={open.edit} country={country} onClose={onClose} onDone={onDone} />;
}

export function HolidaysPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Holidays`);
  const thisYear = Number(useToday().slice(0, 4));
  const [country, setCountry] = useState<Country>('ID');
  const [year, setYear] = useState(thisYear);
  const [open, setOpen] = useState<Open | null>(null);
  const [{ data, error, fetching }, again] = useQuery({
    query: AdminHolidaysDocument,
    variables: { country, year },
    requestPolicy: 'cache-and-network',
  });
  const columns = useColumns(setOpen);
  const reload = (): void => again({ requestPolicy: 'network-only' });
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Holidays</Trans>
        </h1>
        <button type="button" className="btn" onClick={() => setOpen({ edit: null })}>
          <Trans>New holiday</Trans>
        </button>
      </div>
      {error && <FailureNote error={error} onRetry={reload} />}
      {!data && fetching && <Waiting shape={<CardShapes count={2} />} />}
      {data && (
        <DataTable
          caption={t`Holidays`}
          columns={columns}
          rows={data.holidays}
          keyOf={(row) => row.id}
          tools={<Tools country={country} year={year} thisYear={thisYear} onCountry={setCountry} onYear={setYear} />}
        />
      )}
      {open && (
        <Sheets
          open={open}
          country={country}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            reload();
          }}
        />
      )}
    </>
  );
}
