import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { FormProvider, type SubmitHandler, type UseFormReturn } from 'react-hook-form';

import {
  DaysField,
  KindField,
  PlacesField,
  ShiftsField,
  StartField,
  TitleField,
  WordsField,
} from './posting-fields.js';
import { PayFields } from './pay-fields.js';
import { PlaceField } from './place-fields.js';
import { DetailFields, SafetyFields } from './posting-more-fields.js';
import type { PostingValues } from './posting-values.js';
import { RequirementFields } from './requirement-fields.js';

interface PostingFormProps {
  readonly form: UseFormReturn<PostingValues>;
  /** For whom it is; null: not said yet. */
  readonly partnerId: string | null;
  readonly onSubmit: SubmitHandler<PostingValues>;
  /** What stands above the fields: a choice of partner, a refusal. */
  readonly children?: ReactNode;
  readonly footer: ReactNode;
}

function Fold({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }): ReactNode {
  return (
    <details>
      <summary>{title}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}

/** Eight questions first; what only some postings need is folded away below. */
export function PostingForm({ form, partnerId, onSubmit, children, footer }: PostingFormProps): ReactNode {
  return (
    <FormProvider {...form}>
      <form className="form" noValidate onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
        {children}
        <KindField />
        <TitleField />
        <PlaceField partnerId={partnerId} />
        <PayFields />
        <div className="stack">
          <DaysField />
          <ShiftsField />
        </div>
        <div className="pair">
          <PlacesField />
          <StartField />
        </div>
        <WordsField />
        <div className="folds">
          <Fold title={<Trans>What you ask of people</Trans>}>
            <RequirementFields />
          </Fold>
          <Fold title={<Trans>What people should know before</Trans>}>
            <SafetyFields />
          </Fold>
          <Fold title={<Trans>More details</Trans>}>
            <DetailFields />
          </Fold>
        </div>
        <div className="foot">{footer}</div>
      </form>
    </FormProvider>
  );
}
