import type { ExitStatus } from '../../src/cli/exitStatus';
import { exitStatus } from '../../src/cli/exitStatus';
import type { FileOutcome } from '../../src/cli/fileOutcome';
import type { Finding, Severity } from '../../src/findings/finding';
import { checkedWorkbook, finding } from './fakeCheck';

function checked(findings: readonly Finding[], complete = true): FileOutcome {
  return { kind: 'checked', file: 'x.xlsx', checked: checkedWorkbook(findings, { complete }), content: '' };
}

function hidden(severity: Severity, consequenceOf: string | null = null): Finding {
  return finding('hidden-row', 'HA06!F6', { rowLabel: 'Drift' }, { severity, consequenceOf });
}

const OK = checked([]);
const INFO = checked([hidden('info')]);
const WARNING = checked([hidden('warning')]);
const ERROR = checked([hidden('error')]);
const FOLLOWS = checked([hidden('error', 'elsewhere')]);
const PARTIAL = checked([], false);
const WRONG_AND_PARTIAL = checked([hidden('error')], false);
const UNUSABLE: FileOutcome = { kind: 'unusable', file: 'y.xls', reason: 'old-xls', place: null };

test.each<[ExitStatus, string, readonly FileOutcome[]]>([
  [0, 'consistent', [OK]],
  [0, 'information only', [INFO]],
  [0, 'consequences only', [FOLLOWS]],
  [1, 'a warning', [WARNING]],
  [1, 'an error', [ERROR]],
  [1, 'an error and partial reading', [WRONG_AND_PARTIAL]],
  [2, 'unusable', [UNUSABLE]],
  [3, 'partial reading', [PARTIAL]],
  [2, '2 before 1', [ERROR, UNUSABLE]],
  [1, '1 before 3', [PARTIAL, ERROR]],
  [3, '3 before 0', [OK, PARTIAL]],
  [2, '2 before all', [OK, PARTIAL, ERROR, UNUSABLE]],
])('%i: %s', (status, _case, outcomes) => {
  expect(exitStatus(outcomes)).toBe(status);
});
