import { useEffect, useRef, type RefObject } from 'react';

/** Gives the keyboard to the first thing of this kind inside an element that has just appeared. */
export function useFirstFocus<Container extends HTMLElement>(kind: string): RefObject<Container | null> {
  const container = useRef<Container>(null);
  useEffect(() => container.current?.querySelector<HTMLElement>(kind)?.focus(), [kind]);
  return container;
}
