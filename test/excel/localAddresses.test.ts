import { localAddresses } from '../../src/excel/localAddresses';

test.each([
  ['Ark1!A1', 'A1'],
  ["'HA 01'!A1:B2,'HA 01'!D4", 'A1:B2,D4'],
  ["'Ældre, børn! og O''Neil'!B4:B6,'Ældre, børn! og O''Neil'!D9", 'B4:B6,D9'],
  ['Ark1!$A$1,$B$2', 'A1,B2'],
  ['A1:B2', 'A1:B2'],
  ["'HA 01'!A1:B2, 'HA 01'!D4", 'A1:B2,D4'],
  ['Ark1!A1, Ark1!B2', 'A1,B2'],
  ["'a'!C:C", 'C:C'],
])('%s', (address, expected) => {
  expect(localAddresses(address)).toBe(expected);
});
