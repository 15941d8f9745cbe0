import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Rights of what the shop keeps: its own user's alone. */
const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;
/** What is made without saying so is its maker's alone, too. Set before a program of the shop does anything. */
export const PRIVATE_UMASK = 0o077;

/** Makes a folder that is its owner's alone; one that was open to others is closed, with the files named. */
export function privateFolder(path: string, files: readonly string[] = []): void {
  makeFolder(path);
  makePrivate(path, PRIVATE_FOLDER);
  for (const file of files.map((name) => join(path, name)))
    if (existsSync(file)) makePrivate(file, PRIVATE_FILE);
}

/**
 * Makes a folder, and those that it lies in, one by one: where one can never be made, as under /proc, `recursive` of
 * Node asks for ever.
 * @throws the error of the first that cannot be made
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path, PRIVATE_FOLDER);
  } catch (error) {
    // Another process made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

/**
 * Makes a folder that a setting names.
 * @throws the error with the setting's name, for the sentence that says what to mend
 */
export function makeNamedFolder(path: string, setting: string): void {
  try {
    makeFolder(path);
  } catch (error) {
    throw Object.assign(error as Error, { setting });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Bits of a mode that let others than the owner in. */
const OTHERS = 0o077;

/** Whether others than its owner may use a file. @param mode as `stat` gives it */
export function isOpenToOthers(mode: number): boolean {
  return (mode & OTHERS) !== 0;
}

/** What belongs to another user cannot be closed, and is for the doctor to tell. */
function makePrivate(path: string, mode: number): void {
  if (!isOpenToOthers(statSync(path).mode)) return;
  try {
    chmodSync(path, mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}
