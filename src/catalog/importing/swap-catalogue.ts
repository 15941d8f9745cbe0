import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../files/private-files.js';
import { CATALOGUE, importedCatalogue, isRemainder, NEW_PREFIX, OLD_PREFIX } from '../catalogue-files.js';
import { lockImports } from './import-lock.js';

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

/** What the operators wrote of segments and of what goes together: it lies beside the products and outlives them. */
const NOTES = ['segments.yaml', PAIRINGS];

/** Copies the notes of one catalogue folder to another. */
export async function keepNotes(former: string, folder: string): Promise<void> {
  for (const name of NOTES) {
    await copyFile(join(former, name), join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

/** Whether the folder says what goes with what. */
export function hasPairings(former: string | undefined): boolean {
  return former !== undefined && existsSync(join(former, PAIRINGS));
}
