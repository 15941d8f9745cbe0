import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { excerpt } from '../../catalog/feeds/excerpt.js';

import type { Reading } from '../../catalog/feeds/reading.js';
import { LARGEST_PICTURE } from './picture-kind.js';

/**
 * Reads the picture a feed names from a folder. Only the last part of the name or address counts: a feed cannot
 * lead out of the folder.
 */
export async function pictureFromFolder(folder: string, named: string): Promise<Reading<Uint8Array>> {
  const file = fileName(named);
  if (file === undefined) return { reason: `"${excerpt(named)}" is not the name of a file.` };
  const found = await stat(join(folder, file)).catch(() => undefined);
  if (found === undefined) return { reason: `${excerpt(file, 100)} is not in the folder of pictures.` };
  if (!found.isFile()) return { reason: `${excerpt(file, 100)} is not a file.` };
  if (found.size > LARGEST_PICTURE) return { reason: `${excerpt(file, 100)} is larger than 8 MB.` };
  return { value: await readFile(join(folder, file)) };
}

function fileName(named: string): string | undefined {
  const path = URL.canParse(named) ? decoded(new URL(named).pathname) : named;
  const file = path.split(/[\\/]/).at(-1) ?? '';
  return file === '' || file === '.' || file === '..' || file.includes('\0') ? undefined : file;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
