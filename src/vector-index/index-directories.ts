import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/private-files.js';
import { syncDirectory } from '../files/sync-directory.js';
import { isRunning } from '../processes/is-running.js';
import { writeSealed } from './sealed-files.js';

/** Numbered indexes kept: the current one, and the one that a process may still be reading. */
const KEPT = 2;

const UNFINISHED = /^\.unfinished-(\d+)$/;

/** The directory of the index in use, `<dataDir>/index/<n>`; undefined where none was built. */
export async function currentIndex(dataDir: string): Promise<string | undefined> {
  const named = Number.parseInt(
    await readFile(join(dataDir, 'index', 'current'), 'utf8').catch(() => ''),
    10,
  );
  const numbers = await indexNumbers(dataDir);
  const number = numbers.includes(named) ? named : numbers.at(-1);
  return number === undefined ? undefined : join(dataDir, 'index', String(number));
}

/** Numbers of the finished indexes, oldest first. */
export async function indexNumbers(dataDir: string): Promise<readonly number[]> {
  const names = await readdir(join(dataDir, 'index')).catch(() => []);
  return names
    .filter((name) => /^[1-9]\d*$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** An empty directory to write an index into. It counts for nothing until it is published. */
export async function startIndex(dataDir: string): Promise<string> {
  const directory = join(dataDir, 'index', `.unfinished-${process.pid}`);
  await rm(directory, { recursive: true, force: true });
  makeFolder(directory);
  return directory;
}

/**
 * Gives a fully written directory the next number and makes it the current index, each by one rename, so that a
 * reader sees the old index or the new one and nothing between. Returns the directory's lasting name.
 */
export async function publishIndex(dataDir: string, directory: string): Promise<string> {
  const root = join(dataDir, 'index');
  await syncDirectory(directory);
  const number = await renameToNext(dataDir, directory);
  await syncDirectory(root);
  const pointer = join(root, `.current-${process.pid}`);
  await writeSealed(pointer, [Buffer.from(`${number}\n`)]);
  await rename(pointer, join(root, 'current'));
  await syncDirectory(root);
  await removeOld(dataDir);
  return join(root, String(number));
}

async function renameToNext(dataDir: string, directory: string): Promise<number> {
  for (let number = ((await indexNumbers(dataDir)).at(-1) ?? 0) + 1; ; number++) {
    try {
      await rename(directory, join(dataDir, 'index', String(number)));
      return number;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    }
  }
}

async function removeOld(dataDir: string): Promise<void> {
  const root = join(dataDir, 'index');
  const old = (await indexNumbers(dataDir)).slice(0, -KEPT).map(String);
  const abandoned = (await readdir(root)).filter(
    (name) => !isRunning(Number(UNFINISHED.exec(name)?.[1] ?? process.pid)),
  );
  for (const name of [...old, ...abandoned]) await rm(join(root, name), { recursive: true, force: true });
}
