import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { TextField } from '../../forms/fields.js';
import { formatNumber } from '../../formats/number.js';
import { useLang } from '../../i18n/use-lang.js';
import { digitsOf, placeBehind } from './rule-values.js';

/** A whole number, grouped in the reader's way while it is typed. `value` is its digits. */
export function WholeField({
  label,
  value,
  onChange,
}: {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (digits: string) => void;
}): ReactNode {
  const lang = useLang();
  const field = useRef<HTMLInputElement>(null);
  const behind = useRef<number | null>(null);
  const shown = value === '' ? '' : formatNumber(BigInt(value), lang);
  useLayoutEffect(() => {
    if (behind.current === null) return;
    const place = placeBehind(shown, behind.current);
    field.current?.setSelectionRange(place, place);
    behind.current = null;
  });
  return (
    <TextField
      label={label}
      ref={field}
      inputMode="numeric"
      value={shown}
      onChange={({ target }) => {
        behind.current = digitsOf(target.value.slice(0, target.selectionStart ?? target.value.length)).length;
        onChange(digitsOf(target.value));
      }}
    />
  );
}
