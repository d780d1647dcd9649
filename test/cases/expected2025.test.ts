import { checkSample, SAMPLES } from '../support/checkSample';
import { expectedLines, keyOfFinding, keyOfLine } from './expected2025';

/** The list names A = B + C once per year; the engine finds it in each committee's row. */
function oncePerYear(keys: readonly string[]): string[] {
  const equalities = keys.filter((key) => key.includes('A = B + C'));
  return [...keys.filter((key) => !key.includes('A = B + C')), ...new Set(equalities)].sort();
}

describe.each(SAMPLES)('%s', (sample) => {
  const expected = expectedLines(sample).map(keyOfLine);

  it('has exactly the known errors, each figure as root or consequence', async () => {
    const checked = await checkSample(sample);
    const listed = new Set(expected);
    const found = checked.findings
      .filter((finding) => finding.severity !== 'info' || listed.has(keyOfFinding(finding, checked)))
      .map((finding) => keyOfFinding(finding, checked));
    expect(oncePerYear(found)).toEqual(oncePerYear(expected));
  });

  it('says so where something could not be read', async () => {
    const checked = await checkSample(sample);
    const unreadable = expectedLines(sample).filter((line) => line.severity === 'unreadable').length;
    expect(checked.coverage.unreadable).toBe(unreadable);
    expect(checked.complete).toBe(unreadable === 0);
  });
});
