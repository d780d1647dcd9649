import { readSentinel, sentinelFormula } from '../../src/workbook/markSentinel';

describe('the sentinel of a mark', () => {
  test('is read back', () => {
    expect(sentinelFormula('error', 'permanent-total')).toBe(
      'LEN("forslagskontrol:error:permanent-total")>0',
    );
    expect(readSentinel(sentinelFormula('info', 'text-amounts'))).toEqual({
      severity: 'info',
      code: 'text-amounts',
    });
  });

  test.each([
    ['=LEN("forslagskontrol:error:net-impact")>0', { severity: 'error', code: 'net-impact' }],
    ['= LEN( "forslagskontrol:warning:hidden-row" ) > 0', { severity: 'warning', code: 'hidden-row' }],
    ['=len("forslagskontrol:gammel")>0', { severity: null, code: 'gammel' }],
    ['=LEN("forslagskontrol:alvorlig:net-impact")>0', { severity: null, code: 'alvorlig:net-impact' }],
    ['=LEN("forslagskontrol:")>0', { severity: null, code: '' }],
  ])('%s is ours', (formula, expected) => {
    expect(readSentinel(formula)).toEqual(expected);
  });

  test.each([
    '=LEN($A1)>0',
    '=AND(LEN("forslagskontrol:error:x")>0,A1)',
    '="forslagskontrol:"',
    '=LEN("andet:error:x")>0',
    '',
  ])('%p is not', (formula) => {
    expect(readSentinel(formula)).toBeNull();
  });
});
