import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Rights of what the shop keeps: its own user's alone. */
export const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;
/** What is made without saying so is its maker's alone, too. Set before a program of the shop does anything. */
export const PRIVATE_UMASK = 0o077;

/** Makes a folder that is its owner's alone; one that was open to others is closed, with the files named. */
export function privateFolder(path: string, files: readonly string[] = []): void {
  mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER });
  chmodSync(path, PRIVATE_FOLDER);
  for (const file of files.map((name) => join(path, name)))
    if (existsSync(file)) chmodSync(file, PRIVATE_FILE);
}
