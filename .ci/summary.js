/** summary.js REPORT STATUS: prints jest's counts from its JSON report, after a test command that ended with STATUS. */
import { readFileSync } from 'node:fs';

const [report, status] = process.argv.slice(2);
const text = readFileSync(report, 'utf8');

if (text === '') {
  console.error(`The tests did not run: an earlier step ended with status ${status}, see above.`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(text);
  // A test file that cannot be loaded fails as one: jest counts none of its tests.
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  console.log(`${numPassedTests} passed, ${failed} failed`);
  process.exitCode = status !== '0' || failed > 0 || numPassedTests === 0 ? 1 : 0;
}
