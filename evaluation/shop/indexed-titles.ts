import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readProducts } from '../../src/catalog/catalogue-files.js';
import { importCatalogue } from '../../src/catalog/importing/import.js';
import type { ProductId } from '../../src/catalog/product.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { SetupError } from '../../src/errors.js';
import { complementsOf } from '../../src/recommendations/complements/of-shop.js';
import { discoverSegments } from '../../src/segments/discovery.js';
import { openSnapshot, type Snapshot } from '../../src/shop/snapshot.js';
import { buildIndex } from '../../src/vector-index/build-index.js';
import { openUsearchIndex } from '../../src/vector-index/usearch.js';
import type { Title } from '../datasets/dataset.js';
import type { ShopCatalogue } from '../profiles/profile.js';

/** A title with what the shop's books say of it. */
export interface Stocked extends Title {
  /** Times it was bought lately, as the catalogue's field says. */
  readonly sold: number;
  /** The day it joined, `YYYY-MM-DD`. */
  readonly added: string;
}

export interface IndexingOptions {
  /** Feed, imported catalogue, index and vectors are kept in it: the next run finds them. */
  readonly dataDir: string;
  readonly embedder: Embedder;
  readonly now: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A shop that sells the titles of a data set. */
export interface TitleShop extends ShopCatalogue {
  readonly snapshot: Snapshot;
  /** The row of a title by its id in the data set; undefined for one that the importer refused. */
  readonly positionOf: (id: string) => number | undefined;
  /** Titles that the importer refused. */
  readonly refused: number;
}

/**
 * Makes a shop of bare titles in the way of any feed: imported, embedded, its segments discovered, and opened as a web
 * process opens it.
 * @throws SetupError where the importer takes none of the titles
 */
export async function shopOf(titles: readonly Stocked[], options: IndexingOptions): Promise<TitleShop> {
  const { dataDir, now, embedder, onProgress } = options;
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, 'feed.jsonl');
  await writeFile(file, titles.map((title) => `${JSON.stringify(rowOf(title))}\n`).join(''));
  const report = await importCatalogue({ file, dataDir, now, skipBad: true, shrink: true });
  if (!report.accepted)
    throw new SetupError(`No title could be imported: see ${join(dataDir, 'import-report.txt')}.`);
  const { products } = await readProducts(join(dataDir, 'catalogue', 'products.jsonl'));
  const { directory } = await buildIndex({
    products,
    dataDir,
    embedder,
    // Segments as they are found: not those that an index of other months had.
    discover: ({ products, meanings, dimensions }) => discoverSegments({ products, meanings, dimensions }),
    ...(onProgress ? { onProgress } : {}),
  });
  const snapshot = await openSnapshot(directory, ({ manifest, meanings, tastes }) =>
    openUsearchIndex({
      dimensions: manifest.dimensions,
      meanings,
      tastes,
      threadAbove: Number.POSITIVE_INFINITY,
    }),
  );
  const positions = new Map<string, number>(products.map(({ id }, position) => [id, position]));
  return {
    snapshot,
    index: snapshot.shop,
    complements: complementsOf(snapshot),
    count: products.length,
    idOf: (position) => products[position]?.id as ProductId,
    positionOf: (id) => positions.get(id),
    refused: titles.length - products.length,
  };
}

/** These sets name no price that the ranking could use. */
const PRICE = { price: 1, currency: 'EUR' };

function rowOf({ id, title, sold, added }: Stocked) {
  return { id, name: title, ...PRICE, sold, added };
}
