import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project: the nearest above this file that has a package.json. So it is from `src` as from `dist`. */
export const ROOT = nearestPackage(import.meta.dirname);

function nearestPackage(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : nearestPackage(above);
}
