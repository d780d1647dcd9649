import { a1Of } from '../../src/domain/a1';
import { cellNamesOf } from '../../src/findings/cellNames';
import { renderFinding } from '../../src/findings/renderFinding';
import { textsOf } from '../../src/findings/textsOf';
import { categoryOf } from '../../src/taskpane/findingCategory';
import { PANE_DANISH } from '../../src/taskpane/texts/pane.da';
import type { CheckedWorkbook } from '../../src/workbook/checkedWorkbook';
import { sectionsOf } from '../../src/workbook/findingSections';
import { markRules } from '../../src/workbook/markRules';
import { sentinelFormula } from '../../src/workbook/markSentinel';
import { checkSample, SAMPLES } from '../support/checkSample';
import { rulesNow } from './excelState';
import type { RuleNow } from './excelState';
import { checkWorkbook, listedFindings } from './paneSteps';
import type { ListedLine } from './paneSteps';
import { useSandbox } from './useSandbox';

const open = useSandbox();

/** The list as the command line's findings make it: roots, table by table. */
function expectedList(checked: CheckedWorkbook): ListedLine[] {
  const texts = textsOf('da');
  const names = cellNamesOf([{ file: '', sheets: checked.reading.sheets }]);
  return sectionsOf(checked).flatMap(({ roots }) =>
    roots.map(({ finding }) => ({
      category: PANE_DANISH.finding.category[categoryOf(finding, checked.waivers)],
      title: renderFinding(finding, texts, names).title,
      cell: a1Of(finding.at),
    })),
  );
}

function expectedRules(checked: CheckedWorkbook): RuleNow[] {
  const sheetNames = new Map(checked.reading.sheets.map(({ id, name }) => [id, name]));
  const marks = checked.findings.map(({ at, severity, code }) => ({ cell: at, severity, code }));
  return markRules(marks).map(({ sheetId, severity, code, areas }) => ({
    sheet: sheetNames.get(sheetId) ?? '',
    formula: `=${sentinelFormula(severity, code)}`,
    cells: areas.flatMap(({ top, left, bottom, right }) => {
      const cells = [];
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) cells.push(`${row},${column}`);
      }
      return cells;
    }),
  }));
}

/** Rules in an order of their own, so that two sets can be compared. */
function sorted(rules: readonly RuleNow[]): RuleNow[] {
  return rules
    .map((rule) => ({ ...rule, cells: [...rule.cells].sort() }))
    .sort((one, other) => (one.sheet + one.formula).localeCompare(other.sheet + other.formula));
}

describe('the check in the pane', () => {
  test.each(SAMPLES)('%s: marks and list as on the command line', async (workbook) => {
    const { page, pane } = await open({ workbook });
    await checkWorkbook(pane);
    const checked = await checkSample(workbook);
    const list = await listedFindings(pane);
    expect(list).toEqual(expectedList(checked));
    await page.waitForFunction(() =>
      window.openExcel?.workbook.sheets.some((sheet) => sheet.conditionalFormats.length > 0),
    );
    expect(sorted(await rulesNow(page))).toEqual(sorted(expectedRules(checked)));
  });
});
