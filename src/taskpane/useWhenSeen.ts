import { useEffect, useRef, type RefObject } from 'react';

/** Calls back once an element has come into view, and once more each time `round` changes. */
export function useWhenSeen<Seen extends HTMLElement>(
  onSeen: () => void,
  round: number,
): RefObject<Seen | null> {
  const element = useRef<Seen>(null);
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  useEffect(() => {
    if (element.current === null || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [round]);
  return element;
}
