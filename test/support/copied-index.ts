import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What the shop keeps of `goes-with.yaml`: reading that takes longer than everything else of a start but the search. */
export const GOES_WITH = join('index', 'goes-with.json');

/** Puts a finished index, and the vectors it was made from, into a shop's own folder as the current one. */
export function copyIndex(from: string, dataDir: string): void {
  const number = basename(from);
  mkdirSync(join(dataDir, 'index'), { recursive: true });
  cpSync(from, join(dataDir, 'index', number), { recursive: true });
  cpSync(join(from, '..', '..', 'vectors'), join(dataDir, 'vectors'), { recursive: true });
  const goesWith = join(from, '..', '..', GOES_WITH);
  if (existsSync(goesWith)) cpSync(goesWith, join(dataDir, GOES_WITH));
  writeFileSync(join(dataDir, 'index', 'current'), `${number}\n`);
}
