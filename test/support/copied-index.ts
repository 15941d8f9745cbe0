import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What is kept of `goes-with.yaml` beside an index: reading the YAML takes half a second of a processor. */
export const keptBeside = (index: string): string => join(index, '..', 'goes-with.json');

/** Puts a finished index, the vectors it was made from and the catalogue it is of, if that was imported, into a shop's own folder. */
export function copyIndex(from: string, dataDir: string): void {
  const number = basename(from);
  mkdirSync(join(dataDir, 'index'), { recursive: true });
  // Another process may just be writing what is kept of searching.
  const filter = (path: string) => !/\.v8\.\d+$/.test(path);
  cpSync(from, join(dataDir, 'index', number), { recursive: true, filter });
  cpSync(join(from, '..', '..', 'vectors'), join(dataDir, 'vectors'), { recursive: true });
  const catalogue = join(from, '..', '..', 'catalogue');
  if (existsSync(catalogue)) cpSync(catalogue, join(dataDir, 'catalogue'), { recursive: true });
  if (existsSync(keptBeside(from))) cpSync(keptBeside(from), keptBeside(join(dataDir, 'index', number)));
  writeFileSync(join(dataDir, 'index', 'current'), `${number}\n`);
}
