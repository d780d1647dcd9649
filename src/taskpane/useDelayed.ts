import { useEffect, useState } from 'react';

/** True once `active` has held for so long: what is done sooner needs no word. */
export function useDelayed(active: boolean, milliseconds: number): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setDue(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setDue(false);
    };
  }, [active, milliseconds]);
  return active && isDue;
}
