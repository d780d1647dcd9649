import { bridgeTo } from './hostBridge';
import { ExcelServer } from './excelServer';
import type { ServerOptions } from './excelServer';
import { connectOffice } from './loadOfficeBundle';
import type { SimWorkbook } from './workbook/simWorkbook';

/** Opens a workbook in the simulated Excel and makes it the one that the global `Excel` talks to. */
export function startExcel(workbook: SimWorkbook, options: ServerOptions = {}): ExcelServer {
  const server = new ExcelServer(workbook, options);
  connectOffice(bridgeTo(server), () => server.state.excelApi);
  return server;
}
