import { buildSheet } from './workbook/buildSheet';
import { recalculate } from './workbook/recalculate';
import { SimWorkbook } from './workbook/simWorkbook';

function resultOf(formula: string): unknown {
  const workbook = new SimWorkbook();
  buildSheet(workbook, 'Løn', [[1, 2, 'tekst', '5', null, true]]);
  const sheet = buildSheet(workbook, 'Regning', [[formula]]);
  recalculate(workbook);
  return sheet.cellAt(0, 0)?.value;
}

describe('recalculation', () => {
  test.each([
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=(1+2)/4', 0.75],
    ['=50%', 0.5],
    ['=1/0', '#DIV/0!'],
    ['="a"&1', 'a1'],
    ['=Løn!A1-Løn!B1', -1],
    ['=SUM(Løn!A1:F1)', 3],
    ['=SUM(Løn!$A$1,Løn!B1,3)', 6],
    ['=SUM(Løn!A:B)', 3],
    ['=Løn!D1+1', 6],
    ['=Løn!C1+1', '#VALUE!'],
    ['=Løn!E1', 0],
    ['=SUBTOTAL(9,Løn!A1:B1)', 3],
    ['=ROUND(-2.345,2)', -2.35],
    ['=IF(Løn!A1>1,"ja","nej")', 'nej'],
    ['=IFERROR(1/0,"fejl")', 'fejl'],
    ['=LEN("forslagskontrol:x")>0', true],
    ['=AVERAGE(Løn!A1:B1)', 1.5],
    ['=Findes!A1', '#REF!'],
  ])('%s is %p', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });

  test('formulas follow each other across sheets, and only changed sheets are told', () => {
    const workbook = new SimWorkbook();
    const first = buildSheet(workbook, 'A', [['=B!A1', '=A1*2']]);
    const second = buildSheet(workbook, 'B', [['=C1', 5, '=B1+1']]);
    buildSheet(workbook, 'C', [['=1+1']]);
    recalculate(workbook);
    expect(first.cellAt(0, 1)?.value).toBe(12);
    second.editCell(0, 1).value = 6;
    expect([...recalculate(workbook)].map(({ name }) => name)).toEqual(['B', 'A']);
    expect(first.cellAt(0, 1)?.value).toBe(14);
  });

  test('beyond the evaluator: loud without a stored result, kept with one', () => {
    expect(() => resultOf('=XLOOKUP(1,C1,D1)')).toThrow('XLOOKUP');
    const workbook = new SimWorkbook();
    const sheet = buildSheet(workbook, 'A', [['=XLOOKUP(1,C1,D1)']]);
    sheet.editCell(0, 0).value = 42;
    recalculate(workbook);
    expect(sheet.cellAt(0, 0)?.value).toBe(42);
  });

  test('a circular reference is an error of the test', () => {
    expect(() => resultOf('=A1+1')).toThrow('circular');
  });
});
