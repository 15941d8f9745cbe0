import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../../errors.js';
import { undefinedWhereMissing } from '../../files/missing.js';
import { makeFolder } from '../../files/private-files.js';
import { isRunning } from '../../processes/is-running.js';
import { CATALOGUE, importedCatalogue, isRemainder, NEW_PREFIX, OLD_PREFIX } from '../catalogue-files.js';
import { SEASONS_FILE } from '../seasons.js';

/** Makes the folder a new catalogue is written in, beside the one in use. */
export async function newCatalogueFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, NEW_PREFIX + randomBytes(6).toString('hex'));
  // Not mkdtemp: its folders are closed to other users, and the shop may run as one.
  makeFolder(folder);
  return folder;
}

/** Puts a finished folder in the catalogue's place: cut off anywhere, one of the two is whole and found. */
export async function swapCatalogue(dataDir: string, finished: string): Promise<void> {
  const current = join(dataDir, CATALOGUE);
  const former = finished.replace(NEW_PREFIX, OLD_PREFIX);
  const had = importedCatalogue(dataDir) === current;
  if (had) await rename(current, former);
  else await rm(current, { recursive: true, force: true });
  try {
    await rename(finished, current);
  } catch (error) {
    if (had) await rename(former, current);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

/** Mends what an import that was cut off left behind: to be called while no other import runs. */
export async function restoreCatalogue(dataDir: string): Promise<void> {
  makeFolder(dataDir);
  const current = join(dataDir, CATALOGUE);
  const whole = importedCatalogue(dataDir);
  if (whole !== undefined && whole !== current) {
    await rm(current, { recursive: true, force: true });
    await rename(whole, current);
  }
  const left = (await readdir(dataDir)).filter(
    (name) => name.startsWith(NEW_PREFIX) || name.startsWith(OLD_PREFIX),
  );
  await Promise.all(left.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}

/** Goes back to the demo; what operators wrote goes too. @returns whether there was an imported catalogue */
export async function dropCatalogue(dataDir: string): Promise<boolean> {
  const unlock = await lockImports(dataDir);
  try {
    await restoreCatalogue(dataDir);
    const current =
      importedCatalogue(dataDir) ?? (isRemainder(dataDir) ? join(dataDir, CATALOGUE) : undefined);
    if (current === undefined) return false;
    // Renamed first: a folder half removed would still be taken for the catalogue.
    const away = join(dataDir, NEW_PREFIX + randomBytes(6).toString('hex'));
    await rename(current, away);
    await rm(away, { recursive: true, force: true });
    return true;
  } finally {
    await unlock();
  }
}

const PAIRINGS = 'goes-with.yaml';

/** What the operators wrote of segments, of what goes together and of seasons: it lies beside the products and outlives them. */
const NOTES = ['segments.yaml', PAIRINGS, SEASONS_FILE];

export async function keepNotes(former: string, folder: string): Promise<void> {
  for (const name of NOTES) {
    await copyFile(join(former, name), join(folder, name)).catch(undefinedWhereMissing);
  }
}

/** Whether the folder says what goes with what. */
export function hasPairings(former: string | undefined): boolean {
  return former !== undefined && existsSync(join(former, PAIRINGS));
}

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
