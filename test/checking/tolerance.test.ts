import { amountOfNumber, ZERO, type Amount } from '../../src/domain/amount';
import { judge } from '../../src/checking/tolerance';
import { findingsOf } from '../support/findings';
import { proposalLines } from '../support/proposalLines';

const rounded = { rounded: true, step: 1 };

function amount(value: number): Amount {
  return amountOfNumber(value) ?? ZERO;
}

/** The bounds of section 5 for 1 to 40 addends, from the guide's formulas worked by hand. */
const roundingBounds = [1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4];

describe('a sum of n printed figures', () => {
  test.each(roundingBounds.map((bound, index) => [index + 1, bound] as const))(
    'n = %i: up to %i is rounding',
    (n, bound) => {
      for (const sign of [1, -1]) {
        expect(judge(amount(sign * bound), n, rounded)).toBe('rounding');
        expect(judge(amount(sign * (bound + 0.01)), n, rounded)).not.toBe('rounding');
      }
    },
  );

  test.each(Array.from({ length: 40 }, (_, index) => index + 1))('n = %i: exact at the outer bound', (n) => {
    const outer = (n + 1) / 2;
    const rounding = Math.ceil(2 * Math.sqrt((n + 1) / 12));
    const at = outer > rounding ? 'possibly-rounding' : 'rounding';
    for (const sign of [1, -1]) {
      expect(judge(amount(sign * outer), n, rounded)).toBe(at);
      expect(judge(amount(sign * (Math.max(outer, rounding) + 0.01)), n, rounded)).toBe('discrepancy');
    }
  });

  test('a copy may be off by 1, not by 2', () => {
    expect([0, 1, 2].map((difference) => judge(amount(difference), 1, rounded))).toEqual([
      null,
      'rounding',
      'discrepancy',
    ]);
  });

  test('what is not rounded is right or wrong', () => {
    const exact = { rounded: false, step: 1 };
    expect(judge(ZERO, 40, exact)).toBeNull();
    expect(judge(amount(0.01), 40, exact)).toBe('discrepancy');
  });
});

describe('as findings', () => {
  const table = (total: string, rows: number): string => `
1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026
Varige ændringer
${Array.from({ length: rows }, () => 'Drift | Service | | -10 | -10\n').join('')}Samlet varig ændring | | | ${total} | ${-10 * rows}`;

  test.each([
    ['-60', []],
    ['-62', ['info permanent-total D9 -62 -> -60']],
    ['-58', ['info permanent-total D9 -58 -> -60']],
    ['-63', ['warning permanent-total D9 -63 -> -60']],
    ['-64', ['error permanent-total D9 -64 -> -60']],
    ['-61 =SUM(D3:D8)-1', ['error permanent-total D9 -61 -> -60']],
  ])('six rows of -10 and a total of %s', (total, findings) => {
    expect(findingsOf(table(total, 6))).toEqual(findings);
  });

  test.each([
    ['Antal telefoner', '601', 'error table-total B19 601 -> 600'],
    ['Andel i pct.', '601', 'error table-total B19 601 -> 600'],
    ['1.000 kr.', '601', 'info table-total B19 601 -> 600'],
  ])('a key in %s', (header, total, finding) => {
    expect(
      findingsOf(`${proposalLines()}

Forvaltning | ${header}
Økonomiforvaltningen | 100
Socialforvaltningen | 200
Kultur- og Fritidsforvaltningen | 300
I alt | ${total}`),
    ).toEqual([finding]);
  });

  test('blank and dash are no addends: one printed figure is a copy', () => {
    expect(
      findingsOf(`1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026
Varige ændringer
Drift | Service | | -10 | -10
Andet | Service | - | - |
Samlet varig ændring | | | -12 | -10`),
    ).toEqual(['error permanent-total D5 -12 -> -10']);
  });
});
