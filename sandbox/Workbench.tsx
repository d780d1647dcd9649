import { useSyncExternalStore, type ReactNode } from 'react';
import { FormulaBar } from './FormulaBar';
import { Grid } from './grid/Grid';
import type { OpenExcel } from './openExcel';
import { PaneFrame } from './PaneFrame';
import { Ribbon } from './Ribbon';
import { SheetTabs } from './SheetTabs';

interface WorkbenchProps {
  readonly excel: OpenExcel;
  readonly samples: readonly string[];
  readonly chosen: string;
  readonly paneWidth: number;
  readonly onChoose: (sample: string) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** Excel's window: ribbon, sheet, tabs and the pane beside. */
export function Workbench(props: WorkbenchProps): ReactNode {
  const { excel, paneWidth } = props;
  const state = useSyncExternalStore(excel.subscribe, excel.state);
  const sheet = excel.workbook.activeSheet();
  return (
    <div className={state.isDark ? 'excel dark' : 'excel'}>
      <Ribbon {...props} state={state} />
      <div className="beside">
        <main aria-label="Regneark">
          <FormulaBar excel={excel} sheet={sheet} />
          <Grid key={sheet.id} excel={excel} sheet={sheet} />
          <SheetTabs excel={excel} active={sheet} />
        </main>
        <PaneFrame excel={excel} isShown={state.isPaneShown} width={paneWidth} />
      </div>
    </div>
  );
}
