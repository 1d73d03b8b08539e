import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
}

interface ComboboxProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onValue: (value: string) => void;
  readonly onChoose: (index: number) => void;
  /** Enter without a choice marked. */
  readonly onSubmit?: () => void;
  readonly placeholder?: string;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly inline?: boolean;
  readonly autoFocus?: boolean;
  readonly inputId?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly type?: 'search' | 'text';
}

interface Marking {
  readonly marked: number;
  readonly open: boolean;
  readonly mark: (index: number) => void;
  readonly setOpen: (open: boolean) => void;
}

/** Which choice is marked: it stays so when the list changes around it, until something is typed. */
function useMarking(choices: readonly Choice[], inline: boolean): Marking {
  const [key, setKey] = useState<string | undefined>();
  const [open, setOpen] = useState(false);
  return {
    marked: choices.findIndex((choice) => choice.key === key),
    open: (open || inline) && choices.length > 0,
    mark: (index) => setKey(choices[index]?.key),
    setOpen,
  };
}

function keyHandler(props: ComboboxProps, marking: Marking): (event: KeyboardEvent<HTMLInputElement>) => void {
  const { choices } = props;
  const move = (step: number): void => {
    const count = choices.length;
    if (count === 0) return;
    marking.setOpen(true);
    const from = marking.marked === -1 && step < 0 ? count : marking.marked;
    marking.mark((from + step + count) % count);
  };
  const enter = (): void => {
    marking.setOpen(false);
    if (marking.open && marking.marked >= 0) props.onChoose(marking.marked);
    else props.onSubmit?.();
    marking.mark(-1);
  };
  const escape = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (!marking.open || props.inline) return;
    event.preventDefault();
    event.stopPropagation();
    marking.setOpen(false);
    marking.mark(-1);
  };
  const actions: Readonly<Record<string, (event: KeyboardEvent<HTMLInputElement>) => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: enter,
    Escape: escape,
  };
  return (event) => {
    if (event.nativeEvent.isComposing) return;
    const action = actions[event.key];
    if (!action) return;
    if (event.key !== 'Escape') event.preventDefault();
    action(event);
  };
}

function Options({
  props,
  marking,
  listId,
}: {
  readonly props: ComboboxProps;
  readonly marking: Marking;
  readonly listId: string;
}): ReactNode {
  return (
    <ul
      className={`options ${props.inline ? 'inline' : ''}`}
      role="listbox"
      id={listId}
      aria-label={props.label}
      hidden={!marking.open}
    >
      {props.choices.map((choice, index) => (
        <li
          key={choice.key}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === marking.marked}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            marking.setOpen(false);
            props.onChoose(index);
          }}
        >
          {choice.icon}
          <span className="grow">
            {choice.label} {choice.detail && <span className="soft small">{choice.detail}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A text field that offers choices while typing, by the ARIA pattern: focus stays in the field, arrows mark, Enter takes, Escape closes. */
export function Combobox(props: ComboboxProps): ReactNode {
  const listId = useId();
  const marking = useMarking(props.choices, props.inline ?? false);
  return (
    <div className="search">
      <div className="field">
        {props.before}
        <input
          id={props.inputId}
          type={props.type ?? 'search'}
          enterKeyHint={props.type === 'text' ? 'done' : 'search'}
          role="combobox"
          aria-label={props.inputId ? undefined : props.label}
          aria-autocomplete="list"
          aria-expanded={marking.open}
          aria-controls={listId}
          aria-activedescendant={marking.open && marking.marked >= 0 ? `${listId}-${marking.marked}` : undefined}
          aria-invalid={props.invalid || undefined}
          aria-describedby={props.describedBy}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          autoFocus={props.autoFocus}
          placeholder={props.placeholder}
          value={props.value}
          onChange={(event) => {
            props.onValue(event.target.value);
            marking.setOpen(true);
            marking.mark(-1);
          }}
          onBlur={() => marking.setOpen(false)}
          onKeyDown={keyHandler(props, marking)}
        />
        {props.after}
      </div>
      <Options props={props} marking={marking} listId={listId} />
    </div>
  );
}
