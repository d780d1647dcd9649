import { checkSample, SAMPLES } from '../../support/checkSample';
import type { Finding } from '../../../src/findings/finding';
import { expectedLines, keyOfFinding, keyOfLine } from '../../cases/expected2025';

/** Codes that say their cause by themselves. */
const SELF_EVIDENT = ['rounding', 'payback-above-norm', 'table-missing'];

describe.each(SAMPLES)('%s', (sample) => {
  const lines = expectedLines(sample).filter(
    ({ role, cause }) => role === 'root' && cause !== '' && !SELF_EVIDENT.includes(cause),
  );

  test('every known error has its cause', async () => {
    const checked = await checkSample(sample);
    const byKey = new Map(checked.findings.map((finding) => [keyOfFinding(finding, checked), finding]));
    const wrong = lines.flatMap((line) => {
      const kind = byKey.get(keyOfLine(line))?.cause?.kind ?? 'none';
      return line.cause.split(' or ').includes(kind)
        ? []
        : [`${keyOfLine(line)}: ${kind}, not ${line.cause}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** The finding at a cell of a sheet. */
async function findingAt(
  sample: (typeof SAMPLES)[number],
  sheet: string,
  code: string,
  year: number | null,
): Promise<Finding | undefined> {
  const checked = await checkSample(sample);
  const sheetId = checked.reading.sheets.find(({ name }) => name === sheet)?.id;
  return checked.findings.find(
    (finding) => finding.at.sheetId === sheetId && finding.code === code && finding.year === year,
  );
}

test('HA06: the subtotal counts a row of another area, or the row has the wrong one', async () => {
  const finding = await findingAt('investeringsforslag-2025', 'HA06', 'permanent-subtotal', 2027);
  expect(finding?.cause).toMatchObject({
    kind: 'wrong-area',
    suggested: [{ value: -1800 }, { value: -1800 }, { value: -1800 }],
    alternatives: [{ kind: 'wrong-area' }],
  });
  expect(finding?.cause?.cells).toHaveLength(3);
});

test('TV04: the running cost rows are counted twice', async () => {
  const finding = await findingAt('investeringsforslag-2025', 'TV04', 'net-impact', 2026);
  expect(finding?.cause).toMatchObject({
    kind: 'row-counted-twice',
    suggested: [{ value: 3750 }, { value: 1750 }],
  });
  expect(finding?.cause?.evidence?.from).toHaveLength(2);
});

test('TV03: Tabel C was copied from Tabel A, all of it one cause', async () => {
  const finding = await findingAt('investeringsforslag-2025', 'TV03', 'committee-tie', 2028);
  expect(finding?.cause?.kind).toBe('copied-from');
  expect(finding?.cause?.cells).toHaveLength(8);
});

test('F6: the payback follows the overview’s older figure, among other readings', async () => {
  const finding = await findingAt('tvaergaaende-forslag-2025', 'F6', 'payback-mismatch', null);
  const kinds =
    finding?.code === 'payback-mismatch' ? finding.data.readings.map((reading) => reading.kind) : [];
  expect(kinds).toContain('overview-figure');
  expect(finding?.related).not.toEqual([]);
});

test('F6: Tabel B’s sign is turned; its committees are repaired, its total is not claimed', async () => {
  const finding = await findingAt('tvaergaaende-forslag-2025', 'F6', 'distribution-tie', 2025);
  expect(finding?.cause).toMatchObject({ kind: 'sign', evidence: { meant: null, mends: [] } });
  const values = finding?.cause?.suggested.map(({ value }) => value) ?? [];
  expect(values).toEqual(expect.arrayContaining([86, -386, 300]));
  expect(values).not.toContain(345);
});

test('TV07: the overview’s sign is turned', async () => {
  const checked = await checkSample('pixikatalog-2025');
  const root = checked.findings.find(
    ({ cause, consequenceOf }) => cause?.kind === 'sign' && consequenceOf === null,
  );
  expect(root).toMatchObject({ printed: 3500, expected: -3500 });
  expect(checked.findings.filter(({ consequenceOf }) => consequenceOf === root?.fingerprint)).toHaveLength(1);
});
