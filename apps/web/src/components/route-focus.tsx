import { useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

const places = new Map<string, number>();
const MAX_FRAMES = 20;

/** A list restored from memory needs a few frames to become long enough. */
function scrollWhenLongEnough(y: number): () => void {
  let frame = 0;
  let handle = 0;
  const attempt = (): void => {
    window.scrollTo(0, y);
    frame += 1;
    if (Math.abs(window.scrollY - y) > 2 && frame < MAX_FRAMES) handle = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(handle);
}

/** Back and forward return to the place on the page; a new page begins at its top with the focus on its content. */
export function RouteFocus(): null {
  const { key, pathname } = useLocation();
  const type = useNavigationType();
  const shown = useRef(pathname);
  useEffect(() => {
    window.history.scrollRestoration = 'manual';
  }, []);
  // Read as the page goes, before the next one shortens it: an event of scrolling would come too late.
  useLayoutEffect(
    () => () => {
      places.set(key, window.scrollY);
    },
    [key],
  );
  useLayoutEffect(() => {
    if (shown.current === pathname) return undefined;
    shown.current = pathname;
    const stop = scrollWhenLongEnough(type === NavigationType.Pop ? (places.get(key) ?? 0) : 0);
    document.getElementById('main')?.focus({ preventScroll: true });
    return stop;
  }, [key, pathname, type]);
  return null;
}
