import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet } from '../../components/staff/action-sheet.js';
import { AreaField, type ChosenArea } from '../../components/staff/area-field.js';
import { PARTNER_KIND_WORDS } from '../../components/staff/words.js';
import { AreaTextField, SelectField, TextField } from '../../forms/fields.js';
import { RegisterPartnerDocument, type PartnerKind } from '../../gql/staff/graphql.js';

interface PartnerSheetProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PartnerSheet({ onClose, onDone }: PartnerSheetProps): ReactNode {
  const { t } = useLingui();
  const [draft, setDraft] = useState({ kind: 'employer' as PartnerKind, name: '', registrationNumber: '', about: '' });
  const [area, setArea] = useState<ChosenArea | null>(null);
  const [, register] = useMutation(RegisterPartnerDocument);
  return (
    <ActionSheet
      title={<Trans>New partner</Trans>}
      action={<Trans>Save</Trans>}
      onClose={onClose}
      run={() =>
        register({
          input: {
            kind: draft.kind,
            name: draft.name.trim(),
            country: area?.country ?? 'ID',
            areaId: area?.id ?? null,
            registrationNumber: draft.registrationNumber.trim() || null,
            about: draft.about.trim() || null,
          },
        })
      }
      onDone={onDone}
    >
      <SelectField
        label={<Trans>Kind</Trans>}
        value={draft.kind}
        onChange={(event) => setDraft({ ...draft, kind: event.target.value as PartnerKind })}
      >
        {Object.entries(PARTNER_KIND_WORDS).map(([kind, word]) => (
          <option key={kind} value={kind}>
            {t(word)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={<Trans>Name</Trans>}
        maxLength={200}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <AreaField label={t`Area`} value={area} onChange={setArea} hint={<Trans>The country follows from it.</Trans>} />
      <TextField
        label={<Trans>Registration number</Trans>}
        maxLength={60}
        value={draft.registrationNumber}
        onChange={(event) => setDraft({ ...draft, registrationNumber: event.target.value })}
      />
      <AreaTextField
        label={<Trans>In a sentence: what they do</Trans>}
        rows={2}
        maxLength={1000}
        value={draft.about}
        onChange={(event) => setDraft({ ...draft, about: event.target.value })}
      />
    </ActionSheet>
  );
}
