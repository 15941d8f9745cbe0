import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kept between runs, and shared with the tests: the catalogue's vectors take half a minute to make. */
const CACHE = join('node_modules', '.cache', 'afterglow');

/** The demo shop's finished index, built where it is missing. Needs `npm run build`. */
export function demoIndex(): string {
  const env = { ...process.env, DATA_DIR: CACHE };
  execFileSync(process.execPath, ['dist/cli/reindex.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(CACHE, 'index', readFileSync(join(CACHE, 'index', 'current'), 'utf8').trim());
}
