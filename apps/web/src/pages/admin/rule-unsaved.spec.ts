import { EMPTY_DRAFT } from './rule-draft.js';
import { keepUnsaved, readUnsaved } from './rule-unsaved.js';

/** The part of a browser's store that is used. */
function store(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
    get length() {
      return kept.size;
    },
  } as unknown as Storage;
}

const BASE = JSON.stringify(EMPTY_DRAFT);
const written = { ...EMPTY_DRAFT, source: 'Decision 1' };

describe('work that was not saved', () => {
  it('is found again where it was written, and nowhere else', () => {
    const here = store();
    keepUnsaved(here, 'a', { base: BASE, draft: written });
    expect(readUnsaved(here, 'a', BASE)).toEqual(written);
    expect(readUnsaved(here, 'b', BASE)).toBeNull();
  });

  it('is not taken up when what it was begun on has changed', () => {
    const here = store();
    keepUnsaved(here, 'a', { base: BASE, draft: written });
    expect(readUnsaved(here, 'a', JSON.stringify({ ...EMPTY_DRAFT, source: 'Decision 2' }))).toBeNull();
  });

  it('is gone once it is saved', () => {
    const here = store();
    keepUnsaved(here, 'a', { base: BASE, draft: written });
    expect(here.length).toBe(1);
    keepUnsaved(here, 'a', { base: JSON.stringify(written), draft: written });
    expect(here.length).toBe(0);
  });

  it('is nothing when the store holds something else, or cannot be used', () => {
    const here = store();
    here.setItem('rule-draft a', 'no draft');
    expect(readUnsaved(here, 'a', BASE)).toBeNull();
    const closed = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    } as unknown as Storage;
    expect(() => keepUnsaved(closed, 'a', { base: BASE, draft: written })).not.toThrow();
  });
});
