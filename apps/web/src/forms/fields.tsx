import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { Icon } from '../components/icons.js';

interface Labelled {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it; shown and read out with the field. */
  readonly problem?: string | undefined;
}

interface FieldIds {
  readonly id: string;
  readonly describedBy: string | undefined;
}

function useFieldIds({ hint, problem }: Labelled): FieldIds & { readonly hintId: string; readonly problemId: string } {
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const described = [hint ? hintId : '', problem ? problemId : ''].filter(Boolean).join(' ');
  return { id, hintId, problemId, describedBy: described || undefined };
}

export function Problem({ id, text }: { readonly id?: string; readonly text: string | undefined }): ReactNode {
  if (!text) return null;
  return (
    <span className="problem" id={id}>
      <Icon name="info" size={18} />
      {text}
    </span>
  );
}

function Frame({
  labelled,
  ids,
  children,
}: {
  readonly labelled: Labelled;
  readonly ids: ReturnType<typeof useFieldIds>;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="labelled">
      <label htmlFor={ids.id}>{labelled.label}</label>
      {children}
      {labelled.hint && (
        <span className="small soft" id={ids.hintId}>
          {labelled.hint}
        </span>
      )}
      <Problem id={ids.problemId} text={labelled.problem} />
    </div>
  );
}

export function TextField({ label, hint, problem, ...input }: Labelled & ComponentPropsWithRef<'input'>): ReactNode {
  const ids = useFieldIds({ label, hint, problem });
  return (
    <Frame labelled={{ label, hint, problem }} ids={ids}>
      <input
        className="input"
        id={ids.id}
        aria-describedby={ids.describedBy}
        aria-invalid={problem ? true : undefined}
        {...input}
      />
    </Frame>
  );
}

export function AreaTextField({
  label,
  hint,
  problem,
  ...input
}: Labelled & ComponentPropsWithRef<'textarea'>): ReactNode {
  const ids = useFieldIds({ label, hint, problem });
  return (
    <Frame labelled={{ label, hint, problem }} ids={ids}>
      <textarea
        className="input"
        rows={4}
        id={ids.id}
        aria-describedby={ids.describedBy}
        aria-invalid={problem ? true : undefined}
        {...input}
      />
    </Frame>
  );
}

export function SelectField({
  label,
  hint,
  problem,
  children,
  ...select
}: Labelled & ComponentPropsWithRef<'select'>): ReactNode {
  const ids = useFieldIds({ label, hint, problem });
  return (
    <Frame labelled={{ label, hint, problem }} ids={ids}>
      <select
        className="input"
        id={ids.id}
        aria-describedby={ids.describedBy}
        aria-invalid={problem ? true : undefined}
        {...select}
      >
        {children}
      </select>
    </Frame>
  );
}

export function CheckField({
  label,
  ...input
}: { readonly label: ReactNode } & ComponentPropsWithRef<'input'>): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  );
}
