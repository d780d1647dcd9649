import { useEffect, useRef, type ReactNode } from 'react';
import type { OpenExcel } from './openExcel';

/** The place beside the sheet for the add-in's own page; it runs on while the pane is closed. */
export function PaneFrame({
  excel,
  isShown,
  width,
}: {
  readonly excel: OpenExcel;
  readonly isShown: boolean;
  readonly width: number;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(excel.web.frame);
  }, [excel]);
  return <aside ref={place} className="pane" hidden={!isShown} style={{ width }} />;
}
