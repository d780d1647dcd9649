import { sharedFormula } from '../../src/xlsx/sharedFormula';
import { firstCells, refusal } from './readBack';
import { workbookOfRows } from './workbookBytes';

describe('a shared formula, written in B2, reads in D5', () => {
  test.each<[inB2: string, inD5: string]>([
    ['SUM(C3:C32)', 'SUM(E6:E35)'],
    ['$A$1+A$1+$A1+A1', '$A$1+C$1+$A4+C4'],
    ["'Min ark'!B2*Data!$C$3", "'Min ark'!D5*Data!$C$3"],
    ['SUM(A:A)+SUM(1:3)', 'SUM(C:C)+SUM(4:6)'],
    ['SUM($A:B)+SUM($1:3)', 'SUM($A:D)+SUM($1:6)'],
    ['[1]Ark1!A1*Navn', '[1]Ark1!C4*Navn'],
    ["'a!b'!A1", "'a!b'!C4"],
    ['IF(A1="B2",TRUE,LOG10(B2))', 'IF(C4="B2",TRUE,LOG10(D5))'],
    ['[[#This Row],A]+B3', '[[#This Row],A]+D6'],
    ['A1048576+XFD1', 'C3+B4'],
    ['C3 +\nC4', 'E6 +\nE7'],
  ])('%s -> %s', (inB2, inD5) => {
    expect(sharedFormula(inB2, { row: 1, column: 1 })?.at({ row: 4, column: 3 })).toBe(inD5);
  });

  test('a reference across sheets is not guessed', () => {
    expect(sharedFormula('SUM(Ark1:Ark3!A1)', { row: 1, column: 1 })).toBeNull();
  });
});

test('all cells of a group get their own formula', async () => {
  const cells = await firstCells(
    workbookOfRows(`<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">SUM(B3:B4)</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>
      <row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c><c r="C2"><f>A1</f><v>4</v></c></row>`),
  );
  expect(Object.values(cells).map((cell) => cell.formula)).toEqual([
    'SUM(B3:B4)',
    'SUM(C3:C4)',
    'SUM(B4:B5)',
    'A1',
  ]);
});

test('a group without a formula is refused', async () => {
  const rows = '<row r="1"><c r="A1"><f t="shared" si="7"/><v>1</v></c></row>';
  expect(await refusal(workbookOfRows(rows))).toBe('broken-part: xl/worksheets/sheet1.xml');
});

test('a long formula shared by very many cells is refused before it fills the memory', async () => {
  const long = `A1&amp;"${'x'.repeat(8000)}"`;
  const children = '<row><c><f t="shared" si="0"/></c></row>'.repeat(2300);
  const rows = `<row r="1"><c r="A1"><f t="shared" si="0">${long}</f></c></row>${children}`;
  expect(await refusal(workbookOfRows(rows))).toMatch(/^too-large: xl\/worksheets\/sheet1.xml/);
});
