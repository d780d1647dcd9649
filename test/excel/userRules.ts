import type { ConditionalFormatType, SimConditionalFormat } from '../excelHost/workbook/conditionalFormat';
import type { SimSheet } from '../excelHost/workbook/simSheet';
import type { SimWorkbook } from '../excelHost/workbook/simWorkbook';
import { parseAreas } from '../excelHost/workbook/areas';

/** Puts a rule of the user's on a sheet. */
export function addUserRule(
  workbook: SimWorkbook,
  sheet: SimSheet,
  address: string,
  type: ConditionalFormatType,
  formula = '',
): SimConditionalFormat {
  const rule: SimConditionalFormat = {
    id: workbook.nextRuleId(),
    type,
    areas: parseAreas(address, 'test'),
    stopIfTrue: false,
    formula,
    style: { 'Fill.Color': '#00FF00' },
    rule: {},
  };
  sheet.conditionalFormats = [...sheet.conditionalFormats, rule];
  return rule;
}
