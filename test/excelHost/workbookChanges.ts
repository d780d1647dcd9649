import type { Area } from '../../src/domain/a1';
import type { ServerState } from './serverState';
import { localAddress } from './workbook/areas';
import { recalculate } from './workbook/recalculate';
import type { SimSheet } from './workbook/simSheet';

/** Who changed a cell: this user (or add-in) or a co-author. */
export type ChangeSource = 'Local' | 'Remote';

/** What follows a change of cells: recalculation (unless manual), then the events of both. */
export function cellsChanged(
  server: ServerState,
  sheet: SimSheet,
  area: Area,
  source: ChangeSource,
  byAddIn: boolean,
): void {
  const calculated = server.workbook.calculationMode === 'Manual' ? [] : [...recalculate(server.workbook)];
  if (byAddIn && !server.eventsEnabled) return;
  server.events.raise('changed', {
    type: 'WorksheetChanged',
    changeType: 'RangeEdited',
    source,
    worksheetId: sheet.id,
    address: localAddress(area),
    ...(server.excelApi >= 14 ? { triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown' } : {}),
  });
  for (const changed of calculated) {
    server.events.raise('calculated', { type: 'WorksheetCalculated', worksheetId: changed.id, address: '' });
  }
}

/** Puts the selection somewhere, as a click of the user does. */
export function select(server: ServerState, sheet: SimSheet, areas: readonly Area[]): void {
  const { workbook, events } = server;
  const before = workbook.selection?.sheet;
  workbook.selection = { sheet, areas };
  workbook.isChartSheetInFront = false;
  if (before !== sheet) {
    if (before !== undefined) {
      events.raise('deactivated', { type: 'WorksheetDeactivated', worksheetId: before.id });
    }
    events.raise('activated', { type: 'WorksheetActivated', worksheetId: sheet.id });
  }
  events.raise('selectionChanged', {
    type: 'WorksheetSelectionChanged',
    worksheetId: sheet.id,
    address: areas.map(localAddress).join(','),
  });
}
