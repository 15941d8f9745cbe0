import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';
import { readConfig } from '../../src/config.js';
import { openEmbedder } from '../../src/embedding/embedder.js';
import { reindex } from '../../src/shop/reindex.js';
import { keptBeside } from '../support/copied-index.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Directory of the finished index of the demo shop, to be copied and never written. */
    sharedIndex: string;
  }
}

/** Kept between runs: the catalogue's vectors take half a minute to make. */
const CACHE = join('node_modules', '.cache', 'afterglow');
/** Code that decides what an index holds: when it changes, the index is built anew from the kept vectors. */
const INDEXING = ['src/segments', 'src/vector-index', 'src/embedding', 'src/catalog/product.ts'];

/** Builds the demo shop's index with the real model once for all suites that open a whole shop. */
export default async function sharedIndex(project: TestProject): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const config = readConfig({ DATA_DIR: CACHE });
  const version = join(CACHE, 'indexed-by');
  const code = hashOf(INDEXING);
  const embedder = await openEmbedder({ modelDir: config.modelDir, threads: 2 });
  try {
    const { directory } = await reindex({ config, embedder, force: code !== contentOf(version) });
    writeFileSync(version, code);
    await readGoesWith(join(config.catalogDir, 'goes-with.yaml'), keptBeside(directory));
    project.provide('sharedIndex', directory);
  } finally {
    await embedder.close();
  }
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(path, name));
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
