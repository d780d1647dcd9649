import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OpenExcelWorkbook } from '../../src/excel/openExcelWorkbook';
import type { Finding } from '../../src/findings/finding';
import type { CheckedWorkbook } from '../../src/workbook/checkedWorkbook';
import { CheckSession } from '../../src/workbook/session/checkSession';
import { nodeInflate } from '../../src/xlsx/nodeInflate';
import { openXlsx } from '../../src/xlsx/openXlsx';
import { startExcel } from '../excelHost/startExcel';
import { workbookOfSnapshots } from '../excelHost/workbook/workbookOfSnapshots';
import { checkSample, SAMPLES } from '../support/checkSample';
import type { Sample } from '../support/checkSample';

jest.setTimeout(30_000);

/** The sample opened in the simulated Excel and checked as the pane checks it: through Office.js. */
async function checkInExcel(sample: Sample): Promise<CheckedWorkbook> {
  const file = `${sample}.xlsx`;
  const bytes = readFileSync(path.resolve('samples', file));
  const port = openXlsx(bytes, { file, sheetIdPrefix: '', inflate: nodeInflate });
  const sheets = [];
  for await (const sheet of port.sheets()) sheets.push(sheet);
  startExcel(workbookOfSnapshots(file, sheets));
  const session = new CheckSession(new OpenExcelWorkbook(), {
    marking: true,
    rememberMarking: () => undefined,
  });
  await session.check('workbook');
  const { marks, result, trouble } = session.state();
  if (result === null) throw new Error(`The check came to nothing: ${JSON.stringify(trouble)}`);
  expect(marks?.skipped).toEqual([]);
  expect(marks?.marked).toBeGreaterThan(0);
  return result.checked;
}

/** Findings with their sheets named by place in the workbook: Excel and files give sheets ids of their own. */
function comparable({ findings, reading, coverage, complete }: CheckedWorkbook): unknown {
  const positions = new Map(reading.sheets.map(({ id }, index) => [id, index]));
  const plain = JSON.stringify({ findings, coverage, complete }, (key, value: unknown) =>
    key === 'sheetId' && typeof value === 'string' ? positions.get(value) : value,
  );
  return JSON.parse(plain) as { findings: Finding[] };
}

describe('pane and command line find the same', () => {
  test.each(SAMPLES)('%s', async (sample) => {
    const inFile = await checkSample(sample);
    expect(comparable(await checkInExcel(sample))).toEqual(comparable(inFile));
    expect(inFile.findings.length).toBeGreaterThan(0);
  });
});
