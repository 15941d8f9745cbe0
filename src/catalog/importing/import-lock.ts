import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../../errors.js';
import { makeFolder } from '../../files/private-files.js';
import { isRunning } from '../../processes/is-running.js';

/** Keeps a second import out. @throws SetupError where a living process imports @returns what lifts it */
export async function lockImports(dataDir: string): Promise<() => Promise<void>> {
  const file = join(dataDir, 'import.lock');
  makeFolder(dataDir);
  if (!(await claim(file))) {
    const holder = Number((await readFile(file, 'utf8').catch(() => '')).trim());
    if (isRunning(holder)) {
      throw new SetupError(`Another import is running (process ${holder}). If it is not, remove ${file}.`);
    }
    await rm(file, { force: true });
    if (!(await claim(file))) throw new SetupError('Another import has just begun.');
  }
  return () => rm(file, { force: true });
}

async function claim(file: string): Promise<boolean> {
  try {
    await writeFile(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
