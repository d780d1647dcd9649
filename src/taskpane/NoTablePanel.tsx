import type { ReactNode } from 'react';
import { a1OfArea } from '../domain/a1';
import { CellButton } from './CellButton';
import { usePane } from './paneTools';
import { usePaneResult } from './paneResult';
import { StatePanel } from './StatePanel';

/** No standard table was found; what looks like one is named. */
export function NoTablePanel(): ReactNode {
  const { names, words } = usePane();
  const { checked } = usePaneResult();
  const places = checked.reading.unrecognised;
  return (
    <StatePanel
      mood="trouble"
      words={words.states.noTable}
      more={
        places.length === 0 ? null : (
          <>
            {words.states.nearestTable}{' '}
            {places.slice(0, 5).map(({ at, area }) => {
              const name = `${names.sheetOf(at)}!${a1OfArea(area)}`;
              return (
                <CellButton key={name} cell={at}>
                  {name}
                </CellButton>
              );
            })}
          </>
        )
      }
    />
  );
}
