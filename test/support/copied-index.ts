import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Puts a finished index, and the vectors it was made from, into a shop's own folder as the current one. */
export function copyIndex(from: string, dataDir: string): void {
  const number = basename(from);
  mkdirSync(join(dataDir, 'index'), { recursive: true });
  cpSync(from, join(dataDir, 'index', number), { recursive: true });
  cpSync(join(from, '..', '..', 'vectors'), join(dataDir, 'vectors'), { recursive: true });
  writeFileSync(join(dataDir, 'index', 'current'), `${number}\n`);
}
