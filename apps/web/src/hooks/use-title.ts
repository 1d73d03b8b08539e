import { useEffect } from 'react';

/** The title is seen on a locked or shared screen: the page's neutral name, never a job's or a person's. */
export function useTitle(name?: string): void {
  useEffect(() => {
    document.title = name ? `${name} · Titian` : 'Titian';
  }, [name]);
}
