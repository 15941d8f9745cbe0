import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Reading } from '../../catalog/feeds/reading.js';
import { excerpt } from '../../catalog/feeds/text.js';
import { LARGEST_PICTURE } from './picture-kind.js';

/** Folders of a name or address that are looked at; a longer path is cut at its beginning. */
const DEEPEST = 12;

/**
 * Reads the picture a feed names from a folder. Its path is looked for as it is named, then without its first folders,
 * down to the file's name alone: shops keep `/media/catalog/a/b.jpg` in `a/b.jpg` or beside each other. A feed cannot
 * lead out of the folder, nor can a symbolic link in it.
 */
export async function pictureFromFolder(folder: string, named: string): Promise<Reading<Uint8Array>> {
  const parts = partsOf(named);
  const name = parts.at(-1);
  if (name === undefined) return { reason: `"${excerpt(named)}" is not the name of a file.` };
  const root = await realpath(folder);
  for (let from = 0; from < parts.length; from++) {
    const file = await realpath(join(root, ...parts.slice(from))).catch(() => undefined);
    if (file !== undefined) return read(file, { root, name });
  }
  return { reason: `${excerpt(name, 100)} is not in the folder of pictures.` };
}

async function read(
  file: string,
  { root, name }: { readonly root: string; readonly name: string },
): Promise<Reading<Uint8Array>> {
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep))
    return { reason: `${excerpt(name, 100)} is a link that leads out of the folder of pictures.` };
  const found = await stat(file);
  if (!found.isFile()) return { reason: `${excerpt(name, 100)} is not a file.` };
  if (found.size > LARGEST_PICTURE) return { reason: `${excerpt(name, 100)} is larger than 8 MB.` };
  return { value: await readFile(file) };
}

/** Folders and file of a name or address; none where it names no file. What stands before a `..` does not count. */
function partsOf(named: string): readonly string[] {
  const path = URL.canParse(named) ? decoded(new URL(named).pathname) : named;
  const parts = path.split(/[\\/]/);
  const last = parts.at(-1) ?? '';
  if (last === '' || last === '.' || last === '..' || path.includes('\0')) return [];
  return parts
    .slice(parts.lastIndexOf('..') + 1)
    .filter((part) => part !== '' && part !== '.')
    .slice(-DEEPEST);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
