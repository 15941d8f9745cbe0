import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';
import { readConfig } from '../../src/config.js';
import { type Embedder, openEmbedder } from '../../src/embedding/embedder.js';
import { reindex } from '../../src/shop/reindex.js';
import { keptBeside } from '../support/copied-index.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Directory of the finished index of the demo shop, to be copied and never written. */
    sharedIndex: string;
    /** The same of a few of its products, for suites about processes: each opens in two thirds of the time. */
    fewProducts: string;
  }
}

/** Kept between runs: the catalogue's vectors take half a minute to make. */
const CACHE = join('node_modules', '.cache', 'afterglow');
/** An eighth of the demo, imported as a catalogue of its own. */
const FEW = join(CACHE, 'few');
/** What suites about processes name, whole: a department with its neighbours, and what is scarce. */
const NAMED = /"department":"Yoga & mindfulness"|"id":"corner-reading-armchair"/;
const EACH = 12;
/** Code that decides what an index holds: when it changes, the index is built anew from the kept vectors. */
const INDEXING = ['src/segments', 'src/vector-index', 'src/embedding', 'src/catalog/product.ts'];

/** Builds the demo shop's index with the real model once for all suites that open a whole shop. */
export default async function sharedIndex(project: TestProject): Promise<void> {
  kept.indexes ??= makeIndexes();
  const { whole, few } = await kept.indexes;
  project.provide('sharedIndex', whole);
  project.provide('fewProducts', few);
}

/** Each project of the run asks for the same. */
const kept = globalThis as { indexes?: Promise<{ readonly whole: string; readonly few: string }> };

async function makeIndexes() {
  mkdirSync(join(FEW, 'catalogue'), { recursive: true });
  writeFileSync(join(FEW, 'catalogue', 'products.jsonl'), fewProducts());
  const { catalogDir, modelDir } = readConfig();
  const embedder = await openEmbedder({ modelDir, threads: 2 });
  try {
    const whole = await indexIn(CACHE, embedder);
    await readGoesWith(join(catalogDir, 'goes-with.yaml'), keptBeside(whole));
    return { whole, few: await indexIn(FEW, embedder) };
  } finally {
    await embedder.close();
  }
}

async function indexIn(dataDir: string, embedder: Embedder): Promise<string> {
  const version = join(dataDir, 'indexed-by');
  const code = hashOf(INDEXING);
  const force = code !== contentOf(version);
  const { directory } = await reindex({ config: readConfig({ DATA_DIR: dataDir }), embedder, force });
  writeFileSync(version, code);
  return directory;
}

function fewProducts(): string {
  const lines = readFileSync('catalog/products.jsonl', 'utf8').trim().split('\n');
  return lines.filter((line, at) => at % EACH === 0 || NAMED.test(line)).join('\n');
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
