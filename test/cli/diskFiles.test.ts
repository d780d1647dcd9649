import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DISK_FILES } from '../../src/cli/diskFiles';

describe('making the folder for copies', () => {
  let base = '';
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'mapper-'));
  });
  afterEach(() => rm(base, { recursive: true }));

  it('makes the folders above it too, and finds one that is there', async () => {
    const folder = join(base, 'budget 2025', 'øvrige', 'ud');
    await DISK_FILES.makeFolder(folder);
    await DISK_FILES.makeFolder(folder);
    expect((await stat(folder)).isDirectory()).toBe(true);
  });

  it('refuses a file of that name, also above it', async () => {
    const file = join(base, 'ud');
    await writeFile(file, '');
    await expect(DISK_FILES.makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(DISK_FILES.makeFolder(join(file, 'under'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  const withProc = existsSync('/proc/self') ? it : it.skip;
  withProc('gives up at once where nothing can be made', async () => {
    await expect(DISK_FILES.makeFolder('/proc/findes-ikke')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
