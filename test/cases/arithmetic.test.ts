import { equalityOf, sumAsPrinted } from '../../src/findings/equality';
import { checkSample, SAMPLES } from '../support/checkSample';

/** The proof under a finding is only one if its figures give what the finding says. */
describe.each(SAMPLES)('the arithmetic shown for %s', (sample) => {
  it('adds up to the expected figure of every root', async () => {
    const { findings } = await checkSample(sample);
    const roots = findings.filter(
      (finding) => finding.consequenceOf === null && equalityOf(finding) !== null && finding.code !== 'net-running-gross',
    );
    const wrong = roots.filter((finding) => {
      const equality = equalityOf(finding);
      return equality !== null && sumAsPrinted(equality) !== finding.expected;
    });
    expect(wrong.map(({ code, at, expected }) => `${code} ${at.sheetId} ${at.row},${at.column} ${String(expected)}`)).toEqual(
      [],
    );
  });
});
