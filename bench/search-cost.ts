import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Product } from '../src/catalog/product.js';
import { buildSearch } from '../src/catalog/search/build-search.js';
import { find } from '../src/catalog/search/find.js';
import type { Neighbour } from '../src/vector-index/vector-index.js';

/** Queries and rounds of a measurement; the first round warms up and is not counted. */
const QUERIES = 200;
const ROUNDS = 6;

interface Engine {
  readonly find: typeof find;
  readonly buildSearch: typeof buildSearch;
}

export interface CostOptions {
  readonly products: readonly Product[];
  readonly queries: readonly string[];
  /** Nearest products of a text, known already: the model's time is no part of the figure. */
  readonly near: (text: string, many?: boolean) => Promise<readonly Neighbour[]>;
  readonly isWord: (word: string) => boolean;
  /** The `dist` folder of another build, measured in turns with this one; none where undefined. */
  readonly against: string | undefined;
}

/** Prints what a whole search takes without the model, p50 and p95 in milliseconds, query by query in turns. */
export async function printFindCost({ products, queries, near, isWord, against }: CostOptions) {
  const engines = { 'this build': { find, buildSearch }, ...(against ? await other(against) : {}) };
  const built = await Promise.all(
    Object.entries(engines).map(async ([name, engine]) => ({
      name,
      engine,
      search: await engine.buildSearch(products),
      times: [] as number[],
    })),
  );
  const everything = () => [...products.keys()];
  for (let round = 0; round < ROUNDS; round++)
    for (const query of queries.slice(0, QUERIES))
      for (const { engine, search, times } of built) {
        const start = performance.now();
        await engine.find(search, query, { neighbours: near, everything, isWord });
        if (round > 0) times.push(performance.now() - start);
      }
  for (const { name, times } of built) {
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
    console.log(`  ${times.length} whole searches, ${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  }
}

async function other(dist: string): Promise<Record<string, Engine>> {
  const load = (file: string) => import(pathToFileURL(resolve(dist, file)).href);
  const [{ find }, { buildSearch }] = await Promise.all([
    load('catalog/search/find.js'),
    load('catalog/search/build-search.js'),
  ]);
  return { [dist]: { find, buildSearch } };
}
