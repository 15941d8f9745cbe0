import { stat } from 'node:fs/promises';

/** Tells one file from another that took its place; empty where there is none. */
export async function signOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found ? `${found.mtimeMs} ${found.ino} ${found.size}` : '';
}
