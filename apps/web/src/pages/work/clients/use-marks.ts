import { useState, type KeyboardEvent } from 'react';

export interface Marks {
  readonly marked: ReadonlySet<string>;
  /** Which row the keyboard is at. */
  readonly at: number;
  readonly setAt: (index: number) => void;
  readonly mark: (ids: readonly string[]) => void;
  readonly toggle: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/** Rows that are marked, and the keys by which they are: arrows move, with Shift they mark, Space marks, Ctrl+A marks all. */
export function useMarks(ids: readonly string[], onOpen: (id: string) => void): Marks {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const toggle = (id: string): void =>
    setMarked((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const mark = (wanted: readonly string[]): void => setMarked(new Set(wanted));
  const move = (step: number, marking: boolean): void => {
    const next = Math.min(ids.length - 1, Math.max(0, at + step));
    if (marking) setMarked((old) => new Set([...old, ...ids.slice(Math.min(at, next), Math.max(at, next) + 1)]));
    setAt(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const present = ids[at];
    const step = STEPS[event.key];
    if (step !== undefined) move(step, event.shiftKey);
    else if (event.key === ' ' && present) toggle(present);
    else if (event.key === 'Enter' && present) onOpen(present);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) mark(ids);
    else if (event.key === 'Escape') mark([]);
    else return;
    event.preventDefault();
  };
  const here = new Set(ids);
  return { marked: new Set([...marked].filter((id) => here.has(id))), at, setAt, mark, toggle, onKeyDown };
}
