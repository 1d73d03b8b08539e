import { useEffect, useRef, useState } from 'react';

interface Stay {
  /** The row that was acted upon. */
  readonly at: string | null;
  /** Goes to a row now, and once more when the newer list came: it may stand elsewhere then. */
  readonly stay: (key: string) => void;
  /** Goes to a row of a list that stays as it is. */
  readonly back: (key: string) => void;
}

function show(key: string): void {
  const row = document.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  row?.focus({ preventScroll: true });
}

/** Keeps readers at the row they acted upon, wherever a new order puts it. `list`: another object once it was read anew. */
export function useStay(list: unknown): Stay {
  const [at, setAt] = useState<{ readonly key: string } | null>(null);
  const times = useRef(0);
  useEffect(() => {
    if (at === null || times.current === 0) return;
    times.current -= 1;
    show(at.key);
  }, [list, at]);
  const go = (key: string, often: number): void => {
    times.current = often;
    setAt({ key });
  };
  return { at: at?.key ?? null, stay: (key) => go(key, 2), back: (key) => go(key, 1) };
}
