import { Progress } from '../../src/cli/progress';

function progressAt(times: readonly number[]): string {
  let written = '';
  let now = 0;
  const progress = new Progress(
    (text) => (written += text),
    'da',
    () => now,
  );
  for (const time of times) {
    now = time;
    progress.sheetRead('forslag.xlsx');
  }
  progress.end();
  return written;
}

test('what is done soon says nothing', () => {
  expect(progressAt([10, 100, 299])).toBe('');
});

test('what takes long says how far it has come, now and then, and wipes it out', () => {
  expect(progressAt([10, 310, 320, 500]).split('\r\u001b[K')).toEqual([
    '',
    'Læser forslag.xlsx … 2 ark',
    'Læser forslag.xlsx … 4 ark',
    '',
  ]);
});
