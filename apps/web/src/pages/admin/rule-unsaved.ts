import { useEffect, useState } from 'react';
import type { RuleDraft } from './rule-draft.js';

/** What stands in the browser of work that was not saved: on what it was begun, and how far it came. */
interface Unsaved {
  readonly base: string;
  readonly draft: RuleDraft;
}

const PREFIX = 'rule-draft ';

/** Work that was begun on just this; of anything else nothing is taken up, it would undo what came meanwhile. */
export function readUnsaved(store: Storage, place: string, base: string): RuleDraft | null {
  try {
    const kept = JSON.parse(store.getItem(PREFIX + place) ?? 'null') as Unsaved | null;
    return kept?.base === base ? kept.draft : null;
  } catch {
    return null;
  }
}

/** Keeps work that differs from what it was begun on, and nothing else. */
export function keepUnsaved(store: Storage, place: string, { base, draft }: Unsaved): void {
  try {
    if (JSON.stringify(draft) === base) store.removeItem(PREFIX + place);
    else store.setItem(PREFIX + place, JSON.stringify({ base, draft }));
  } catch {
    // A full or closed store: the browser still asks before the page is left.
  }
}

/**
 * The draft on the page. Unsaved work is kept in the browser until it is saved or thrown away; `found` is what was left
 * before. The browser asks before a page with unsaved work is closed.
 */
export function useUnsaved(place: string, start: RuleDraft) {
  const [base, setBase] = useState(() => JSON.stringify(start));
  const [draft, setDraft] = useState(start);
  const [found, setFound] = useState(() => readUnsaved(localStorage, place, base));
  const dirty = JSON.stringify(draft) !== base;
  useEffect(() => {
    // What was found stays there until somebody decides about it.
    if (dirty || !found) keepUnsaved(localStorage, place, { base, draft });
  }, [place, base, draft, dirty, found]);
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  return {
    draft,
    setDraft,
    found,
    dirty,
    takeUp: () => {
      if (found) setDraft(found);
      setFound(null);
    },
    throwAway: () => setFound(null),
    saved: (told: RuleDraft) => {
      setBase(JSON.stringify(told));
      keepUnsaved(localStorage, place, { base: JSON.stringify(told), draft: told });
    },
  };
}
