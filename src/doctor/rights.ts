import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isOpenToOthers } from '../files/private-files.js';
import { type Finding, findingsAbout } from './finding.js';

/** Whether stores are their owner's alone. @param name the setting that names them */
export async function lookAtRights(name: string, folders: readonly string[]): Promise<Finding[]> {
  const { ok, warning } = findingsAbout(name);
  const open = (await Promise.all(folders.map(openToOthers))).flat();
  const [first] = open;
  if (first === undefined) return [ok('What is kept there is readable by its owner alone.')];
  const says = `Others may use ${open.length} of the files and folders that hold what is kept, ${first} for one.`;
  return [warning(says, `chmod -R go= ${folders.join(' ')}`)];
}

/** A folder and all that lies in it, as far as others may use it; none where there is no such folder. */
async function openToOthers(folder: string): Promise<string[]> {
  const within = await readdir(folder, { recursive: true }).catch(() => undefined);
  if (!within) return [];
  const paths = [folder, ...within.map((path) => join(folder, path))];
  const modes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ mode }) => mode,
        () => 0,
      ),
    ),
  );
  return paths.filter((_, at) => isOpenToOthers(modes[at] ?? 0));
}
