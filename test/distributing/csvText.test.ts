import fc from 'fast-check';
import { csvText, harmless } from '../../src/distributing/csvText';
import { amount } from './economyBuilder';

describe('csvText', () => {
  it('writes amounts with a decimal comma and a plain minus', () => {
    expect(csvText([[{ amount: amount(-1234.5) }, { integer: 2025 }, 'a']])).toBe('\uFEFF-1234,5;2025;a\r\n');
  });

  it('quotes what would break a line or a field', () => {
    expect(csvText([['a;b', 'say "so"', 'two\nlines']])).toBe('\uFEFF"a;b";"say ""so""";"two\nlines"\r\n');
  });

  it.each(['=1+1', '+45', '-45', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\n1', '＝1', '－1'])(
    'disarms %j',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );

  it('leaves ordinary words alone', () => {
    expect(harmless('Børne- og Ungdomsudvalget')).toBe('Børne- og Ungdomsudvalget');
  });

  it('never lets a text begin as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const field = csvText([[text]])
          .slice(1)
          .replace(/^"/, '');
        expect(/^\s*[=+\-@]/.test(field)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
